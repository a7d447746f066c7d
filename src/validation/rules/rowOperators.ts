import { gluedUnit, type Quantity } from "../../scoring";
import type { RowRule } from "../rowRule";
import type { rowProblems } from "./rowProblems";

type Declared = typeof rowProblems;

const letter = /\p{L}/u;

/** 运算符号 by itself: unknown, or a written variant of a standard one. */
const operatorSpelling: RowRule<Declared> = ({ operator, operatorState, cells }, _pack, found) => {
  if (operatorState === "unknown") {
    found("OPERATOR_UNKNOWN", "operator", { operator: String(cells.operator) });
  }
  if (operatorState === "variant" && operator !== null) {
    const standard = operator === "qualitative" ? "" : operator;
    // A sign has one meaning; a word (不低于, at least) is confirmed by a person.
    const typed = String(cells.operator);
    const safe = !letter.test(typed);
    const values = { operator: typed, standard: standard || "定性" };
    found("OPERATOR_VARIANT", "operator", values, { put: { operator: standard }, safe });
  }
};

/** 运算符号 against 指标值: a number is compared, a level is not. */
const operatorFitsTarget: RowRule<Declared> = (row, _pack, found) => {
  const { kind, operator, target, cells, unit } = row;
  if (operator === null) return;
  if (operator === "qualitative") {
    if (typeof target === "object" && target.operator === null) {
      found("OPERATOR_MISSING", "operator", { target: String(cells.target) });
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

/** An operator glued to 指标值 ("≥12项", "95%以上") or to 全年完成值. */
const operatorGlued: RowRule<Declared> = (row, _pack, found) => {
  const { operator, operatorState, target, actual, cells, kind } = row;
  if (typeof target === "object" && target.operator !== null) {
    const agrees = operatorState === "blank" || operator === target.operator;
    const values = { target: String(cells.target), operator: target.operator };
    const unit = carriedUnit(row.unit, target);
    const put = {
      ...(operatorState === "blank" ? { operator: target.operator } : {}),
      target: target.value,
      ...unit,
    };
    found("OPERATOR_IN_TARGET", "target", values, agrees ? { put, safe: true } : undefined);
  }
  if (kind !== "qualitative" && typeof actual === "object" && actual.operator !== null) {
    const put = { actual: actual.value, ...carriedUnit(row.unit, actual) };
    const values = { actual: String(cells.actual) };
    found("OPERATOR_IN_ACTUAL", "actual", values, { put, safe: false });
  }
};

/** The unit to write when a value carried one and 度量单位 is still empty. */
function carriedUnit(unit: string, quantity: Quantity): { unit?: string } {
  const carried = gluedUnit(quantity);
  return unit === "" && carried !== "" ? { unit: carried } : {};
}

/** The rules of this file, for any form. */
export const rowOperatorRules: RowRule<Declared>[] = [
  operatorSpelling,
  operatorFitsTarget,
  operatorGlued,
];
