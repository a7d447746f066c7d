/** Where rows and columns lie on their sheet, in points from its corner. */
import { cellArea, maxColumns, maxRows } from "./area";
import type { WorkbookModel } from "./model";

export type Axis = "row" | "column";

/** 0 for a line that is hidden. */
export function lineSize(model: WorkbookModel, sheetId: string, axis: Axis, index: number): number {
  const line = axis === "row" ? cellArea(index, 0) : cellArea(0, index);
  if (axis === "row") {
    return model.rowsHidden(sheetId, line) === true ? 0 : (model.rowHeight(sheetId, line) ?? 0);
  }
  return model.columnsHidden(sheetId, line) === true ? 0 : (model.columnWidth(sheetId, line) ?? 0);
}

/** What lies before a line and is not hidden. */
export function pointsBefore(
  model: WorkbookModel,
  sheetId: string,
  axis: Axis,
  index: number,
): number {
  let points = 0;
  for (let line = 0; line < index; line++) points += lineSize(model, sheetId, axis, line);
  return points;
}

/** The line that a place lies in, and how far behind its beginning. */
export function lineAt(
  model: WorkbookModel,
  sheetId: string,
  axis: Axis,
  points: number,
): { index: number; offset: number } {
  const last = (axis === "row" ? maxRows : maxColumns) - 1;
  let rest = points;
  for (let index = 0; index < last; index++) {
    const size = lineSize(model, sheetId, axis, index);
    // A place on the edge of two lines is the beginning of the second.
    if (rest < size - 1e-6) return { index, offset: rest };
    rest = Math.max(0, rest - size);
  }
  return { index: last, offset: 0 };
}
