import type { LineSizes } from "../form";
import type { CellAddress, Grid } from "../form/model/grid";
import { loadCells } from "./read";
import { inWorkbook } from "./session";

/** A row's height in points; rows count from 0. */
export interface RowHeight {
  row: number;
  height: number;
}

/** The active sheet with the sizes of its rows and columns, 0 for hidden ones, and its active cell. */
export interface SizedSheet {
  grid: Grid;
  sizes: LineSizes;
  selected: CellAddress;
}

/**
 * The active sheet as readActiveSheet brings it, with its sizes and the active cell. One sync.
 * @throws WorkbookError tooLarge, cellEditMode
 */
export function readActiveSheetSizes(): Promise<SizedSheet> {
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const loaded = loadCells(sheet);
    // The part that the grid has; A1 on an empty sheet.
    const used = sheet.getUsedRange(true);
    const rows = used.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
    const columns = used.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    // Unlike the selected range, there is always one, also where several areas are selected.
    const active = context.workbook.getActiveCell();
    active.load("rowIndex,columnIndex");
    await context.sync();
    const rowHeights = rows.value.map(({ rowHidden, format }) =>
      rowHidden === true ? 0 : (format?.rowHeight ?? 0),
    );
    const columnWidths = columns.value.map(({ columnHidden, format }) =>
      columnHidden === true ? 0 : (format?.columnWidth ?? 0),
    );
    const selected = { row: active.rowIndex, column: active.columnIndex };
    return { grid: loaded.toGrid(), sizes: { rowHeights, columnWidths }, selected };
  });
}

/**
 * Sets the heights of rows of a sheet. One sync.
 * @throws WorkbookError sheetGone, protectedSheet (nothing is set then), cellEditMode
 */
export function setRowHeights(sheetId: string, rows: RowHeight[]): Promise<void> {
  if (rows.length === 0) return Promise.resolve();
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const { row, height } of rows) {
      sheet.getRange(`${row + 1}:${row + 1}`).format.rowHeight = height;
    }
    await context.sync();
  });
}
