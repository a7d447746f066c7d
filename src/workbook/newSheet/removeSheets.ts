import type { Grid } from "../../form/model/grid";
import type { CellValue } from "../../words/cell";
import { WorkbookError } from "../errors";
import { loadCells } from "../read";
import { inWorkbook } from "../session";
import { loadLooks } from "./looks";
import type { WrittenSheet } from "./writePlan";

/**
 * Why a sheet was not deleted:
 * - filledIn, coloured, commented, named, tabled: a person added that to it since it was made.
 * - referred: a formula of another sheet, or a name of the workbook, speaks of it.
 * - lastVisible: Excel wants one visible sheet.
 * - sheetGone: it is deleted already.
 * - refused: Excel deleted others and then refused.
 */
export type KeptWhy =
  | "filledIn"
  | "coloured"
  | "commented"
  | "named"
  | "tabled"
  | "referred"
  | "lastVisible"
  | "sheetGone"
  | "refused";

/** A sheet that was not deleted, and why. */
export interface KeptSheet {
  sheetId: string;
  why: KeptWhy;
}

/** What became of the sheets that were to be deleted. */
export interface SheetsRemoved {
  removed: string[];
  kept: KeptSheet[];
}

/**
 * Deletes sheets that the add-in made, unless something would be lost with them: see KeptWhy. One sync
 * to ask which sheets there are, one to read them, one to delete; none to delete when all stay.
 * @throws WorkbookError protectedWorkbook, cellEditMode, tooLarge
 */
export async function removeSheets(sheets: WrittenSheet[]): Promise<SheetsRemoved> {
  if (sheets.length === 0) return { removed: [], kept: [] };
  const workbook = await readAgainIfGone(sheets);
  const outcome: SheetsRemoved = { removed: [], kept: [] };
  const staying = new Set(workbook.sheets.filter(({ visible }) => visible).map(({ id }) => id));
  const others = othersOf(workbook);
  for (const { sheetId } of sheets) {
    const sheet = workbook.sheets.find(({ id }) => id === sheetId);
    const why = whyKept(sheet, others, staying);
    if (why === null) {
      staying.delete(sheetId);
      outcome.removed.push(sheetId);
    } else outcome.kept.push({ sheetId, why });
  }
  if (outcome.removed.length === 0) return outcome;
  const left = await deleteSheets(outcome.removed);
  return {
    removed: outcome.removed.filter((id) => !left.includes(id)),
    kept: [...outcome.kept, ...left.map((sheetId) => ({ sheetId, why: "refused" as const }))],
  };
}

/** A sheet of the workbook, in the order of the tabs. */
interface ListedSheet {
  id: string;
  visible: boolean;
}

function listSheets(): Promise<ListedSheet[]> {
  return inWorkbook(async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load("items/id,items/visibility");
    protection.load("protected");
    await context.sync();
    if (protection.protected) throw new WorkbookError("protectedWorkbook");
    return worksheets.items.map(({ id, visibility }) => ({
      id,
      visible: visibility === "Visible",
    }));
  });
}

/** A sheet of the workbook as it is now. */
interface ReadSheet extends ListedSheet {
  grid: Grid;
  /** What was added to a sheet of ours since it was made; null when nothing was, or it is not ours. */
  added: KeptWhy | null;
  isOurs: boolean;
}

interface ReadWorkbook {
  sheets: ReadSheet[];
  /** What the names of the workbook stand for. */
  names: string[];
}

/** A sheet may be deleted while we read; then the list is asked for again. */
function readAgainIfGone(made: WrittenSheet[]): Promise<ReadWorkbook> {
  return readAll(made).catch((error: unknown) => {
    const isGone = error instanceof WorkbookError && error.code === "sheetGone";
    if (!isGone) throw error;
    return readAll(made);
  });
}

/** Everything that could be lost, read in one batch after the list of sheets. Two syncs. */
async function readAll(made: WrittenSheet[]): Promise<ReadWorkbook> {
  const listed = await listSheets();
  return inWorkbook(async (context) => {
    const { worksheets, names } = context.workbook;
    names.load("items/name,items/formula");
    const loaded = listed.map((each) => {
      const sheet = worksheets.getItem(each.id);
      const ours = made.find(({ sheetId }) => sheetId === each.id);
      return { ...each, cells: loadCells(sheet), addedTo: ours && loadAdditions(sheet, ours) };
    });
    await context.sync();
    const sheets = loaded.map(({ id, visible, cells, addedTo }) => {
      const grid = cells.toGrid();
      const added = addedTo?.(grid) ?? null;
      return { id, visible, grid, added, isOurs: addedTo !== undefined };
    });
    return { sheets, names: names.items.filter(isPersons).map(({ formula }) => String(formula)) };
  }, listed.length);
}

