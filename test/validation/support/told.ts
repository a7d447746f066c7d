import type { Grid, PerformanceForm } from "../../../src/form";
import { fieldAt, toA1 } from "../../../src/form";
import { mapFields } from "../../../src/form/model/fieldPaths";
import type { Field } from "../../../src/form/model/performanceForm";
import { readRow, liaoning, type RulePack, type ScoringRow } from "../../../src/scoring";
import type { CellValue } from "../../../src/words/cell";
import {
  prepare,
  type Details,
  type Report,
  type TopicRules,
} from "../../../src/validation/context";
import type { WrittenFix } from "../../../src/validation/fixes/edits";
import {
  catalogue,
  type AllProblems,
  type ProblemCode,
} from "../../../src/validation/problem/catalogue";
import type { RowFound, RowRule } from "../../../src/validation/rowRule";
import { cleanForm } from "./cleanForms";
import { sheetOf, type Sheet } from "./sheets";

/**
 * What one file of rules tells of a form, asked for without a sheet being written and read again: what follows from a change
 * in computed cells stays as it was, unless a case changes them, too.
 */
export interface FormChange {
  /** What the case shows. */
  why?: string;
  kind?: PerformanceForm["kind"];
  /** Another sheet than the correctly filled one of its kind. */
  sheet?: () => Sheet;
  /** By field path: what stands in the cells; a plain value is a typed one. */
  cells?: Record<string, CellValue | Partial<Field>>;
  /** True for a sheet without any formula, as another tool makes it. */
  typed?: true;
  /** Further changes of the form. */
  edit?: (form: PerformanceForm) => void;
  /** What the sheet has otherwise. */
  grid?: Partial<Grid>;
}

const clean = new Map<string, Sheet>();

function cleanSheet(kind: PerformanceForm["kind"]): Sheet {
  const known = clean.get(kind);
  if (known !== undefined) return known;
  const { form, grid } = sheetOf(cleanForm(kind));
  // The fields of a form that was read are made when they are asked for.
  const sheet = { form: structuredClone(form), grid };
  clean.set(kind, sheet);
  return sheet;
}

/** A correctly filled form of one's own with a change. */
export function formWith({ kind, sheet: other, cells, typed, edit, grid }: FormChange): Sheet {
  const sheet = other?.() ?? cleanSheet(kind ?? "selfEvaluation");
  const isEdited = edit !== undefined || typed === true;
  const own = isEdited ? structuredClone(sheet.form) : sheet.form;
  if (typed) dropFormulas(own);
  const form = withCells(own, cells ?? {});
  edit?.(form);
  return { form, grid: { ...sheet.grid, ...grid } };
}

/** A form with other fields in the place of some, wherever these stand; it shares all others. */
function withCells(
  form: PerformanceForm,
  cells: NonNullable<FormChange["cells"]>,
): PerformanceForm {
  const changed = new Map<Field | string, Field>();
  for (const [path, change] of Object.entries(cells)) {
    const field = fieldAt(form, path);
    if (field === null) throw new Error(`no field ${path}`);
    const own = { ...field };
    delete own.formula;
    Object.assign(own, typeof change === "object" ? change : { value: change });
    // All that the form has no cell for are one field.
    changed.set(field.at === null ? path : field, own);
  }
  return mapFields(form, (field, path) => changed.get(path) ?? changed.get(field) ?? field);
}

function dropFormulas(part: object): void {
  for (const value of Object.values(part) as unknown[]) {
    if (typeof value !== "object" || value === null) continue;
    if ("formula" in value) delete value.formula;
    dropFormulas(value);
  }
}

/** Each problem as a line: "TASKS_BUDGET E7 sum=490 expenditure=500 difference=10 (and D5) in tasks → E7 300 asked". */
export function told(rules: TopicRules<AllProblems>, change: FormChange): string[] {
  const { form, grid } = formWith(change);
  const context = prepare(form, grid);
  const lines: string[] = [];
  const report: Report<AllProblems> = (code, field, values, details = {}) =>
    lines.push(lineOf(code, field, values, details));
  for (const rule of rules.form ?? []) rule(context, report);
  if (context.isEvaluation) for (const rule of rules.evaluationForm ?? []) rule(context, report);
  for (const row of context.rows) {
    if (row.isPart) continue;
    for (const rule of rules.indicator ?? []) rule(row, context, report);
    if (!context.isEvaluation) continue;
    for (const rule of rules.evaluatedIndicator ?? []) rule(row, context, report);
  }
  return lines;
}

