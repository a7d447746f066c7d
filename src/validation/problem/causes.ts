import type { ProblemCode } from "./catalogue";
import { cellKey } from "../../form/model/grid";
import type { FoundProblem } from "./foundProblem";
import type { Outcome, Problem } from "./problem";

/** How far a cause reaches: its own cell, the cells it names, the row, the part of the form, or all of it. */
type Reach = "cell" | "related" | "row" | "section" | "form";

/** The causes that a problem may follow from, the nearest first. */
type Causes = readonly (readonly [Reach, readonly ProblemCode[]])[];

const unknownRules = ["RULE_PACK_UNKNOWN", "OWN_RULES_MISSING", "OWN_RULES_FAULTY"] as const;

/** What is wrong or still open in a row so that nothing can be made of it. */
const badInputs = [
  ...["COLUMNS_SHIFTED", "CELL_ERROR", "OPERATOR_UNKNOWN", "OPERATOR_MISSING"],
  ...["OPERATOR_NAMES_LEVEL", "OPERATOR_ON_QUALITATIVE", "OPERATOR_IN_ACTUAL"],
  ...["TARGET_MISSING", "TARGET_NOT_NUMERIC", "PERCENT_UNIT_CONFLICT", "DATE_AS_NUMBER"],
  ...["ACTUAL_NOT_NUMERIC", "ACTUAL_NOT_A_BAND", "ACTUAL_ZERO_IN_WORDS"],
  ...["ACTUAL_COMPLETION_PERCENT", "ACTUAL_NOT_A_DATE", "ACTUAL_LATE", "ACTUAL_BAND_NUMBER"],
  ...["COMPLETION_OUT_OF_RANGE", "WEIGHT_MISSING", "WEIGHT_NOT_NUMERIC", "WEIGHT_NOT_POSITIVE"],
  ...["MONEY_NOT_NUMERIC", "MONEY_NEGATIVE", "MONEY_MISSING", "MERGED_INPUT"],
] as ProblemCode[];

/** What makes a row lose points that it need not lose. */
const wrongLoss: ProblemCode[] = [
  ...badInputs,
  "ACTUAL_PERCENT_SLIP",
  "TARGET_PERCENT_SLIP",
  "OPERATOR_DIRECTION",
  "VALUE_NEGATIVE",
  "SCORE_OUT_OF_RANGE",
  "SCORE_DIFFERS",
];

/** A number over the 完成程度 or the 项目执行率 that the row's score goes by. */
const typedResult: ProblemCode[] = [
  ...(["COMPLETION_OUT_OF_RANGE", "COMPLETION_OUTSIDE_BAND", "COMPLETION_DIFFERS"] as const),
  "TASK_RATE_DIFFERS",
];

const wrongScore: ProblemCode[] = [
  "SCORE_OUT_OF_RANGE",
  "SCORE_DIFFERS",
  "SCORE_DIFFERS_EXPLAINED",
];

/**
 * What follows from what: a problem is folded under one of its causes where that is told too. All that tells
 * problems goes by this table: the list, the marks, the counts and what is still wrong before handing in.
 */
