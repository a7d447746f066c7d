import { decimalImage, isRefusal, type CellValue, type Refusal } from "../scoring";
import { argumentName, callError, failWith, refusalError } from "./cellError";
import { withTable } from "./tables";

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
  const cells = new Array<unknown>(args.length);
  for (let index = 0; index < args.length; index++) {
    const cell = singleCell(args[index]);
    if (cell === undefined) return overRanges(args, names, calculate);
    cells[index] = cell;
  }
  const only = calculateCell(cells, calculate);
  if (isErrorObject(only)) failWith(only);
  return [[only]];
}

/** Apart from single cells, so that V8 makes one piece of all that a single cell's call goes through. */
function overRanges(args: unknown[], names: readonly string[], calculate: Calculate): Result[][] {
  const place = names.indexOf("rules");
  const answered = withTable(args[place], (rules) =>
    overCells(
      args.map((each, index) => (index === place ? rules : each)),
      names,
      calculate,
    ),
  );
  if (answered) return answered;
  const stacked = new StackedCells(args, names);
  const { rows, columns } = stacked;
  const results: Result[][] = [];
  for (let row = 0; row < rows; row++) {
    // Of its length from the start: a list that grows takes room for many more.
    const line = new Array<Result>(columns);
    for (let column = 0; column < columns; column++) {
      line[column] = calculateCell(stacked.at(row, column), calculate);
    }
    results.push(line);
  }
  return results;
}

/**
 * The cells of the arguments that stand beside each other, of which arguments of one cell stand everywhere.
 * Walked over by its callers' own loops: a function that is made anew for each call would keep V8 from
 * compiling them.
 */
export class StackedCells {
  readonly rows: number;
  readonly columns: number;
  /** What singleCell() gives for each argument. */
  private readonly singles: unknown[];
  private readonly cells: unknown[];

  /** @throws CustomFunctions.Error for ranges of different shape */
  constructor(
    private readonly args: unknown[],
    names: readonly string[],
  ) {
    const singles = args.map(singleCell);
    const { rows, columns } = commonShape(args, singles, names) ?? { rows: 1, columns: 1 };
    this.rows = rows;
    this.columns = columns;
    this.singles = singles;
    this.cells = [...singles];
  }

  /** The cells at a place, in the order of the arguments, as Excel handed them over; in an array that is used again. */
  at(row: number, column: number): unknown[] {
    const { args, singles, cells } = this;
    for (let index = 0; index < args.length; index++) {
      if (singles[index] !== undefined) continue;
      cells[index] = (args[index] as unknown[][])[row]?.[column] ?? null;
    }
    return cells;
  }
}

/**
 * The one cell of an argument that can't be a range.
 * @throws CustomFunctions.Error for a range of several cells, and for an error in the cell
 */
export function oneCell(argument: unknown, name: string): CellValue {
  const single = singleCell(argument);
  if (single === undefined) failWith(callError("ONE_CELL", { name: argumentName(name) }));
  const cell = plainCell(single);
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
    if (typeof result === "number") return decimalImage(result);
    return isRefusal(result) ? refusalError(result) : (result ?? "");
  } catch {
    return callError("UNEXPECTED", {});
  }
}

/** What Excel hands over in an object: a rich value with what it is worth, or an error with its code. */
interface CellObject {
  basicType?: unknown;
  basicValue?: unknown;
  code?: unknown;
}

/**
 * A cell without its wrapping: a rich value is what it is worth, and an error in one is that error.
 * Our metadata asks Excel for plain values; builds differ in whether they heed it. What is neither,
 * such as a list in a cell, is an error that says so.
 */
export function plainCell(cell: unknown): unknown {
  if (typeof cell !== "object" || cell === null) return cell;
  const { basicType, basicValue, code } = cell as CellObject;
  if (typeof code === "string") return excelError(cell, code);
  if (basicType === "Error" && typeof basicValue === "string") return excelError(cell, basicValue);
  const isPlain =
    basicValue !== undefined && (basicValue === null || typeof basicValue !== "object");
  return isPlain ? basicValue : callError("UNEXPECTED", {});
}

function excelError(cell: object, code: string): CustomFunctions.Error {
  const isOne = cell instanceof CustomFunctions.Error;
  return isOne ? cell : new CustomFunctions.Error(code as CustomFunctions.ErrorCode);
}

/** The cells of an argument in rows, without their wrapping; none for one that was left out. */
export function plainRange(argument: unknown): unknown[][] {
  if (argument === null || argument === undefined) return [];
  if (!Array.isArray(argument)) return [[plainCell(argument)]];
  return argument.map((row) => (Array.isArray(row) ? row : [row]).map(plainCell));
}

/** A plain cell that is an object is one of Excel's errors. */
export function isErrorObject(value: unknown): value is CustomFunctions.Error {
  return typeof value === "object" && value !== null;
}

/** The cell of an argument that is one cell, null for none; undefined for a range of several cells. */
function singleCell(argument: unknown): unknown {
  if (!Array.isArray(argument)) return argument ?? null;
  const row: unknown = argument[0];
  if (!Array.isArray(row)) return row ?? null;
  return argument.length * row.length > 1 ? undefined : (row[0] ?? null);
}

interface Shape {
  rows: number;
  columns: number;
}

/** The shape that all ranges share, or null when every argument is one cell. */
function commonShape(args: unknown[], singles: unknown[], names: readonly string[]): Shape | null {
  let common: Shape | null = null;
  let first = 0;
  for (let index = 0; index < args.length; index++) {
    if (singles[index] !== undefined) continue;
    const range = args[index] as unknown[][];
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
