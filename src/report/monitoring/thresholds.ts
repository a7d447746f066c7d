/**
 * When 预算执行 is late, by place, as data with what it rests on. by "due": the share of what is due by the month
 * (month ÷ 12), 红 below the first bound, 黄 below the second. by "month": the least share of the year's money from a
 * month on, 红 below it.
 */
export type BudgetThresholds = {
  id: string;
  title: Record<"zh-CN" | "en-US", string>;
  /** Printed on the sheet: the rule, and what it rests on. */
  note: string;
} & (
  | { by: "due"; yellow: number; green: number }
  | { by: "month"; least: readonly { month: number; share: number }[] }
);

/** The places that are known, the usual one first. */
export const budgetThresholds: readonly BudgetThresholds[] = [
  {
    id: "provincial",
    title: { "zh-CN": "某省系统：按序时进度", "en-US": "A province's system: by what is due" },
    note: "资金：执行率不到序时进度的 60% 红，不到 80% 黄（某省预算管理一体化系统，2024–2026）",
    by: "due",
    yellow: 0.6,
    green: 0.8,
  },
  {
    id: "sichuan2025",
    title: { "zh-CN": "四川：按月份下限", "en-US": "Sichuan: by a least share a month" },
    note: "资金：1—4月执行率不到 25%、1—6月 40%、1—8月 60%、1—10月 80% 红（川财绩〔2025〕10号）",
    by: "month",
    least: [
      { month: 4, share: 0.25 },
      { month: 6, share: 0.4 },
      { month: 8, share: 0.6 },
      { month: 10, share: 0.8 },
    ],
  },
];

/** The thresholds of an id; the usual ones for another. */
export function budgetThresholdsOf(id: string): BudgetThresholds {
  const found = budgetThresholds.find((each) => each.id === id) ?? budgetThresholds[0];
  if (found === undefined) throw new Error("no thresholds");
  return found;
}
