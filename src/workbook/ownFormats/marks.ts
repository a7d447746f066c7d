import { addMarks, type Mark } from "./markFormats";
import { clearOwnFormats, replaceOwnFormats, type UntouchedSheet } from "./ownFormats";

/** The cells to mark on one sheet. */
export interface SheetMarks {
  sheetId: string;
  marks: Mark[];
}

/**
 * Marks cells on sheets that were read before, replacing the marks they had: see replaceOwnFormats.
 * @throws WorkbookError cellEditMode
 */
export function markProblems(sheets: SheetMarks[]): Promise<UntouchedSheet[]> {
  return replaceOwnFormats(
    "marks",
    sheets.map(({ sheetId, marks }) => ({
      sheetId,
      count: marks.length,
      add: (sheet) => addMarks(sheet, marks),
    })),
  );
}

/**
 * Takes all our marks off the sheets: see clearOwnFormats.
 * @throws WorkbookError cellEditMode
 */
export function clearMarks(sheetIds: string[]): Promise<UntouchedSheet[]> {
  return clearOwnFormats("marks", sheetIds);
}
