import type { Field } from "../form/performanceForm";
import { totalOf } from "../scoring/total";
import type { Context, IndicatorRow, TaskRow } from "./context";
import { fixValues, putFormula } from "./edits";
import type { Fix } from "./problem";
import { expectedTask } from "./tasks";

/** Puts a computed cell right: with its formula on our own sheets, with the rule's value on others. */
export function restore(
  { formulas }: Context,
  field: Field,
  value: number | null,
  safe: boolean,
): Fix | undefined {
  if (field.at === null) return undefined;
  const formula = formulas.isLive ? formulas.formulaAt(field.at) : undefined;
  if (formula === undefined) return value === null ? undefined : fixValues([[field, value]], safe);
  const edits = putFormula(field, formula);
  return edits.length === 0 ? undefined : { edits, safe };
}

/** The fix that restores an indicator's 完成程度 or 得分. */
export function restoreIndicator(
  context: Context,
  row: IndicatorRow,
  column: "completion" | "score",
  safe: boolean,
): Fix | undefined {
  return restore(context, row.indicator[column], row.expected[column], safe);
}

/** The fix that restores a task's 项目执行率 or 得分. */
export function restoreTask(
  context: Context,
  row: TaskRow,
  column: "rate" | "score",
  safe: boolean,
): Fix | undefined {
  return restore(context, row.task[column], expectedTask(row, context.pack)[column], safe);
}

/** 总评价得分 of the scores that stand there; null without any. */
export function expectedTotal({ tasks, rows, pack }: Context): number | null {
  const given: number[] = [];
  for (const { score } of tasks) if (typeof score === "object") given.push(score.value);
  for (const { score } of rows) if (typeof score === "object") given.push(score.value);
  return given.length === 0 ? null : totalOf(given, pack);
}

/** The fix that restores 总评价得分. */
export function restoreTotal(context: Context, safe: boolean): Fix | undefined {
  return restore(context, context.form.total, expectedTotal(context), safe);
}
