import { isJudgedByCompletion, type ScoringRow, type TaskCells } from "../../scoring";
import type { Field, Indicator, Task } from "./performanceForm";

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

/**
 * The field that a row is judged by: 全年完成值; in a 定性 row, whose words leave the number open, the
 * 完成程度 that a person typed (a band of the form stands for 100%-80%, and a person picks in it).
 */
export function judgedField(indicator: Indicator): Field {
  return isJudgedByCompletion(scoringRow(indicator)) ? indicator.completion : indicator.actual;
}
