import { ErrorValue, errors } from "../errors";
import type { Evaluation } from "../evaluation";
import { checked, type Operand } from "../values";
import { flat } from "./definition";
import { average, standardDeviation, variance } from "./statistics";

/** SUBTOTAL's functions by its code; hidden rows are not looked at. */
export function subtotal(
  code: number,
  found: number[] | ErrorValue,
  args: Operand[],
  values: Evaluation,
): number | ErrorValue {
  const kind = code > 100 ? code - 100 : code;
  if (kind === 3) {
    return args.flatMap((arg) => [...flat(values.matrix(arg))]).filter((each) => each !== null)
      .length;
  }
  if (found instanceof ErrorValue) return found;
  const results: Record<number, () => number | ErrorValue> = {
    1: () => average(found),
    2: () => found.length,
    4: () => Math.max(0, ...found),
    5: () => (found.length === 0 ? 0 : Math.min(...found)),
    6: () => found.reduce((a, b) => a * b, 1),
    7: () => standardDeviation(found, 1),
    8: () => standardDeviation(found, 0),
    9: () => found.reduce((a, b) => a + b, 0),
    10: () => variance(found, 1),
    11: () => variance(found, 0),
  };
  const result = results[kind]?.() ?? errors.value;
  return result instanceof ErrorValue ? result : checked(result);
}
