import { isRefusal, type CellValue, type Refusal } from "../scoring";
import { failWith, refusalError, shapeError, unexpectedError } from "./cellError";

/** What a cell of a result can hold. */
export type Result = CellValue | CustomFunctions.Error;

/** Gives one cell's result, or why there is none; null, for nothing filled in yet, shows as "". */
export type Calculate = (cells: CellValue[]) => CellValue | Refusal;

/**
 * Calculates one result per cell of the arguments. Excel hands a matrix parameter over as rows of
 * cells, also for a single cell, and null for one that was left out; a plain value is taken too.
 * Arguments of one cell stand beside every cell of the others.
 *
 * @param calculate gets the cells in the order of the arguments, in an array that is used again
 * @returns rows of results. In a range, a row that can't be calculated holds its own error.
 * @throws CustomFunctions.Error for ranges of different shape, and for an error in a single result
 */
export function overCells(args: unknown[], calculate: Calculate): Result[][] {
  const shape = commonShape(args);
  const cells: unknown[] = [];
  if (shape === null) {
    for (let index = 0; index < args.length; index++) cells.push(onlyCell(args[index]));
    const result = calculateCell(cells, calculate);
    if (isErrorObject(result)) failWith(result);
    return [[result]];
  }
  const ranges = args.map(rangeOf);
  args.forEach((argument, index) => {
    cells.push(ranges[index] === null ? onlyCell(argument) : null);
  });
  const results: Result[][] = [];
  for (let row = 0; row < shape.rows; row++) {
    const line: Result[] = [];
    for (let column = 0; column < shape.columns; column++) {
      for (let index = 0; index < ranges.length; index++) {
        const range = ranges[index];
        if (range) cells[index] = range[row]?.[column] ?? null;
      }
      line.push(calculateCell(cells, calculate));
    }
    results.push(line);
  }
  return results;
}

function calculateCell(cells: unknown[], calculate: Calculate): Result {
  for (let index = 0; index < cells.length; index++) {
    const cell = plainCell(cells[index]);
    cells[index] = cell;
    // An error in a cell stays that error, as in Excel's own functions.
    if (isErrorObject(cell)) return cell;
  }
  try {
    const result = calculate(cells as CellValue[]);
    return isRefusal(result) ? refusalError(result) : (result ?? "");
  } catch {
    return unexpectedError();
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
function commonShape(args: unknown[]): Shape | null {
  let common: Shape | null = null;
  for (let index = 0; index < args.length; index++) {
    const range = rangeOf(args[index]);
    if (range === null) continue;
    const shape = { rows: range.length, columns: range[0]?.length ?? 0 };
    common ??= shape;
    if (common.rows !== shape.rows || common.columns !== shape.columns) {
      failWith(shapeError(shapeText(common), shapeText(shape)));
    }
  }
  return common;
}

function shapeText({ rows, columns }: Shape): string {
  return `${rows}×${columns}`;
}
