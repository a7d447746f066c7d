import type { SheetPlan } from "../form/plan/sheetPlan";
import type { CellValue } from "../words/cell";
import { WorkbookError } from "./errors";
import { freeSheetName } from "./sheetName";
import { drawSheet } from "./drawSheet";
import { inWorkbook } from "./session";

/** A sheet that was made. */
export interface WrittenSheet {
  sheetId: string;
  /** The plan's name, or that name with a number when it was taken. */
  name: string;
  /** What its cells were given, from A1 on: the formula where there is one, else the value. */
  written: CellValue[][];
}

/**
 * Makes a sheet as planned, shows it and selects its first input cell. One sync to look for a free
 * name, one to write; when writing fails, one more deletes the half-made sheet, so that the
 * workbook is as it was.
 * @throws WorkbookError protectedWorkbook, cellEditMode, tooLarge, unsupported
 */
export function writePlan(plan: SheetPlan): Promise<WrittenSheet> {
  return inWorkbook(async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load("items/name");
    protection.load("protected");
    await context.sync();
    if (protection.protected) throw new WorkbookError("protectedWorkbook");

    const name = freeSheetName(
      plan.name,
      worksheets.items.map((sheet) => sheet.name),
    );
    const sheet = worksheets.add(name);
    sheet.load("id");
    try {
      drawSheet(sheet, plan);
      await context.sync();
    } catch (error) {
      await deleteSheet(name);
      throw error;
    }
    const written = plan.cells.map((row) => row.map((cell) => cell?.formula ?? cell?.value ?? ""));
    return { sheetId: sheet.id, name, written };
  });
}

/** Runs on its own: the context whose batch failed can't be used for more. */
function deleteSheet(name: string): Promise<void> {
  return inWorkbook(async (context) => {
    context.workbook.worksheets.getItemOrNullObject(name).delete();
    await context.sync();
  });
}
