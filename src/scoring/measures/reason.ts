import { isRefusal, type Refusal } from "../errors";
import { isPositive } from "../judgement";
import { judgedOf, type RowReading } from "../row";
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

/** True where an actual, on one scale with its target, lies so far above it that a reason belongs there. */
export function isOverAchieved(reading: RowReading, pack: RulePack): boolean {
  if (reading.kind !== "numeric" || typeof reading.actual !== "object") return false;
  const judged = judgedOf(reading, pack);
  if (isRefusal(judged) || !("operator" in judged) || judged.target <= 0) return false;
  const { operator, target, actual } = judged;
  if (operator === "=") return actual > target;
  return isPositive(operator) && actual >= target * pack.overThreshold;
}
