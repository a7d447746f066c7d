import type { CellValue } from "../../words/cell";
import { isBlank } from "../../words/cell";
import { formulaIn, type CellAddress, type CellRange, type Grid } from "../model/grid";
import type { Field } from "../model/performanceForm";
import { meaningsOf, type Meanings } from "../model/printedWords";

/** A printed word met on a sheet, with the rows and columns that its cell spans. */
export interface WordCell {
  /** What it means, part by part: it may be a label, a heading, or just what somebody typed. */
  means: Meanings;
  /** Row and column in the grid's matrices, counted from its origin. */
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/**
 * A grid with its printed words found, for the readers of a form's parts. Rows and columns here count from
 * the grid's origin; fields carry sheet addresses. Odd grids (ragged rows, merges outside) are read
 * as far as they go.
 */
export interface GridView {
  rows: number;
  /** Printed words in reading order. */
  words: WordCell[];
  valueAt(row: number, column: number): CellValue;
  wordAt(row: number, column: number): WordCell | null;
  /** The words of one row, left to right. */
  wordsOfRow(row: number): readonly WordCell[];
  widthOf(row: number): number;
  /** True where a cell holds something, also a formula that shows an empty text. */
  hasContent(row: number, column: number): boolean;
  /** The cell as a field with its address on the sheet. */
  fieldAt(row: number, column: number): Field;
  /** The rows and columns of the merged area that starts at a cell; 1 by 1 without one. */
  spanAt(row: number, column: number): { rows: number; columns: number };
}

/** Prepares a grid for reading: one pass over its cells. */
export function viewGrid(grid: Grid): GridView {
  const { values, numberFormats, origin } = grid;
  const merges = mergesByStart(grid.merges, origin);
  const valueAt = (row: number, column: number): CellValue => values[row]?.[column] ?? "";
  const spanAt = (row: number, column: number) => merges.get(row * COLUMNS + column) ?? oneCell;
  const byRow = values.map((cells, row) => wordsIn(cells, row, spanAt));
  return {
    rows: values.length,
    words: byRow.flat(),
    valueAt,
    wordAt: (row, column) => wordIn(byRow[row] ?? noWords, column),
    wordsOfRow: (row) => byRow[row] ?? noWords,
    widthOf: (row) => values[row]?.length ?? 0,
    hasContent: (row, column) =>
      !isBlank(values[row]?.[column]) || formulaIn(grid, row, column) !== undefined,
    fieldAt(row, column) {
      const value = valueAt(row, column);
      const at = { row: origin.row + row, column: origin.column + column };
      const numberFormat = numberFormats[row]?.[column];
      const field: Field = numberFormat === undefined ? { value, at } : { value, at, numberFormat };
      const formula = formulaIn(grid, row, column);
      if (formula !== undefined) field.formula = formula;
      return field;
    },
    spanAt,
  };
}

const oneCell = { rows: 1, columns: 1 };

/** More columns than a sheet has. */
const COLUMNS = 0x8000;

/** The merged areas by the cell that each starts at: one map of numbers, which hardly costs more than it finds. */
function mergesByStart(merges: CellRange[], origin: CellAddress): Map<number, CellRange> {
  const byStart = new Map<number, CellRange>();
  for (const merge of merges) {
    byStart.set((merge.row - origin.row) * COLUMNS + merge.column - origin.column, merge);
  }
  return byStart;
}

const noWords: WordCell[] = [];

/** The word at a column, by halves: a hostile row may hold sixteen thousand. */
function wordIn(words: readonly WordCell[], column: number): WordCell | null {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.column ?? column) < column) low = middle + 1;
    else high = middle;
  }
  const found = words[low];
  return found?.column === column ? found : null;
}

function wordsIn(cells: CellValue[], row: number, spanAt: GridView["spanAt"]): WordCell[] {
  const list: WordCell[] = [];
  for (let column = 0; column < cells.length; column++) {
    const value = cells[column];
    const means = typeof value === "string" ? meaningsOf(value) : null;
    if (means === null) continue;
    const { rows, columns } = spanAt(row, column);
    list.push({ means, row, column, rows, columns });
  }
  return list;
}
