/**
 * docs/functions.md, "Units", "Percentages" and "The comparison": what two numbers come to, read in each way
 * in which they can be meant.
 */
import {
  compared,
  isNegative,
  isZero,
  minus,
  most,
  one,
  per,
  ratio,
  rounded,
  size,
  times,
  zero,
  type Fraction,
} from "./fraction";
import { noneWords } from "./bands";
import { numberOf, type Amount } from "./numbers";
import { isBlank, lower, type Cell, type Comparison, type Rules } from "./spelling";
import { converted, unitArgument, unitOf, unitsOf, type Unit, type Units } from "./units";

/** A refusal by its name in docs/functions.md, or an Excel error that an argument brought. */
export interface Refused {
  refused: string;
}
export type Read<Value> = Value | Refused;

export const refuse = (refused: string): Refused => ({ refused });

export function isRefused(read: unknown): read is Refused {
  return typeof read === "object" && read !== null && "refused" in read;
}

/** The numbers of a row on one scale. */
export type Values = { target: Fraction; actual: Fraction };

/**
 * What a row with two numbers comes to, where they can be read in two ways: what the judge says of both,
 * if that looks the same, else what the rules decide.
 */
export function decided<Answer>(
  rules: Rules,
  cells: { target: Cell; actual: Cell; unit: Cell },
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

export function byRules(rules: Rules, completion: Fraction): Fraction {
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
