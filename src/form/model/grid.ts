import type { CellValue } from "../../words/cell";

/** A place on a sheet. Row and column count from 0: A1 is { row: 0, column: 0 }. */
export interface CellAddress {
  row: number;
  column: number;
}

/** A rectangle of cells on a sheet; row and column are its top left cell, counted from 0. */
export interface CellRange extends CellAddress {
  rows: number;
  columns: number;
}

/**
 * What one read of a sheet brings: everything in the used range, and nothing that a later write
 * could change behind our back. The matrices have one shape; [0][0] is the cell at `origin`.
 */
export interface Grid {
  /** The sheet's id in the workbook; empty for a grid that came from text or a file. */
  sheetId: string;
  sheetName: string;
  origin: CellAddress;
  /** Values as Excel gives them: "" for an empty cell, "#NAME?" and the like for errors. */
  values: CellValue[][];
  /** The formula ("=...") where a cell has one, else the same as its value. */
  formulas: CellValue[][];
  numberFormats: string[][];
  /** Merged areas in sheet coordinates; the value lives in the top left cell. */
  merges: CellRange[];
  /** True when the sheet is protected. */
  isProtected: boolean;
  /** Rows that nobody sees, hidden by hand, by a filter or in a closed outline; absent where all are shown. */
  hiddenRows?: number[];
  /** The workbook's sheet 评分规则, read along with this one; absent where it has none. */
  rules?: RuleTable;
  /** The workbook's sheet 校验报告, read likewise. */
  notes?: SheetTable;
  /** The platform whose upload the workbook's forms are checked for besides, likewise; absent for none. */
  platform?: string;
}

/** A sheet that is read along with others: what its used range holds, and where that begins. */
export interface SheetTable {
  sheetId: string;
  sheetName: string;
  origin: CellAddress;
  values: CellValue[][];
}

/** The sheet 评分规则 of a workbook; its name is empty for a form that is to stand without this sheet. */
export type RuleTable = SheetTable;

/** True for the sheet 评分规则 itself, which is no form though it speaks of one. */
export function isRuleSheet({ sheetId, rules }: Grid): boolean {
  return rules !== undefined && rules.sheetId === sheetId;
}

/**
 * The formula of a cell counted from the grid's origin, or undefined. Text that begins with "=" has
 * itself as its formula and is none.
 */
export function formulaIn(
  { formulas, values }: Grid,
  row: number,
  column: number,
): string | undefined {
  const formula = formulas[row]?.[column];
  return typeof formula === "string" && formula.startsWith("=") && formula !== values[row]?.[column]
    ? formula
    : undefined;
}

/** What a cell's place is looked up by in maps and sets. */
export function cellKey({ row, column }: CellAddress): string {
  return `${row},${column}`;
}

/** A sheet's name as formulas write it. */
export function quotedSheet(sheetName: string): string {
  return `'${sheetName.replace(/'/gu, "''")}'`;
}

/** A formula without the quotation marks of sheets' names: programs write them around a name or leave them out. */
export function withoutSheetQuotes(formula: string): string {
  return formula.replace(/'/gu, "");
}

/** "A1" style name of a cell, without sheet and without $. */
export function toA1(address: CellAddress): string {
  return columnName(address.column) + String(address.row + 1);
}

/** "A1:C3" style name of a range; a single cell is "A1". */
export function rangeToA1(range: CellRange): string {
  const first = toA1(range);
  if (range.rows === 1 && range.columns === 1) return first;
  const last = { row: range.row + range.rows - 1, column: range.column + range.columns - 1 };
  return `${first}:${toA1(last)}`;
}

/** The letters of a column counted from 0: 0 is A, 25 is Z, 26 is AA. */
export function columnName(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
