/** What is true of kinds of charts (Excel.ChartType). */

export function isRound(kind: string): boolean {
  return /^(Pie|Doughnut)/.test(kind);
}

export function isStacked(kind: string): boolean {
  return /Stacked/.test(kind);
}

export function isPercent(kind: string): boolean {
  return kind.endsWith("100");
}

/** What has bars or columns, and so a gap between them. */
export function hasBars(kind: string): boolean {
  return /^(Bar|Column)/.test(kind);
}
