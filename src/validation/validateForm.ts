import type { CellAddress, Grid } from "../form/model/grid";
import type { Field, PerformanceForm } from "../form/model/performanceForm";
import { fieldsOf } from "../form/model/fieldPaths";
import { remember } from "../words/remember";
import type { RulePack } from "../scoring";
import { cellKeysOf, type KeyOf } from "./fixes/bind";
import { catalogue, type AllProblems, type ProblemCode } from "./problem/catalogue";
import { evaluationRules, targetRules } from "./rules/row";
import {
  plainName,
  prepare,
  type Context,
  type Details,
  type FormRule,
  type IndicatorRow,
  type IndicatorRule,
  type Report,
} from "./context";
import { cleanName } from "./cleanText";
import { nothingLost, type LostHeadings } from "./lostHeadings";
import { putValues, type FixMaker } from "./fixes/edits";
import { keepsRow } from "./fixes/keepsRow";
import {
  formIdentity,
  problemIdentity,
  type IdentifiedBy,
  type ProblemIdentity,
} from "./notes/identity";
import { notesIn } from "./notes/notes";
import { precheck } from "./precheck";
import { precheckProfile } from "./precheck/profiles";
import { mayVerify } from "./notes/verify";
import { FoundProblem } from "./problem/foundProblem";
import { foldConsequences } from "./problem/causes";
import type { DeclaredOutcome, FormSection, Problem, ProblemLevel } from "./problem/problem";
import type { RowColumn, RowCorrection, RowFound, RowRule } from "./rowRule";
import {
  evaluatedIndicatorRules,
  evaluationFormRules,
  formRules,
  indicatorRules,
} from "./rules/index";

/** Levels a person has set, by code; errors stay errors whatever stands here. */
export type LevelSettings = Partial<Record<string, ProblemLevel | "off">>;

/** What a validation may be told beside the sheet itself. */
export interface ValidationOptions {
  levels?: LevelSettings;
}

/** Takes a problem with the place that its rule was told to look at. */
type Add = (
  code: ProblemCode,
  field: Field,
  values: Problem["values"],
  details: Details,
  section: FormSection | undefined,
  level1: string,
) => void;

const noDetails: Details = {};
const nowhere: readonly CellAddress[] = [];

/** Told of the form as a whole, wherever its cells stand. */
const ofWholeForm = new Set<ProblemCode>(["SECTION_EMPTY", "WEIGHT_SUM", "YEAR_MISSING"]);
/** What tells that a heading is gone. */
const ofHeadings = new Set<ProblemCode>(["HEADING_RENAMED", "COLUMN_MISSING", "TABLE_MISSING"]);

/**
 * True for what only follows from a heading that is gone: a table that can't be judged without it, a cell that
 * can't be found. The heading is told, and once it is back these are told as they are.
 */
function followsFromLost(
  code: ProblemCode,
  field: Field,
  section: FormSection,
  lost: LostHeadings,
  form: PerformanceForm,
): boolean {
  if (ofHeadings.has(code)) return false;
  if (lost.unjudged.size > 0) {
    if (section === "total" || ofWholeForm.has(code)) return true;
    if (section === "tasks" || section === "indicators") {
      if (lost.unjudged.has(section)) return true;
    }
  }
  if (lost.totalRow !== null && (section === "total" || field.at?.row === lost.totalRow))
    return true;
  // A cell that the form has nowhere: its column is gone, or is not printed elsewhere.
  if (field.at !== null || ofWholeForm.has(code)) return false;
  if (lost.headings.length + lost.tables.length > 0) return true;
  const isOfRow = section === "tasks" || section === "indicators";
  return isOfRow && form.indicators.some(({ name }) => name.at !== null);
}

/** Collects problems with their levels and cells. */
export function collector(
  form: PerformanceForm,
  grid: Grid,
  levels?: LevelSettings,
  lost: LostHeadings = nothingLost,
): { problems: FoundProblem[]; report: Report<AllProblems>; add: Add } {
  const problems: FoundProblem[] = [];
  let anchor: CellAddress | undefined;
  let keys: KeyOf | undefined;
  let ofForm: string | undefined;
  const keyOf: KeyOf = (at) => (keys ??= cellKeysOf(form))(at);
  const identify = (problem: IdentifiedBy): ProblemIdentity =>
    problemIdentity(problem, (ofForm ??= formIdentity(form)), grid, keyOf);
  const notes = notesIn(grid.notes);
  const add: Add = (code, field, values, { related, fix, otherSheetId }, section, level1) => {
    const level = levelOf(code, levels);
    if (level === "off") return;
    const place = section ?? catalogue[code].section;
    if (followsFromLost(code, field, place, lost, form)) return;
    const at = field.at ?? (anchor ??= firstCell(form));
    const others = related === undefined ? nowhere : placesOf(related);
    const note = notes.has(code)
      ? notes.of(identify({ code, at, related: others, values }))
      : undefined;
    problems.push(
      new FoundProblem(
        code,
        note?.isVerified === true && mayVerify(code, level) ? "verified" : level,
        place,
        level1,
        nameOfRow(form, place, at),
        grid.sheetId,
        otherSheetId,
        at,
        others,
        values,
        fix,
        keyOf,
        note,
        identify,
      ),
    );
  };
  const report: Report<AllProblems> = (code, field, values, details = noDetails) =>
    add(code, field, values, details, details.section, details.level1 ?? "");
  return { problems, report, add };
}

