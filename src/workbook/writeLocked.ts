import type { CellEdit } from "../form/model/cellEdit";
import { areRowsShown, asFound, loadHidden, writeEdits, type EditOutcome } from "./edit";
import { isRefused } from "./errors";
import { loadCells } from "./read";
import { inWorkbook } from "./session";

/**
 * Writes into locked cells of a sheet that is protected without a password: the protection is
 * lifted, and set again as it was, in the batch that writes. Two syncs; two more to set it again when
 * writing failed.
 * @param edits each `before` says what its cell holds
 * @returns what became of the edits, as it was read back; null where Excel does not lift the protection,
 * as it has a password: nothing is written then
 * @throws WorkbookError
 */
export async function writeLocked(sheetId: string, edits: CellEdit[]): Promise<EditOutcome | null> {
  const { options, isWhole } = await inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const { protection } = sheet;
    protection.load("options");
    const hidden = loadHidden(sheet);
    await context.sync();
    return { options: protection.options, isWhole: areRowsShown(hidden) };
  });
  try {
    return await inWorkbook(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      sheet.protection.unprotect();
      writeEdits(sheet, edits, isWhole);
      sheet.protection.protect(options);
      const written = loadCells(sheet);
      await context.sync();
      return asFound({ sheetId, applied: edits, refused: [] }, [written.toGrid()]);
    });
  } catch (error) {
    if (isRefused(error)) throw error;
    if (await protectAgain(sheetId, options)) throw error;
    return null;
  }
}

/** @returns whether it had to be set again */
function protectAgain(
  sheetId: string,
  options: Excel.WorksheetProtectionOptions,
): Promise<boolean> {
  return inWorkbook(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(sheetId);
    protection.load("protected");
    await context.sync();
    if (protection.protected) return false;
    protection.protect(options);
    await context.sync();
    return true;
  });
}
