import { fieldAt, pathOfColumn } from "../form/model/fieldPaths";
import { columnKeys, keysOf } from "../form/model/fields";
import { cellKey, formulaIn, type CellAddress, type Grid } from "../form/model/grid";
import type { Field, PerformanceForm } from "../form/model/performanceForm";
import { compactText } from "../words/compact";
import type { CellValue } from "../words/cell";
import { stripHtml } from "../words/html";
import type { ImportedForm, Reading } from "./account/importedForm";
import { importGrid } from "./importSource";

/**
 * The forms on a sheet of another place, read as import reads them, with every field at its cell: so that
 * a sheet has the same problems where it stands and after it was imported. A cell that holds more than
 * a field's value (≥35公里) lends the value and is not to be written.
 * @throws ImportError tooManyCells, tooManyCharacters, cellTooLong
 */
export function formsInPlace(grid: Grid): PerformanceForm[] {
  return importGrid(grid).map((imported, ordinal) => placed(imported, grid, ordinal));
}

function placed(
  { form, readings, columns }: ImportedForm,
  grid: Grid,
  ordinal: number,
): PerformanceForm {
  form.ordinal = ordinal;
  if (grid.rules !== undefined) form.ownRules = grid.rules;
  const taken = new Set<string>();
  for (const [path, reading] of Object.entries(readings)) {
    const field = fieldAt(form, path);
    if (field === null || reading.source === null) continue;
    taken.add(cellKey(reading.source));
    place(field, path, reading, reading.source, grid);
  }
  const blanks = { form, grid, taken };
  placeBlanks(form.indicators, "indicators", columnKeys.map(pathOfColumn), columns, blanks);
  placeBlanks(form.tasks, "tasks", keysOf("tasks"), columns, blanks);
  return form;
}

function place(field: Field, path: string, { guess }: Reading, at: CellAddress, grid: Grid): void {
  const raw = valueIn(grid, at);
  field.at = at;
  // What import tidied is for validation to tell of here.
  const isTidied = guess?.code === "tidied" || guess?.code === "htmlRemoved";
  const isText = typeof field.value === "string" && typeof raw === "string";
  // A weight worked out from the score is not the score's cell, though the numbers may be the same.
  const isDerived = guess?.code === "weightFromScore";
  const isShown =
    !isDerived && (isSame(raw, field.value, path) || (isTidied && isText && !TEMPLATE.test(raw)));
  if (isShown) takeCell(field, at, grid);
  else {
    field.isReadOut = true;
    delete field.numberFormat;
  }
}

/** Takes the cell as it is. */
function takeCell(field: Field, at: CellAddress, grid: Grid): void {
  const row = at.row - grid.origin.row;
  const column = at.column - grid.origin.column;
  field.at = at;
  field.value = valueIn(grid, at);
  const formula = formulaIn(grid, row, column);
  if (formula !== undefined) field.formula = formula;
  const format = grid.numberFormats[row]?.[column];
  if (format !== undefined) field.numberFormat = format;
}

function valueIn({ values, origin }: Grid, { row, column }: CellAddress): CellValue {
  return values[row - origin.row]?.[column - origin.column] ?? "";
}

const TEMPLATE = /^\s*指标\d/u;

/**
 * Space before a text indents it where levels and names share a column; ≥ and ＝ are operators as good as any.
 * HTML that import takes off a text is for validation to tell of.
 */
function isSame(raw: CellValue, value: CellValue, path: string): boolean {
  if (typeof raw !== "string" || path.endsWith(".operator")) return raw === value;
  if (/^\s|\s$/u.test(raw)) return false;
  return compactText(stripHtml(raw)) === compactText(String(value ?? ""));
}

/**
 * A field for which nothing was read is the cell where its row meets the column of its heading, else that
 * of the other rows; what stands there all the same, and is no other field's, is for validation to judge.
 */
function placeBlanks(
  rows: { name: Field; row: number }[],
  part: "tasks" | "indicators",
  paths: readonly string[],
  columns: ImportedForm["columns"],
  { form, grid, taken }: { form: PerformanceForm; grid: Grid; taken: ReadonlySet<string> },
): void {
  rows.forEach((each, i) => {
    const at = each.name.at ?? firstPlace(form, `${part}[${i}]`, paths);
    each.row = at?.row ?? -1;
  });
  for (const path of paths) {
    const fields = rows.map((_, i) => fieldAt(form, `${part}[${i}].${path}`));
    const column = columns[part].get(path) ?? usualColumn(fields);
    if (column === null) continue;
    fields.forEach((field, i) => {
      const row = rows[i]?.row ?? -1;
      if (field === null || field.at !== null || row < 0) return;
      const at = { row, column };
      if (!taken.has(cellKey(at))) takeCell(field, at, grid);
    });
  }
}

/** The first cell of a row without a name; its levels may stand in a row above. */
function firstPlace(form: PerformanceForm, row: string, paths: readonly string[]) {
  for (const path of paths) {
    if (path === "level1" || path === "level2") continue;
    const at = fieldAt(form, `${row}.${path}`)?.at ?? null;
    if (at !== null) return at;
  }
  return null;
}

/** The column in which most of the fields stand; null where none does. */
function usualColumn(fields: readonly (Field | null)[]): number | null {
  const counts = new Map<number, number>();
  for (const field of fields) {
    if (field?.at == null) continue;
    counts.set(field.at.column, (counts.get(field.at.column) ?? 0) + 1);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return most?.[0] ?? null;
}
