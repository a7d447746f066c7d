/** Forms whose cells stand where a table says, without a sheet being planned and read, and cells named as Excel names them. */
import { makeForm, mapFields, type CellAddress, type FormValues } from "../../src/form";
import type { PerformanceForm } from "../../src/form";

/** Where the fields of a form stand. */
export interface Layout {
  /** By path: "total" in "K40". */
  cells: Record<string, string>;
  /** By path without the row's number: "indicators.reasons.funding" in "L". */
  columns: Record<string, string>;
  /** The first row of each table, as Excel counts; the others follow below. */
  firstRows: { tasks: number; indicators: number };
}

/** "J30" as an address. */
export function cellAt(name: string): CellAddress {
  const [, letters = "", row] = /^([A-Z]+)(\d+)$/u.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row) - 1, column: column - 1 };
}

/** A form on a sheet; of the paths that the layout lacks, or `without` names, it has no cell. */
export function placeForm(values: FormValues, layout: Layout, without?: RegExp): PerformanceForm {
  const form = mapFields(makeForm(values), (field, path) => ({
    ...field,
    at: without?.test(path) === true ? null : placeOf(path, layout),
  }));
  form.tasks.forEach((task, place) => (task.row = layout.firstRows.tasks - 1 + place));
  form.indicators.forEach((row, place) => (row.row = layout.firstRows.indicators - 1 + place));
  return form;
}

function placeOf(path: string, { cells, columns, firstRows }: Layout): CellAddress | null {
  const own = cells[path];
  if (own !== undefined) return cellAt(own);
  const [, part = "", place, key = ""] = /^(\w+)\[(\d+)\]\.(.+)$/u.exec(path) ?? [];
  const column = columns[`${part}.${key}`];
  if (column === undefined) return null;
  return cellAt(`${column}${firstRows[part as keyof Layout["firstRows"]] + Number(place)}`);
}
