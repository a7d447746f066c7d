import type { RulePack } from "../../scoring";

/**
 * ROUND that gives one answer everywhere. A share is a quotient of decimals, whose double misses it by
 * up to 10^-15. Where the share is a half (0.945), the double may lie just below, and programs disagree
 * whether ROUND makes 0.95 of it: some repair that, some do not. Lifted by 10^-14 it lies above the half
 * for all of them. No share that is really below a half is that near, as long as
 * 2 × 10^decimals × |target, counted in its last decimal| is less than 10^14.
 */
export function roundedShare(share: string, decimals: number): string {
  return `ROUND(${share}+10^-14,${decimals})`;
}

/** Likewise of points, which are up to some hundred and so miss by up to 10^-13. */
export function roundedPoints(points: string, decimals: number): string {
  return `ROUND(${points}+10^-12,${decimals})`;
}

/** Likewise of a sum of scores, none of which has more than eight decimals. */
export function roundedSum(sum: string, decimals: number): string {
  return `ROUND(${sum}+10^-9,${decimals})`;
}

/** 完成程度 as the rules round it; where they do not, as it is. */
export function roundedCompletion(share: string, { completionDecimals }: RulePack): string {
  return completionDecimals === null ? share : roundedShare(share, completionDecimals);
}
