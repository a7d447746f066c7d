/** docs/functions.md, "Numbers". */
import { compared, ratio, scaled, shown, size, times, type Fraction } from "./fraction";
import { dateOf } from "./dates";
import { brokenDigits, spelled, withoutOperator, type Cell, type Comparison } from "./spelling";

/** A number as it stands in a cell. */
export interface Amount {
  value: Fraction;
  /** What is glued to it; empty: nothing. */
  unit: string;
  /** The operator that it carries; null: none. */
  operator: Comparison | null;
}

const largest = scaled(ratio(1), 300);
const signs = "[-+−–]";
const body = new RegExp(
  `^(?:(${signs})?(¥)?|(¥)(${signs})?)(?=\\.?\\d)(\\d{1,3}(?:,\\d{3})+|\\d+)?(\\.\\d*)?(\\D.*)?$`,
  "su",
);
const unitSigns = /^(?:m2|m3|[\p{L}‰°/·*()])*$/u;
const vague = /左右|上下|大约|[多余约近几不未已完达含或至到以]/;
const moneyUnit = /^[十百千万亿]*元?$/;

/** The number in a cell; null: none. */
export function numberOf(cell: Cell): Amount | null {
  if (typeof cell === "number") {
    return Number.isFinite(cell) ? inRange({ value: shown(cell), unit: "", operator: null }) : null;
  }
  if (typeof cell !== "string" || brokenDigits(cell) || dateOf(cell) !== null) return null;
  const parts = withoutOperator(spelled(cell));
  if (parts === null || dateOf(parts.body) !== null) return null;
  const { body: text, operator } = parts;
  const inside = /^\((.*)\)$/su.exec(text)?.[1];
  const read = inside === undefined ? plain(text) : negative(inside);
  return read && inRange({ ...read, operator });
}

function inRange(amount: Amount): Amount | null {
  return compared(size(amount.value), largest) <= 0 ? amount : null;
}

/** A number in brackets, which has no sign of its own. */
function negative(text: string): Omit<Amount, "operator"> | null {
  const read = new RegExp(signs).test(text.slice(0, 2)) ? null : plain(text);
  return read && { ...read, value: times(read.value, ratio(-1)) };
}

function plain(text: string): Omit<Amount, "operator"> | null {
  const match = body.exec(text);
  if (match === null) return null;
  const [, before, , , after, whole = "", part = "", glued = ""] = match;
  const sign = before ?? after ?? "+";
  const money = match[2] ?? match[3];
  if (whole === "" && part.length < 2) return null;
  if (!isUnit(glued) || (money && !moneyUnit.test(glued))) return null;
  const number = Number(`0${whole.replace(/,/g, "")}${part}`);
  if (!Number.isFinite(number)) return null;
  const value = shown(number);
  return {
    value: sign === "+" ? value : times(value, ratio(-1)),
    unit: money ? `${glued.replace(/元$/, "")}元` : glued,
  };
}

function isUnit(text: string): boolean {
  return text === "%" || (unitSigns.test(text) && !vague.test(text));
}
