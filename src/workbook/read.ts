import type { CellAddress, CellRange, Grid } from "../form/model/grid";
import { isRefused, WorkbookError } from "./errors";
import { loadOwnFormats, readOwnFormats } from "./ownFormats/ownFormats";
import { loadOwnSheets } from "./ownSheets";
import { inWorkbook, withSheets } from "./session";

/**
 * Everything in the active sheet's used range. One sync.
 * @throws WorkbookError tooLarge when Excel does not hand that many cells over
 */
export async function readActiveSheet(): Promise<Grid> {
  return readActive(loadCells);
}

/**
 * The sheets with these ids, in this order; a sheet that is gone is left out. One sync for all, two
 * more when one is gone.
 * @throws WorkbookError tooLarge when Excel does not hand that many cells over
 */
export async function readSheets(sheetIds: string[]): Promise<Grid[]> {
  return (await readListed(sheetIds, loadCells)).map(({ grid }) => grid);
}

/** A sheet, and what its cells show in their formats, in the grid's shape. */
export interface ShownSheet {
  grid: Grid;
  texts: string[][];
}

/**
 * A sheet along with what its cells show, whatever their widths. One sync, two more when it is gone: then null.
 * @throws WorkbookError tooLarge when Excel does not hand that many cells over
 */
export async function readShownSheet(sheetId: string): Promise<ShownSheet | null> {
  const load = (sheet: Excel.Worksheet) => {
    const used = sheet.getUsedRange(true);
    used.load("text");
    return { ...loadCells(sheet), used };
  };
  const read = await withRead([sheetId], load, (_, sheets) => sheets);
  const [found] = read;
  return found === undefined ? null : { grid: found.toGrid(), texts: found.used.text };
}

/**
 * The sheets whose names begin so, hidden or not. One sync to see which there are, one to read them.
 * @throws WorkbookError
 */
export async function readSheetsCalled(prefix: string): Promise<Grid[]> {
  const ids = await inWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    return worksheets.items.filter(({ name }) => name.startsWith(prefix)).map(({ id }) => id);
  });
  return ids.length === 0 ? [] : readSheets(ids);
}

/**
 * All visible sheets. One sync; one more when the list of sheets has changed since the last time.
 * @throws WorkbookError tooLarge when Excel does not hand that many cells over
 */
export function readVisibleSheets(): Promise<SheetsRead> {
  return readWhich("all", loadCells);
}

/** Sheets that were read, and the names of those that were not because they are hidden. */
export interface SheetsRead {
  grids: Grid[];
  hidden: string[];
}

/**
 * Reads sheets that are to be marked afterwards, with the marks they bear: the active one, those with
 * certain ids, or all; hidden ones are left out and named. One sync; one more when the list of sheets
 * has changed since the last time. Marks that Excel can't tell never keep the cells from being read.
 * @throws WorkbookError tooLarge when Excel does not hand that many cells over
 */
export async function readToMark(which: SheetChoice): Promise<SheetsRead> {
  try {
    return await readWhich(which, loadWithFormats);
  } catch (error) {
    if (isRefused(error)) throw error;
    const read = await readWhich(which, loadCells);
    await readOwnFormats(read.grids.map(({ sheetId }) => sheetId));
    return read;
  }
}

/**
 * The selected cells, or the used part of them when whole rows or columns are selected. One sync.
 * @throws WorkbookError tooLarge when Excel does not hand that many cells over
 */
export function readSelection(): Promise<Grid> {
  return inWorkbook(async (context) => {
    const selection = context.workbook.getSelectedRange();
    const loaded = loadCells(selection.worksheet, selection.getUsedRangeOrNullObject(true));
    await context.sync();
    return loaded.toGrid();
  });
}

/** A sheet whose contents were asked for. */
export interface LoadedSheet {
  sheet: Excel.Worksheet;
  /** To be called after the sync. */
  toGrid: () => Grid;
}

/** Which sheets: the active one, all visible ones, or those with certain ids. */
export type SheetChoice = "active" | "all" | string[];

