import type { IndicatorTemplate, TemplateOptions } from "../../actions";

/** How the chosen indicators share the points. */
export interface Points {
  /** By 一级指标: the weight of each of its rows. */
  shares: Record<string, number[]>;
  /** Sections that have points but no row to bear them. */
  emptySections: string[];
  /** What tasks and rows add up to; 100 unless a section is empty. */
  sum: number;
}

/** Gives each section's points to its rows and adds up. */
export function pointsOf(
  options: TemplateOptions,
  indicators: IndicatorTemplate[],
  share: (points: number, rows: number) => number[],
): Points {
  const shares: Record<string, number[]> = {};
  const emptySections: string[] = [];
  let sum = options.taskPoints;
  for (const { name, points } of options.sections) {
    const rows = indicators.filter(({ level1 }) => level1 === name).length;
    shares[name] = share(points, rows);
    if (rows === 0) emptySections.push(name);
    else sum += points;
  }
  return { shares, emptySections, sum };
}

/** "3.5 + 5×3.3": equal weights are counted together. */
export function sharesText(weights: number[]): string {
  const counts = new Map<number, number>();
  for (const weight of weights) counts.set(weight, (counts.get(weight) ?? 0) + 1);
  return [...counts]
    .map(([weight, count]) => (count === 1 ? String(weight) : `${count}×${weight}`))
    .join(" + ");
}
