import { computedFields } from "../form/formulas";
import type { CellAddress } from "../form/grid";
import type { PerformanceForm } from "../form/performanceForm";

/** The formulas that belong into a sheet's computed cells. */
export interface SheetFormulas {
  /** True for a sheet whose scores PerfScore computes; another tool's sheet holds typed numbers. */
  isLive: boolean;
  /** The formula that belongs into a cell, as the planner writes it. */
  formulaAt: (at: CellAddress) => string | undefined;
}

/** Builds the formulas only when something has to be restored. */
export function sheetFormulas(form: PerformanceForm): SheetFormulas {
  let byCell: Map<string, string> | undefined;
  const key = ({ row, column }: CellAddress) => `${row},${column}`;
  return {
    isLive: hasPerfFormula(form),
    formulaAt: (at) => {
      byCell ??= new Map(computedFields(form).map((each) => [key(each.at), each.formula]));
      return byCell.get(key(at));
    },
  };
}

function hasPerfFormula({ total, tasks, indicators }: PerformanceForm): boolean {
  return (
    isPerf(total.formula) ||
    tasks.some(({ score }) => isPerf(score.formula)) ||
    indicators.some(({ score }) => isPerf(score.formula))
  );
}

function isPerf(formula: string | undefined): boolean {
  return formula !== undefined && /\bPERF[A-Z]+\(/.test(formula);
}
