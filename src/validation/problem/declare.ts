/** How wrong something is. error: the reviewer sends the form back. warning: must be explained. info: worth a look. */
export type ProblemLevel = "error" | "warning" | "info";

/**
 * What a check comes to: something is wrong, or a cell is still to be filled in (unfilled: progress, never a
 * fault), or something could not be judged, or the form is right and a platform would refuse it (precheck).
 * Declared here once a problem; lists, marks and counts all go by it.
 */
export type DeclaredOutcome = ProblemLevel | "unfilled" | "notJudged" | "precheck";

/** The same, or a person has looked at it and marked it 核实无误, with a reason. */
export type Outcome = DeclaredOutcome | "verified";

/** Where in the form a problem belongs; problems are listed in this order. */
export type FormSection = "header" | "tasks" | "goals" | "indicators" | "total";

/**
 * Whether a fix is offered: never, to be looked at, or applied with all the safe ones; `row` is looked at too, and gives
 * a whole row what it lacks, which is more than cells.
 */
export type FixKind = "none" | "ask" | "safe" | "row";

/**
 * A problem as the file that tells it declares it: its outcome, the section where it usually sits, the
 * kind of fix, and the names of the values that its sentence needs.
 */
export type Declaration = readonly [
  DeclaredOutcome,
  FormSection,
  FixKind?,
  values?: readonly string[],
];

/** The problems of one file of rules, by their stable codes. */
export type Declarations = Record<string, Declaration>;

/** The names of the values that the sentence of a declared problem needs. */
export type DeclaredValueNames<Declared extends Declaration> = Declared extends readonly [
  unknown,
  unknown,
  unknown,
  readonly (infer Name extends string)[],
]
  ? Name
  : never;

/** What the sentence of a declared problem needs: names, numbers as the form shows them, addresses. */
export type DeclaredValues<Declared extends Declaration> = Record<
  DeclaredValueNames<Declared>,
  string | number
>;
