import { roundHalfAway, sumExact } from "./decimal";
import { refuse, type Refusal } from "./errors";
import type { Grade, RulePack } from "./rulePack";

/** 总评价得分: the exact sum of the scores, rounded to the pack's totalDecimals. */
export function totalOf(scores: number[], pack: RulePack): number {
  return roundHalfAway(sumExact(scores), pack.totalDecimals);
}

/** The points of the whole form, 100 in all known forms. */
export function fullPoints(pack: RulePack): number {
  return sumExact(pack.sectionPoints.map(({ points }) => points));
}

/**
 * 等级 of a total. It is compared as the form shows it, after rounding, so that 89.995 printed as
 * 90.00 is 优. Refused: TOTAL_RANGE below 0 or above the form's points.
 */
export function gradeOf(total: number, pack: RulePack): Grade | Refusal {
  const shown = roundHalfAway(total, pack.totalDecimals);
  const points = fullPoints(pack);
  const band = pack.gradeBands.find(({ from }) => shown >= from);
  if (band === undefined || shown > points) return refuse("TOTAL_RANGE", { total, points });
  return band.grade;
}
