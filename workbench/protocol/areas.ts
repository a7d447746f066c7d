/** Rectangle arithmetic. */
import type { Area } from "../workbook/model";

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

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

export function boundingRect(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

export type Shift = "Down" | "Right" | "Up" | "Left";

/** The span [start, start + count) of one axis after cells were inserted or deleted at `at`. */
function shiftSpan(start: number, count: number, at: number, cells: number, inserted: boolean) {
  if (inserted) {
    if (at <= start) return { start: start + cells, count };
    return at < start + count ? { start, count: count + cells } : { start, count };
  }
  const deletedBefore = Math.max(0, Math.min(start, at + cells) - at);
  const deletedInside = Math.max(0, Math.min(start + count, at + cells) - Math.max(start, at));
  return { start: start - deletedBefore, count: count - deletedInside };
}

/**
 * Where an area is after cells were inserted (Down, Right) or deleted (Up, Left) at `change`; null when
 * all of it was deleted. An area that the shifted strip does not cover on the other axis stays.
 */
export function shiftArea(area: Area, change: Area, shift: Shift): Area | null {
  const inserted = shift === "Down" || shift === "Right";
  if (shift === "Down" || shift === "Up") {
    const covered =
      area.column >= change.column &&
      area.column + area.columnCount <= change.column + change.columnCount;
    if (!covered) return area;
    const rows = shiftSpan(area.row, area.rowCount, change.row, change.rowCount, inserted);
    return rows.count > 0 ? { ...area, row: rows.start, rowCount: rows.count } : null;
  }
  const covered =
    area.row >= change.row && area.row + area.rowCount <= change.row + change.rowCount;
  if (!covered) return area;
  const columns = shiftSpan(
    area.column,
    area.columnCount,
    change.column,
    change.columnCount,
    inserted,
  );
  return columns.count > 0 ? { ...area, column: columns.start, columnCount: columns.count } : null;
}

/** What is left of an area without another: at most four areas. */
export function subtractArea(area: Area, cut: Area): Area[] {
  const common = intersection(area, cut);
  if (!common) return [area];
  const below = common.row + common.rowCount;
  const right = common.column + common.columnCount;
  const pieces: Area[] = [
    { ...area, rowCount: common.row - area.row },
    { ...area, row: below, rowCount: area.row + area.rowCount - below },
    { ...common, column: area.column, columnCount: common.column - area.column },
    { ...common, column: right, columnCount: area.column + area.columnCount - right },
  ];
  return pieces.filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}
