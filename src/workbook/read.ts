import type { CellAddress, CellRange, Grid } from "../form/model/grid";
import { WorkbookError } from "./errors";
import { loadOwnMarks } from "./marks";
import { inWorkbook } from "./session";

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
  return inWorkbook(async (context) => {
    const worksheets = context.workbook.worksheets;
    const loaded = sheetIds.map((id) => loadSheet(worksheets.getItemOrNullObject(id)));
    await context.sync();
    return loaded.filter(({ sheet }) => !sheet.isNullObject).map(({ toGrid }) => toGrid());
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
  const loaded = loadCells(sheet, sheet.getUsedRangeOrNullObject(true));
  const rememberMarks = loadOwnMarks(sheet);
  return {
    sheet,
    toGrid() {
      rememberMarks();
      return loaded.toGrid();
    },
  };
}

/** Asks for the cells of a sheet in a range; nothing is read before the caller's sync. */
export function loadCells(sheet: Excel.Worksheet, range: Excel.Range): LoadedSheet {
  sheet.load("id,name");
  sheet.protection.load("protected");
  range.load("values,formulas,numberFormat,rowIndex,columnIndex");
  // Only finds areas whose top left cell lies in the range: the used range has them all.
  const merged = range.getMergedAreasOrNullObject();
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
  if (range.isNullObject) {
    return { origin: { row: 0, column: 0 }, values: [], formulas: [], numberFormats: [] };
  }
  // Above five million cells Excel answers null instead of an error.
  if ((range.values as unknown) === null) throw new WorkbookError("tooLarge");
  return {
    origin: { row: range.rowIndex, column: range.columnIndex },
    values: range.values as Grid["values"],
    formulas: range.formulas as Grid["formulas"],
    numberFormats: range.numberFormat as Grid["numberFormats"],
  };
}

function toCellRange(range: Excel.Range): CellRange {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}
