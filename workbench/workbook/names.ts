import type { Area } from "./model";

/** Excel's rules for the names of sheets, of names, and of cells in A1 notation. */

/** The letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** "A1:C3", or "$A$1:$C$3" with a dollar. */
export function areaName(area: Area, dollar: "" | "$" = ""): string {
  const name = (row: number, column: number) => `${dollar}${columnName(column)}${dollar}${row + 1}`;
  const first = name(area.row, area.column);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${name(area.row + area.rowCount - 1, area.column + area.columnCount - 1)}`;
}

/** A sheet's name as a formula needs it: quoted unless it is a plain word. */
export function quoteSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
}

/**
 * At most 31 characters, none of \ / ? * [ ] :, not blank, no ' at either end, not "History"
 * (Microsoft's support page on renaming a worksheet).
 */
export function isSheetName(name: string): boolean {
  return (
    name.length <= 31 &&
    name.trim() !== "" &&
    !/[\\/?*[\]:]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== "history"
  );
}

/** Letters, digits, _ . \ and ?, not beginning with a digit, and not readable as a cell. */
export function isDefinedName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    name.length <= 255 &&
    !/^[A-Za-z]{1,3}\d+$/.test(name) &&
    !/^[rR]\d*([cC]\d*)?$|^[cC]\d*$/.test(name) &&
    !/^(true|false)$/i.test(name)
  );
}
