import { ErrorValue, errors } from "../errors";
import { compare, toBoolean, toNumber, type Matrix, type Operand, type Scalar } from "../values";
import type { Evaluation } from "../evaluation";
import { operands, type FunctionTable } from "./definition";

/** Functions whose results spill. */

const optional = (values: Evaluation, arg: Operand, fallback: number) =>
  arg === null ? fallback : Math.trunc(toNumber(values.scalar(arg)));

function transpose(matrix: Matrix): Matrix {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? null));
}

const rowKey = (row: Scalar[]) =>
  JSON.stringify(row.map((each) => (typeof each === "string" ? each.toLowerCase() : each)));

function uniqueRows(matrix: Matrix): Matrix {
  const seen = new Set<string>();
  return matrix.filter((row) => {
    const key = rowKey(row);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function sortRows(matrix: Matrix, column: number, order: number): Matrix {
  // A copy: the matrix may be what another formula reads.
  return [...matrix].sort((a, b) => {
    const [x = null, y = null] = [a[column], b[column]];
    if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0);
    return compare(x, y) * order;
  });
}

export const arrayFunctions: FunctionTable = {
  TRANSPOSE: operands(1, 1, (values, [range = null]) => transpose(values.matrix(range))),
  SEQUENCE: operands(1, 4, (values, [rows = null, columns = null, start = null, step = null]) => {
    const height = optional(values, rows, 1);
    const width = optional(values, columns, 1);
    if (height < 1 || width < 1) return errors.calculation;
    const first = start === null ? 1 : toNumber(values.scalar(start));
    const by = step === null ? 1 : toNumber(values.scalar(step));
    return Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (_, c) => first + (r * width + c) * by),
    );
  }),
  FILTER: operands(2, 3, (values, [range = null, include = null, ifEmpty = null]) => {
    const matrix = values.matrix(range);
    const tests = values.matrix(include);
    const error = tests.flat().find((each) => each instanceof ErrorValue);
    if (error) return error;
    const byRow = tests.length === matrix.length && (tests[0]?.length ?? 0) === 1;
    const kept = byRow
      ? matrix.filter((_, row) => toBoolean(tests[row]?.[0] ?? null))
      : transpose(transpose(matrix).filter((_, column) => toBoolean(tests[0]?.[column] ?? null)));
    return kept.length > 0 ? kept : (ifEmpty ?? errors.calculation);
  }),
  UNIQUE: operands(1, 3, (values, [range = null]) => uniqueRows(values.matrix(range))),
  SORT: operands(1, 4, (values, [range = null, by = null, order = null]) =>
    sortRows(values.matrix(range), optional(values, by, 1) - 1, optional(values, order, 1)),
  ),
};