const causesOf: Partial<Record<ProblemCode, Causes>> = {
  RESULT_ERROR: [
    ["row", badInputs],
    ["form", unknownRules],
    ["row", ["RESULT_ERROR"]],
  ],
  TOTAL_ERROR: [["form", [...unknownRules, "RESULT_ERROR"]]],
  SCORE_MISSING: [["row", badInputs]],
  SCORE_DIFFERS: [["row", typedResult]],
  SCORE_DIFFERS_EXPLAINED: [["row", typedResult]],
  REASON_WITHOUT_LOSS: [["row", typedResult]],
  WEIGHT_MISSING: [
    ["related", ["MERGED_INPUT"]],
    ["row", ["ROW_INCOMPLETE"]],
  ],
  REASON_MISSING: [
    ["row", wrongLoss],
    ["form", ["HEADING_RENAMED"]],
  ],
  MEASURE_MISSING: [["row", wrongLoss]],
  FORMULA_OVERWRITTEN: [
    ["cell", [...wrongScore, ...typedResult, "TOTAL_DIFFERS"]],
    // Where the inputs give no number, people type one over the formula.
    ["row", badInputs],
  ],
  ACTUAL_MISSING: [["related", ["MERGED_INPUT"]]],
  TARGET_MISSING: [["related", ["MERGED_INPUT"]]],
  OPERATOR_MISSING: [
    ["related", ["MERGED_INPUT"]],
    ["row", ["COLUMNS_SHIFTED"]],
  ],
  INDICATOR_UNIT_MISSING: [
    ["related", ["MERGED_INPUT"]],
    ["row", ["COLUMNS_SHIFTED"]],
  ],
  OPERATOR_ON_QUALITATIVE: [["row", ["COLUMNS_SHIFTED"]]],
  TARGET_NOT_NUMERIC: [["row", ["COLUMNS_SHIFTED"]]],
  UNIT_ON_QUALITATIVE: [["row", ["COLUMNS_SHIFTED"]]],
  INDICATOR_MISPLACED: [
    ["cell", ["INDICATOR_DUPLICATE"]],
    ["section", ["SECTION_UNKNOWN"]],
  ],
  INDICATOR_MISSING: [["section", ["NAME_MISSING", "INDICATOR_DUPLICATE"]]],
  INCOME_EXPENDITURE: [["cell", ["MONEY_NEGATIVE"]]],
  EXECUTED_ABOVE_ALLOCATED: [["row", ["MONEY_IN_YUAN"]]],
  TASK_UNEXPLAINED: [["row", ["MONEY_IN_YUAN"]]],
  ALLOCATED_ABOVE_BUDGET: [["form", ["MONEY_IN_YUAN"]]],
  EXECUTION_RATE_ROW: [["form", ["MONEY_IN_YUAN"]]],
  ADJUSTMENT_RATE: [["form", ["MONEY_IN_YUAN"]]],
  ABOVE_THE_WHOLE: [["cell", ["DATE_AS_NUMBER"]]],
  ACTUAL_OVER_EQUAL: [["cell", ["ABOVE_THE_WHOLE"]]],
  ACTUAL_OVER_TARGET: [["cell", ["ABOVE_THE_WHOLE"]]],
  DEADLINE_YEAR: [["form", ["YEAR_ALONE"]]],
  YEAR_IN_TITLE: [["form", ["YEAR_ALONE"]]],
  YEAR_IN_GOAL: [["form", ["YEAR_ALONE"]]],
  SECTION_EMPTY: [["form", ["SECTION_UNKNOWN"]]],
  SECTION_POINTS: [
    ["section", ["WEIGHT_MISSING", "WEIGHT_NOT_NUMERIC", "WEIGHT_NOT_POSITIVE"]],
    ["form", ["SECTION_UNKNOWN"]],
  ],
  WEIGHT_SUM: [
    [
      "form",
      [
        ...(["SECTION_POINTS", "SECTION_EMPTY", "WEIGHT_MISSING"] as const),
        ...(["WEIGHT_NOT_NUMERIC", "WEIGHT_NOT_POSITIVE"] as const),
      ],
    ],
  ],
};

/** What a problem can be the cause of; most problems follow from nothing and cause nothing. */
const causes = new Set<ProblemCode>(
  Object.values(causesOf).flatMap((each) => each.flatMap(([, codes]) => codes)),
);

function keyOf({ section, level1, at }: Problem, reach: Reach): string {
  if (reach === "form") return "";
  if (reach === "section") return `${section} ${level1}`;
  return reach === "row" ? String(at.row) : cellKey(at);
}

/** How wrong something is; what is still open or could not be judged is not wrong at all. */
function gravityOf(level: Outcome): number {
  return ["info", "warning", "error"].indexOf(level);
}

/**
 * What only warns and yet makes an error is one: a fold never hides how wrong a form is. A cell that is still open stays
 * that, whatever can't be calculated without it.
 */
function foldUnder(root: FoundProblem, follows: FoundProblem): void {
  root.consequences = [...root.consequences, follows];
  const [own, folded] = [gravityOf(root.level), gravityOf(follows.level)];
  if (own >= 0 && folded > own) root.level = follows.level;
}

/** True where a problem is told together with a code that it may follow from, wherever the two stand. */
function mayFold(problems: FoundProblem[]): boolean {
  const told = new Set(problems.map(({ code }) => code));
  const isTold = (code: ProblemCode) => told.has(code);
  return [...told].some((code) => causesOf[code]?.some(([, codes]) => codes.some(isTold)));
}

/**
 * The problems that stand by themselves, those that only follow from one of them folded under it. Keeps the order;
 * linear in the number of problems.
 */
export function foldConsequences(problems: FoundProblem[]): FoundProblem[] {
  if (!mayFold(problems)) return problems;
  const told = new Map<string, FoundProblem>();
  const tell = (name: string, problem: FoundProblem) => {
    if (!told.has(name)) told.set(name, problem);
  };
  // What was looked at and found right causes nothing.
  const canCause = problems.filter(({ code, level }) => causes.has(code) && level !== "verified");
  for (const problem of canCause) {
    for (const reach of ["cell", "row", "section", "form"] as const) {
      tell(`${problem.code} ${reach} ${keyOf(problem, reach)}`, problem);
    }
    for (const at of problem.related) tell(`${problem.code} related ${cellKey(at)}`, problem);
  }
  const causeOf = (problem: FoundProblem): FoundProblem | undefined => {
    if (problem.level === "verified") return undefined;
    for (const [reach, codes] of causesOf[problem.code] ?? []) {
      for (const code of codes) {
        const cause = told.get(`${code} ${reach} ${keyOf(problem, reach)}`);
        if (cause !== undefined && cause !== problem) return cause;
      }
    }
    return undefined;
  };
  const roots: FoundProblem[] = [];
  for (const problem of problems) {
    let root = problem;
    for (let cause = causeOf(root); cause !== undefined; cause = causeOf(root)) root = cause;
    if (root === problem) roots.push(problem);
    else foldUnder(root, problem);
  }
  return roots;
}
