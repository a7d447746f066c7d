/** Rectangles of cells: cutting, joining, and moving with inserted and deleted cells. */

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** Zero-based, inside the grid of `maxRows` x `maxColumns`. */
export interface Area {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

export const wholeSheet: Area = { row: 0, column: 0, rowCount: maxRows, columnCount: maxColumns };

export function cellArea(row: number, column: number): Area {
  return { row, column, rowCount: 1, columnCount: 1 };
}

/** The area between two corners, whichever they are. */
export function between(row1: number, column1: number, row2: number, column2: number): Area {
  return {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rowCount: Math.abs(row2 - row1) + 1,
    columnCount: Math.abs(column2 - column1) + 1,
  };
}

export function isInsideGrid(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount >= 1 &&
    area.columnCount >= 1 &&
    area.row + area.rowCount <= maxRows &&
    area.column + area.columnCount <= maxColumns
  );
}

export function isSingleCell(area: Area): boolean {
  return area.rowCount === 1 && area.columnCount === 1;
}

/** Whole rows: the area is as wide as a sheet. */
export function isWholeRows(area: Area): boolean {
  return area.columnCount >= maxColumns;
}

/** Whole columns: the area is as tall as a sheet. */
export function isWholeColumns(area: Area): boolean {
  return area.rowCount >= maxRows;
}

export function cellCount(area: Area): number {
  return area.rowCount * area.columnCount;
}

export function sameArea(a: Area, b: Area): boolean {
  return (
    a.row === b.row &&
    a.column === b.column &&
    a.rowCount === b.rowCount &&
    a.columnCount === b.columnCount
  );
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** The smallest area that holds both. */
export function union(a: Area | null, b: Area): Area {
  if (!a) return b;
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

/** What is left of `area` without `hole`: at most four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const below = common.row + common.rowCount;
  const right = common.column + common.columnCount;
  const middle = { row: common.row, rowCount: common.rowCount };
  return [
    { ...area, rowCount: common.row - area.row },
    { ...area, row: below, rowCount: area.row + area.rowCount - below },
    { ...middle, column: area.column, columnCount: common.column - area.column },
    { ...middle, column: right, columnCount: area.column + area.columnCount - right },
  ].filter((rest) => rest.rowCount > 0 && rest.columnCount > 0);
}

/** Inserted cells push those below Down or those beside Right; deleted ones pull them Up or Left. */
export type Direction = "Down" | "Right" | "Up" | "Left";

/** Cells inserted or deleted at `area`. */
export interface CellShift {
  area: Area;
  direction: Direction;
}

/** Whether rows move (and not columns). */
export function isVertical({ direction }: CellShift): boolean {
  return direction === "Down" || direction === "Up";
}

/** A stretch of lines of one axis. */
export interface Stretch {
  start: number;
  length: number;
}

/** Where a stretch of rows (or columns) is after the shift; null when it was deleted altogether. */
export function shiftStretch({ start, length }: Stretch, shift: CellShift): Stretch | null {
  const at = isVertical(shift) ? shift.area.row : shift.area.column;
  const count = isVertical(shift) ? shift.area.rowCount : shift.area.columnCount;
  if (shift.direction === "Down" || shift.direction === "Right") {
    if (at <= start) return { start: start + count, length };
    return at < start + length ? { start, length: length + count } : { start, length };
  }
  const removedBefore = Math.max(0, Math.min(start, at + count) - at);
  const removedInside = Math.max(0, Math.min(start + length, at + count) - Math.max(start, at));
  if (removedInside === length) return null;
  return { start: start - removedBefore, length: length - removedInside };
}

/**
 * Where an area is after the shift; null when all of it was deleted. An area that the moving strip
 * does not cover on the other axis stays, and whole columns stay when rows come and go.
 */
export function shiftArea(area: Area, shift: CellShift): Area | null {
  const { area: change } = shift;
  if (isVertical(shift)) {
    const covered =
      area.column >= change.column &&
      area.column + area.columnCount <= change.column + change.columnCount;
    if (!covered || isWholeColumns(area)) return area;
    const rows = shiftStretch({ start: area.row, length: area.rowCount }, shift);
    return rows && { ...area, row: rows.start, rowCount: rows.length };
  }
  const covered =
    area.row >= change.row && area.row + area.rowCount <= change.row + change.rowCount;
  if (!covered || isWholeRows(area)) return area;
  const columns = shiftStretch({ start: area.column, length: area.columnCount }, shift);
  return columns && { ...area, column: columns.start, columnCount: columns.length };
}
