import { hundredfold } from "../../words/decimalShift";
import { refuse, type Refusal } from "../errors";
import type { Quantity } from "../quantity";
import { commonUnit, converted, unitOf, type Unit } from "./unit";

/** Target and actual as numbers of one unit. */
export interface Scale {
  target: number;
  actual: number;
  /** "" where neither names one. */
  unit: string;
}

/** What the numbers also may mean, and what to ask of the person who knows. */
export interface Doubt extends Scale {
  question: Refusal;
  /** True for an actual of exactly 1 beside a target of 100 %, taken for the whole. */
  isWhole: boolean;
}

/** How the cells are read: on one scale, with another where they can be read in two ways. */
export interface Scaled {
  typed: Scale;
  doubt: Doubt | null;
}

/** Beside a percentage from here on, a small number may be a ratio: 1 beside 100 %. */
const PERCENTAGE_FROM = 50;
/** Up to here a number may be a ratio: 1.02 of a plan. */
const RATIO_UP_TO = 1.5;

/** Which of two bare numbers of a percentage row may be a ratio beside the other; null for none. */
export function suspectIn(target: number, actual: number): "target" | "actual" | null {
  if (target >= PERCENTAGE_FROM && actual > 0 && actual <= RATIO_UP_TO) return "actual";
  if (actual >= PERCENTAGE_FROM && target > 0 && target <= RATIO_UP_TO) return "target";
  return null;
}

/** The unit glued to a number, % among them. */
export function gluedUnit({ percent, unit }: Quantity): string {
  return percent ? "%" : unit;
}

/**
 * Brings target and actual on one scale. What is glued to a number is its unit; a bare one is of the
 * unit column, else of the other's unit. Refused: UNIT_MISMATCH for units of different kinds.
 * @param column 度量单位, as readUnit() gives it
 */
export function scaleOf(target: Quantity, actual: Quantity, column: string): Scaled | Refusal {
  const own = { target: gluedUnit(target), actual: gluedUnit(actual) };
  if (own.target === "" && own.actual === "") {
    // Two bare numbers are of one unit, whatever it is.
    const typed = { target: target.value, actual: actual.value, unit: column };
    return { typed, doubt: column === "%" ? percentDoubt(typed, own) : null };
  }
  if (column === "" && (own.target === "") !== (own.actual === "")) {
    return own.target === ""
      ? besideBare(target.value, actual, unitOf(own.actual), "target")
      : besideBare(actual.value, target, unitOf(own.target), "actual");
  }
  const units = {
    target: unitBeside(own.target, column === "" ? own.actual : column),
    actual: unitBeside(own.actual, column === "" ? own.target : column),
  };
  const measured = column === "" ? units.target : unitOf(column);
  const isOfKind = (unit: Unit | null): unit is Unit =>
    unit !== null && unit.base === measured?.base;
  if (!isOfKind(units.target)) return mismatch(target, column === "" ? own.actual : column);
  if (!isOfKind(units.actual)) return mismatch(actual, column === "" ? own.target : column);
  const common = commonUnit(units.target, units.actual);
  const typed = {
    target: converted(target.value, units.target, common),
    actual: converted(actual.value, units.actual, common),
    unit: common.text,
  };
  return { typed, doubt: column === "%" && common.text === "%" ? percentDoubt(typed, own) : null };
}

function mismatch(quantity: Quantity, unit: string): Refusal {
  return refuse("UNIT_MISMATCH", { text: `${quantity.value}${gluedUnit(quantity)}`, unit });
}

/**
 * The unit of a number: what is glued to it, else the one beside it. A bare 万 counts what stands beside it: 元, 万元
 * itself, or nothing; null where that has another numeral ("5万" of 亿元 says too little).
 */
function unitBeside(own: string, beside: string): Unit | null {
  const unit = unitOf(own === "" ? beside : own);
  const other = unitOf(beside);
  if (unit.base !== "" || other.base === "") return unit;
  if (other.count === unit.count) return other;
  return other.count === 1 ? unitOf(unit.text + beside) : null;
}

/** A bare ratio beside a large percentage that both count in %. */
function percentDoubt(typed: Scale, own: Record<"target" | "actual", string>): Doubt | null {
  const suspect = suspectIn(typed.target, typed.actual);
  return suspect === null || own[suspect] !== "" ? null : ratioDoubt(typed, suspect, 100);
}

/** The suspect as a ratio: 0.98 for 98 %. */
function ratioDoubt(typed: Scale, suspect: "target" | "actual", times: number): Doubt {
  const ratio = typed[suspect];
  const whole = times === 100 ? hundredfold(ratio) : hundredfold(ratio * 10);
  const { unit } = typed;
  return {
    ...typed,
    [suspect]: whole,
    question: refuse("PERCENT_SLIP", { typed: ratio, whole, sign: unit }),
    isWhole: unit === "%" && typed.target === 100 && ratio === 1,
  };
}

/**
 * A number with a unit beside one without, in a row without a unit. The bare one is of the same unit. Where the
 * unit changes the number (1亿, 98%) it may also be meant without: 9000 beside 1亿, 0.98 beside 95%.
 */
function besideBare(
  bare: number,
  quantity: Quantity,
  unit: Unit,
  side: "target" | "actual",
): Scaled {
  const typed: Scale =
    side === "target"
      ? { target: bare, actual: quantity.value, unit: unit.text }
      : { target: quantity.value, actual: bare, unit: unit.text };
  if (unit.base === "%") {
    const isRatio = bare !== 0 && Math.abs(bare) <= RATIO_UP_TO;
    const times = unit.text === "%" ? 100 : 1000;
    return { typed, doubt: isRatio ? ratioDoubt(typed, side, times) : null };
  }
  if (unit.count === 1) return { typed, doubt: null };
  const without = { ...unit, factor: 1 };
  const question = refuse("UNIT_MISMATCH", {
    text: `${quantity.value}${unit.text}`,
    unit: String(bare),
  });
  const other = { ...typed, [side]: converted(bare, without, { ...unit, factor: unit.count }) };
  return { typed, doubt: { ...other, question, isWhole: false } };
}
