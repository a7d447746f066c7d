import type { IRange } from "@univerjs/core";
import type { Area } from "../model/area";

/** Between areas and Univer's ranges. */

export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rowCount - 1,
    startColumn: area.column,
    endColumn: area.column + area.columnCount - 1,
  };
}

export function fromRange(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rowCount: range.endRow - range.startRow + 1,
    columnCount: range.endColumn - range.startColumn + 1,
  };
}
