/** docs/functions.md, "How a row is read": one row, from its cells to completion and score. */
import {
  asNumber,
  compared,
  isNegative,
  isZero,
  least,
  minus,
  most,
  one,
  per,
  ratio,
  rounded,
  scaled,
  size,
  times,
  zero,
  type Fraction,
} from "./fraction";
import { bandOf, noneWords, reachedWords } from "./bands";
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
import { converted, unitArgument, unitOf, unitsOf, type Unit, type Units } from "./units";

/** A refusal by its name in docs/functions.md, or an Excel error that an argument brought. */
export interface Refused {
  refused: string;
}
export type Read<Value> = Value | Refused;

export interface Row {
  operator: Cell;
  target: Cell;
  actual: Cell;
  weight: Cell;
  unit: Cell;
  rules: Cell;
}

export const refuse = (refused: string): Refused => ({ refused });

export function isRefused(read: unknown): read is Refused {
  return typeof read === "object" && read !== null && "refused" in read;
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

/** The numbers of a row on one scale. */
export type Values = { target: Fraction; actual: Fraction };

/**
 * What a row with two numbers comes to, where they can be read in two ways: what the judge says of both,
 * if that looks the same, else what the rules decide.
 */
export function decided<Answer>(
  rules: Rules,
  cells: Pick<Row, "target" | "actual" | "unit">,
  judge: (values: Values) => Read<Answer>,
  look: (answer: Answer) => unknown,
): Read<Answer> {
  const amounts = amountsOf(cells);
  if (isRefused(amounts)) return amounts;
  const { target, actual } = amounts;
  const argument = unitArgument(cells.unit);
  const glued = { target: gluedUnit(target), actual: gluedUnit(actual) };
  const units = unitsOf(glued, argument);
  if (units === null) return refuse("UNIT_MISMATCH");
  const agree = (a: Read<Answer>, b: Read<Answer>): boolean =>
    isRefused(a) || isRefused(b)
      ? isRefused(a) && isRefused(b) && a.refused === b.refused
      : look(a) === look(b);
  const ways = units.map((way) => converted({ target: target.value, actual: actual.value }, way));
  const [typed, other] = ways.map(judge);
  if (other !== undefined) return agree(typed!, other) ? typed! : refuse("UNIT_MISMATCH");
  const slip = percentSlip(ways[0]!, glued, units[0]!, argument);
  if (slip === null) return typed!;
  const folded = { ...ways[0]!, [slip.suspect]: times(ways[0]![slip.suspect], slip.fold) };
  if (agree(typed!, judge(folded))) return typed!;
  return rules === "liaoning" && isWhole(slip.suspect, ways[0]!, units[0]!)
    ? judge(folded)
    : refuse("PERCENT_SLIP");
}

/** An actual of exactly 1 beside a target of 100 %. */
function isWhole(suspect: string, { target, actual }: Values, units: Units): boolean {
  const whole = isPercent(units.target) && equal(target, ratio(100));
  return suspect === "actual" && whole && equal(actual, one);
}

/** Target and actual as numbers, the actual without an operator. */
export function amountsOf(cells: {
  target: Cell;
  actual: Cell;
}): Read<{ target: Amount; actual: Amount }> {
  if (isBlank(cells.target)) return refuse("TARGET_MISSING");
  const target = numberOf(cells.target);
  if (!target) return refuse("VALUE_NOT_NUMERIC");
  const actual = numberOf(cells.actual);
  if (actual) return actual.operator !== null ? refuse("OPERATOR_IN_ACTUAL") : { target, actual };
  const none = typeof cells.actual === "string" && noneWords.includes(lower(cells.actual));
  return refuse(none && isZero(target.value) ? "ZERO_IN_WORDS" : "VALUE_NOT_NUMERIC");
}

export function gluedUnit({ unit }: Amount): Unit | null {
  return unit === "" ? null : unitOf(unit);
}

/** Which of both may be a share typed for a percentage, and how many times it then is. */
function percentSlip(
  { target, actual }: Values,
  glued: Units,
  units: Units,
  argument: Unit | null,
): { suspect: "target" | "actual"; fold: Fraction } | null {
  const small = ratio(3, 2);
  const suspect = (which: "target" | "actual", fold = ratio(100)) => ({ suspect: which, fold });
  if (isPercent(argument) && isPercent(units.target)) {
    const asked = (big: Fraction, low: Fraction, own: Unit | null) =>
      own === null &&
      compared(big, ratio(50)) >= 0 &&
      compared(low, zero) > 0 &&
      compared(low, small) <= 0;
    if (asked(target, actual, glued.actual)) return suspect("actual");
    if (asked(actual, target, glued.target)) return suspect("target");
  }
  if (argument !== null) return null;
  const [bare, sign, value] =
    glued.target === null
      ? (["target", glued.actual, target] as const)
      : (["actual", glued.target, actual] as const);
  const alone = glued.target === null || glued.actual === null;
  if (!alone || sign?.base !== "%" || isZero(value) || compared(size(value), small) > 0)
    return null;
  return suspect(bare, sign.name === "‰" ? ratio(1000) : ratio(100));
}

function isPercent(unit: Unit | null): boolean {
  return unit?.base === "%" && equal(unit.factor, one);
}

const equal = (a: Fraction, b: Fraction): boolean => compared(a, b) === 0;

function byRules(rules: Rules, completion: Fraction): Fraction {
  return rules === "liaoning" ? rounded(completion, 2) : completion;
}

/** docs/functions.md, "The comparison". */
export function judgedNumbers(
  rules: Rules,
  operator: Comparison,
  { target, actual }: Values,
): Read<Fraction> {
  const share = completionAt(operator, target, actual);
  return isRefused(share) ? share : byRules(rules, most(zero, share));
}

function completionAt(operator: Comparison, target: Fraction, actual: Fraction): Read<Fraction> {
  const missedBy = per(minus(target, actual), isZero(target) ? one : size(target));
  if (operator === "<=" || operator === "<") {
    const side = compared(actual, target);
    if (side < 0 || (side === 0 && operator === "<=")) return one;
    return isZero(target) ? zero : minus(one, times(missedBy, ratio(-1)));
  }
  if (isZero(target)) {
    if (operator !== "=") return refuse("TARGET_ZERO");
    return compared(actual, zero) <= 0 ? one : zero;
  }
  const counted = isNegative(target) ? actual : most(zero, actual);
  const side = compared(counted, target);
  if (side > 0 || (side === 0 && operator !== ">")) return one;
  return isNegative(target) ? minus(one, missedBy) : per(counted, target);
}
