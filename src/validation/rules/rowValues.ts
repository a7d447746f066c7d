import { hundredfold } from "../../words/decimalShift";
import {
  dateOf,
  gluedUnit,
  isRefusal,
  isZeroInWords,
  percentCompletion,
  suspectIn,
  type Quantity,
  type RowReading,
} from "../../scoring";
import type { RowColumn, RowFound, RowRule } from "../rowRule";
import type { rowProblems } from "./rowProblems";

type Declared = typeof rowProblems;

/** 指标值: there, and something an actual can be compared with. */
const targetPresent: RowRule<Declared> = ({ target, operator }, _pack, found) => {
  if (target === "blank") found("TARGET_MISSING", "target", {});
  const isPositive = operator === ">=" || operator === ">";
  if (isPositive && typeof target === "object" && target.value === 0) {
    found("TARGET_ZERO", "target", { operator });
  }
};

/** 全年完成值: there, a number in a numeric row, a band in a 定性 row. A blank is neither 0 nor done. */
const actualPresent: RowRule<Declared> = (row, _pack, found) => {
  const { kind, actual, target, band, cells } = row;
  const typed = String(cells.actual);
  if (actual === "blank") {
    found("ACTUAL_MISSING", "actual", {});
  } else if (kind === "numeric" && actual === "text") {
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
    tellLevel(row, actual, found);
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

/** What a 定性 row holds that is no band: a late date, 70 for 0.7, other words. */
function tellLevel(row: RowReading, actual: Quantity | "text", found: RowFound<Declared>): void {
  const { cells } = row;
  const proposed = actual === "text" || actual.percent ? null : percentCompletion(actual.value);
  if (dateOf(cells) !== null) tellDate(row, found);
  else if (proposed === null) {
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

/** Excel errors among the row's cells. */
const noErrors: RowRule<Declared> = (
  { operatorState, target, actual, weight, cells },
  _pack,
  found,
) => {
  const tell = (column: "operator" | "target" | "actual" | "weight") =>
    found("CELL_ERROR", column, { error: String(cells[column]) });
  if (operatorState === "error") tell("operator");
  if (target === "error") tell("target");
  if (actual === "error") tell("actual");
  if (weight === "error") tell("weight");
};

/** Characters of full width, the ideographic space among them. */
const fullWidth = /[\uFF01-\uFF5E\u3000]/;

/** Numbers with a sign, a unit or full-width characters in their cell. */
const tidyNumbers: RowRule<Declared> = (row, _pack, found) => {
  checkTidy(row, "target", row.target, found);
  if (row.kind === "numeric") checkTidy(row, "actual", row.actual, found);
};

function checkTidy(
  row: RowReading,
  column: "target" | "actual",
  reading: RowReading["target"],
  found: RowFound<Declared>,
): void {
  const typed = row.cells[column];
  // A number with an operator is taken apart by the rule for operators.
  if (typeof reading !== "object" || typeof typed !== "string" || reading.operator !== null) return;
  const glued = gluedUnit(reading);
  if (glued !== "") {
    checkGluedUnit(row, column, reading, glued, found);
    return;
  }
  const correction = { put: { [column]: reading.value }, safe: true };
  if (fullWidth.test(typed)) {
    found("FULL_WIDTH", column, { value: typed, proposed: reading.value }, correction);
  } else {
    found("NUMBER_AS_TEXT", column, { value: typed }, correction);
  }
}

function checkGluedUnit(
  { unit, cells }: RowReading,
  column: RowColumn,
  reading: Quantity,
  glued: string,
  found: RowFound<Declared>,
): void {
  const agrees = unit === "" || unit === glued;
  const code = !reading.percent
    ? "UNIT_IN_VALUE"
    : agrees
      ? "PERCENT_SIGN"
      : "PERCENT_UNIT_CONFLICT";
  const put = { [column]: reading.value, ...(unit === "" ? { unit: glued } : {}) };
  const values = {
    value: String(cells[column]),
    unit: reading.percent ? unit : glued,
    proposed: reading.value,
  };
  found(code, column, values, agrees ? { put, safe: true } : undefined);
}

/** A percentage typed as a fraction: unit %, target 100, actual 1. */
const percentSlip: RowRule<Declared> = ({ target, actual, unit, operator, kind }, _pack, found) => {
  if (unit !== "%" || kind !== "numeric" || typeof target !== "object") return;
  const suspect = typeof actual === "object" ? suspectIn(target.value, actual.value) : null;
  const isReverse = operator === "<=" || operator === "<";
  const isSmall = !isReverse && target.value > 0 && target.value < 1;
  if (isBare(target) && (isSmall || suspect === "target")) {
    const proposed = hundredfold(target.value);
    const fix = { put: { target: proposed }, safe: false };
    found("TARGET_PERCENT_SLIP", "target", { target: target.value, proposed }, fix);
  }
  if (typeof actual !== "object" || suspect !== "actual" || !isBare(actual)) return;
  const proposed = hundredfold(actual.value);
  const fix = { put: { actual: proposed }, safe: false };
  // What would be a slip again is no answer, and a second fix would make it a hundred times larger.
  const isAnswer = suspectIn(target.value, proposed) === null;
  const values = { actual: actual.value, proposed };
  found("ACTUAL_PERCENT_SLIP", "actual", values, isAnswer ? fix : undefined);
};

/** A sign or unit of its own says what a number is. */
function isBare(quantity: Quantity): boolean {
  return gluedUnit(quantity) === "";
}

/** 分值: there, a number, above 0. */
const weightPresent: RowRule<Declared> = ({ weight, cells }, _pack, found) => {
  if (weight === "blank") found("WEIGHT_MISSING", "weight", {});
  else if (weight === "text" || (typeof weight === "object" && !weight.tidy)) {
    found("WEIGHT_NOT_NUMERIC", "weight", { weight: String(cells.weight) });
  } else if (typeof weight === "object" && weight.value <= 0) {
    found("WEIGHT_NOT_POSITIVE", "weight", { weight: weight.value });
  } else if (typeof weight === "object" && typeof cells.weight === "string") {
    const correction = { put: { weight: weight.value }, safe: true };
    found("NUMBER_AS_TEXT", "weight", { value: cells.weight }, correction);
  }
};

/** The rules of this file, for any form. */
export const rowValueRules: RowRule<Declared>[] = [targetPresent, tidyNumbers, percentSlip];
/** For what only an evaluation has. */
export const evaluatedRowRules: RowRule<Declared>[] = [actualPresent, weightPresent];
/** What a sheet tells of in its own way: errors of any cell, a band decided in the column 完成程度. */
export const lonelyRowRules: RowRule<Declared>[] = [noErrors, bandDecided];
