import { decimalImage, product } from "../decimal";
import { isRefusal, type Refusal } from "../errors";
import type { NumericOperator } from "../judgement";
import { judgedOf, type RowReading } from "../row";
import type { RulePack } from "../rulePack";
import { gluedUnit } from "../scale";

/**
 * Why a row's 偏差原因 is asked for. loss: it lost points, and 改进措施 go with it. over: it lost none, but
 * its actual lies far above its target. none: nothing is asked for.
 */
export type ReasonOwed = "loss" | "over" | "none";

/** What a row owes an explanation for; null while its actual is blank, else why it has no score. */
export function reasonOwed(reading: RowReading, pack: RulePack): ReasonOwed | Refusal | null {
  const { score, weight } = reading;
  if (score === null || isRefusal(score)) return score;
  const points = typeof weight === "object" ? weight.value : 0;
  if (pack.reasonRequired !== "never" && losesPoints(score, points)) return "loss";
  const isOver = overTimes(reading, pack, pack.overThreshold);
  if (isRefusal(isOver)) return isOver;
  return isOver ? "over" : "none";
}

/** True where a score lies below its weight, both in points. */
export function losesPoints(score: number, weight: number): boolean {
  return decimalImage(score) < decimalImage(weight);
}

/** True where an actual lies so far above its target, or at all above that of an = row, that a reason may stand there. */
export function isOverAchieved(reading: RowReading, pack: RulePack): boolean {
  const times = reading.operator === "=" ? 1 : pack.overThreshold;
  return overTimes(reading, pack, times) === true;
}

/** False for the rows that need no judging: without numbers, of a limit, or with bare numbers of which the actual is not the larger. */
function mayBeOver({ operator, target, actual }: RowReading): boolean {
  if (typeof target !== "object" || typeof actual !== "object") return false;
  if (operator !== "=" && operator !== ">=" && operator !== ">") return false;
  const areBare = gluedUnit(target) === "" && gluedUnit(actual) === "";
  return !areBare || actual.value > target.value;
}

/** True where an actual, on one scale with its target, lies above it and reaches so many times of it. */
function overTimes(reading: RowReading, pack: RulePack, times: number): boolean | Refusal {
  if (!mayBeOver(reading)) return false;
  const isOver = (_operator: NumericOperator, target: number, actual: number) =>
    target > 0 && actual > target && actual >= product(target, times, null);
  const judged = judgedOf(reading, pack, isOver);
  if (isRefusal(judged)) return judged;
  return "operator" in judged && isOver(judged.operator, judged.target, judged.actual);
}
