import {
  bandTextsOf,
  dateOf,
  isRefusal,
  isZeroInWords,
  percentCompletion,
  readBand,
  type Quantity,
  type RowReading,
  type RulePack,
} from "../../scoring";
import type { RowFound, RowRule } from "../rowRule";
import type { rowProblems } from "./rowProblems";
import { carriedUnit } from "./rowTidiness";

type Declared = typeof rowProblems;

/** 运算符号 that none of the known ones is. */
const operatorKnown: RowRule<Declared> = ({ operatorState, cells }, _pack, found) => {
  if (operatorState === "unknown") {
    found("OPERATOR_UNKNOWN", "operator", { operator: String(cells.operator) });
  }
};

/** 运算符号 against 指标值: a number is compared, a level is not. */
const operatorFitsTarget: RowRule<Declared> = (row, _pack, found) => {
  const { kind, operator, operatorState, target, cells, unit } = row;
  if (operator === null) return;
  if (operator === "qualitative") {
    if (typeof target !== "object" || target.operator !== null) return;
    const typed = String(cells.target);
    if (operatorState === "blank") found("OPERATOR_MISSING", "operator", { target: typed });
    else {
      const values = { operator: String(cells.operator), target: typed };
      found("OPERATOR_NAMES_LEVEL", "operator", values);
    }
    return;
  }
  if (target !== "text" || kind === "date") return;
  const values = { operator, target: String(cells.target) };
  if (unit === "") {
    const fix = { put: { operator: "" }, safe: false };
    found("OPERATOR_ON_QUALITATIVE", "operator", values, fix);
  } else {
    found("TARGET_NOT_NUMERIC", "target", values);
  }
};

/** An operator glued to 全年完成值. */
const operatorInActual: RowRule<Declared> = ({ kind, actual, unit, cells }, _pack, found) => {
  if (kind === "qualitative" || typeof actual !== "object" || actual.operator === null) return;
  const put = { actual: actual.value, ...carriedUnit(unit, actual) };
  found("OPERATOR_IN_ACTUAL", "actual", { actual: String(cells.actual) }, { put, safe: false });
};

/** 全年完成值: a number in a numeric row, a band in a 定性 row. */
const actualFits: RowRule<Declared> = (row, pack, found) => {
  const { kind, actual, target, band, cells } = row;
  const typed = String(cells.actual);
  if (actual === "blank") return;
  if (kind === "numeric" && actual === "text") {
    if (isZeroInWords(target, cells.actual)) {
      found(
        "ACTUAL_ZERO_IN_WORDS",
        "actual",
        { actual: typed },
        { put: { actual: 0 }, safe: false },
      );
    } else found("ACTUAL_NOT_NUMERIC", "actual", { actual: typed });
  } else if (kind === "date" && actual !== "error") {
    tellDate(row, found);
  } else if (kind === "qualitative" && actual !== "error" && band === null && !isRatio(actual)) {
    tellLevel(row, actual, pack, found);
  }
};

/** A date that is none, or that is late. */
function tellDate({ cells }: RowReading, found: RowFound<Declared>): void {
  const outcome = dateOf(cells);
  const actual = String(cells.actual);
  if (outcome === null) found("ACTUAL_NOT_A_DATE", "actual", { actual });
  else if (isRefusal(outcome)) {
    found("ACTUAL_LATE", "actual", { actual, target: String(cells.target) });
  }
}

/** What a 定性 row holds that is no band: a late date, 70 for 0.7, the first band of other rules, other words. */
function tellLevel(
  row: RowReading,
  actual: Quantity | "text",
  pack: RulePack,
  found: RowFound<Declared>,
): void {
  const { cells } = row;
  const proposed = actual === "text" || actual.percent ? null : percentCompletion(actual.value);
  if (dateOf(cells) !== null) tellDate(row, found);
  else if (readBand(cells.actual) !== null) {
    const [first = ""] = bandTextsOf(pack);
    const fix = { put: { actual: first }, safe: false };
    found("ACTUAL_OTHER_BAND", "actual", { actual: String(cells.actual), proposed: first }, fix);
  } else if (proposed === null) {
    found("ACTUAL_NOT_A_BAND", "actual", { actual: String(cells.actual) });
  } else {
    const values = { completion: String(cells.actual), proposed };
    found("ACTUAL_COMPLETION_PERCENT", "actual", values, {
      put: { actual: proposed },
      safe: false,
    });
  }
}

/** A 完成程度 given in place of a band text: 0.9 or 90%. */
function isRatio(actual: Quantity | "text"): boolean {
  if (actual === "text" || actual.operator !== null || actual.unit !== "") return false;
  return actual.value >= 0 && actual.value <= (actual.percent ? 100 : 1);
}

/** A band that is a range says nothing of the score until a number is given. */
export const bandDecided: RowRule<Pick<Declared, "ACTUAL_BAND_NUMBER">> = (
  { kind, band },
  pack,
  found,
) => {
  if (kind !== "qualitative" || band === null) return;
  if (band === 1 && pack.qualValue === "band1_full") return;
  const { from = 1, to = 0 } = pack.qualBands[band - 1] ?? {};
  found("ACTUAL_BAND_NUMBER", "actual", { low: to, high: from });
};

/** What keeps a row from being scored, told of a sheet with what to do; PERFCHECK tells it as PERFSCORE does. */
export const refusedRowRules: RowRule<Declared>[] = [
  operatorKnown,
  operatorFitsTarget,
  operatorInActual,
];
/** The same for what only an evaluation has. */
export const refusedEvaluationRules: RowRule<Declared>[] = [actualFits];
