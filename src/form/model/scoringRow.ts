import type { ScoringRow, TaskCells } from "../../scoring";
import { isBlank, type CellValue } from "../../words/cell";
import { compactText } from "../../words/compact";
import type { Indicator, Task } from "./performanceForm";

/** What stands under 调整指标值 where the target was left as it is. */
const UNCHANGED = /^(无|[无未不]调整|不变|[-/])$/u;

/** True where 调整指标值 holds another target than 指标值. */
export function isAdjusted(adjusted: CellValue): boolean {
  if (isBlank(adjusted)) return false;
  return !UNCHANGED.test(compactText(String(adjusted)));
}

/**
 * The target a row is judged by: 调整指标值 where that holds something, as money is by the budget once adjusted,
 * else 指标值. Scoring, validation, live checks and formulas all ask here which cell the target is.
 */
function judgedTarget({ adjusted, target }: Indicator): Indicator["target"] {
  return isAdjusted(adjusted.value) ? adjusted : target;
}

/** The row as it is judged. */
export function judgedIndicator(indicator: Indicator): Indicator {
  const target = judgedTarget(indicator);
  return target === indicator.target ? indicator : { ...indicator, target };
}

/** What a row's cells say, as scoring reads them. */
export function scoringRow(indicator: Indicator): ScoringRow {
  const { operator, actual, weight, unit, completion } = indicator;
  return {
    operator: operator.value,
    target: judgedTarget(indicator).value,
    actual: actual.value,
    weight: weight.value,
    unit: unit.value,
    // What a formula shows follows the other cells; only a person's own number says something new.
    completion: completion.formula === undefined ? completion.value : null,
  };
}

/** Likewise of a task. */
export function taskCells({ allocated, executed, weight }: Task): TaskCells {
  return { allocated: allocated.value, executed: executed.value, weight: weight.value };
}
