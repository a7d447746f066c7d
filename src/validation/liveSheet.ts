import type { PerformanceForm } from "../form/model/performanceForm";

/** True for a sheet whose scores PerfScore computes; another tool's sheet holds typed numbers. */
export function isLiveSheet({ total, tasks, indicators }: PerformanceForm): boolean {
  return (
    isPerf(total.formula) ||
    tasks.some(({ score }) => isPerf(score.formula)) ||
    indicators.some(({ score }) => isPerf(score.formula))
  );
}

const perfFormula = /\bPERF[A-Z]+\(/;

function isPerf(formula: string | undefined): boolean {
  return formula !== undefined && perfFormula.test(formula);
}
