import type { CellAddress, CellRange, Grid } from "../form/model/grid";
import { WorkbookError } from "./errors";
import { loadOwnMarks } from "./marks";
import { inWorkbook, withSheets } from "./session";

/** A sheet of the workbook, as the list of sheets shows it. */
export interface SheetInfo {
  id: string;
  name: string;
  visible: boolean;
}

/**
 * The workbook's sheets in the order of their tabs. One sync.
 * @throws WorkbookError
 */
export function listSheets(): Promise<SheetInfo[]> {
  return inWorkbook(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name,items/visibility");
    await context.sync();
    return sheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visible: sheet.visibility === "Visible",
    }));
  });
}

/**
 * Everything in the active sheet's used range. One sync.
 * @throws WorkbookError tooLarge when Excel does not hand that many cells over
 */
export function readActiveSheet(): Promise<Grid> {
  return inWorkbook(async (context) => {
    const loaded = loadSheet(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
    return loaded.toGrid();
  });
}

/**
 * The sheets with these ids, in this order; a sheet that is gone is left out. One sync for all.
 * @throws WorkbookError tooLarge when Excel does not hand that many cells over
 */
export function readSheets(sheetIds: string[]): Promise<Grid[]> {
  return withSheets(sheetIds, async (context, sheets) => {
    const loaded = sheets.map(loadSheet);
    await context.sync();
    return loaded.map(({ toGrid }) => toGrid());
  });
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

/** Asks for a whole sheet; nothing is read before the caller's sync. */
export function loadSheet(sheet: Excel.Worksheet): LoadedSheet {
  const loaded = loadCells(sheet);
  const rememberMarks = loadOwnMarks(sheet);
  return {
    sheet,
    toGrid() {
      rememberMarks();
      return loaded.toGrid();
    },
  };
}

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
  // Only finds areas whose top left cell lies in the range: the used range has them all.
  const merged = used.getMergedAreasOrNullObject();
  merged.load(
    "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount",
  );
  return {
    sheet,
    toGrid: () => ({
      sheetId: sheet.id,
      sheetName: sheet.name,
      isProtected: sheet.protection.protected,
      merges: merged.isNullObject ? [] : merged.areas.items.map(toCellRange),
      ...cellsOf(range),
    }),
  };
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
