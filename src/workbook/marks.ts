import { toA1 } from "../form/model/grid";
import type { CellAddress } from "../form/model/grid";
import type { ProblemLevel } from "../validation/problem";
import { inWorkbook } from "./session";

/** The cells to mark on one sheet. */
export interface SheetMarks {
  sheetId: string;
  marks: { at: CellAddress; level: ProblemLevel }[];
}

/**
 * A mark is a conditional format of our own that is always true: it leaves the user's formatting
 * alone and goes without a trace. Its formula says whose it is, so that marks saved with the
 * workbook are found again.
 */
const markName = "PERFSCORE";

/** The look of a level: fill and line style differ, so that colour is never the only sign. */
const looks: Record<
  ProblemLevel,
  { fill: string; line: "Continuous" | "Dash" | "Dot"; color: string }
> = {
  error: { fill: "#FDE7E9", line: "Continuous", color: "#A80000" },
  warning: { fill: "#FFF4CE", line: "Dash", color: "#8A6100" },
  info: { fill: "#E6F2FB", line: "Dot", color: "#004E8C" },
};

/** From the mildest to the worst. */
const levels: ProblemLevel[] = ["info", "warning", "error"];

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Excel refuses address lists of more than 8,192 characters; an address has at most 11 here. */
const addressesAtOnce = 500;

/** What the last read or write of a sheet told about its marks, by sheet id. */
const known = new Map<string, { markIds: string[]; mayFormat: boolean }>();

/**
 * Asks for a sheet's marks along with the caller's read; the function returned is called after
 * the sync and remembers them, so that marking needs no read of its own.
 */
export function loadOwnMarks(sheet: Excel.Worksheet): () => void {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  sheet.protection.load("options");
  return () => {
    const ours = formats.items.filter(
      (format) => format.type === "Custom" && isOurs(format.customOrNullObject.rule.formula),
    );
    known.set(sheet.id, {
      markIds: ours.map((format) => format.id),
      mayFormat: !sheet.protection.protected || sheet.protection.options.allowFormatCells === true,
    });
  };
}

function isOurs(formula: string): boolean {
  return formula.includes(`"${markName} `);
}

/**
 * Marks cells on sheets that were read before, replacing the marks they had. One sync for all.
 * @returns ids of the sheets that could not be marked because they are protected
 * @throws WorkbookError sheetGone, cellEditMode
 */
export async function markProblems(sheets: SheetMarks[]): Promise<{ notMarked: string[] }> {
  const open = sheets.filter(({ sheetId }) => known.get(sheetId)?.mayFormat !== false);
  const notMarked = sheets.filter((sheet) => !open.includes(sheet)).map(({ sheetId }) => sheetId);
  if (!open.some(({ sheetId, marks }) => marks.length > 0 || hasMarks(sheetId)))
    return { notMarked };
  await inWorkbook(async (context) => {
    const worksheets = context.workbook.worksheets;
    const added = open.map(({ sheetId, marks }) => {
      const sheet = worksheets.getItem(sheetId);
      removeMarks(sheet, sheetId);
      return { sheetId, formats: addMarks(sheet, marks) };
    });
    await context.sync();
    for (const { sheetId, formats } of added) {
      known.set(sheetId, { markIds: formats.map((format) => format.id), mayFormat: true });
    }
  });
  return { notMarked };
}

/**
 * Takes all our marks off the sheets, also those saved with the workbook. Two syncs, one when the
 * sheets bear none.
 * @throws WorkbookError cellEditMode, protectedSheet
 */
export function clearMarks(sheetIds: string[]): Promise<void> {
  return inWorkbook(async (context) => {
    const sheets = sheetIds.map((id) => context.workbook.worksheets.getItemOrNullObject(id));
    const rememberMarks = sheets.map((sheet) => {
      sheet.load("id");
      sheet.protection.load("protected");
      return loadOwnMarks(sheet);
    });
    await context.sync();
    sheets.forEach((sheet, index) => {
      if (sheet.isNullObject) return;
      rememberMarks[index]?.();
      removeMarks(sheet, sheet.id);
    });
    await context.sync();
    for (const sheetId of sheetIds) known.delete(sheetId);
  });
}

function hasMarks(sheetId: string): boolean {
  return (known.get(sheetId)?.markIds.length ?? 0) > 0;
}

function removeMarks(sheet: Excel.Worksheet, sheetId: string): void {
  for (const id of known.get(sheetId)?.markIds ?? []) {
    // A mark that the user has deleted meanwhile is a null object; deleting it does nothing.
    sheet.getRange().conditionalFormats.getItemOrNullObject(id).delete();
  }
}

function addMarks(sheet: Excel.Worksheet, marks: SheetMarks["marks"]): Excel.ConditionalFormat[] {
  const worst = worstLevels(marks);
  return levels.flatMap((level) => {
    const addresses = [...worst].filter(([, its]) => its === level).map(([address]) => address);
    return chunks(addresses, addressesAtOnce).map((some) =>
      addMark(sheet.getRanges(some.join(",")), level),
    );
  });
}

/** A cell with several problems bears the mark of the worst. */
function worstLevels(marks: SheetMarks["marks"]): Map<string, ProblemLevel> {
  const worst = new Map<string, ProblemLevel>();
  for (const level of levels) {
    for (const mark of marks) if (mark.level === level) worst.set(toA1(mark.at), level);
  }
  return worst;
}

function addMark(cells: Excel.RangeAreas, level: ProblemLevel): Excel.ConditionalFormat {
  const format = cells.conditionalFormats.add("Custom");
  format.load("id");
  format.custom.rule.formula = `=LEN("${markName} ${level}")>0`;
  const { fill, line, color } = looks[level];
  format.custom.format.fill.color = fill;
  if (level === "error") format.custom.format.font.bold = true;
  for (const edge of edges) {
    const border = format.custom.format.borders.getItem(edge);
    border.style = line;
    border.color = color;
  }
  return format;
}

function chunks<T>(items: T[], size: number): T[][] {
  const result: T[][] = [];
  for (let start = 0; start < items.length; start += size) {
    result.push(items.slice(start, start + size));
  }
  return result;
}