/** Asks what a sheet of ours holds besides its cells; told after the caller's sync. */
function loadAdditions(
  sheet: Excel.Worksheet,
  { written, looks }: WrittenSheet,
): (grid: Grid) => KeptWhy | null {
  const { comments, names, tables } = sheet;
  comments.load("items/id");
  names.load("items/name");
  tables.load("items/id");
  const looksOf = loadLooks(sheet, written.length, written[0]?.length ?? 0);
  return (grid) => {
    if (!isAsWritten(grid, written)) return "filledIn";
    if (comments.items.length > 0) return "commented";
    if (names.items.some(isPersons)) return "named";
    if (tables.items.length > 0) return "tabled";
    return looksOf() === looks ? null : "coloured";
  };
}

/** Whether a person gave a name: Excel makes some of print areas and print titles. */
function isPersons({ name }: Excel.NamedItem): boolean {
  return !/Print_(Area|Titles)$|^_xlnm\./i.test(name);
}

/** All that may speak of a sheet: formulas of sheets that stay in any case, and names. */
function othersOf({ sheets, names }: ReadWorkbook): string[] {
  const staying = sheets.filter(({ isOurs, added }) => !isOurs || added !== null);
  const formulas = staying.flatMap(({ grid }) => grid.formulas.flat().filter(isFormula));
  return [...formulas.map(withoutLink), ...names].map((text) => text.toLowerCase());
}

/** A link to a sheet and its text take no value from it. */
function withoutLink(formula: string): string {
  return formula.replace(/HYPERLINK\("[^"]*","[^"]*"\)/giu, "");
}

function isFormula(content: CellValue): content is string {
  return typeof content === "string" && content.startsWith("=");
}

/** @param staying ids of the visible sheets that have not been chosen to be deleted yet */
function whyKept(
  sheet: ReadSheet | undefined,
  others: string[],
  staying: Set<string>,
): KeptWhy | null {
  if (sheet === undefined) return "sheetGone";
  if (sheet.added !== null) return sheet.added;
  const name = sheet.grid.sheetName.replace(/'/g, "''").toLowerCase();
  if (others.some((text) => text.includes(name))) return "referred";
  return staying.has(sheet.id) && staying.size === 1 ? "lastVisible" : null;
}

/** @returns ids of those that are still there, when Excel has refused after deleting others */
async function deleteSheets(sheetIds: string[]): Promise<string[]> {
  try {
    await inWorkbook(async (context) => {
      for (const id of sheetIds) context.workbook.worksheets.getItem(id).delete();
      await context.sync();
    }, sheetIds.length);
    return [];
  } catch (error) {
    const present = new Set((await listSheets()).map(({ id }) => id));
    const left = sheetIds.filter((id) => present.has(id));
    if (left.length === sheetIds.length) throw error;
    return left;
  }
}

/**
 * Whether a sheet holds what was written to it and nothing else, wherever its used range begins.
 * What its formulas show does not count, only that they are the same formulas.
 */
function isAsWritten({ formulas, origin }: Grid, written: CellValue[][]): boolean {
  const rows = Math.max(written.length, origin.row + formulas.length);
  for (let row = 0; row < rows; row++) {
    const wanted = written[row] ?? [];
    const found = formulas[row - origin.row] ?? [];
    const columns = Math.max(wanted.length, origin.column + found.length);
    for (let column = 0; column < columns; column++) {
      const isSame = comparable(wanted[column]) === comparable(found[column - origin.column]);
      if (!isSame) return false;
    }
  }
  return true;
}

/** Excel keeps one kind of line break, and may write the names in a formula in its own way, a sheet's without quotes. */
function comparable(content: CellValue | undefined): CellValue {
  if (content === undefined || content === null) return "";
  if (typeof content !== "string") return content;
  if (content.startsWith("=")) return content.replace(/_xl\w{2,8}\.|\s|'/g, "").toUpperCase();
  return content.replace(/\r\n?/g, "\n");
}
