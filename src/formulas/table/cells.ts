import {
  cellKey,
  formulaIn,
  type CellAddress,
  type CellRange,
  type Grid,
} from "../../form/model/grid";
import type { CellContent } from "../../form/model/cellEdit";
import type { CellValue } from "../../words/cell";

/** A grid by the sheet's own rows and columns, wherever its used range begins. */
export interface Cells {
  /** The used range: its first and its last rows and columns. */
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** "" outside of the used range. */
  value: (row: number, column: number) => CellValue;
  content: (at: CellAddress) => CellContent;
  /** The merged area that a cell lies in. */
  mergeAt: (row: number, column: number) => CellRange | null;
}

export function cellsOf(grid: Grid): Cells {
  const { origin, values, numberFormats } = grid;
  const columns = values[0]?.length ?? 0;
  const bottom = origin.row + values.length - 1;
  const right = origin.column + columns - 1;
  const value = (row: number, column: number) =>
    values[row - origin.row]?.[column - origin.column] ?? "";
  const merges = mergesByCell(grid, bottom, right);
  return {
    top: origin.row,
    bottom,
    left: origin.column,
    right,
    value,
    content({ row, column }) {
      const [r, c] = [row - origin.row, column - origin.column];
      const content: CellContent = { value: value(row, column) };
      const formula = formulaIn(grid, r, c);
      const numberFormat = numberFormats[r]?.[c];
      if (formula !== undefined) content.formula = formula;
      if (numberFormat !== undefined) content.numberFormat = numberFormat;
      return content;
    },
    mergeAt: (row, column) => merges.get(cellKey({ row, column })) ?? null,
  };
}

function mergesByCell({ merges }: Grid, bottom: number, right: number): Map<string, CellRange> {
  const byCell = new Map<string, CellRange>();
  for (const area of merges) {
    const lastRow = Math.min(area.row + area.rows - 1, bottom);
    const lastColumn = Math.min(area.column + area.columns - 1, right);
    for (let row = area.row; row <= lastRow; row++) {
      for (let column = area.column; column <= lastColumn; column++) {
        byCell.set(cellKey({ row, column }), area);
      }
    }
  }
  return byCell;
}

/** The cell that holds what a cell shows: the first of its merged area. */
export function anchorOf({ mergeAt }: Cells, row: number, column: number): CellAddress {
  const area = mergeAt(row, column);
  return area === null ? { row, column } : { row: area.row, column: area.column };
}

/** True for a cell that a merged area covers: what is written there is never seen. */
export function isCovered(cells: Cells, { row, column }: CellAddress): boolean {
  const anchor = anchorOf(cells, row, column);
  return anchor.row !== row || anchor.column !== column;
}
