import type { CellAddress } from "../../form/model/grid";
import { isBlank, type CellValue } from "../../words/cell";
import { compactText } from "../../words/compact";
import { isCovered, type Cells } from "./cells";
import type { Table } from "./headings";
import { isSectionSum, sumWord } from "./sums";
import type { InputColumns, TableWish } from "./wish";

/**
 * The rows of a table that are scored, from the first to the last that a wish names: those with a target or an
 * actual, or with points beside an operator or a unit. Sums, sections with their points alone, headings that are
 * printed again and the numbers of the columns are none.
 */
export function scoredRows(cells: Cells, table: Table, wish: TableWish): number[] {
  const headings = [table.heading, ...table.repeated];
  const rows: number[] = [];
  for (let row = wish.firstRow; row <= Math.min(wish.lastRow, cells.bottom); row++) {
    const isHeading = headings.some(({ first, last }) => row >= first && row <= last);
    const isNumbers = headings.some(({ last }) => row === last + 1) && isNumbering(cells, row);
    const isOther = isHeading || isNumbers || sumWord(cells, row, wish.inputs) !== null;
    if (!isOther && isScored(cells, wish.inputs, row)) rows.push(row);
  }
  return rows;
}

function isScored(cells: Cells, inputs: InputColumns, row: number): boolean {
  const has = (column: number | string | null) =>
    typeof column === "number" && !isBlank(cells.value(row, column));
  if (has(inputs.target) || has(inputs.actual)) return true;
  return has(inputs.weight) && (has(inputs.operator) || has(inputs.unit));
}

const NUMBER_OF_COLUMN = /^[(（]?\d{1,2}[)）]?$|^栏次$/u;

/** True for the row under a heading that numbers the columns: 1, 2, 3 or (1), (2), (3). */
function isNumbering(cells: Cells, row: number): boolean {
  let last = 0;
  let count = 0;
  for (let column = cells.left; column <= cells.right; column++) {
    const value: CellValue = cells.value(row, column);
    if (isBlank(value)) continue;
    const key = compactText(String(value));
    if (!NUMBER_OF_COLUMN.test(key)) return false;
    if (key === "栏次") continue;
    const number = Number(key.replace(/\D/gu, ""));
    if (number !== last + 1 && count > 0) return false;
    last = number;
    count += 1;
  }
  return count >= 3;
}

/** The cells below the last row in which the sum of the scores may stand: 合计 or 总分, in the scores' column. */
export function totalCells(cells: Cells, table: Table, wish: TableWish): CellAddress[] {
  const { score } = wish.outputs;
  if (score === null) return [];
  const places: CellAddress[] = [];
  for (let row = wish.lastRow + 1; row <= table.end; row++) {
    const word = sumWord(cells, row, wish.inputs);
    const at = { row, column: score };
    if (word !== null && !isSectionSum(word) && !isCovered(cells, at)) places.push(at);
  }
  return places;
}
