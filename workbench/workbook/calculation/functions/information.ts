import { ErrorValue, errors, type ErrorText } from "../errors";
import { Reference, toNumber, type Operand, type Scalar } from "../values";
import { operands, type FunctionDefinition, type FunctionTable } from "./definition";

/** A test of single values that takes errors as values too. */
function test(holds: (value: Scalar) => boolean): FunctionDefinition {
  return operands(1, 1, (values, [value = null]) =>
    values.lift([value], ([each = null]) => holds(each)),
  );
}

const errorNumbers: Partial<Record<ErrorText, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
};

function toN(value: Scalar): Scalar {
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "number" || value instanceof ErrorValue ? value : 0;
}

function typeNumber(value: Scalar): number {
  if (value instanceof ErrorValue) return 16;
  if (typeof value === "string") return 2;
  return typeof value === "boolean" ? 4 : 1;
}

const parity = (rest: number) =>
  operands(1, 1, (values, [value = null]) =>
    values.lift([value], ([each = null]) => Math.abs(Math.trunc(toNumber(each)) % 2) === rest),
  );

export const informationFunctions: FunctionTable = {
  ISNUMBER: test((value) => typeof value === "number"),
  ISTEXT: test((value) => typeof value === "string"),
  ISNONTEXT: test((value) => typeof value !== "string"),
  ISLOGICAL: test((value) => typeof value === "boolean"),
  ISBLANK: test((value) => value === null),
  ISERROR: test((value) => value instanceof ErrorValue),
  ISERR: test((value) => value instanceof ErrorValue && value.text !== "#N/A"),
  ISNA: test((value) => value instanceof ErrorValue && value.text === "#N/A"),
  ISREF: operands(1, 1, (_, [value]) => value instanceof Reference),
  ISEVEN: parity(0),
  ISODD: parity(1),
  N: operands(1, 1, (values, [value = null]) => toN(values.scalar(value))),
  NA: operands(0, 0, () => errors.notAvailable),
  TYPE: operands(1, 1, (values, [value = null]) =>
    Array.isArray(values.value(value)) ? 64 : typeNumber(values.scalar(value)),
  ),
  "ERROR.TYPE": operands(1, 1, (values, [value = null]): Operand => {
    const found = values.scalar(value);
    return found instanceof ErrorValue
      ? (errorNumbers[found.text] ?? errors.notAvailable)
      : errors.notAvailable;
  }),
};
