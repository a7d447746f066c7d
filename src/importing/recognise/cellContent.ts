import { parseQuantity, readOperator, type Quantity } from "../../scoring";
import { compactText } from "../../words/compact";
import {
  isUnit,
  level1Named,
  level2Named,
  qualitativeLevel,
  standardIndicator,
} from "./vocabulary";
import { dayOfSerial, monthText } from "../../words/excelDate";
import type { SourceCell } from "./sourceRow";

/** A number with what was glued to it. */
export interface NumberContent {
  value: number;
  percent: boolean;
  /** Text behind it, such as 次. */
  unit: string;
}

/** A value with its operator in front: "≥95%", or behind in words: "95%以上". */
export interface GluedContent {
  operator: string;
  number: NumberContent;
  inWords: boolean;
}

/** What a cell's text can be, seen alone. */
export interface RecognisedCell {
  key: string;
  number: NumberContent | null;
  /** The standard operator ("" for 定性), when the cell holds nothing else. */
  operator: string | null;
  glued: GluedContent | null;
  /** "2021-12" or "2021-12-31". */
  date: string | null;
  level1: boolean;
  level2: boolean;
  standardName: boolean;
  unit: boolean;
  /** One of the band texts of 定性 rows, or a beginning of it. */
  band: boolean;
  qualitative: boolean;
  /** Neither number, operator nor date. */
  words: boolean;
}

/** An operator begins with one of these; anything else is not worth asking for. */
const OPERATOR_START = /^[=<>》《≥≤≧≦⩾⩽﹦＝＜＞不大小高低等达超少多至最以及之定]/u;
const LONGEST_UNIT = 6;
const DATE = /^(20\d\d)[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?$/u;
const BAND = /^(?:全部或基本达成|部分达成|未达成)/u;

function quantityIn(text: string): Quantity | null {
  if (text.length > 40 || !/[\d０-９]/u.test(text)) return null;
  // "(1)" numbers a column or a row, "1.巡查次数" a name.
  if (/^\s*(?:[(（]|\d{1,2}[.．]\s*\p{Script=Han})/u.test(text)) return null;
  const quantity = parseQuantity(text.trim());
  if (quantity === undefined) return null;
  return quantity.unit.length > LONGEST_UNIT || /[年月日]/u.test(quantity.unit) ? null : quantity;
}

/** The number that a text shows, with % and unit apart; null for any other text. */
export function numberIn(text: string): NumberContent | null {
  return plainNumber(quantityIn(text));
}

function plainNumber(quantity: Quantity | null): NumberContent | null {
  if (quantity === null || quantity.operator !== null) return null;
  return { value: quantity.value, percent: quantity.percent, unit: quantity.unit };
}

/** The standard operator for a written one, "" for 定性; null when it is none. */
export function operatorIn(key: string): string | null {
  if (key.length > LONGEST_UNIT || !OPERATOR_START.test(key)) return null;
  const { operator } = readOperator(key);
  return operator === "qualitative" ? "" : operator;
}

/** Operator and number of one text ("≤10次", "95%以上"); null when it does not hold both. */
export function gluedIn(text: string): GluedContent | null {
  return gluedNumber(quantityIn(text), text);
}

function gluedNumber(quantity: Quantity | null, text: string): GluedContent | null {
  const operator = quantity?.operator ?? null;
  if (quantity === null || operator === null || operator === "qualitative") return null;
  const { value, percent, unit } = quantity;
  const inWords = !/[=<>》《≥≤≧≦⩾⩽]/u.test(compactText(text));
  return { operator, number: { value, percent, unit }, inWords };
}

/** Name, operator and value packed into one text ("结余率≤5%"); null when they are not. */
export function packedIn(text: string): { name: string; glued: GluedContent } | null {
  const found = /^([^=≥≤<>＝＞＜﹦]*[\u4e00-\u9fff”）)])\s*([=≥≤<>＝＞＜﹦]{1,2}.+)$/u.exec(
    text.trim(),
  );
  const glued = found === null ? null : gluedIn(found[2] ?? "");
  return found === null || glued === null ? null : { name: found[1] ?? "", glued };
}

/** The month or day that a text shows, as "2021-12" or "2021-12-31"; null for any other text. */
export function dateIn(key: string): string | null {
  const found = DATE.exec(key);
  if (found === null) return null;
  const [, year = "", month = "", day] = found;
  if (Number(month) < 1 || Number(month) > 12) return null;
  const short = `${year}-${month.padStart(2, "0")}`;
  return day === undefined ? short : `${short}-${day.padStart(2, "0")}`;
}

/** Excel turns a pasted "2021-12" into a day's number; this turns it back. */
function dateOfSerial(cell: SourceCell): string | null {
  if (typeof cell.value !== "number" || !/[ym]/iu.test(cell.numberFormat ?? "")) return null;
  const day = dayOfSerial(cell.value);
  return day === null ? null : monthText(day);
}

/** Looks at a cell alone and says everything that it could be. */
export function contentOf(cell: SourceCell): RecognisedCell {
  const key = compactText(cell.text);
  const date = dateOfSerial(cell) ?? dateIn(key);
  const quantity = date !== null && typeof cell.value === "number" ? null : quantityIn(cell.text);
  const number = plainNumber(quantity);
  const operator = number === null ? operatorIn(key) : null;
  const glued = gluedNumber(quantity, cell.text);
  return {
    key,
    number,
    operator,
    glued,
    date,
    level1: level1Named(key) !== undefined,
    level2: level2Named(key) !== undefined,
    standardName: standardIndicator(key) !== undefined,
    unit: isUnit(key),
    band: BAND.test(key),
    qualitative: qualitativeLevel(key) !== undefined,
    words: number === null && operator === null && glued === null && date === null,
  };
}
