import type { CellValue } from "../words/cell";
import { isBlank } from "../words/cell";
import { ScoringError } from "./errors";
import { compactText } from "../words/compact";
import type { Operator } from "./operator";
import { splitOperator } from "./operator";

/** A number as a person typed it, with everything that was glued to it. */
export interface Quantity {
  /** The number as typed: 98 for "98%". */
  value: number;
  /** The operator glued to it ("≥50", "98%以上"), or null. */
  operator: Operator | null;
  /** True when a % sign stood behind it. */
  percent: boolean;
  /** The unit glued behind it ("12项"), without %; else empty. */
  unit: string;
  /** True for a number and for text of plain digits; false when anything had to be cleaned away. */
  tidy: boolean;
}

const plainNumber = /^-?\d+(\.\d+)?$/;
/** A number with or without correct thousands separators, then what is glued behind it. */
const numberThenUnit = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\.?([a-z]*m[23]|\D*)$/u;
/** Letters and the signs that units are made of: 项, 万元, km, ㎡, ‰, ℃, 人/次. */
const unitText = /^[\p{L}%‰°/·()23]*$/u;
/** Words that make a number a guess, or a sentence: 100左右, 30多户, 12项未完成. */
const vagueUnit = /左右|上下|大约|[多余约近几不未已完达含或至到以]/u;

/**
 * Reads a text as a quantity; undefined when it is not one number. "100%-80%（含）", "2021-12",
 * "约100" and "1,5" are none.
 */
export function parseQuantity(input: string): Quantity | undefined {
  if (plainNumber.test(input)) {
    return { value: Number(input), operator: null, percent: false, unit: "", tidy: true };
  }
  // U+2212 MINUS SIGN and the dashes that input methods give are not mapped by NFKC.
  const { operator, rest } = splitOperator(compactText(input).replace(/^[−–]/u, "-"));
  const match = numberThenUnit.exec(rest.replace(/^[−–]/u, "-"));
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = "", tail = ""] = match;
  if (whole === "" && fraction === "") return undefined;
  if (!unitText.test(tail) || vagueUnit.test(tail)) return undefined;
  const value = Number(`${sign}${whole.replace(/,/g, "")}${fraction}`);
  if (!Number.isFinite(value)) return undefined;
  const percent = tail.startsWith("%");
  const unit = percent ? tail.slice(1) : tail;
  if (percent && unit !== "") return undefined;
  return { value, operator, percent, unit, tidy: false };
}

/**
 * Reads a cell as a number with what is glued to it; null for a blank, which is not a zero.
 * @param field the form's field, named in the error
 * @throws ScoringError VALUE_NOT_NUMERIC for anything else: TRUE, words, dates, ranges.
 */
export function readQuantity(input: CellValue, field = "value"): Quantity | null {
  if (typeof input === "number" && Number.isFinite(input)) {
    return { value: input, operator: null, percent: false, unit: "", tidy: true };
  }
  if (isBlank(input)) return null;
  const quantity = typeof input === "string" ? parseQuantity(input) : undefined;
  if (quantity === undefined) {
    throw new ScoringError("VALUE_NOT_NUMERIC", { field, text: String(input) });
  }
  return quantity;
}

/**
 * Reads a cell that holds points: 分值, 得分 or a total, with nothing glued to it but 分.
 * @throws ScoringError VALUE_NOT_NUMERIC, also for a percentage or an operator
 */
export function readPoints(input: CellValue, field: string): number | null {
  if (typeof input === "number" && Number.isFinite(input)) return input;
  const quantity = readQuantity(input, field);
  if (quantity === null) return null;
  if (quantity.percent || quantity.operator !== null || !["", "分"].includes(quantity.unit)) {
    throw new ScoringError("VALUE_NOT_NUMERIC", { field, text: String(input) });
  }
  return quantity.value;
}
