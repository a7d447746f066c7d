import type { CellValue } from "../scoring";
import { cellError, failWith, ShapeError } from "./cellError";

/** What a cell of a result can hold. */
export type Result = CellValue | CustomFunctions.Error;

/**
 * Calculates one result per cell of the arguments. Excel hands a matrix parameter over as rows of
 * cells, also for a single cell, and null for one that was left out; a plain value is taken too.
 * Arguments of one cell stand beside every cell of the others.
 *
 * @param calculate gets the cells in the order of the arguments, in an array that is used again
 * @returns rows of results. In a range, a row that can't be calculated holds its own error.
 * @throws CustomFunctions.Error for ranges of different shape, and for an error in a single result
 */
export function overCells(
  args: unknown[],
  calculate: (cells: CellValue[]) => CellValue,
): Result[][] {
  const shape = commonShape(args);
  const cells: CellValue[] = [];
  const single = shape.rows === 1 && shape.columns === 1;
  const results: Result[][] = [];
  for (let row = 0; row < shape.rows; row++) {
    const line: Result[] = [];
    for (let column = 0; column < shape.columns; column++) {
      const result = calculateCell(args, row, column, cells, calculate);
      if (single && isErrorObject(result)) failWith(result);
      line.push(result);
    }
    results.push(line);
  }
  return results;
}

function calculateCell(
  args: unknown[],
  row: number,
  column: number,
  cells: CellValue[],
  calculate: (cells: CellValue[]) => CellValue,
): Result {
  for (let index = 0; index < args.length; index++) {
    const cell = cellAt(args[index], row, column);
    // An error in a cell stays that error, as in Excel's own functions.
    if (isErrorObject(cell)) return cell;
    cells[index] = cell as CellValue;
  }
  try {
    return calculate(cells);
  } catch (error) {
    return cellError(error);
  }
}

/** Cells hold plain values only, so an object is one of Excel's errors. */
export function isErrorObject(value: unknown): value is CustomFunctions.Error {
  return typeof value === "object" && value !== null;
}

function cellAt(argument: unknown, row: number, column: number): unknown {
  if (!Array.isArray(argument)) return argument ?? null;
  const rows = argument as unknown[][];
  const line = rows.length === 1 && rows[0]?.length === 1 ? rows[0] : rows[row];
  return (line?.length === 1 ? line[0] : line?.[column]) ?? null;
}

interface Shape {
  rows: number;
  columns: number;
}

function commonShape(args: unknown[]): Shape {
  let common: Shape = { rows: 1, columns: 1 };
  for (const argument of args) {
    if (!Array.isArray(argument)) continue;
    const lines = argument as unknown[][];
    const rows = lines.length;
    const columns = lines[0]?.length ?? 0;
    if (rows === 1 && columns === 1) continue;
    if (common.rows === 1 && common.columns === 1) common = { rows, columns };
    else if (common.rows !== rows || common.columns !== columns) {
      failWith(
        cellError(new ShapeError({ one: shapeText(common), other: shapeText({ rows, columns }) })),
      );
    }
  }
  return common;
}

function shapeText({ rows, columns }: Shape): string {
  return `${rows}×${columns}`;
}
