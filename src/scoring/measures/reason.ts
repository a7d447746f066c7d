import { isRefusal, type Refusal } from "../errors";
import { isPositive } from "../judgement";
import type { RowReading } from "../row";
import type { RulePack } from "../rulePack";

/**
 * Why a row's 偏差原因 is asked for. loss: it lost points, and 改进措施 go with it. over: it lost none, but
 * its actual lies far above its target, or above that of an = row. none: nothing is asked for.
 */
export type ReasonOwed = "loss" | "over" | "none";

/** What a row owes an explanation for; null while its actual is blank, else why it has no score. */
export function reasonOwed(reading: RowReading, pack: RulePack): ReasonOwed | Refusal | null {
  const { score, weight } = reading;
  if (score === null || isRefusal(score)) return score;
  const points = typeof weight === "object" ? weight.value : 0;
  if (pack.reasonRequired !== "never" && losesPoints(score, points, pack)) return "loss";
  return isOverAchieved(reading, pack) ? "over" : "none";
}

/** True where a score lies below its weight, both in points, by more than a rounding. */
export function losesPoints(score: number, weight: number, { sumTolerance }: RulePack): boolean {
  return score < weight - sumTolerance.points;
}

/** True where an actual is so far above its target that a reason belongs there. */
export function isOverAchieved(
  { kind, operator, target, actual }: RowReading,
  pack: RulePack,
): boolean {
  if (kind !== "numeric" || operator === null) return false;
  if (typeof target !== "object" || typeof actual !== "object" || target.value <= 0) return false;
  if (operator === "=") return actual.value > target.value;
  return isPositive(operator) && actual.value >= target.value * pack.overThreshold;
}
