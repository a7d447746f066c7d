import { hundredfold } from "../../words/decimalShift";
import { gluedUnit, suspectIn, type Quantity, type RowReading } from "../../scoring";
import type { RowColumn, RowFound, RowRule } from "../rowRule";
import type { rowProblems } from "./rowProblems";

type Declared = typeof rowProblems;

const letter = /\p{L}/u;

/** 运算符号 as a written variant of a standard one. */
const operatorSpelling: RowRule<Declared> = ({ operator, operatorState, cells }, _pack, found) => {
  if (operatorState !== "variant" || operator === null) return;
  const standard = operator === "qualitative" ? "" : operator;
  // A sign has one meaning; a word (不低于, at least) is confirmed by a person.
  const typed = String(cells.operator);
  const safe = !letter.test(typed);
  const values = { operator: typed, standard: standard || "定性" };
  found("OPERATOR_VARIANT", "operator", values, { put: { operator: standard }, safe });
};

/** An operator glued to 指标值 ("≥12项", "95%以上"). */
const operatorInTarget: RowRule<Declared> = (row, _pack, found) => {
  const { operator, operatorState, target, cells } = row;
  if (typeof target !== "object" || target.operator === null) return;
  const agrees = operator === target.operator;
  const values = { target: String(cells.target), operator: target.operator };
  const put = {
    ...(operatorState === "blank" ? { operator: target.operator } : {}),
    target: target.value,
    ...carriedUnit(row.unit, target),
  };
  found("OPERATOR_IN_TARGET", "target", values, agrees ? { put, safe: true } : undefined);
};

/** The unit to write when a value carried one and 度量单位 is still empty. */
export function carriedUnit(unit: string, quantity: Quantity): { unit?: string } {
  const carried = gluedUnit(quantity);
  return unit === "" && carried !== "" ? { unit: carried } : {};
}

/** 指标值: there, and not a 0 that anything reaches. */
const targetPresent: RowRule<Declared> = ({ target, operator }, _pack, found) => {
  if (target === "blank") found("TARGET_MISSING", "target", {});
  const isPositive = operator === ">=" || operator === ">";
  if (isPositive && typeof target === "object" && target.value === 0) {
    found("TARGET_ZERO", "target", { operator });
  }
};

/** 全年完成值: there. A blank is neither 0 nor done. */
const actualPresent: RowRule<Declared> = ({ actual }, _pack, found) => {
  if (actual === "blank") found("ACTUAL_MISSING", "actual", {});
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

/** What is told of a row whether it is scored or not, by PERFCHECK and of a sheet: of any form. */
export const tidyRowRules: RowRule<Declared>[] = [
  operatorSpelling,
  operatorInTarget,
  targetPresent,
  tidyNumbers,
  percentSlip,
];
/** The same for what only an evaluation has. */
export const tidyEvaluationRules: RowRule<Declared>[] = [actualPresent, weightPresent];
