import type { Grid, PerformanceForm } from "../../../src/form";
import { fieldAt, gridFromPlan, readForm, rulesOf } from "../../../src/form";
import { computedFields, planForm, type FormulaStyle } from "../../../src/formulas";
import { nativeResults } from "../../../src/formulas/native/results";
import { signs } from "../../../src/formulas/native/signs";
import {
  completionOf,
  executionRateOf,
  isRefusal,
  rulePackNamed,
  scoreOf,
  taskScoreOf,
  totalOf,
  type CellValue,
  type Refusal,
} from "../../../src/scoring";
import { validateForm, type Problem, type ValidationOptions } from "../../../src/validation";
import { cleanForm } from "./cleanForms";

/** A sheet as a read brings it, with the form read from it. */
export interface Sheet {
  grid: Grid;
  form: PerformanceForm;
}

/** What a cell is changed to; a plain value replaces a formula. */
export type CellChange = CellValue | { value: CellValue; numberFormat?: string; formula?: string };

/** How a sheet departs from a correctly filled one. */
export interface Change {
  kind?: "target" | "selfEvaluation" | "projectSelfEvaluation";
  /** Changes the form before it is planned, for rows that come and go. */
  edit?: (form: PerformanceForm) => PerformanceForm;
  /** By field path: what is typed into the cells. */
  cells?: Record<string, CellChange>;
  /** True for a sheet without any formula, as another tool makes it. */
  typed?: true;
  /** What printed cells say instead, by what they say. */
  renamed?: Record<string, string>;
  /** The row or the column of a printed word, taken out of the sheet. */
  drop?: { row?: string; column?: string };
  /** Merged in addition, from one field's cell to another's. */
  merge?: [from: string, to: string][];
  /** Rows that are hidden, by a field in each. */
  hidden?: string[];
  /** The sheet's name. */
  name?: string;
  /** The whole form stands on the sheet a second time. */
  twice?: "below" | "beside";
  /** What the workbook's sheet 评分规则 holds, where it has one. */
  rules?: CellValue[][];
  /** The platform whose upload the workbook is checked for besides. */
  platform?: string;
}

/** A form on a sheet, its formulas showing what they give. */
export function sheetOf(form: PerformanceForm, formulas: FormulaStyle = "addIn"): Sheet {
  return recalculate(gridFromPlan(planForm(form, { formulas })), new Set(), formulas);
}

const clean = new Map<string, Sheet>();

/** A correctly filled sheet, to be looked at only; each is made once. */
export function cleanSheet(
  kind: NonNullable<Change["kind"]>,
  formulas: FormulaStyle = "addIn",
): Sheet {
  const key = `${kind} ${formulas}`;
  const sheet = clean.get(key) ?? sheetOf(cleanForm(kind), formulas);
  clean.set(key, sheet);
  return sheet;
}

function withOwnGrid({ form, grid }: Sheet): Sheet {
  return { form, grid: structuredClone(grid) };
}

/** A correctly filled sheet with a change. */
export function changedSheet(
  {
    kind = "selfEvaluation",
    edit,
    cells = {},
    merge = [],
    rules,
    platform,
    typed,
    renamed,
    drop,
    hidden,
    name,
    twice,
  }: Change,
  formulas: FormulaStyle = "addIn",
): Sheet {
  const { grid, form } =
    edit === undefined
      ? withOwnGrid(cleanSheet(kind, formulas))
      : sheetOf(edit(cleanForm(kind)), formulas);
  if (rules !== undefined) {
    const origin = { row: 3, column: 0 };
    grid.rules = { sheetId: "rules", sheetName: "评分规则", origin, values: rules };
  }
  if (platform !== undefined) grid.platform = platform;
  for (const [path, change] of Object.entries(cells)) type(grid, placeOf(form, path), change);
  for (const [from, to] of merge) {
    const [first, last] = [placeOf(form, from), placeOf(form, to)];
    const rows = last.row - first.row + 1;
    const columns = last.column - first.column + 1;
    grid.merges.push({ ...first, rows, columns });
  }
  if (renamed !== undefined) rename(grid, renamed);
  if (drop !== undefined) takeOut(grid, drop);
  if (hidden !== undefined) grid.hiddenRows = hidden.map((path) => placeOf(form, path).row);
  if (name !== undefined) grid.sheetName = name;
  if (twice !== undefined) copyForm(grid, twice);
  if (typed) grid.formulas = grid.values.map((line) => [...line]);
  return recalculate(grid, new Set(Object.keys(cells)), formulas);
}

function rename(grid: Grid, renamed: NonNullable<Change["renamed"]>): void {
  for (const lines of [grid.values, grid.formulas]) {
    for (const line of lines) {
      line.forEach((value, column) => (line[column] = renamed[String(value)] ?? value));
    }
  }
}

/** Copies all cells of a sheet below themselves or right of them, with an empty row or column between. */
function copyForm(grid: Grid, where: "below" | "beside"): void {
  const [rows, columns] = [grid.values.length + 1, (grid.values[0]?.length ?? 0) + 1];
  const twice = <Cell>(lines: Cell[][], none: Cell): Cell[][] => {
    if (where === "beside") return lines.map((line) => [...line, none, ...line]);
    const empty = (lines[0] ?? []).map(() => none);
    return [...lines, empty, ...lines.map((line) => [...line])];
  };
  grid.values = twice(grid.values, "");
  grid.formulas = twice(grid.formulas, "");
  grid.numberFormats = twice(grid.numberFormats, "General");
  const moved = grid.merges.map((merge) =>
    where === "below"
      ? { ...merge, row: merge.row + rows }
      : { ...merge, column: merge.column + columns },
  );
  grid.merges = [...grid.merges, ...moved];
}

