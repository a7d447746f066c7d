import type { ValidationReport } from "../../actions";
import type { ProblemLevel } from "../../validation/problem/problem";

export interface Filter {
  /** Levels that are shown. */
  levels: ReadonlySet<ProblemLevel>;
  search: string;
}

/** Which rows stand first: those with the worst problem, or the upper ones. */
export type Order = "level" | "place";

export const levels: ProblemLevel[] = ["error", "warning", "info"];

/** How many problems of each level a report has. */
export function countLevels(report: ValidationReport): Record<ProblemLevel, number> {
  const counts: Record<ProblemLevel, number> = { error: 0, warning: 0, info: 0 };
  for (const { problems } of report.sheets) for (const { level } of problems) counts[level] += 1;
  return counts;
}
