import type { Area } from "../../model/area";
import { toRange } from "../../univer/ranges";
import { cellParts, common, forEachCell } from "./cellLooks";
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import { BooleanNumber } from "@univerjs/core";
import type { FormatPart } from "../../model/model";
import { cellValue, displayText } from "../content/cellContent";
import { pixelsToPoints, pointsToPixels } from "../../model/units";
import type { Core } from "../../univer/core";

type LinesPart = Pick<
  FormatPart,
  | "columnWidth"
  | "setColumnWidth"
  | "rowHeight"
  | "setRowHeight"
  | "autofitColumns"
  | "autofitRows"
  | "rowsHidden"
  | "setRowsHidden"
  | "columnsHidden"
  | "setColumnsHidden"
>;

function* indexes(first: number, count: number): Generator<number> {
  for (let index = first; index < first + count; index++) yield index;
}

/** Widths, heights and hiding of columns and rows. Whole lines end where the sheet's content does. */
export function linesPart({ session }: Core): LinesPart {
  const rows = (sheetId: string, area: Area) => {
    const filled = session.filled(sheetId, area);
    return [...indexes(area.row, Math.max(1, filled.rowCount))];
  };
  const columns = (sheetId: string, area: Area) => {
    const filled = session.filled(sheetId, area);
    return [...indexes(area.column, Math.max(1, filled.columnCount))];
  };
  const reach = (sheetId: string, area: Area) => {
    const filled = session.filled(sheetId, area);
    return toRange({
      ...area,
      rowCount: Math.max(1, filled.rowCount),
      columnCount: Math.max(1, filled.columnCount),
    });
  };

  function setRowHeight(sheetId: string, area: Area, pixels: number): void {
    const ranges = [reach(sheetId, area)];
    session.run(SetWorksheetRowHeightMutation.id, sheetId, { ranges, rowHeight: pixels });
    const autoHeightInfo = BooleanNumber.FALSE;
    session.run(SetWorksheetRowIsAutoHeightMutation.id, sheetId, { ranges, autoHeightInfo });
  }

  function setColumnWidth(sheetId: string, area: Area, pixels: number): void {
    const ranges = [reach(sheetId, area)];
    session.run(SetWorksheetColWidthMutation.id, sheetId, { ranges, colWidth: pixels });
  }

  /** Without a screen there is no measuring: a Chinese character counts as two digits. */
  function textPixels(sheetId: string, area: Area): number {
    const matrix = session.sheet(sheetId).getCellMatrix();
    let widest = 0;
    forEachCell(session.filled(sheetId, area), (row, column) => {
      const format = cellParts(session, sheetId, row, column).style.n?.pattern ?? "General";
      const text = displayText(cellValue(matrix.getValue(row, column)), format);
      for (const line of text.split("\n")) {
        const digits = line.length + line.replace(/[\x00-\xff]/g, "").length;
        widest = Math.max(widest, digits * 7 + 5);
      }
    });
    return widest;
  }

  return {
    columnWidth: (sheetId, area) =>
      common(
        columns(sheetId, area).map((column) =>
          pixelsToPoints(session.sheet(sheetId).getColumnManager().getColumnWidth(column)),
        ),
      ),
    setColumnWidth(sheetId, area, points) {
      setColumnWidth(sheetId, area, pointsToPixels(points));
      session.forgetUndo();
    },
    rowHeight: (sheetId, area) =>
      common(
        rows(sheetId, area).map((row) =>
          pixelsToPoints(session.sheet(sheetId).getRowManager().getRowHeight(row)),
        ),
      ),
    setRowHeight(sheetId, area, points) {
      setRowHeight(sheetId, area, pointsToPixels(points));
      session.forgetUndo();
    },
    autofitColumns(sheetId, area) {
      for (const column of columns(sheetId, area)) {
        const one = { ...area, column, columnCount: 1 };
        const pixels = textPixels(sheetId, one);
        if (pixels > 0) setColumnWidth(sheetId, one, pixels);
      }
      session.forgetUndo();
    },
    autofitRows(sheetId, area) {
      const pixels = session.sheet(sheetId).getConfig().defaultRowHeight;
      setRowHeight(sheetId, area, pixels);
      session.forgetUndo();
    },
    rowsHidden: (sheetId, area) =>
      common(
        rows(sheetId, area).map(
          (row) => session.sheet(sheetId).getRowManager().getRow(row)?.hd === BooleanNumber.TRUE,
        ),
      ),
    setRowsHidden(sheetId, area, hidden) {
      const mutation = hidden ? SetRowHiddenMutation : SetRowVisibleMutation;
      session.run(mutation.id, sheetId, { ranges: [reach(sheetId, area)] });
      session.forgetUndo();
    },
    columnsHidden: (sheetId, area) =>
      common(
        columns(sheetId, area).map(
          (column) =>
            session.sheet(sheetId).getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE,
        ),
      ),
    setColumnsHidden(sheetId, area, hidden) {
      const mutation = hidden ? SetColHiddenMutation : SetColVisibleMutation;
      session.run(mutation.id, sheetId, { ranges: [reach(sheetId, area)] });
      session.forgetUndo();
    },
  };
}
