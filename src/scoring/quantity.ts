import type { CellValue } from "../words/cell";
import { isBlank } from "../words/cell";
import { isCellError } from "../words/cellErrors";
import { compactText } from "../words/compact";
import { isDateText } from "../words/dateText";
import { remember } from "../words/remember";
import { decimalImage } from "./decimal";
import { refuse, type Outcome, type Refusal } from "./errors";
import { splitOperator, type Operator } from "../words/operators";

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
/** A number with or without ¥ and correct thousands separators, then what is glued behind it. */
const numberThenUnit = /^([+-]?¥?|¥[+-])(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\.?((?:m[23]|\D)*)$/u;
/** Letters and the signs that units are made of: 项, 万元, km, ㎡, ‰, ℃, 人/次, 元/人*月. */
const unitText = /^[\p{L}%‰°/·*()23]*$/u;
/** Words that make a number a guess, or a sentence: 100左右, 30多户, 12项未完成. */
const vagueUnit = /左右|上下|大约|之内|[多余约近几不未已完达含或至到以]/u;

/** 11月底 and 2024年 are dates; 12个月 and 5年 are numbers. */
const dateUnit = /[年月季]/u;

/** Pieces that a reader would run together ("5 6", two lines), and small or ringed digits (10², 95①). */
const severalNumbers = /\p{Nd}[.．,，]?\s+[.．,，]?\p{Nd}|(?<!\p{L})[\p{No}\p{Nl}]/u;

/** A negative number as accounts print it: (5) */
const inBrackets = /^\((¥?[\d.][^()]*)\)$/u;

/** Beyond this a cell holds no number of a form, and below it no sum leaves the range of doubles. */
const LARGEST = 1e300;

/** True for every number but NaN, the infinities and those that can't be added up. */
export function hasSoundSize(value: number): boolean {
  return Math.abs(value) <= LARGEST;
}

/**
 * Reads a text as a quantity; undefined when it is not one number. "100%-80%（含）", "2021-12",
 * "约100" and "1,5" are none.
 */
export function parseQuantity(input: string): Quantity | undefined {
  if (plainNumber.test(input)) {
    const value = Number(input);
    return hasSoundSize(value)
      ? { value: decimalImage(value) + 0, operator: null, percent: false, unit: "", tidy: true }
      : undefined;
  }
  if (severalNumbers.test(input)) return undefined;
  const { operator, rest } = splitOperator(withPlainDash(compactText(input)));
  const negative = inBrackets.exec(rest)?.[1];
  const match = numberThenUnit.exec(negative ?? withPlainDash(rest));
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = "", tail = ""] = match;
  if (whole === "" && fraction === "") return undefined;
  if (!unitText.test(tail) || vagueUnit.test(tail)) return undefined;
  if (dateUnit.test(tail) && isDateText(rest)) return undefined;
  const size = decimalImage(Number(`${whole.replace(/,/g, "")}${fraction}`));
  if (!hasSoundSize(size)) return undefined;
  // + 0 turns -0 into 0.
  const value = (negative !== undefined || sign.includes("-") ? -size : size) + 0;
  const percent = tail === "%";
  if (!percent && tail.includes("%")) return undefined;
  const unit = sign.includes("¥") ? moneyUnit(tail) : percent ? "" : tail;
  return unit === null ? undefined : { value, operator, percent, unit, tidy: false };
}

/** U+2212 MINUS SIGN and the dashes that input methods give are not mapped by NFKC. */
function withPlainDash(text: string): string {
  return text.replace(/^(¥?)[−–]/u, "$1-");
}

/** The unit of a number behind ¥, or null where it is not money. */
function moneyUnit(tail: string): string | null {
  const [, numerals] = /^([十百千万亿]*)元?$/u.exec(tail) ?? [];
  return numerals === undefined ? null : `${numerals}元`;
}

/** What a cell that should hold a number holds; "error" is an Excel error such as #NAME?. */
export type NumberReading = Quantity | "blank" | "error" | "text";

const readText = remember((text): NumberReading => {
  if (isBlank(text)) return "blank";
  if (isCellError(text)) return "error";
  return parseQuantity(text) ?? "text";
});

/** Reads a cell that should hold a number, with what is glued to it. A blank is not a zero. */
export function readNumber(cell: CellValue | undefined): NumberReading {
  if (typeof cell === "number") {
    return hasSoundSize(cell)
      ? { value: decimalImage(cell) + 0, operator: null, percent: false, unit: "", tidy: true }
      : "text";
  }
  if (typeof cell === "string") return cell === "" ? "blank" : readText(cell);
  return cell === null || cell === undefined ? "blank" : "text";
}

/** Why a cell that is not blank holds no number. */
export function notANumber(field: string, cell: CellValue): Refusal {
  return isCellError(cell)
    ? refuse("CELL_ERROR", { error: cell })
    : refuse("VALUE_NOT_NUMERIC", { field, text: String(cell) });
}

/**
 * Reads a cell that holds points: 分值, 得分 or a total, with nothing glued to it but 分. Refused:
 * VALUE_NOT_NUMERIC, also for a percentage or an operator; CELL_ERROR.
 * @param field the form's field, named in the refusal
 */
export function readPoints(cell: CellValue, field: string): Outcome {
  return pointsOf(readNumber(cell), cell, field);
}

/** The points that a reading holds. */
export function pointsOf(reading: NumberReading, cell: CellValue, field: string): Outcome {
  if (reading === "blank") return null;
  if (typeof reading !== "object" || reading.percent || reading.operator !== null) {
    return notANumber(field, cell);
  }
  return reading.unit === "" || reading.unit === "分" ? reading.value : notANumber(field, cell);
}
