import { ErrorValue, errors } from "../errors";
import type { Evaluation } from "../evaluation";
import {
  add,
  isMatrix,
  Reference,
  toBoolean,
  toNumber,
  type Matrix,
  type Operand,
  type Scalar,
} from "../values";
import { criteriaMatcher, pairs, placesWhere, resized } from "./criteria";
import { aggregate, collectNumbers, flat, many, operands, type FunctionTable } from "./definition";
import { round } from "../rounding";

export function average(found: number[]): number | ErrorValue {
  return found.length === 0 ? errors.division : found.reduce(add, 0) / found.length;
}

/** `lost` is 1 for a sample, 0 for everything there is. */
export function variance(found: number[], lost: 0 | 1): number | ErrorValue {
  if (found.length <= lost) return errors.division;
  const mean = found.reduce(add, 0) / found.length;
  return found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (found.length - lost);
}

export function standardDeviation(found: number[], lost: 0 | 1): number | ErrorValue {
  const square = variance(found, lost);
  return square instanceof ErrorValue ? square : Math.sqrt(square);
}

const ascending = (a: number, b: number) => a - b;

function quantile(found: number[], share: number): number | ErrorValue {
  if (found.length === 0 || share < 0 || share > 1) return errors.number;
  const sorted = [...found].sort(ascending);
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

function mode(found: number[]): number | ErrorValue {
  const counts = new Map<number, number>();
  for (const value of found) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best && best[1] > 1 ? best[0] : errors.notAvailable;
}

function cellsOf(values: Evaluation, args: Operand[]): Scalar[] {
  return args.flatMap((arg) => [...flat(values.matrix(arg))]);
}

/** Counts what can be taken for a number: numbers in cells; in single arguments also text. */
function count(values: Evaluation, args: Operand[]): number {
  let found = 0;
  for (const arg of args) {
    if (arg instanceof Reference || isMatrix(arg)) {
      found += [...flat(values.matrix(arg))].filter((each) => typeof each === "number").length;
    } else if (collectNumbersOf(values, arg) !== null) found += 1;
  }
  return found;
}

function collectNumbersOf(values: Evaluation, arg: Operand): number | null {
  try {
    return toNumber(values.scalar(arg));
  } catch {
    return null;
  }
}

/** AVERAGEA and its like: text in cells counts as 0, TRUE as 1. */
function valuesA(values: Evaluation, args: Operand[]): number[] | ErrorValue {
  const found: number[] = [];
  for (const value of cellsOf(values, args)) {
    if (value instanceof ErrorValue) return value;
    if (value !== null) found.push(typeof value === "string" ? 0 : toNumber(value));
  }
  return found;
}

function rank(descendingTies: "best" | "average") {
  return operands(2, 3, (values, [value = null, range = null, order = null]) => {
    const found = collectNumbers(values, [range]);
    if (found instanceof ErrorValue) return found;
    const scalar = values.scalar(value);
    if (scalar instanceof ErrorValue) return scalar;
    const own = toNumber(scalar);
    const upwards = order !== null && toNumber(values.scalar(order)) !== 0;
    const same = found.filter((each) => each === own).length;
    if (same === 0) return errors.notAvailable;
    const better = found.filter((each) => (upwards ? each < own : each > own)).length;
    return better + (descendingTies === "best" ? 1 : (same + 1) / 2);
  });
}

type Test = [Matrix, (value: Scalar) => boolean];

function testsOf(values: Evaluation, args: Operand[]): Test[] {
  return pairs(args).map(([range, criterion]) => [
    values.matrix(range),
    criteriaMatcher(values.scalar(criterion)),
  ]);
}

/** The numbers of the first range at the places that fulfil the tests. */
function numbersWhere(matrix: Matrix, tests: Test[]): number[] | ErrorValue {
  const places = placesWhere(matrix, tests);
  if (!places) return errors.value;
  const found: number[] = [];
  for (const [row, column] of places) {
    const value = matrix[row]?.[column];
    if (value instanceof ErrorValue) return value;
    if (typeof value === "number") found.push(value);
  }
  return found;
}

function where(apply: (found: number[]) => number | ErrorValue) {
  return operands(3, many, (values, [range = null, ...rest]) => {
    const found = numbersWhere(values.matrix(range), testsOf(values, rest));
    return found instanceof ErrorValue ? found : apply(found);
  });
}

/** The n-th of the sorted numbers. */
function nth(sort: (a: number, b: number) => number) {
  return operands(2, 2, (values, [range = null, place = null]) => {
    const found = collectNumbers(values, [range]);
    if (found instanceof ErrorValue) return found;
    return values.lift([place], ([n = null]) => {
      const sorted = [...found].sort(sort);
      return sorted[Math.ceil(toNumber(n)) - 1] ?? errors.number;
    });
  });
}

function quantileFunction(scale: number) {
  return operands(2, 2, (values, [range = null, share = null]) => {
    const found = collectNumbers(values, [range]);
    if (found instanceof ErrorValue) return found;
    return quantile(found, toNumber(values.scalar(share)) / scale);
  });
}

const percentRank = operands(2, 3, (values, [range = null, value = null, digits = null]) => {
  const found = collectNumbers(values, [range]);
  if (found instanceof ErrorValue) return found;
  const x = toNumber(values.scalar(value));
  const sorted = [...found].sort(ascending);
  const below = sorted.filter((each) => each < x).length;
  if (sorted.length < 2 || x < (sorted[0] ?? 0) || x > (sorted[sorted.length - 1] ?? 0)) {
    return errors.notAvailable;
  }
  const low = sorted[below - 1] ?? x;
  const high = sorted[below] ?? x;
  const place = high === x ? below : below - 1 + (x - low) / (high - low);
  const factor = 10 ** (digits === null ? 3 : toNumber(values.scalar(digits)));
  return Math.floor(round((place / (sorted.length - 1)) * factor, 6)) / factor;
});

export const statisticsFunctions: FunctionTable = {
  AVERAGE: aggregate(average),
  AVERAGEA: operands(1, many, (values, args) => {
    const found = valuesA(values, args);
    return found instanceof ErrorValue ? found : average(found);
  }),
  MAX: aggregate((found) => (found.length === 0 ? 0 : Math.max(...found))),
  MIN: aggregate((found) => (found.length === 0 ? 0 : Math.min(...found))),
  MEDIAN: aggregate((found) => quantile(found, 0.5)),
  MODE: aggregate(mode),
  "MODE.SNGL": aggregate(mode),
  STDEV: aggregate((found) => standardDeviation(found, 1)),
  "STDEV.S": aggregate((found) => standardDeviation(found, 1)),
  STDEVP: aggregate((found) => standardDeviation(found, 0)),
  "STDEV.P": aggregate((found) => standardDeviation(found, 0)),
  VAR: aggregate((found) => variance(found, 1)),
  "VAR.S": aggregate((found) => variance(found, 1)),
  VARP: aggregate((found) => variance(found, 0)),
  "VAR.P": aggregate((found) => variance(found, 0)),
  COUNT: operands(1, many, count),
  COUNTA: operands(
    1,
    many,
    (values, args) => cellsOf(values, args).filter((value) => value !== null).length,
  ),
  COUNTBLANK: operands(
    1,
    1,
    (values, args) =>
      cellsOf(values, args).filter((value) => value === null || value === "").length,
  ),
  COUNTIF: operands(2, 2, (values, [range = null, criterion = null]) => {
    const cells = cellsOf(values, [range]);
    return values.lift([criterion], ([each = null]) => {
      const matches = criteriaMatcher(each);
      return cells.filter((value) => matches(value)).length;
    });
  }),
  COUNTIFS: operands(2, many, (values, args) => {
    const tests = testsOf(values, args);
    const [shape] = tests;
    return (shape && placesWhere(shape[0], tests)?.length) ?? errors.value;
  }),
  AVERAGEIF: operands(2, 3, (values, [range = null, criterion = null, averaged = null]) => {
    const tested = values.matrix(range);
    const matrix = values.matrix(averaged === null ? range : resized(averaged, tested));
    const found = numbersWhere(matrix, [[tested, criteriaMatcher(values.scalar(criterion))]]);
    return found instanceof ErrorValue ? found : average(found);
  }),
  AVERAGEIFS: where(average),
  MAXIFS: where((found) => (found.length === 0 ? 0 : Math.max(...found))),
  MINIFS: where((found) => (found.length === 0 ? 0 : Math.min(...found))),
  LARGE: nth((a, b) => b - a),
  SMALL: nth(ascending),
  PERCENTILE: quantileFunction(1),
  "PERCENTILE.INC": quantileFunction(1),
  QUARTILE: quantileFunction(4),
  "QUARTILE.INC": quantileFunction(4),
  PERCENTRANK: percentRank,
  "PERCENTRANK.INC": percentRank,
  RANK: rank("best"),
  "RANK.EQ": rank("best"),
  "RANK.AVG": rank("average"),
  XOR: operands(1, many, (values, args) => {
    const cells = cellsOf(values, args).filter((value) => value !== null);
    return cells.filter((value) => toBoolean(value)).length % 2 === 1;
  }),
};
