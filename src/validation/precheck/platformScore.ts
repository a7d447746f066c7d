import { share, type NumericOperator } from "../../scoring";

/**
 * What a platform puts in place of a 定量 row's 得分, with two decimals: below its target a row for more gets that
 * share of 分值, above it a row for less loses as large a share as it is above. A negative actual counts as 0, and
 * what is above the target of an = row as reached.
 */
export function platformScore(
  operator: NumericOperator,
  target: number,
  typed: number,
  weight: number,
): number {
  const actual = Math.max(typed, 0);
  const wantsLess = operator === "<=" || operator === "<" || (operator === "=" && target === 0);
  if (wantsLess ? actual <= target : actual >= target) return weight;
  if (wantsLess && target <= 0) return 0;
  return share(wantsLess ? "linear" : "direct", target, actual, 2, weight);
}
