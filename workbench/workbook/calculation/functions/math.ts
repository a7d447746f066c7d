import { ErrorValue, errors } from "../errors";
import { floorToInteger, round, roundDown, roundUp, toMultiple } from "../rounding";
import { add, toNumber, type Matrix } from "../values";
import { criteriaMatcher, pairs, placesWhere, resized, type Test } from "./criteria";
import {
  aggregate,
  collectNumbers,
  flat,
  many,
  numbers,
  operands,
  type FunctionTable,
} from "./definition";
import { subtotal } from "./subtotal";

const sum = (found: number[]) => found.reduce(add, 0);

function modulo(value: number, divisor: number): number | ErrorValue {
  if (divisor === 0) return errors.division;
  const rest = value - divisor * floorToInteger(value / divisor);
  // What is left of digits that cancelled is nothing.
  return Math.abs(rest) < Math.abs(divisor) * 1e-12 ? 0 : rest;
}

function ceiling(value: number, unit = 1): number | ErrorValue {
  if (value > 0 && unit < 0) return errors.number;
  return toMultiple(value, unit, Math.ceil);
}

function floor(value: number, unit = 1): number | ErrorValue {
  if (value > 0 && unit < 0) return errors.number;
  return unit === 0 && value !== 0 ? errors.division : toMultiple(value, unit, Math.floor);
}

function factorial(value: number): number | ErrorValue {
  if (value < 0) return errors.number;
  let product = 1;
  for (let factor = 2; factor <= Math.trunc(value); factor++) product *= factor;
  return product;
}

export const mathFunctions: FunctionTable = {
  ABS: numbers(1, 1, Math.abs),
  SIGN: numbers(1, 1, Math.sign),
  INT: numbers(1, 1, floorToInteger),
  TRUNC: numbers(1, 2, (value, digits = 0) => roundDown(value, digits)),
  ROUND: numbers(2, 2, round),
  ROUNDUP: numbers(2, 2, roundUp),
  ROUNDDOWN: numbers(2, 2, roundDown),
  MROUND: numbers(2, 2, (value, unit) =>
    value * unit < 0 ? errors.number : toMultiple(value, unit, Math.round),
  ),
  CEILING: numbers(2, 2, ceiling),
  "CEILING.MATH": numbers(1, 3, (value, unit = 1) => toMultiple(value, Math.abs(unit), Math.ceil)),
  FLOOR: numbers(2, 2, floor),
  "FLOOR.MATH": numbers(1, 3, (value, unit = 1) => toMultiple(value, Math.abs(unit), Math.floor)),
  EVEN: numbers(1, 1, (value) => Math.sign(value) * toMultiple(Math.abs(value), 2, Math.ceil)),
  ODD: numbers(1, 1, (value) =>
    value === 0 ? 1 : Math.sign(value) * (toMultiple(Math.abs(value) + 1, 2, Math.ceil) - 1),
  ),
  MOD: numbers(2, 2, modulo),
  QUOTIENT: numbers(2, 2, (value, divisor) =>
    divisor === 0 ? errors.division : Math.trunc(value / divisor),
  ),
  POWER: numbers(2, 2, (base, exponent) =>
    base === 0 && exponent === 0 ? errors.number : Math.pow(base, exponent),
  ),
  SQRT: numbers(1, 1, (value) => (value < 0 ? errors.number : Math.sqrt(value))),
  EXP: numbers(1, 1, Math.exp),
  LN: numbers(1, 1, (value) => (value <= 0 ? errors.number : Math.log(value))),
  LOG10: numbers(1, 1, (value) => (value <= 0 ? errors.number : Math.log10(value))),
  LOG: numbers(1, 2, (value, base = 10) =>
    value <= 0 || base <= 0 ? errors.number : base === 1 ? errors.division : logarithm(value, base),
  ),
  PI: numbers(0, 0, () => Math.PI),
  FACT: numbers(1, 1, factorial),
  RAND: { ...numbers(0, 0, Math.random), volatile: true },
  RANDBETWEEN: {
    ...numbers(2, 2, (low, high) => {
      const first = Math.ceil(low);
      const count = Math.floor(high) - first + 1;
      return count < 1 ? errors.number : first + Math.floor(Math.random() * count);
    }),
    volatile: true,
  },
  SUM: aggregate(sum),
  PRODUCT: aggregate((found) => (found.length === 0 ? 0 : found.reduce((a, b) => a * b, 1))),
  SUMSQ: aggregate((found) => sum(found.map((value) => value * value))),
  SUMPRODUCT: operands(1, many, (values, args) =>
    sumProduct(args.map((arg) => values.matrix(arg))),
  ),
  SUMIF: operands(2, 3, (values, [range = null, criterion = null, sumRange = null]) => {
    const tested = values.matrix(range);
    const summed = values.matrix(sumRange === null ? range : resized(sumRange, tested));
    return sumWhere(summed, [[tested, criteriaMatcher(values.scalar(criterion))]]);
  }),
  SUMIFS: operands(3, many, (values, [summed = null, ...rest]) => {
    const tests = pairs(rest).map(
      ([range, criterion]) =>
        [values.matrix(range), criteriaMatcher(values.scalar(criterion))] as Test,
    );
    return sumWhere(values.matrix(summed), tests);
  }),
  SUBTOTAL: operands(2, many, (values, [code = null, ...rest]) => {
    const found = collectNumbers(values, rest);
    return subtotal(toNumber(values.scalar(code)), found, rest, values);
  }),
};

function logarithm(value: number, base: number): number {
  return Number((Math.log(value) / Math.log(base)).toPrecision(15));
}

function sumWhere(summed: Matrix, tests: Test[]): number | ErrorValue {
  const places = placesWhere(summed, tests);
  if (!places) return errors.value;
  let total = 0;
  for (const [row, column] of places) {
    const value = summed[row]?.[column];
    if (value instanceof ErrorValue) return value;
    if (typeof value === "number") total = add(total, value);
  }
  return total;
}

/** Text and TRUE count as 0, as they do in Excel's SUMPRODUCT. */
function sumProduct(matrices: Matrix[]): number | ErrorValue {
  const [shape] = matrices;
  if (!shape) return errors.value;
  const fits = matrices.every(
    (matrix) => matrix.length === shape.length && matrix[0]?.length === shape[0]?.length,
  );
  if (!fits) return errors.value;
  const error = matrices
    .flatMap((matrix) => [...flat(matrix)])
    .find((value) => value instanceof ErrorValue);
  if (error instanceof ErrorValue) return error;
  let total = 0;
  shape.forEach((row, r) =>
    row.forEach((_, c) => {
      const factors = matrices.map((matrix) => matrix[r]?.[c]);
      const product = factors.reduce<number>(
        (result, factor) => result * (typeof factor === "number" ? factor : 0),
        1,
      );
      total = add(total, product);
    }),
  );
  return total;
}