type Load = (sheet: Excel.Worksheet) => LoadedSheet;

/**
 * Asks for the cells of a sheet in a range, all that hold something by default; nothing is read
 * before the caller's sync.
 */
export function loadCells(sheet: Excel.Worksheet, part?: Excel.Range): LoadedSheet {
  // Of an empty sheet it is A1: no null object, on which Excel refuses any further call.
  const used = sheet.getUsedRange(true);
  const range = part ?? used;
  sheet.load("id,name");
  sheet.protection.load("protected");
  range.load("values,formulas,numberFormat,rowIndex,columnIndex");
  used.load("rowIndex");
  const rows = used.getRowProperties({ rowHidden: true });
  // Only finds areas whose top left cell lies in the range: the used range has them all.
  const merged = used.getMergedAreasOrNullObject();
  merged.load(
    "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount",
  );
  const ownSheets = loadOwnSheets(sheet.context);
  return {
    sheet,
    toGrid: () => ({
      sheetId: sheet.id,
      sheetName: sheet.name,
      isProtected: sheet.protection.protected,
      merges: merged.isNullObject ? [] : merged.areas.items.map(toCellRange),
      ...cellsOf(range),
      ...hiddenRowsOf(rows.value, used.rowIndex),
      ...ownSheets(),
    }),
  };
}

function loadWithFormats(sheet: Excel.Worksheet): LoadedSheet {
  const { toGrid } = loadCells(sheet);
  const rememberFormats = loadOwnFormats(sheet);
  return {
    sheet,
    toGrid() {
      rememberFormats();
      return toGrid();
    },
  };
}

async function readWhich(which: SheetChoice, load: Load): Promise<SheetsRead> {
  if (!Array.isArray(which)) {
    return withRead(which, load, (_, read, hidden) => ({ grids: read.map(gridOf), hidden }));
  }
  const read = await readListed(which, load);
  return {
    grids: read.filter(({ visible }) => visible).map(({ grid }) => grid),
    hidden: read.filter(({ visible }) => !visible).map(({ grid }) => grid.sheetName),
  };
}

function gridOf({ toGrid }: LoadedSheet): Grid {
  return toGrid();
}

function readActive(load: Load): Promise<Grid> {
  return withRead("active", load, (_, [active]) => active!.toGrid());
}

function readListed(sheetIds: string[], load: Load): Promise<{ grid: Grid; visible: boolean }[]> {
  const withVisibility: Load = (sheet) => {
    sheet.load("visibility");
    return load(sheet);
  };
  return withRead(sheetIds, withVisibility, (_, read) =>
    read.map(({ sheet, toGrid }) => ({ grid: toGrid(), visible: isVisible(sheet) })),
  );
}

/** What is done with sheets that were asked for; of all sheets, with the names of the hidden ones. */
type Then<L, T> = (context: Excel.RequestContext, read: L[], hidden: string[]) => T | Promise<T>;

/**
 * Asks for sheets in one sync and goes on with them in the same conversation: the active one, those with
 * certain ids that are still there, hidden or not, or all visible ones. One more sync when the list of
 * visible sheets has changed since the last time, two more when one of the ids is gone; all visible ones in several
 * syncs where Excel would not answer for so many at once. What follows must not have changed anything when it fails.
 * @throws WorkbookError
 */
export function withRead<L, T>(
  which: SheetChoice,
  load: (sheet: Excel.Worksheet) => L,
  then: Then<L, T>,
): Promise<T> {
  if (which === "all") return withVisible(lastVisible, load, then, 0);
  const goOn = async (context: Excel.RequestContext, sheets: Excel.Worksheet[]) => {
    const read = sheets.map((sheet) => load(sheet));
    await context.sync();
    return then(context, read, []);
  };
  return which === "active"
    ? inWorkbook((context) => goOn(context, [context.workbook.worksheets.getActiveWorksheet()]))
    : withSheets(which, goOn);
}

/** The visible sheets when last all were read: most likely they still are. */
let lastVisible: string[] = [];

