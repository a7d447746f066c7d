import type { ShareForm } from "./decimal";
import { refuse, type Refusal } from "./errors";
import type { Operator } from "../words/operators";
import type { RulePack } from "./rulePack";

/** An operator that compares numbers. */
export type NumericOperator = Exclude<Operator, "qualitative">;

/** What a comparison comes to: full, nothing, a share in one of the forms of decimal.ts, or what percentage points leave. */
export type Judgement = "met" | "none" | "points" | ShareForm;

/** True for >= and >: more is better. */
export function isPositive(operator: Operator): boolean {
  return operator === ">=" || operator === ">";
}

/** True for <= and <: less is better. */
export function isReverse(operator: Operator): boolean {
  return operator === "<=" || operator === "<";
}

/**
 * Judges an actual by its target. Both are decimal images (decimalImage), so that comparing doubles
 * compares the decimals a person sees.
 *
 * A > or < row that just equals its target is not met: it is missed by 0, and the policy of a miss
 * scores it (a share of 1 by linear and inverse policies; reverseZero where the target is 0).
 * Refused: TARGET_ZERO for >= and > with a target of 0; REVERSE_ZERO, EQUAL_OVER and NEGATIVE_ACTUAL
 * where the rule pack leaves the row to a person.
 * @param unit of both, as Scale has it; only per_point asks for it
 */
export function judge(
  operator: NumericOperator,
  target: number,
  typedActual: number,
  pack: RulePack,
  unit = "",
): Judgement | Refusal {
  let actual = typedActual;
  if (typedActual < 0 && target >= 0) {
    const counted = countedNegative(operator, typedActual, pack);
    if (typeof counted === "object") return counted;
    actual = counted;
  }
  switch (operator) {
    case ">=":
    case ">":
      if (target === 0) return refuse("TARGET_ZERO", { operator });
      if (operator === ">" ? actual > target : actual >= target) return "met";
      return target > 0 ? "direct" : "linear";
    case "=":
      if (actual === target) return "met";
      if (target === 0) return judgeZeroMissed(actual, pack);
      if (actual > target) return judgeEqualOver(target, actual, pack);
      return target > 0 ? "direct" : "linear";
    case "<=":
    case "<":
      if (operator === "<" ? actual < target : actual <= target) return "met";
      if (pack.reverseMiss === "per_point" && percentage.test(unit)) return "points";
      if (target === 0) return judgeZeroMissed(actual, pack);
      return judgeReverseMiss(target, pack);
  }
}

/** The units of which one is a percentage point. */
const percentage = /(?:%|百分点)$/u;

function countedNegative(
  operator: NumericOperator,
  actual: number,
  pack: RulePack,
): number | Refusal {
  if (pack.negativeActual === "zero_for_all") return 0;
  if (isReverse(operator)) return actual;
  if (pack.negativeActual === "refuse") return refuse("NEGATIVE_ACTUAL", { actual });
  return 0;
}

function judgeZeroMissed(actual: number, pack: RulePack): Judgement | Refusal {
  if (pack.reverseZero === "refuse") return refuse("REVERSE_ZERO", { actual });
  return "none";
}

function judgeEqualOver(target: number, actual: number, pack: RulePack): Judgement | Refusal {
  switch (pack.equalOver) {
    case "full":
      return "met";
    case "deviation":
      return target > 0 ? "linear" : "direct";
    case "refuse":
      return refuse("EQUAL_OVER", { target, actual });
  }
}

/** Beyond a negative target -5, an actual of -3 has missed 2 of 5: 1 - 2/5 = -3/-5, the direct form. */
function judgeReverseMiss(target: number, pack: RulePack): Judgement {
  if (pack.reverseMiss === "zero") return "none";
  if (target < 0) return "direct";
  return pack.reverseMiss === "inverse_ratio" ? "inverse" : "linear";
}