function placesOf(fields: Field[]): CellAddress[] {
  return fields.flatMap(({ at }) => (at === null ? [] : [at]));
}

/** What the row at an address is called. */
function nameOfRow(
  { tasks, indicators }: PerformanceForm,
  section: FormSection,
  { row, column }: CellAddress,
): string {
  if (section !== "tasks" && section !== "indicators") return "";
  const isHere = (each: { row: number }) => each.row === row;
  const found = indicators.find(isHere) ?? tasks.find(isHere);
  if (found === undefined) return "";
  const isLeft = found.name.at !== null && column < found.name.at.column;
  // A label left of the names is of all the rows beside it.
  const { value } = isLeft && "level1" in found ? found.level1 : found.name;
  return typeof value === "string" ? nameShown(value) : plainName(cleanName(value));
}

/** A row has many problems, and a workbook many rows of one name. */
const nameShown = remember((text) => plainName(cleanName(text)));

/** The level a problem is told at. */
export function levelOf(code: ProblemCode, levels?: LevelSettings): DeclaredOutcome | "off" {
  const { level, settable } = catalogue[code];
  return settable ? (levels?.[code] ?? level) : level;
}

/** Where a problem without a cell of its own is shown: at the title, else at the first cell that the form has. */
function firstCell(form: PerformanceForm): CellAddress {
  return fieldsOf(form).find(({ field }) => field.at !== null)?.field.at ?? { row: 0, column: 0 };
}

const sectionOrder: Record<FormSection, number> = {
  header: 0,
  tasks: 1,
  goals: 2,
  indicators: 3,
  total: 4,
};

/**
 * Every problem of one sheet, in form order: header, tasks, goals, indicators row by row, total; what only
 * follows from another is folded under it; and behind them what a platform would refuse, where that is asked for.
 * Changes nothing and never throws, whatever the cells hold.
 * @param grid the read the form was made from; tells merged cells
 */
export function validateForm(
  form: PerformanceForm,
  grid: Grid,
  options: ValidationOptions = {},
): Problem[] {
  const context = prepare(form, grid);
  const { problems, report, add } = collector(form, grid, options.levels, context.lost);
  const checkForm = (rule: FormRule<AllProblems>) => rule(context, report);
  formRules.forEach(checkForm);
  if (context.isEvaluation) evaluationFormRules.forEach(checkForm);
  const ofForm = problems.splice(0).sort(byPlace);
  const check = indicatorChecker(context, add);
  for (const row of context.rows) check(row);
  const own = foldConsequences(merged(ofForm, problems));
  const profile = precheckProfile(grid.platform);
  if (profile === null) return own;
  const ofUpload = collector(form, grid, undefined, context.lost);
  precheck(context, profile, ofUpload.report);
  return [...own, ...ofUpload.problems];
}

/** Checks one indicator after the other, without making anything anew for each. */
function indicatorChecker(context: Context, add: Add): (row: IndicatorRow) => void {
  const { pack, isEvaluation } = context;
  let row: IndicatorRow;
  const tell: Report<AllProblems> = (code, field, values, details = noDetails) =>
    add(code, field, values, details, "indicators", row.level1);
  const found: RowFound<AllProblems> = (...[code, column, values, correction]) => {
    if (code === "WEIGHT_MISSING" && context.hasNoWeights) return;
    const scored = code === "ACTUAL_MISSING" && row.score !== "blank" && row.score !== "error";
    const told = scored ? "ACTUAL_MISSING_SCORED" : code;
    const fix = correction === undefined ? undefined : rowFix(row, correction, pack);
    add(told, row.indicator[column], values, { fix }, "indicators", row.level1);
  };
  const checkCells = (rule: RowRule<AllProblems>) => rule(row.reading, pack, found);
  const checkRow = (rule: IndicatorRule<AllProblems>) => rule(row, context, tell);
  return (next) => {
    row = next;
    if (row.isPart) return;
    targetRules.forEach(checkCells);
    indicatorRules.forEach(checkRow);
    if (!isEvaluation) return;
    evaluationRules.forEach(checkCells);
    evaluatedIndicatorRules.forEach(checkRow);
  };
}

function rowFix(
  { indicator, reading }: IndicatorRow,
  { put, safe }: RowCorrection,
  pack: RulePack,
): FixMaker {
  return () => {
    const columns = Object.keys(put) as RowColumn[];
    return putValues(
      columns.map((column) => [indicator[column], put[column] ?? ""] as const),
      safe && keepsRow(reading.cells, put, pack),
    );
  };
}

function byPlace(one: Problem, other: Problem): number {
  return sectionOrder[one.section] - sectionOrder[other.section] || one.at.row - other.at.row;
}

/**
 * Two lists in form order as one. The rows' problems come in the order of the rows, so that they need
 * no sorting; in a row they stand in the order of the rules.
 */
function merged(ofForm: FoundProblem[], ofRows: FoundProblem[]): FoundProblem[] {
  const all: FoundProblem[] = [];
  let next = 0;
  for (const problem of ofForm) {
    for (let other = ofRows[next]; other !== undefined; other = ofRows[++next]) {
      if (byPlace(problem, other) <= 0) break;
      all.push(other);
    }
    all.push(problem);
  }
  for (; next < ofRows.length; next++) all.push(ofRows[next] as FoundProblem);
  return all;
}