/** A problem in one line. */
export function lineOf(
  code: ProblemCode,
  { at }: Pick<Field, "at">,
  values: Record<string, CellValue>,
  { related = [], fix, section, level1, otherSheetId }: Details,
): string {
  const place = at === null ? "nowhere" : toA1(at);
  const parts = [code, place, ...valuesIn(values)];
  if (related.length > 0) {
    parts.push(`(and ${related.map((each) => (each.at ? toA1(each.at) : "nowhere")).join(" ")})`);
  }
  if (section !== undefined && section !== catalogue[code].section) parts.push(`in ${section}`);
  if (level1 !== undefined && level1 !== "") parts.push(`under ${level1}`);
  if (otherSheetId !== undefined) parts.push(`against ${otherSheetId}`);
  const written = fix?.();
  return written === undefined ? parts.join(" ") : `${parts.join(" ")} → ${writtenIn(written)}`;
}

const valuesIn = (values: Record<string, CellValue>) =>
  Object.entries(values).map(([name, value]) => `${name}=${String(value)}`);

function writtenIn({ edits, safe }: WrittenFix): string {
  const cells = edits.map(({ at, after: { value, formula, numberFormat } }) => {
    const format = numberFormat === undefined ? "" : ` as ${numberFormat}`;
    return `${toA1(at)} ${formula ?? JSON.stringify(value)}${format}`;
  });
  return `${cells.join(", ")} ${safe ? "unseen" : "asked"}`;
}

/** Each thing found in a single row as a line: "FULL_WIDTH target value=３０ proposed=30 → target 30 unseen". */
export function foundInRow(
  rules: readonly RowRule<AllProblems>[],
  row: ScoringRow,
  pack: RulePack = liaoning,
): string[] {
  const lines: string[] = [];
  const found: RowFound<AllProblems> = (...[code, column, values, correction]) => {
    const parts: string[] = [code, column, ...valuesIn(values)];
    if (correction !== undefined) {
      const puts = Object.entries(correction.put).map(
        ([name, value]) => `${name} ${JSON.stringify(value)}`,
      );
      parts.push(`→ ${puts.join(", ")} ${correction.safe ? "unseen" : "asked"}`);
    }
    lines.push(parts.join(" "));
  };
  const reading = readRow(row, pack);
  for (const rule of rules) rule(reading, pack, found);
  return lines;
}

/** A change, and all that is told of it. */
export type ToldCase = [change: FormChange, ...lines: string[]];

/** Holds what the rules of one file tell to a table of cases. */
export function holdTold<Declared>(rules: Declared, cases: ToldCase[]): void {
  const titled = cases.map(([change, ...lines], i): [string, FormChange, string[]] => [
    `${i + 1}: ${change.why ?? JSON.stringify(change).slice(0, 120)}`,
    change,
    lines,
  ]);
  // Whatever is made the first time is made before the tests.
  beforeAll(() => void cases.slice(0, 1).map(([change]) => formWith(change)));
  test.each(titled)("%s", (_title, change, lines) => {
    expect(told(rules as TopicRules<AllProblems>, change)).toEqual(lines);
  });
}

/** A row's cells, and all that is found in them. */
export type RowCase = [row: ScoringRow, ...lines: string[]];

/** Holds what the rules for a single row find to a table of cases. */
export function holdFound(
  rules: readonly RowRule<AllProblems>[],
  cases: RowCase[],
  pack: RulePack = liaoning,
): void {
  const titled = cases.map(([row, ...lines], i): [string, ScoringRow, string[]] => [
    `${i + 1}: ${JSON.stringify(row)}`,
    row,
    lines,
  ]);
  test.each(titled)("%s", (_title, row, lines) => {
    expect(foundInRow(rules, row, pack)).toEqual(lines);
  });
}
