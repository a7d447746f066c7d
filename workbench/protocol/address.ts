/** A1 addresses: text to area and back. */
import type { Area } from "../workbook/model";
import { maxColumns, maxRows } from "../workbook/model";

/** 0 -> "A", 26 -> "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function isInsideGrid(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount >= 1 &&
    area.columnCount >= 1 &&
    area.row + area.rowCount <= maxRows &&
    area.column + area.columnCount <= maxColumns
  );
}

function between(row1: number, column1: number, row2: number, column2: number): Area | null {
  const area = {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rowCount: Math.abs(row2 - row1) + 1,
    columnCount: Math.abs(column2 - column1) + 1,
  };
  return isInsideGrid(area) ? area : null;
}

/** "B2", "$A$1:C3", "A:C", "2:5"; null for anything else. No sheet name: see `splitSheetName`. */
export function parseA1(text: string): Area | null {
  const plain = text.replace(/\$/g, "").trim();
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(plain);
  if (cells) {
    const [, column1 = "", row1 = "", column2 = column1, row2 = row1] = cells;
    return between(Number(row1) - 1, columnIndex(column1), Number(row2) - 1, columnIndex(column2));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) {
    return between(0, columnIndex(columns[1] ?? ""), maxRows - 1, columnIndex(columns[2] ?? ""));
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, maxColumns - 1);
  return null;
}

/** "A1", "A1:B2", "A:C" for whole columns, "1:2" for whole rows; `mark` is put before each part ("$"). */
export function formatA1(area: Area, mark = ""): string {
  const lastRow = area.row + area.rowCount;
  const lastColumn = columnName(area.column + area.columnCount - 1);
  const firstColumn = columnName(area.column);
  if (isWholeRows(area)) return `${mark}${area.row + 1}:${mark}${lastRow}`;
  if (isWholeColumns(area)) return `${mark}${firstColumn}:${mark}${lastColumn}`;
  const first = `${mark}${firstColumn}${mark}${area.row + 1}`;
  const single = area.rowCount === 1 && area.columnCount === 1;
  return single ? first : `${first}:${mark}${lastColumn}${mark}${lastRow}`;
}

export function isWholeColumns(area: Area): boolean {
  return area.rowCount === maxRows;
}

export function isWholeRows(area: Area): boolean {
  return area.columnCount === maxColumns;
}

/** As Excel writes it before the "!": quoted where it is not a plain name. */
export function quoteSheetName(name: string): string {
  const plain = /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/.test(name) && !parseA1(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** "'My sheet'!A1" -> ["My sheet", "A1"]; without a sheet name the first is null. */
export function splitSheetName(address: string): [string | null, string] {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return [null, address];
  const name = address.slice(0, bang);
  const quoted = /^'(.*)'$/.exec(name);
  return [quoted ? (quoted[1] ?? "").replace(/''/g, "'") : name, address.slice(bang + 1)];
}
