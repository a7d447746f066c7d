/** A1 addresses: text to area and back. */
import {
  between,
  isInsideGrid,
  isSingleCell,
  isWholeColumns,
  isWholeRows,
  maxColumns,
  maxRows,
  type Area,
} from "./area";

/** The letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "B2", "$A$1:C3", "A:C", "2:5"; null for anything else. No sheet name: see `splitSheetName`. */
export function parseA1(text: string): Area | null {
  const area = parseCorners(text.replace(/\$/g, "").trim());
  return area && isInsideGrid(area) ? area : null;
}

function parseCorners(plain: string): Area | null {
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
  return rows && between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, maxColumns - 1);
}

/** The rows and columns a reference in a formula names; null for an end that is open, as in "A:C". */
export interface NamedCells {
  top: number | null;
  left: number | null;
  bottom: number | null;
  right: number | null;
}

/** The area a reference means: open ends are the sheet's. */
export function areaOfCells({ top, left, bottom, right }: Partial<NamedCells>): Area {
  const first = { row: top ?? 0, column: left ?? 0 };
  return {
    ...first,
    rowCount: (bottom ?? maxRows - 1) - first.row + 1,
    columnCount: (right ?? maxColumns - 1) - first.column + 1,
  };
}

/** Always from corner to corner: "A1", "A1:B2", "A1:A1048576"; `mark` is put before each part ("$"). */
export function formatCorners(area: Area, mark: "" | "$" = ""): string {
  const corner = (row: number, column: number) => `${mark}${columnName(column)}${mark}${row + 1}`;
  const first = corner(area.row, area.column);
  if (isSingleCell(area)) return first;
  return `${first}:${corner(area.row + area.rowCount - 1, area.column + area.columnCount - 1)}`;
}

/**
 * "A1", "A1:B2", "A:C" for whole columns, "1:2" for whole rows, "A1:XFD1048576" for the whole sheet;
 * `mark` is put before each part ("$").
 */
export function formatA1(area: Area, mark: "" | "$" = ""): string {
  if (isWholeRows(area) === isWholeColumns(area)) return formatCorners(area, mark);
  if (isWholeRows(area)) return `${mark}${area.row + 1}:${mark}${area.row + area.rowCount}`;
  const last = columnName(area.column + area.columnCount - 1);
  return `${mark}${columnName(area.column)}:${mark}${last}`;
}

/** A sheet's name as it stands before the "!": quoted where it is not a plain name. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !readsAsCell(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** "A1" and "RC", "R2C3": what a formula would take for a cell. */
export function readsAsCell(name: string): boolean {
  return /^[A-Za-z]{1,3}\d+$/.test(name) || /^[rR]\d*([cC]\d*)?$|^[cC]\d*$/.test(name);
}

/** "'My sheet'!A1" -> ["My sheet", "A1"]; without a sheet name the first is null. */
export function splitSheetName(address: string): [string | null, string] {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return [null, address];
  const name = address.slice(0, bang);
  const quoted = /^'(.*)'$/.exec(name);
  return [quoted ? (quoted[1] ?? "").replace(/''/g, "'") : name, address.slice(bang + 1)];
}
