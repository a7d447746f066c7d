import type { Field, Indicator, PerformanceForm } from "../../form";
import { judgedIndicator } from "../../form/model/scoringRow";
import { isPart } from "../../form/model/parts";
import { isPositive, isReverse, readNumber, readOperator, type Operator } from "../../scoring";
import { isBlank } from "../../words/cell";
import { compactText } from "../../words/compact";
import { pairRows } from "./pairRows";

/** What two forms say otherwise of one indicator. */
export type DifferenceKind =
  | "gone"
  | "new"
  | "renamed"
  | "operator"
  | "unit"
  | "target"
  | "targetLowered"
  | "weight"
  | "onTargetTwice";

export interface Difference {
  kind: DifferenceKind;
  /** What the earlier form says and what the later one says; both empty where a row is gone or new. */
  from: string;
  to: string;
}

/** An indicator of either form, or of both. */
export interface ComparedRow {
  before: Indicator | null;
  after: Indicator | null;
  /** Empty where both say the same. */
  differences: Difference[];
}

/**
 * Compares the indicators of an earlier form with those of a later one, in the order of the later; what is gone
 * follows. What one of the forms has no column for, or left blank, is not compared.
 */
export function compareForms(before: PerformanceForm, after: PerformanceForm): ComparedRow[] {
  return pairRows(indicatorsOf(before), indicatorsOf(after)).map((pair) => ({
    ...pair,
    differences: differencesOf(pair.before, pair.after),
  }));
}

/** As they are judged: by 调整指标值 where that holds something. */
function indicatorsOf({ indicators }: PerformanceForm): Indicator[] {
  return indicators.filter((indicator) => !isPart(indicator)).map(judgedIndicator);
}

function differencesOf(before: Indicator | null, after: Indicator | null): Difference[] {
  if (before === null) return [{ kind: "new", from: "", to: "" }];
  if (after === null) return [{ kind: "gone", from: "", to: "" }];
  const differences: Difference[] = [];
  const tell = (kind: DifferenceKind, field: "name" | "operator" | "unit" | "target" | "weight") =>
    differences.push({ kind, from: shownText(before[field]), to: shownText(after[field]) });
  if (differ(before.name, after.name)) tell("renamed", "name");
  const isOtherOperator = operatorOf(before) !== operatorOf(after);
  if (isOtherOperator && haveBoth(before.operator, after.operator)) tell("operator", "operator");
  if (differ(before.unit, after.unit)) tell("unit", "unit");
  if (differ(before.target, after.target)) {
    tell(isLowered(before, after) ? "targetLowered" : "target", "target");
  }
  if (differ(before.weight, after.weight)) tell("weight", "weight");
  if (isOnTarget(before) && isOnTarget(after)) {
    const [from, to] = [shownText(before.actual), shownText(after.actual)];
    differences.push({ kind: "onTargetTwice", from, to });
  }
  return differences;
}

/** True where a later target is easier to reach: less of what is to be more, more of what is to be less. */
function isLowered(before: Indicator, after: Indicator): boolean {
  const operator = operatorOf(after);
  const [from, to] = [numberIn(before.target), numberIn(after.target)];
  if (operator === null || operator !== operatorOf(before) || from === null || to === null) {
    return false;
  }
  // Of two units neither number is the greater.
  if (compactIn(before.unit) !== compactIn(after.unit)) return false;
  return isReverse(operator) ? to > from : isPositive(operator) && to < from;
}

/** An actual that is its target to the last digit, where a form would let it be more or less. */
function isOnTarget(indicator: Indicator): boolean {
  const operator = operatorOf(indicator);
  const [target, actual] = [numberIn(indicator.target), numberIn(indicator.actual)];
  return operator !== null && operator !== "=" && target !== null && target === actual;
}

function operatorOf({ operator }: Indicator): Operator | null {
  return readOperator(operator.value).operator;
}

function haveBoth(before: Field, after: Field): boolean {
  return !isBlank(before.value) && !isBlank(after.value);
}

function differ(before: Field, after: Field): boolean {
  if (!haveBoth(before, after)) return false;
  const [from, to] = [numberIn(before), numberIn(after)];
  if (from !== null && to !== null && from === to) return false;
  return compactIn(before) !== compactIn(after);
}

function isPercentage({ numberFormat = "" }: Field): boolean {
  return numberFormat.includes("%");
}

/** 95 for 95, 95% and for 0.95 in a cell that shows 95%. */
function numberIn(field: Field): number | null {
  const { value } = field;
  if (typeof value === "number") return tidy(isPercentage(field) ? value * 100 : value);
  const reading = readNumber(value);
  return typeof reading === "object" && reading.unit === "" ? reading.value : null;
}

/** As its cell shows it. */
export function shownText(field: Field): string {
  const { value } = field;
  if (typeof value !== "number") return isBlank(value) ? "" : String(value).trim();
  return isPercentage(field) ? `${tidy(value * 100)}%` : String(tidy(value));
}

function compactIn(field: Field): string {
  return compactText(shownText(field));
}

/** Without the noise of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
