import type { ScoringRow, TaskCells } from "../../scoring";
import type { Indicator, Task } from "./performanceForm";

/** What a row's cells say, as scoring reads them. */
export function scoringRow(indicator: Indicator): ScoringRow {
  const { operator, target, actual, weight, unit, completion } = indicator;
  return {
    operator: operator.value,
    target: target.value,
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
