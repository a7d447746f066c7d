import { fieldAt } from "../form/model/fieldPaths";
import { columnKeys, keysOf, type FormPart } from "../form/model/fields";
import { pathOfColumn } from "../form/model/fieldPaths";
import { formulaIn, type CellAddress, type Grid } from "../form/model/grid";
import type { Field, PerformanceForm } from "../form/model/performanceForm";
import { compactText } from "../words/compact";
import type { CellValue } from "../words/cell";
import type { ImportedForm, Reading } from "./account/importedForm";
import { importGrid } from "./importSource";

/**
 * The forms on a sheet of another place, read as import reads them, with every field at its cell: so that
 * a sheet has the same problems where it stands and after it was imported. A cell that holds more than
 * a field's value (≥35公里) lends the value and is not to be written.
 * @throws ImportError tooManyCells, tooManyCharacters, cellTooLong
 */
export function formsInPlace(grid: Grid): PerformanceForm[] {
  return importGrid(grid).map((imported) => placed(imported, grid));
}

function placed({ form, readings }: ImportedForm, grid: Grid): PerformanceForm {
  for (const [path, reading] of Object.entries(readings)) {
    const field = fieldAt(form, path);
    if (field !== null && reading.source !== null) place(field, reading, reading.source, grid);
  }
  const indicatorPaths = columnKeys.map(pathOfColumn);
  placeBlanks(form.indicators, form, "indicators", indicatorPaths, grid);
  placeBlanks(form.tasks, form, "tasks", keysOf("tasks"), grid);
  return form;
}

function place(field: Field, { guess }: Reading, at: CellAddress, grid: Grid): void {
  const row = at.row - grid.origin.row;
  const column = at.column - grid.origin.column;
  const raw = grid.values[row]?.[column] ?? "";
  field.at = at;
  // What import tidied is for validation to tell of here.
  const isTidied = guess?.code === "tidied" || guess?.code === "htmlRemoved";
  const isText = typeof field.value === "string" && typeof raw === "string";
  if (!isSame(raw, field.value) && !(isTidied && isText && !TEMPLATE.test(raw))) {
    field.isReadOut = true;
    delete field.numberFormat;
    return;
  }
  field.value = raw;
  const formula = formulaIn(grid, row, column);
  if (formula !== undefined) field.formula = formula;
  const format = grid.numberFormats[row]?.[column];
  if (format !== undefined) field.numberFormat = format;
}

const TEMPLATE = /^\s*指标\d/u;

function isSame(raw: CellValue, value: CellValue): boolean {
  if (typeof raw !== "string") return raw === value;
  return compactText(raw) === compactText(String(value ?? ""));
}

/** A blank cell is where its row and the column of the other rows' values meet. */
function placeBlanks(
  rows: { name: Field; row: number }[],
  form: PerformanceForm,
  part: FormPart,
  paths: readonly string[],
  grid: Grid,
): void {
  rows.forEach((each, i) => {
    const at = each.name.at ?? firstPlace(form, `${part}[${i}]`, paths);
    each.row = at?.row ?? -1;
  });
  for (const path of paths) {
    const fields = rows.map((_, i) => fieldAt(form, `${part}[${i}].${path}`));
    const column = usualColumn(fields);
    if (column === null) continue;
    fields.forEach((field, i) => {
      const row = rows[i]?.row ?? -1;
      if (field === null || field.at !== null || row < 0) return;
      const value = grid.values[row - grid.origin.row]?.[column - grid.origin.column] ?? "";
      if (value === "") field.at = { row, column };
    });
  }
}

function firstPlace(form: PerformanceForm, row: string, paths: readonly string[]) {
  for (const path of paths) {
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