/** Sheets may come and go while we read; then the list we have is as good as any. */
const maxListings = 4;

/** Asks for the sheets that are expected to be the visible ones, and in the same batch which those are. */
async function withVisible<L, T>(
  expected: string[],
  load: (sheet: Excel.Worksheet) => L,
  then: Then<L, T>,
  tries: number,
): Promise<T> {
  const attempt = (sheetIds: string[]) =>
    inWorkbook(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name,items/visibility");
      const read = await readInParts(context, partsOf(sheetIds), (id) =>
        load(worksheets.getItem(id)),
      );
      const visible = worksheets.items.filter(isVisible).map(({ id }) => id);
      const hidden = worksheets.items.filter((each) => !isVisible(each)).map(({ name }) => name);
      const isRight =
        visible.length === sheetIds.length && visible.every((id, i) => id === sheetIds[i]);
      const done = isRight || tries >= maxListings;
      return { visible, outcome: done ? { value: await then(context, read, hidden) } : null };
    }, sheetIds.length);
  const { visible, outcome } = await attempt(expected).catch((error: unknown) => {
    const { code } = error as Partial<WorkbookError>;
    if (code === "tooLarge" && askLess(expected.length))
      return { visible: expected, outcome: null };
    if (code !== "sheetGone") throw error;
    return attempt([]);
  });
  lastVisible = visible;
  return outcome === null ? withVisible(visible, load, then, tries + 1) : outcome.value;
}

/** How many sheets are asked for in one sync; fewer once Excel has found an answer too large (5 MB on the web). */
let mostAtOnce = Number.POSITIVE_INFINITY;

/** Half as many from now on; false where one sheet alone is too large. */
function askLess(sheets: number): boolean {
  const asked = Math.min(mostAtOnce, sheets);
  if (asked <= 1) return false;
  mostAtOnce = Math.ceil(asked / 2);
  return true;
}

/** One part where all may be asked for at once, also of none. */
function partsOf(sheetIds: string[]): string[][] {
  const first = sheetIds.slice(0, mostAtOnce);
  const rest = sheetIds.slice(first.length);
  return rest.length === 0 ? [first] : [first, ...partsOf(rest)];
}

/** One sync a part, in one conversation. */
async function readInParts<L>(
  context: Excel.RequestContext,
  [part = [], ...rest]: string[][],
  load: (id: string) => L,
): Promise<L[]> {
  const read = part.map(load);
  await context.sync();
  return rest.length === 0 ? read : [...read, ...(await readInParts(context, rest, load))];
}

function isVisible({ visibility }: Excel.Worksheet): boolean {
  return visibility === "Visible";
}

function cellsOf(range: Excel.Range): Pick<Grid, "values" | "formulas" | "numberFormats"> & {
  origin: CellAddress;
} {
  if (range.isNullObject) return noCells;
  // Above five million cells Excel answers null instead of an error.
  if ((range.values as unknown) === null) throw new WorkbookError("tooLarge");
  if (isBlankCell(range.formulas as Grid["formulas"])) return noCells;
  return {
    origin: { row: range.rowIndex, column: range.columnIndex },
    values: range.values as Grid["values"],
    formulas: range.formulas as Grid["formulas"],
    numberFormats: range.numberFormat as Grid["numberFormats"],
  };
}

function hiddenRowsOf(rows: Excel.RowProperties[], first: number): Pick<Grid, "hiddenRows"> {
  const hiddenRows = rows.flatMap(({ rowHidden }, i) => (rowHidden === true ? [first + i] : []));
  return hiddenRows.length === 0 ? {} : { hiddenRows };
}

const noCells = { origin: { row: 0, column: 0 }, values: [], formulas: [], numberFormats: [] };

/** What Excel gives as the used range of an empty sheet. */
function isBlankCell(formulas: Grid["formulas"]): boolean {
  return formulas.length === 1 && formulas[0]?.length === 1 && formulas[0][0] === "";
}

function toCellRange(range: Excel.Range): CellRange {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}
