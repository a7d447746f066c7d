import { keysOf, type FieldKey, type FormPart } from "../model/fields";
import { kindOfTitle } from "../model/titles";
import type { GridView, WordCell } from "./gridView";
import type { Field } from "../model/performanceForm";
import { emptyField, fieldsBy, type Fields } from "../model/performanceForm";

/** Columns of a table's field: those its heading spans, counted from the grid's origin. */
export interface ColumnSpan {
  column: number;
  columns: number;
}

/** The column where a row holds something under a heading; the heading's first one when nowhere. */
export function filledColumn(view: GridView, row: number, span: ColumnSpan): number {
  if (span.columns === 1) return span.column;
  const end = Math.min(span.column + span.columns, view.widthOf(row));
  for (let column = span.column; column < end; column++) {
    if (view.hasContent(row, column)) return column;
  }
  return span.column;
}

/** A row's field under a heading; a field without a cell when the table has no such heading. */
export function fieldUnder(view: GridView, row: number, span: ColumnSpan | undefined): Field {
  return span === undefined ? emptyField() : view.fieldAt(row, filledColumn(view, row, span));
}

/** Reads the fields of a part row by row, with the columns looked up once for all rows under a heading. */
export function rowReader<Part extends FormPart>(
  view: GridView,
  part: Part,
  columns: { get(key: FieldKey<Part>): ColumnSpan | undefined },
): (row: number) => Fields<Part> {
  const spans = keysOf(part).map((key) => columns.get(key));
  // Forms print few of the columns there are: all rows share what has no cell.
  const absent = emptyField();
  const nothing = fieldsBy(part, () => absent);
  if (spans.every((span) => span === undefined)) return () => nothing;
  return (row) =>
    fieldsBy(part, (_, place) => {
      const span = spans[place];
      return span === undefined ? absent : fieldUnder(view, row, span);
    });
}

/** True when a row holds something under a heading. */
export function isFilledUnder(view: GridView, row: number, span: ColumnSpan | undefined): boolean {
  return span !== undefined && view.hasContent(row, filledColumn(view, row, span));
}

/** True for a field without value and formula. */
export function isEmpty(field: Field): boolean {
  return (field.value === "" || field.value === null) && field.formula === undefined;
}

/** The columns of a row that hold something. */
export function filledColumns(view: GridView, row: number): number[] {
  const columns: number[] = [];
  for (let column = 0; column < view.widthOf(row); column++) {
    if (view.hasContent(row, column)) columns.push(column);
  }
  return columns;
}

/**
 * The words of a row that can be labels beside a table: those left of its names. Where a table has
 * nothing left of them, a label stands among the names.
 */
export function wordsBeside(view: GridView, row: number, names: Names): WordCell[] {
  const last = names.isLeftmost ? names.column : names.column - 1;
  return view.wordsOfRow(row).filter(({ column }) => column <= last);
}

/** The column of a table in which its rows' names stand. */
export interface Names extends ColumnSpan {
  /** True when nothing stands left of it. */
  isLeftmost: boolean;
}

/** The column of names under a heading's cell. */
export function namesUnder(view: GridView, heading: WordCell): Names {
  const { row, column, columns } = heading;
  return { column, columns, isLeftmost: filledColumns(view, row)[0] === column };
}

/** True for a row with a label of the header or of a goal: what else stands there is its value. */
export function isLabelRow(view: GridView, row: number): boolean {
  return view
    .wordsOfRow(row)
    .some(({ means }) => means.header !== undefined || means.goals !== undefined);
}

/** True for a row that holds the title of a form and nothing else: another form begins. */
export function isTitleRow(view: GridView, row: number): boolean {
  const width = view.widthOf(row);
  let column = 0;
  while (column < width && !view.hasContent(row, column)) column++;
  if (column === width || kindOfTitle(view.valueAt(row, column)) === null) return false;
  return filledColumns(view, row).length === 1;
}
