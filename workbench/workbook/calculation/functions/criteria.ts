import { ErrorValue, errors } from "../errors";
import {
  compare,
  isMatrix,
  numberInText,
  Reference,
  sameNumber,
  type Matrix,
  type Operand,
  type Scalar,
} from "../values";

/** The test of SUMIF and its like: ">=5", "<>x", "a*", 12. */
export function criteriaMatcher(criterion: Scalar): (value: Scalar) => boolean {
  if (criterion instanceof ErrorValue) {
    return (value) => value instanceof ErrorValue && value.text === criterion.text;
  }
  if (typeof criterion !== "string") return equals(criterion ?? 0);
  const [, operator = "", rest = ""] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
  const operand = operandOf(rest);
  if (operator === "" || operator === "=") {
    // "=" alone asks for empty cells.
    if (rest === "") return (value) => value === null || (operator === "" && value === "");
    return equals(operand);
  }
  if (operator === "<>") {
    if (rest === "") return (value) => value !== null;
    const same = equals(operand);
    return (value) => !same(value);
  }
  const holds: Record<string, (order: number) => boolean> = {
    "<": (order) => order < 0,
    ">": (order) => order > 0,
    "<=": (order) => order <= 0,
    ">=": (order) => order >= 0,
  };
  return (value) =>
    value !== null &&
    !(value instanceof ErrorValue) &&
    typeof value === typeof operand &&
    (holds[operator]?.(compare(value, operand)) ?? false);
}

function operandOf(text: string): string | number | boolean {
  if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
  return numberInText(text) ?? text;
}

function equals(operand: string | number | boolean): (value: Scalar) => boolean {
  if (typeof operand === "number") {
    return (value) =>
      (typeof value === "number" && sameNumber(value, operand)) ||
      (typeof value === "string" && numberInText(value) === operand);
  }
  if (typeof operand === "boolean") return (value) => value === operand;
  const pattern = wildcardPattern(operand);
  return (value) => typeof value === "string" && pattern.test(value);
}

/** * and ? stand for any text and any character, ~ before them for themselves. */
export function wildcardPattern(text: string): RegExp {
  const source = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (found, escaped?: string) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (found === "*") return "[\\s\\S]*";
    return found === "?" ? "[\\s\\S]" : `\\${found}`;
  });
  return new RegExp(`^${source.replace(/\\~/g, "~")}$`, "i");
}

/** A tested range and its criterion. */
export type Test = [Matrix, ReturnType<typeof criteriaMatcher>];

/** Arguments two by two: range and criterion. */
export function pairs<T>(args: T[]): [T, T][] {
  const found: [T, T][] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    found.push([args[index] as T, args[index + 1] as T]);
  }
  return found;
}

/** The cells of the first matrix whose place fulfils every test; null when the shapes differ. */
export function placesWhere(shape: Matrix, tests: Test[]): [number, number][] | null {
  const places: [number, number][] = [];
  const fits = tests.every(
    ([matrix]) => matrix.length === shape.length && matrix[0]?.length === shape[0]?.length,
  );
  if (!fits) return null;
  shape.forEach((row, r) =>
    row.forEach((_, c) => {
      if (tests.every(([matrix, matches]) => matches(matrix[r]?.[c] ?? null))) places.push([r, c]);
    }),
  );
  return places;
}

/** SUMIF's sum range begins where it says and is as large as the tested range. */
export function resized(range: Operand, shape: Matrix): Reference | Matrix {
  if (!(range instanceof Reference)) return isMatrix(range) ? range : [[errors.value]];
  return new Reference(range.sheetId, {
    ...range.area,
    rowCount: shape.length,
    columnCount: shape[0]?.length ?? 1,
  });
}
