import { product, share, shortWeightedShare, sumExact } from "./decimal";
import type { Refusal } from "./errors";
import type { NumericOperator } from "./judgement";
import { judge } from "./judgement";
import type { RulePack } from "./rulePack";

/**
 * 完成程度 of numbers that are already read: 0 to 1, rounded to the pack's completionDecimals.
 * @param target and @param actual decimal images, see judge(), whose refusals it gives
 * @param unit of both; see judge()
 */
export function completionOfNumbers(
  operator: NumericOperator,
  target: number,
  actual: number,
  pack: RulePack,
  unit = "",
): number | Refusal {
  const judgement = judge(operator, target, actual, pack, unit);
  if (judgement === "met") return 1;
  if (judgement === "none") return 0;
  if (typeof judgement === "object") return judgement;
  if (judgement === "points") {
    return share("linear", 1, oneAndLoss(target, actual, pack), pack.completionDecimals);
  }
  return share(judgement, target, actual, pack.completionDecimals);
}

/**
 * 1 and what percentage points above a limit cost of it: an actual that lies so far above a limit of 1, whose linear share
 * is what they leave.
 */
export function oneAndLoss(target: number, actual: number, { offPerPoint }: RulePack): number {
  const over = Math.max(0, sumExact([actual, -target]));
  return sumExact([1, product(offPerPoint, over, null)]);
}

/**
 * 得分 of numbers that are already read: 0 to the weight. The arithmetic core.
 * @param weight 分值, at least 0, as readWeight() gives it
 * Refused as by judge().
 */
export function scoreOfNumbers(
  operator: NumericOperator,
  target: number,
  actual: number,
  weight: number,
  pack: RulePack,
  unit = "",
): number | Refusal {
  let judgement = judge(operator, target, actual, pack, unit);
  if (judgement === "met") return weightedCompletion(weight, 1, pack);
  if (judgement === "none") return 0;
  if (typeof judgement === "object") return judgement;
  if (judgement === "points") {
    judgement = "linear";
    actual = oneAndLoss(target, actual, pack);
    target = 1;
  }
  if (pack.completionDecimals !== null) {
    if (pack.rowScoreDecimals === null) {
      const score = shortWeightedShare(judgement, target, actual, pack.completionDecimals, weight);
      if (score <= weight) return score > 0 ? score : 0;
    }
    const completion = share(judgement, target, actual, pack.completionDecimals);
    return weightedCompletion(weight, completion, pack);
  }
  // Rounded once: weight × actual ÷ target, without a rounded completion in between.
  return Math.min(weight, share(judgement, target, actual, pack.rowScoreDecimals, weight));
}

/** 分值 × 完成程度, rounded as the pack says. Rounding must not lift a score above its weight. */
export function weightedCompletion(weight: number, completion: number, pack: RulePack): number {
  if (completion === 1 && pack.rowScoreDecimals === null) return weight;
  return Math.min(weight, product(weight, completion, pack.rowScoreDecimals));
}