/** Takes the row or the column of a printed word out of a sheet. */
export function takeOut(
  grid: Grid,
  { row: ofRow, column: ofColumn }: NonNullable<Change["drop"]>,
): void {
  const word = ofRow ?? ofColumn ?? "";
  const row = grid.values.findIndex((line) => line.includes(word));
  const column = grid.values[row]?.indexOf(word) ?? -1;
  for (const cells of [grid.values, grid.formulas, grid.numberFormats]) {
    if (ofRow !== undefined) cells.splice(row, 1);
    else for (const line of cells) line.splice(column, 1);
  }
  const [side, size, place] =
    ofRow !== undefined
      ? (["row", "rows", row] as const)
      : (["column", "columns", column] as const);
  grid.merges = grid.merges.flatMap((merge) => {
    if (merge[side] > place) return [{ ...merge, [side]: merge[side] - 1 }];
    if (merge[side] + merge[size] <= place) return [merge];
    return merge[size] === 1 ? [] : [{ ...merge, [size]: merge[size] - 1 }];
  });
}

/** The address of a field. */
export function placeOf(form: PerformanceForm, path: string) {
  const at = fieldAt(form, path)?.at ?? null;
  if (at === null) throw new Error(`${path} has no cell`);
  return at;
}

function type(grid: Grid, at: { row: number; column: number }, change: CellChange): void {
  const content = typeof change === "object" && change !== null ? change : { value: change };
  put(grid.values, at, content.value);
  put(grid.formulas, at, content.formula ?? content.value);
  if (content.numberFormat !== undefined) put(grid.numberFormats, at, content.numberFormat);
}

function put<Content>(cells: Content[][], at: { row: number; column: number }, content: Content) {
  const line = cells[at.row];
  if (line === undefined) throw new Error(`no row ${at.row}`);
  line[at.column] = content;
}

/** Reads the sheet and gives every formula cell that nobody typed over the value it would show. */
export function recalculate(
  grid: Grid,
  typed: Set<string>,
  formulas: FormulaStyle = "addIn",
): Sheet {
  const read = () => {
    const form = readForm(grid);
    if (form === null) throw new Error("no form on this sheet");
    return form;
  };
  // Scores need completions and rates, the total needs scores: three rounds settle a sheet.
  let form = read();
  for (let round = 0; round < 3 && settleOnce(grid, form, typed, formulas); round++) form = read();
  return { grid, form };
}

/** Puts what each formula shows by the values as they stand; false where that is there already. */
function settleOnce(
  grid: Grid,
  form: PerformanceForm,
  typed: Set<string>,
  formulas: FormulaStyle,
): boolean {
  const shown = formulas === "native" ? nativeResults(form) : null;
  let isOther = false;
  for (const { path, at, field } of computedFields(form)) {
    if (typed.has(path) || field.formula === undefined) continue;
    const native = shown?.get(path);
    const value = native ? (native.shows ?? signs.score) : shownBy(form, path);
    if (grid.values[at.row]?.[at.column] === value) continue;
    put(grid.values, at, value);
    isOther = true;
  }
  return isOther;
}

function shownBy(form: PerformanceForm, path: string): CellValue {
  const value = valueOf(form, path);
  return isRefusal(value) ? "#VALUE!" : (value ?? "");
}

const isNumber = ({ value }: { value: CellValue }) => typeof value === "number";

function valueOf(form: PerformanceForm, path: string): CellValue | Refusal {
  const named = rulePackNamed(form.rulePack.value);
  const { pack: own, source } = rulesOf(form);
  const pack = source === "own" ? own : named;
  if (isRefusal(pack)) return pack;
  const indicator = form.indicators[Number(/^indicators\[(\d+)\]/.exec(path)?.[1] ?? -1)];
  const task = form.tasks[Number(/^tasks\[(\d+)\]/.exec(path)?.[1] ?? -1)];
  if (indicator !== undefined) {
    const row = {
      operator: indicator.operator.value,
      target:
        [indicator.adjusted, indicator.target].find(isNumber)?.value ?? indicator.target.value,
      actual: indicator.actual.value,
      weight: indicator.weight.value,
      unit: indicator.unit.value,
    };
    return path.endsWith("score") ? scoreOf(row, pack) : completionOf(row, pack);
  }
  if (task !== undefined && path.endsWith("rate")) {
    return executionRateOf(task.allocated.value, task.executed.value, pack);
  }
  if (task !== undefined) {
    return typeof task.rate.value === "number"
      ? taskScoreOf(task.weight.value, task.rate.value, pack)
      : "";
  }
  const scores = [...form.tasks, ...form.indicators].map(({ score }) => score.value);
  const numbers = scores.filter((score): score is number => typeof score === "number");
  return numbers.length === 0 ? "" : totalOf(numbers, pack);
}

/** The problems of a sheet. */
export function problemsOf({ form, grid }: Sheet, options?: ValidationOptions): Problem[] {
  return validateForm(form, grid, options);
}
