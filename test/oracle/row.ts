/** docs/functions.md, "How a row is read": one row, from its cells to completion and score. */
import {
  asNumber,
  compared,
  isNegative,
  least,
  one,
  ratio,
  rounded,
  scaled,
  times,
  type Fraction,
} from "./fraction";
import { bandOf, reachedWords } from "./bands";
import {
  byRules,
  decided,
  isRefused,
  judgedNumbers,
  refuse,
  type Read,
  type Refused,
  type Values,
} from "./comparison";
import { dateOf, inTime, type LastDay } from "./dates";
import { numberOf, type Amount } from "./numbers";
import {
  isBlank,
  lower,
  operatorOf,
  rulesByName,
  rulesOf,
  spelled,
  spellsError,
  type Cell,
  type Comparison,
  type Operator,
  type Rules,
} from "./spelling";

export interface Row {
  operator: Cell;
  target: Cell;
  actual: Cell;
  weight: Cell;
  unit: Cell;
  rules: Cell;
}

/** What PERFCOMPLETION shows: a number, an empty text or a refusal. */
export function completionOf(row: Omit<Row, "weight">): Read<number | ""> {
  const read = readable(row, [row.operator, row.target, row.actual, row.unit, row.rules]);
  if (isRefused(read) || read === "") return read;
  const completion = judgedBy(read, row);
  return isRefused(completion) ? completion : asNumber(completion);
}

/** What PERFSCORE shows. */
export function scoreOf(row: Row): Read<number | ""> {
  const read = scored(row);
  return isRefused(read) || read === "" ? read : asNumber(read.score);
}

/** The points of a row, and its score, which is never more. */
export function scored(row: Row): Read<{ points: Fraction; score: Fraction; rules: Rules } | ""> {
  const { operator, target, actual, weight, unit } = row;
  const heading = [target, actual, weight].every(isHeading);
  const rules = readable(row, [operator, target, actual, weight, unit, row.rules], heading);
  if (isRefused(rules) || rules === "") return rules;
  const completion = judgedBy(rules, row);
  if (isRefused(completion)) return completion;
  const points = pointsOf(weight);
  if (isRefused(points)) return points;
  const exact = times(points, completion);
  const score = rules === "national" ? rounded(exact, 2) : exact;
  return { points, score: least(points, score), rules };
}

/** The points of a row. */
export function pointsOf(cell: Cell): Read<Fraction> {
  if (isBlank(cell)) return refuse("WEIGHT_MISSING");
  if (spellsError(cell)) return refuse("CELL_ERROR");
  const points = scoreIn(cell);
  if (points === null) return refuse("VALUE_NOT_NUMERIC");
  return isNegative(points) ? refuse("WEIGHT_NEGATIVE") : points;
}

/** A cell's number without an operator, with no unit but 分; null: none. */
export function scoreIn(cell: Cell): Fraction | null {
  const amount = numberOf(cell);
  return amount && amount.operator === null && ["", "分"].includes(amount.unit)
    ? amount.value
    : null;
}

/** The Excel error among arguments, as its code. */
export function errorAmong(cells: Cell[]): Refused | null {
  const found = cells.find((cell) => cell instanceof CustomFunctions.Error);
  return found === undefined ? null : refuse(found.code);
}

/** The rules of a row that can be read at all. */
export function readable(
  row: Omit<Row, "weight">,
  args: Cell[],
  heading = false,
): Read<Rules | ""> {
  const { operator, target, actual, unit } = row;
  const error = errorAmong(args);
  if (error) return error;
  const rules = rulesOf(row.rules);
  if (rules === null) return refuse("RULE_PACK");
  if (isBlank(actual)) return "";
  if (heading) return refuse("HEADING");
  if ([operator, target, actual, unit].some(spellsError)) return refuse("CELL_ERROR");
  if (typeof unit === "string" && lower(unit) in rulesByName) return refuse("UNIT_IS_RULES");
  return rules;
}

/** Whether words stand in a cell, as in a heading. */
function isHeading(cell: Cell): boolean {
  return (
    typeof cell === "string" &&
    !isBlank(cell) &&
    !spellsError(cell) &&
    !/[0-9]|^=/.test(spelled(cell))
  );
}

/** The completion of a row, exact under `national`. */
export function judgedBy(rules: Rules, row: Omit<Row, "weight" | "rules">): Read<Fraction> {
  const operator = operatorIn(row);
  if (isRefused(operator)) return operator;
  const { target, actual, unit } = row;
  if (operator === "qualitative") return qualitative(rules, target, actual);
  const date = dateOf(target);
  if (date) return dated(operator, date, actual);
  return compares(rules, operator, { target, actual, unit });
}

/** The operator of a row. */
export function operatorIn({ operator, target }: Pick<Row, "operator" | "target">): Read<Operator> {
  const own = operatorOf(operator);
  if (own === null) return refuse("OPERATOR_UNKNOWN");
  const amount = numberOf(target);
  return amount ? withTargets(own, amount) : own === "none" ? "qualitative" : own;
}

/** The row's operator beside a target that is a number, which may bring its own. */
function withTargets(own: Operator | "none", { operator }: Amount): Read<Operator> {
  if (operator !== null && own !== "none" && own !== operator) return refuse("OPERATOR_CONFLICT");
  if (operator !== null) return operator;
  return own === "none" || own === "qualitative" ? refuse("OPERATOR_MISSING") : own;
}

/** A qualitative row: a band, an answer, a date in time, or the completion itself. */
function qualitative(rules: Rules, target: Cell, actual: Cell): Read<Fraction> {
  const text = typeof actual === "string" ? lower(actual) : null;
  const band = text === null ? null : bandOf(text);
  if (band !== null) return band === 1 ? one : refuse("BAND_NEEDS_NUMBER");
  const words = typeof target === "string" && !isBlank(target) ? lower(target) : null;
  if (
    words !== null &&
    text !== null &&
    !numberOf(actual) &&
    [words, ...reachedWords].includes(text)
  )
    return one;
  const [due, done] = [dateOf(target), dateOf(actual)];
  if (due && done) return inTime(done, due) ? one : refuse("DATE_LATE");
  return ownCompletion(rules, actual);
}

function ownCompletion(rules: Rules, actual: Cell): Read<Fraction> {
  const amount = numberOf(actual);
  if (!amount || amount.operator !== null || !["", "%"].includes(amount.unit)) {
    return refuse("BAND_UNKNOWN");
  }
  const value = amount.unit === "%" ? scaled(amount.value, -2) : amount.value;
  if (!isNegative(value) && compared(value, one) <= 0) return byRules(rules, value);
  const slip =
    amount.unit === "" && compared(value, ratio(2)) >= 0 && compared(value, ratio(100)) <= 0;
  return refuse(slip ? "COMPLETION_PERCENT" : "COMPLETION_RANGE");
}

export function dated(operator: Comparison, target: LastDay, actual: Cell): Read<Fraction> {
  if (operator !== "=" && operator !== "<=") return refuse("DATE_OPERATOR");
  const date = dateOf(actual);
  if (!date) return refuse("DATE_NEEDED");
  return inTime(date, target) ? one : refuse("DATE_LATE");
}

/** A row that compares two numbers. */
function compares(
  rules: Rules,
  operator: Comparison,
  cells: Pick<Row, "target" | "actual" | "unit">,
): Read<Fraction> {
  const judge = (values: Values) => judgedNumbers(rules, operator, values);
  return decided(rules, cells, judge, (completion) => asNumber(completion));
}
