import type { SheetPlan } from "../../form/plan/sheetPlan";
import type { CellValue } from "../../words/cell";
import { WorkbookError } from "../errors";
import { addChecks } from "../ownFormats/checkFormats";
import { inWorkbook } from "../session";
import { addBars, addCharts } from "./visuals";
import { drawLooksAgain, drawSheet } from "./drawSheet";
import { loadLooks } from "./looks";
import { freeSheetName } from "./sheetName";

/** A sheet that was made. */
export interface WrittenSheet {
  sheetId: string;
  /** The plan's name, or that name with a number when it was taken. */
  name: string;
  /** What its cells were given, from A1 on: the formula where there is one, else the value. */
  written: CellValue[][];
  /** How its cells looked when it was done, as loadLooks tells it. */
  looks: string;
  /** False where Excel has not kept that the sheet prints as wide as its paper: some builds do not. */
  fitsPage: boolean;
  /** True where Excel did not take the plan's live checks, bars and charts: the sheet is whole without them. */
  lacksChecks: boolean;
  /** By what it was made, and can be made again once it was taken back. */
  plan: SheetPlan;
}

/** How often a name may be taken from under our hands before we give up. */
const maxClashes = 20;

/**
 * Makes a sheet as planned, shows it and selects its first input cell. One sync to look for a free
 * name, one to write, and one for live checks, bars and charts, so that what befalls them does not cost the sheet. When
 * somebody else takes the name in between, the first two are done again with the next name. When writing
 * fails, one more sync deletes the half-made sheet, known by its id, so that the workbook is as it was;
 * should that fail too, halfMade tells the name.
 * @throws WorkbookError protectedWorkbook, cellEditMode, tooLarge, unsupported, halfMade
 */
export function writePlan(plan: SheetPlan): Promise<WrittenSheet> {
  return tryToWrite(plan, 0);
}

async function tryToWrite(plan: SheetPlan, clashes: number): Promise<WrittenSheet> {
  const name = freeSheetName(plan.name, await takenNames());
  try {
    const sheet = await addSheet(name, plan);
    const lacksChecks = !(await drawOnTop(sheet.sheetId, plan));
    return { name, written: contentsOf(plan), ...sheet, lacksChecks, plan };
  } catch (error) {
    const isClash = error instanceof WorkbookError && error.code === "nameTaken";
    if (isClash && clashes < maxClashes) return tryToWrite(plan, clashes + 1);
    throw error;
  }
}

/** What a sheet made by this plan is given: the formula where a cell has one, else the value. */
function contentsOf({ cells }: SheetPlan): CellValue[][] {
  return cells.map((row) => row.map((cell) => cell?.formula ?? cell?.value ?? ""));
}

function takenNames(): Promise<string[]> {
  return inWorkbook(async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load("items/name");
    protection.load("protected");
    await context.sync();
    if (protection.protected) throw new WorkbookError("protectedWorkbook");
    return worksheets.items.map((sheet) => sheet.name);
  });
}

/** Adds a sheet and draws all of it. One sync. */
async function addSheet(
  name: string,
  plan: SheetPlan,
): Promise<Pick<WrittenSheet, "sheetId" | "looks" | "fitsPage">> {
  let added: Excel.Worksheet | null = null;
  try {
    return await inWorkbook(async (context) => {
      added = context.workbook.worksheets.add(name);
      // Asked for at once: Excel tells it also when what follows fails.
      added.load("id");
      drawSheet(added, plan);
      const looksOf = loadLooks(added, plan.rows, plan.columns);
      added.pageLayout.load("zoom");
      await context.sync();
      const fitsPage = added.pageLayout.zoom.horizontalFitToPages === plan.print.fitToPagesWide;
      return { sheetId: added.id, looks: looksOf(), fitsPage };
    });
  } catch (error) {
    const ownId = added === null ? null : idOf(added);
    throw ownId === null || (await isDeleted(ownId))
      ? error
      : new WorkbookError("halfMade", error, { name });
  }
}

/**
 * Gives a new sheet its live checks, bars and charts. One sync; none where there are none.
 * @returns whether Excel took them
 */
async function drawOnTop(sheetId: string, plan: SheetPlan): Promise<boolean> {
  const { checks, bars = [], charts = [] } = plan;
  if (checks.length + bars.length + charts.length === 0) return true;
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    addChecks(sheet, checks, { others: false });
    addBars(sheet, bars);
    addCharts(sheet, charts);
    await context.sync();
  }).then(
    () => true,
    () => false,
  );
}

/**
 * Gives a sheet of ours the looks that a plan has by now, such as borders for rows that were added. One sync.
 * Decoration: what befalls it costs no contents, and is no failure.
 * @param rows that the sheet had before
 */
export async function redrawLooks(sheetId: string, plan: SheetPlan, rows: number): Promise<void> {
  await inWorkbook(async (context) => {
    drawLooksAgain(context.workbook.worksheets.getItem(sheetId), plan, rows);
    await context.sync();
  }).catch(() => undefined);
}

/** The sheet's id, or null where Excel has not told it: then nothing proves that there is a sheet of ours. */
function idOf(sheet: Excel.Worksheet): string | null {
  try {
    return sheet.id;
  } catch {
    return null;
  }
}

/** Deletes a sheet in a context of its own: one whose batch failed can't be used for more. */
function isDeleted(sheetId: string): Promise<boolean> {
  return inWorkbook(async (context) => {
    context.workbook.worksheets.getItem(sheetId).delete();
    await context.sync();
  }).then(
    () => true,
    ({ code }: WorkbookError) => code === "sheetGone",
  );
}
