import type { LiveCheck } from "../../form/plan/sheetPlan";
import { inWorkbook } from "../session";
import { addChecks } from "./checkFormats";
import { knownOf, loadOwnFormats, replaceOwnFormats, type UntouchedSheet } from "./ownFormats";

/** The live checks of one sheet; none switches them off. */
export interface SheetChecks {
  sheetId: string;
  checks: LiveCheck[];
}

/** Whether a sheet that was read to be marked bears live checks of ours. */
export function bearsChecks(sheetId: string): boolean {
  return (knownOf(sheetId)?.ids.checks.length ?? 0) > 0;
}

/**
 * Gives sheets that were read to be marked their live checks, in place of those they had:
 * see replaceOwnFormats.
 * @throws WorkbookError cellEditMode
 */
export function setLiveChecks(sheets: SheetChecks[]): Promise<UntouchedSheet[]> {
  return replaceOwnFormats(
    "checks",
    sheets.map(({ sheetId, checks }) => ({
      sheetId,
      count: checks.length,
      add: (sheet, beside) => addChecks(sheet, checks, beside),
    })),
  );
}

/** How a sheet stands with its live checks. */
export interface CheckState {
  isOn: boolean;
  /** It prints in black and white: no fill of any cell, and black letters. */
  printsPlainly: boolean;
}

/**
 * One sync.
 * @throws WorkbookError
 */
export function readCheckState(sheetId: string): Promise<CheckState> {
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const remember = loadOwnFormats(sheet);
    sheet.pageLayout.load("blackAndWhite");
    await context.sync();
    remember();
    return { isOn: bearsChecks(sheetId), printsPlainly: sheet.pageLayout.blackAndWhite };
  });
}

/**
 * Makes a sheet print in black and white, or in colour again. Excel has no way to keep a conditional format
 * alone from being printed. One sync.
 * @throws WorkbookError
 */
export function setPlainPrint(sheetId: string, plainly: boolean): Promise<void> {
  return inWorkbook(async (context) => {
    context.workbook.worksheets.getItem(sheetId).pageLayout.blackAndWhite = plainly;
    await context.sync();
  });
}
