import { isRefused } from "./errors";
import { addMarks, isMark, type Mark } from "./markFormats";
import { inWorkbook, withSheets } from "./session";

/** The cells to mark on one sheet. */
export interface SheetMarks {
  sheetId: string;
  marks: Mark[];
}

/**
 * A sheet whose marks were left as they were: it is protected and may not be formatted, or Excel does
 * not tell its conditional formats, and so not which of them are ours.
 */
export interface UnmarkedSheet {
  sheetId: string;
  why: "protected" | "unreadable";
}

/** What the last read or write of a sheet told about its marks, by sheet id. */
const known = new Map<string, { markIds: string[]; mayFormat: boolean }>();

/**
 * Asks for a sheet's marks along with the caller's read; the function returned is called after
 * the sync and remembers them, so that marking needs no read of its own.
 */
export function loadOwnMarks(sheet: Excel.Worksheet): () => void {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  sheet.load("id");
  sheet.protection.load("protected,options");
  return () => {
    const ours = formats.items.filter(
      (format) => format.type === "Custom" && isMark(format.customOrNullObject.rule.formula),
    );
    known.set(sheet.id, {
      markIds: ours.map((format) => format.id),
      mayFormat: !sheet.protection.protected || sheet.protection.options.allowFormatCells === true,
    });
  };
}

/**
 * Remembers the marks of sheets, each asked for on its own, so that one sheet whose conditional
 * formats Excel can't tell does not hide those of the others. A request for each sheet, all at once.
 */
export async function readMarks(sheetIds: string[]): Promise<void> {
  await Promise.all(
    sheetIds.map((sheetId) => readMarksTogether([sheetId]).catch(() => known.delete(sheetId))),
  );
}

function readMarksTogether(sheetIds: string[]): Promise<void> {
  for (const sheetId of sheetIds) known.delete(sheetId);
  return withSheets(sheetIds, async (context, sheets) => {
    const remember = sheets.map(loadOwnMarks);
    await context.sync();
    for (const each of remember) each();
  });
}

/**
 * Marks cells on sheets that were read before, replacing the marks they had. One sync for all; when a
 * sheet or a mark has gone since, the marks are read again and drawn once more.
 * @throws WorkbookError cellEditMode
 */
export async function markProblems(sheets: SheetMarks[]): Promise<UnmarkedSheet[]> {
  try {
    await draw(sheets.filter(mayMark));
  } catch (error) {
    if (isRefused(error)) throw error;
    await readMarks(sheets.map(({ sheetId }) => sheetId));
    await draw(sheets.filter(mayMark));
  }
  return sheets.filter((sheet) => !mayMark(sheet)).map(unmarked);
}

/**
 * Takes all our marks off the sheets, also those saved with the workbook. Two syncs, one when the
 * sheets bear none.
 * @returns the sheets that keep theirs
 * @throws WorkbookError cellEditMode
 */
export async function clearMarks(sheetIds: string[]): Promise<UnmarkedSheet[]> {
  await readMarksTogether(sheetIds).catch((error: unknown) => {
    if (isRefused(error)) throw error;
    return readMarks(sheetIds);
  });
  const sheets = sheetIds.map((sheetId) => ({ sheetId, marks: [] }));
  await draw(sheets.filter(mayMark));
  return sheets.filter((sheet) => !mayMark(sheet) && !bearsNone(sheet)).map(unmarked);
}

function mayMark({ sheetId }: SheetMarks): boolean {
  return known.get(sheetId)?.mayFormat === true;
}

function bearsNone({ sheetId }: SheetMarks): boolean {
  return known.get(sheetId)?.markIds.length === 0;
}

function unmarked({ sheetId }: SheetMarks): UnmarkedSheet {
  return { sheetId, why: known.has(sheetId) ? "protected" : "unreadable" };
}

/** Replaces the marks of sheets. One sync; none when there is nothing to draw and nothing to remove. */
async function draw(sheets: SheetMarks[]): Promise<void> {
  const toDraw = sheets.filter((sheet) => sheet.marks.length > 0 || !bearsNone(sheet));
  if (toDraw.length === 0) return;
  await inWorkbook(async (context) => {
    const added = toDraw.map(({ sheetId, marks }) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const { conditionalFormats } = sheet.getRange();
      for (const id of known.get(sheetId)?.markIds ?? []) conditionalFormats.getItem(id).delete();
      return { sheetId, formats: addMarks(sheet, marks) };
    });
    await context.sync();
    for (const { sheetId, formats } of added) {
      known.set(sheetId, { markIds: formats.map((format) => format.id), mayFormat: true });
    }
  }, toDraw.length);
}
