import type { CellAddress } from "../form/model/grid";
import { inWorkbook } from "./session";

/**
 * Shows a sheet and selects a cell of it. One sync.
 * @throws WorkbookError sheetGone, cellEditMode
 */
export function selectCell(sheetId: string, at: CellAddress): Promise<void> {
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRangeByIndexes(at.row, at.column, 1, 1).select();
    await context.sync();
  });
}
