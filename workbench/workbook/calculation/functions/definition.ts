import { ErrorValue, errors } from "../errors";
import type { Evaluation } from "../evaluation";
import type { Node } from "../formula";
import {
  checked,
  isMatrix,
  Reference,
  toNumber,
  type Matrix,
  type Operand,
  type Scalar,
} from "../values";

/** One worksheet function. The tables in this folder are made of these. */
export interface FunctionDefinition {
  min: number;
  max: number;
  /** Calculated anew with every calculation. */
  volatile?: boolean;
  call(values: Evaluation, args: (Node | null)[], evaluate: (node: Node) => Operand): Operand;
}
export type FunctionTable = Record<string, FunctionDefinition>;

export const many = 255;

/** Of single values, one by one for arrays; an error among them is the result. */
export function scalars(
  min: number,
  max: number,
  apply: (...values: Scalar[]) => Scalar,
): FunctionDefinition {
  return {
    min,
    max,
    call: (values, args) =>
      values.lift(values.args(args), (each) => {
        const error = each.find((value) => value instanceof ErrorValue);
        return error ?? apply(...each);
      }),
  };
}

/** Of single numbers; the defaults stand for omitted trailing arguments. */
export function numbers(
  min: number,
  max: number,
  apply: (...values: number[]) => number | ErrorValue,
): FunctionDefinition {
  return scalars(min, max, (...values) => {
    const result = apply(...values.map(toNumber));
    return result instanceof ErrorValue ? result : checked(result);
  });
}

/** Of evaluated operands as they are: references unread, omitted ones null. */
export function operands(
  min: number,
  max: number,
  apply: (values: Evaluation, args: Operand[]) => Operand,
): FunctionDefinition {
  return { min, max, call: (values, args) => apply(values, values.args(args)) };
}

/** Of all numbers in the arguments, as SUM takes them. */
export function aggregate(
  apply: (found: number[]) => number | ErrorValue,
  min = 1,
): FunctionDefinition {
  return operands(min, many, (values, args) => {
    const found = collectNumbers(values, args);
    if (found instanceof ErrorValue) return found;
    const result = apply(found);
    return result instanceof ErrorValue ? result : checked(result);
  });
}

/**
 * Numbers as aggregates take them: of ranges and arrays the numbers only, of single arguments also
 * what can be read as a number. The first error found is the result.
 */
export function collectNumbers(values: Evaluation, args: Operand[]): number[] | ErrorValue {
  const found: number[] = [];
  for (const arg of args) {
    if (arg instanceof Reference || isMatrix(arg)) {
      for (const value of flat(values.matrix(arg))) {
        if (value instanceof ErrorValue) return value;
        if (typeof value === "number") found.push(value);
      }
      continue;
    }
    const value = values.scalar(arg);
    if (value instanceof ErrorValue) return value;
    found.push(toNumber(value));
  }
  return found;
}

export function* flat(matrix: Matrix): Generator<Scalar> {
  for (const row of matrix) yield* row;
}

/** A function of another library, whose errors are Error objects named like Excel's. */
export function borrowed(
  apply: (...args: never[]) => unknown,
): (found: number[]) => number | ErrorValue {
  return (found) => {
    const result = (apply as (...args: unknown[]) => unknown)(found);
    return typeof result === "number" ? result : errors.number;
  };
}
