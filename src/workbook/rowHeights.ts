import type { LineSizes } from "../form";
import type { Grid } from "../form/model/grid";
import { loadCells } from "./read";
import { inWorkbook } from "./session";

/** A row's height in points; rows count from 0. */
export interface RowHeight {
  row: number;
  height: number;
}

/**
 * The active sheet as readActiveSheet brings it, with the sizes of its rows and columns. One sync.
 * @throws WorkbookError tooLarge, cellEditMode
 */
export function readActiveSheetSizes(): Promise<{ grid: Grid; sizes: LineSizes }> {
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const loaded = loadCells(sheet);
    // The part that the grid has; A1 on an empty sheet.
    const used = sheet.getUsedRange(true);
    const rows = used.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
    const columns = used.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    await context.sync();
    const rowHeights = rows.value.map(({ rowHidden, format }) =>
      rowHidden === true ? 0 : (format?.rowHeight ?? 0),
    );
    const columnWidths = columns.value.map(({ columnHidden, format }) =>
      columnHidden === true ? 0 : (format?.columnWidth ?? 0),
    );
    return { grid: loaded.toGrid(), sizes: { rowHeights, columnWidths } };
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
