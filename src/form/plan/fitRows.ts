import { fieldsOf } from "../model/fieldPaths";
import { cellKey, type Grid } from "../model/grid";
import type { PerformanceForm } from "../model/performanceForm";
import { highestRow, neededHeights, possibleHeight, type PlacedText } from "./rowHeight";

/** Sizes of a grid's rows and columns in points, from its origin on; 0 for what is hidden. */
export interface LineSizes {
  rowHeights: number[];
  columnWidths: number[];
}

/** A row of the sheet, counted from 0, that is to be made higher; heights in points. */
export interface RowToFit {
  row: number;
  before: number;
  height: number;
}

/** Which rows must grow so that a form's texts show whole. */
export interface RowsToFit {
  rows: RowToFit[];
  /** Rows whose text does not fit even into Excel's highest row, counted from 0. */
  tooLong: number[];
}

/** Excel keeps heights in whole pixels, so that a height read back is a little off the one set. */
const SLACK = 1;

/**
 * Finds the rows of a form that are too low for the texts in them, by the rule that plans the heights
 * of new forms; it fits any layout, as merges and sizes come from the sheet. Title and year have
 * fonts of their own and are left alone, as are numbers, which Excel never wraps, and hidden rows.
 */
export function fitRows(form: PerformanceForm, grid: Grid, sizes: LineSizes): RowsToFit {
  const { rowHeights, columnWidths } = sizes;
  const needed = neededHeights(textsOf(form, grid, sizes), columnWidths, rowHeights);
  const fitted: RowsToFit = { rows: [], tooLong: [] };
  rowHeights.forEach((before, index) => {
    const wanted = needed[index] ?? before;
    const row = grid.origin.row + index;
    const height = possibleHeight(wanted);
    if (Math.min(wanted, highestRow) - before >= SLACK) {
      fitted.rows.push({ row, before, height });
    }
    if (wanted - height >= SLACK) fitted.tooLong.push(row);
  });
  return fitted;
}

/** The texts of a form's visible fields, their ranges counted from the grid's origin. */
function textsOf(form: PerformanceForm, { origin, merges }: Grid, sizes: LineSizes): PlacedText[] {
  const merged = new Map(merges.map((range) => [cellKey(range), range]));
  const texts = new Map<string, PlacedText>();
  for (const { path, field } of fieldsOf(form)) {
    const { at, value } = field;
    if (at === null || typeof value !== "string" || path === "title" || path === "year") continue;
    const cell = cellKey(at);
    const { row, column, rows, columns } = merged.get(cell) ?? { ...at, rows: 1, columns: 1 };
    const range = { row: row - origin.row, column: column - origin.column, rows, columns };
    if (isVisible(range, sizes)) texts.set(cell, { text: value, range });
  }
  return [...texts.values()];
}

function isVisible({ row, column, rows, columns }: PlacedText["range"], sizes: LineSizes): boolean {
  return (
    sizes.rowHeights.slice(row, row + rows).every((height) => height > 0) &&
    sizes.columnWidths.slice(column, column + columns).some((width) => width > 0)
  );
}
