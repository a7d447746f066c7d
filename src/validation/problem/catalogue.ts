import type {
  Declaration,
  DeclaredValueNames,
  DeclaredValues,
  DeclaredOutcome,
  FixKind,
  FormSection,
} from "./declare";
import { betweenProblems } from "../rules/betweenSheets";
import { dutyProblems } from "../rules/duties";
import { formulaProblems } from "../rules/formulas";
import { headingProblems } from "../rules/headings";
import { indicatorProblems } from "../rules/indicators";
import { moneyProblems } from "../rules/money";
import { operatorProblems } from "../rules/operators";
import { rowProblems } from "../rules/rowProblems";
import { reviewProblems } from "../rules/review";
import { ruleSheetProblems } from "../rules/ruleSheet";
import { structureProblems } from "../rules/structure";
import { textProblems } from "../rules/texts";
import { valueProblems } from "../rules/values";
import { weightProblems } from "../rules/weights";
import { precheckProblems } from "../precheck/problems";
import { yearProblems } from "../rules/years";

/** What the catalogue says of a problem; its sentences are in src/locale/. */
export interface CatalogueEntry {
  level: DeclaredOutcome;
  /** Where such a problem usually sits; a single problem may sit elsewhere (a weight of a task). */
  section: FormSection;
  /** Warnings and infos can be set to another level or off; the others cannot be silenced. */
  settable: boolean;
  fix: FixKind;
}

/** What every file of rules declares, in the order of docs/problems.md. */
const declared = {
  ...rowProblems,
  ...operatorProblems,
  ...valueProblems,
  ...weightProblems,
  ...moneyProblems,
  ...dutyProblems,
  ...indicatorProblems,
  ...structureProblems,
  ...headingProblems,
  ...formulaProblems,
  ...textProblems,
  ...yearProblems,
  ...betweenProblems,
  ...ruleSheetProblems,
  ...precheckProblems,
  ...reviewProblems,
};

/** The stable code of a problem. Codes are never reused or renamed: settings are stored by them. */
export type ProblemCode = keyof typeof declared;

/** The names of the values that the sentence of a problem needs. */
export type ValueNames<Code extends ProblemCode> = DeclaredValueNames<(typeof declared)[Code]>;

/** What the sentence of a problem needs: names, numbers as the form shows them, addresses. */
export type ProblemValues<Code extends ProblemCode> = Code extends ProblemCode
  ? DeclaredValues<(typeof declared)[Code]>
  : never;

/** All declarations together, for what may tell any problem. */
export type AllProblems = typeof declared;

function entryOf([level, section, fix = "none"]: Declaration): CatalogueEntry {
  return { level, section, settable: level === "warning" || level === "info", fix };
}

/** Every problem PerfScore can report, in the order of docs/problems.md. */
export const catalogue = Object.fromEntries(
  Object.entries(declared).map(([code, declaration]) => [code, entryOf(declaration)]),
) as Readonly<Record<ProblemCode, CatalogueEntry>>;

/** All codes in catalogue order. */
export const problemCodes = Object.keys(declared) as ProblemCode[];
