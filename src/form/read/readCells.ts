import type { GridView, LabelCell } from "./gridView";
import type { Field } from "../model/performanceForm";
import { emptyField } from "../model/performanceForm";

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

/** True when a row holds something under a heading. */
export function isFilledUnder(view: GridView, row: number, span: ColumnSpan | undefined): boolean {
  return span !== undefined && view.hasContent(row, filledColumn(view, row, span));
}

/**
 * The value printed to the right of a label: the first filled cell before the next label, else the
 * cell beside the label, where the value belongs.
 */
export function fieldBeside(view: GridView, label: LabelCell | undefined): Field {
  if (label === undefined) return emptyField();
  const first = label.column + label.columns;
  const width = view.widthOf(label.row);
  for (let column = first; column < width; column++) {
    if (view.labelAt(label.row, column) !== null) break;
    if (view.hasContent(label.row, column)) return view.fieldAt(label.row, column);
  }
  return view.labelAt(label.row, first) === null ? view.fieldAt(label.row, first) : emptyField();
}

/**
 * The value printed under a heading: the first filled cell below it and above the next row with
 * other labels; else one beside it; else the cell right below, where the value belongs.
 */
export function fieldBelow(view: GridView, label: LabelCell | undefined): Field {
  if (label === undefined) return emptyField();
  const first = label.row + label.rows;
  for (let row = first; row < view.rows; row++) {
    if (view.labelsOfRow(row).some(({ key }) => key !== "goalGroup")) break;
    if (isFilledUnder(view, row, label)) return fieldUnder(view, row, label);
  }
  const beside = fieldBeside(view, label);
  return isEmpty(beside) ? view.fieldAt(first, label.column) : beside;
}

/** True for a field without value and formula. */
export function isEmpty(field: Field): boolean {
  return (field.value === "" || field.value === null) && field.formula === undefined;
}
