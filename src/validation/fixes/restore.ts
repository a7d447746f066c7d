import { formulaMakers } from "../../formulas/computedFields";
import type { Field } from "../../form/model/performanceForm";
import { totalOf } from "../../scoring";
import type { Context, IndicatorRow, TaskRow } from "../context";
import { putFormula, putValues, type FixMaker, type WrittenFix } from "./edits";

/**
 * Puts a computed cell right: with its formula on our own sheets, with the rule's value on others. Never
 * unseen: what stands there may be a person's own, and a blank that is filled changes the total.
 */
function restore(
  field: Field,
  formula: string | null,
  value: number | null,
  isRatio: boolean,
): WrittenFix | undefined {
  if (formula !== null) return putFormula(field, formula);
  return value === null ? undefined : putValues([[field, value]], false, isRatio);
}

/** Makes the fix that restores an indicator's 完成程度 or 得分. */
export function restoreIndicator(
  { form, formulas }: Context,
  { indicator, expected }: IndicatorRow,
  column: "completion" | "score",
): FixMaker {
  return () => {
    const formula = formulas && formulaMakers[formulas].ofIndicator(form, indicator, column);
    return restore(indicator[column], formula, expected[column], column === "completion");
  };
}

/** Makes the fix that restores a task's 项目执行率 or 得分. */
export function restoreTask(
  { form, formulas }: Context,
  row: TaskRow,
  column: "rate" | "score",
): FixMaker {
  return () => {
    const formula = formulas && formulaMakers[formulas].ofTask(form, row.task, column);
    return restore(row.task[column], formula, row.expected[column], column === "rate");
  };
}

/** 总评价得分 of the scores that stand there; null without any. */
export function expectedTotal({ tasks, rows, pack }: Context): number | null {
  const given: number[] = [];
  for (const { score } of tasks) if (typeof score === "object") given.push(score.value);
  for (const { score } of rows) if (typeof score === "object") given.push(score.value);
  return given.length === 0 ? null : totalOf(given, pack);
}

/** Makes the fix that restores 总评价得分. */
export function restoreTotal({ form, formulas }: Context, expected: number | null): FixMaker {
  return () =>
    restore(form.total, formulas && formulaMakers[formulas].ofTotal(form), expected, false);
}
