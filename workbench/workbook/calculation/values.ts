import type { Area } from "../model/area";
import { numfmt } from "@univerjs/core";
import { ErrorValue, errors, fail } from "./errors";

/** Values of formulas and Excel's conversions between them. null is an empty cell. */
export type Scalar = number | string | boolean | null | ErrorValue;
export type Matrix = Scalar[][];

/** A rectangle of a sheet that has not been read yet. */
export class Reference {
  constructor(
    readonly sheetId: string,
    readonly area: Area,
  ) {}
}

/** A function made by LAMBDA. */
export class Lambda {
  constructor(readonly call: (args: Operand[]) => Operand) {}
}

export type Operand = Scalar | Matrix | Reference | Lambda;

/** @throws ErrorSignal the error itself, or #VALUE! for text that is no number. */
export function toNumber(value: Scalar): number {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof ErrorValue) return fail(value);
  const number = numberInText(value);
  return number ?? fail(errors.value);
}

/** Text that Excel takes for a number in a calculation: "12", " 5% ", "1,234.5", "2024-3-5". */
export function numberInText(text: string): number | null {
  const trimmed = text.trim();
  if (!/\d/.test(trimmed)) return null;
  const parsed = numfmt.parseValue(trimmed);
  return parsed && typeof parsed.v === "number" ? parsed.v : null;
}

export function toText(value: Scalar): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof ErrorValue) return fail(value);
  return numberText(value);
}

/** A number as "General" shows it with room enough: 15 digits, E notation from 1E+20 on. */
export function numberText(value: number): string {
  const short = Number(value.toPrecision(15));
  const size = Math.abs(short);
  if (size !== 0 && (size >= 1e20 || size < 1e-9)) {
    return short
      .toExponential()
      .toUpperCase()
      .replace(/E([+-])(\d)$/, "E$10$2");
  }
  return size < 1e-6 && size > 0 ? smallNumberText(short) : String(short);
}

/** JavaScript turns to E notation below 1e-6, Excel only below 1e-9. */
function smallNumberText(value: number): string {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential().split("e");
  const digits = "0".repeat(-Number(exponent) - 1) + mantissa.replace(".", "");
  return `${value < 0 ? "-" : ""}0.${digits}`;
}

export function toBoolean(value: Scalar): boolean {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (value instanceof ErrorValue) return fail(value);
  if (typeof value === "number") return value !== 0;
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  return fail(errors.value);
}

/**
 * Order of Excel's comparisons: numbers before text before TRUE and FALSE; text without regard to
 * case; numbers to 15 digits, so that 0.1+0.2 = 0.3. An empty cell is 0, "" or FALSE as needed.
 */
export function compare(left: Scalar, right: Scalar): number {
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  if (a instanceof ErrorValue) return fail(a);
  if (b instanceof ErrorValue) return fail(b);
  if (typeof a !== typeof b) return rank(a) - rank(b);
  if (typeof a === "number" && typeof b === "number") {
    return sameNumber(a, b) ? 0 : a < b ? -1 : 1;
  }
  const x = typeof a === "string" ? a.toLowerCase() : a;
  const y = typeof b === "string" ? b.toLowerCase() : b;
  return x === y ? 0 : x < y ? -1 : 1;
}

export function sameNumber(a: number, b: number): boolean {
  return a === b || Number(a.toPrecision(15)) === Number(b.toPrecision(15));
}

function emptyLike(other: Scalar): number | string | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function rank(value: number | string | boolean): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/** A sum whose digits all cancelled is 0: 0.1+0.2-0.3. */
export function add(a: number, b: number): number {
  const sum = a + b;
  return Math.abs(sum) < Math.max(Math.abs(a), Math.abs(b)) * 1e-15 ? 0 : sum;
}

/** Not finite, so not a number Excel has. */
export function checked(value: number): number | ErrorValue {
  return Number.isFinite(value) ? value + 0 : errors.number;
}

export function isMatrix(value: Operand): value is Matrix {
  return Array.isArray(value);
}
