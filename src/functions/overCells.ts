import { isRefusal, type CellValue, type Refusal } from "../scoring";
import { argumentName, callError, failWith, refusalError } from "./cellError";

/** What a cell of a result can hold. */
export type Result = CellValue | CustomFunctions.Error;

/** Gives one cell's result, or why there is none; null, for nothing filled in yet, shows as "". */
export type Calculate = (cells: CellValue[]) => CellValue | Refusal;

/**
 * Calculates one result per cell of the arguments. Excel hands a matrix parameter over as rows of
 * cells, also for a single cell, and null for one that was left out; a plain value is taken too.
 * Arguments of one cell stand beside every cell of the others.
 *
 * @param names of the arguments, in their order: the keys of the words that an error calls them by
 * @param calculate gets the cells in the order of the arguments, in an array that is used again
 * @returns rows of results. In a range, a row that can't be calculated holds its own error.
 * @throws CustomFunctions.Error for ranges of different shape, and for an error in a single result
 */
export function overCells(
  args: unknown[],
  names: readonly string[],
  calculate: Calculate,
): Result[][] {
  if (commonShape(args, names) === null) {
    const only = calculateCell(args.map(onlyCell), calculate);
    if (isErrorObject(only)) failWith(only);
    return [[only]];
  }
  const results: Result[][] = [];
  eachCell(args, names, (cells, row) => {
    (results[row] ??= []).push(calculateCell(cells, calculate));
  });
  return results;
}

/**
 * Visits the cells that stand beside each other in the arguments, row by row.
 * @param visit gets them in the order of the arguments, in an array that is used again, as Excel
 * handed them over
 * @throws CustomFunctions.Error for ranges of different shape
 */
export function eachCell(
  args: unknown[],
  names: readonly string[],
  visit: (cells: unknown[], row: number) => void,
): void {
  const { rows, columns } = commonShape(args, names) ?? { rows: 1, columns: 1 };
  const ranges = args.map(rangeOf);
  const singles = args.map(onlyCell);
  const cells = [...singles];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      for (let index = 0; index < ranges.length; index++) {
        const range = ranges[index];
        cells[index] = range ? (range[row]?.[column] ?? null) : singles[index];
      }
      visit(cells, row);
    }
  }
}

/**
 * The one cell of an argument that can't be a range.
 * @throws CustomFunctions.Error for a range of several cells, and for an error in the cell
 */
export function oneCell(argument: unknown, name: string): CellValue {
  if (rangeOf(argument) !== null) failWith(callError("ONE_CELL", { name: argumentName(name) }));
  const cell = plainCell(onlyCell(argument));
  if (isErrorObject(cell)) failWith(cell);
  return cell as CellValue;
}

function calculateCell(cells: unknown[], calculate: Calculate): Result {
  for (let index = 0; index < cells.length; index++) {
    // Nearly all cells are plain already.
    if (!isErrorObject(cells[index])) continue;
    const cell = plainCell(cells[index]);
    cells[index] = cell;
    // An error in a cell stays that error, as in Excel's own functions.
    if (isErrorObject(cell)) return cell;
  }
  try {
    const result = calculate(cells as CellValue[]);
    return isRefusal(result) ? refusalError(result) : (result ?? "");
  } catch {
    return callError("UNEXPECTED", {});
  }
}

/** What Excel's rich values have in common: formatted numbers, entities, images, errors. */
interface RichValue {
  basicType?: string;
  basicValue: unknown;
}

/**
 * A cell without its wrapping: a rich value is what it is worth, and an error in one is that error.
 * Our metadata asks Excel for plain values; builds differ in whether they heed it.
 */
export function plainCell(cell: unknown): unknown {
  if (typeof cell !== "object" || cell === null || !("basicValue" in cell)) return cell;
  const { basicType, basicValue } = cell as RichValue;
  return basicType === "Error"
    ? new CustomFunctions.Error(basicValue as CustomFunctions.ErrorCode)
    : basicValue;
}

/** A plain cell that is an object is one of Excel's errors. */
export function isErrorObject(value: unknown): value is CustomFunctions.Error {
  return typeof value === "object" && value !== null;
}

/** The rows of a range of several cells, or null for an argument that is one cell. */
function rangeOf(argument: unknown): unknown[][] | null {
  if (!Array.isArray(argument)) return null;
  const rows = argument as unknown[][];
  return rows.length === 1 && rows[0]?.length === 1 ? null : rows;
}

function onlyCell(argument: unknown): unknown {
  if (!Array.isArray(argument)) return argument ?? null;
  const row = argument[0] as unknown[] | undefined;
  const cell = row === undefined ? null : row[0];
  return cell === undefined ? null : cell;
}

interface Shape {
  rows: number;
  columns: number;
}

/** The shape that all ranges share, or null when every argument is one cell. */
function commonShape(args: unknown[], names: readonly string[]): Shape | null {
  let common: Shape | null = null;
  let first = 0;
  for (let index = 0; index < args.length; index++) {
    const range = rangeOf(args[index]);
    if (range === null) continue;
    const shape = { rows: range.length, columns: range[0]?.length ?? 0 };
    if (common === null) {
      common = shape;
      first = index;
    } else if (common.rows !== shape.rows || common.columns !== shape.columns) {
      const [one, other] = [argumentName(names[first]), argumentName(names[index])];
      failWith(shapesDiffer(one, common, other, shape));
    }
  }
  return common;
}

function shapesDiffer(one: string, shape: Shape, other: string, otherShape: Shape) {
  return callError("SHAPES_DIFFER", {
    one,
    rows: shape.rows,
    columns: shape.columns,
    other,
    otherRows: otherShape.rows,
    otherColumns: otherShape.columns,
  });
}
