import { BooleanNumber, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import { defaultColumnPixels, defaultRowPixels } from "../model/units";

/** What Excel gives a new sheet; Univer's own defaults are larger. */
export function newSheetData(id: string, name: string): Partial<IWorksheetData> {
  return {
    id,
    name,
    rowCount: 1000,
    columnCount: 26,
    defaultColumnWidth: defaultColumnPixels,
    defaultRowHeight: defaultRowPixels,
    showGridlines: BooleanNumber.TRUE,
    hidden: BooleanNumber.FALSE,
    tabColor: "",
  };
}

/** A workbook with one empty sheet; the first sheet is "Sheet1" in the Chinese Excel too. */
export function newWorkbookData(name = "工作簿1"): Partial<IWorkbookData> {
  const id = sheetId(1);
  return {
    id: "workbook",
    name,
    sheetOrder: [id],
    sheets: { [id]: newSheetData(id, "Sheet1") },
    styles: {},
  };
}

/** Ids look like Excel's, so that nothing comes to depend on something shorter. */
export function sheetId(serial: number): string {
  return `{00000000-0001-0000-${String(serial).padStart(4, "0")}-000000000000}`;
}
