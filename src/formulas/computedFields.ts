import type { ComputedField } from "../form/model/computedField";
import { hasNoPoints, isPart } from "../form/model/parts";
import type { Field, PerformanceForm } from "../form/model/performanceForm";
import { rulesOf } from "../form/rules";
import { addInFormulas } from "./addIn";
import type { FormulaMaker, FormulaStyle } from "./formulaMaker";
import { nativeFormulas } from "./native";

/** What makes the formulas of each style. */
export const formulaMakers: Record<FormulaStyle, FormulaMaker> = {
  addIn: addInFormulas,
  native: nativeFormulas,
};

/**
 * The computed cells of a form on a sheet and their formulas: 项目执行率, 完成程度, 得分 and 总评价得分.
 * Fields without a cell, or whose inputs have none, are left out.
 */
export function computedFields(
  form: PerformanceForm,
  style: FormulaStyle = "addIn",
): ComputedField[] {
  // Native formulas have the rules in them, which nobody knows where the workbook's own can't be read.
  if (style === "native" && !rulesOf(form).canJudge) return [];
  return fieldsMadeBy(formulaMakers[style], form);
}

/** Likewise, with the formulas of a maker. */
export function fieldsMadeBy(make: FormulaMaker, form: PerformanceForm): ComputedField[] {
  const list: ComputedField[] = [];
  const add = (path: string, field: Field, formula: string | null) => {
    if (field.at !== null && formula !== null) list.push({ path, field, at: field.at, formula });
  };
  form.tasks.forEach((task, i) => {
    add(`tasks[${i}].rate`, task.rate, make.ofTask(form, task, "rate"));
    if (hasNoPoints(task, form.kind)) return;
    add(`tasks[${i}].score`, task.score, make.ofTask(form, task, "score"));
  });
  form.indicators.forEach((row, i) => {
    if (isPart(row)) return;
    add(`indicators[${i}].completion`, row.completion, make.ofIndicator(form, row, "completion"));
    add(`indicators[${i}].score`, row.score, make.ofIndicator(form, row, "score"));
  });
  add("total", form.total, make.ofTotal(form));
  return list;
}
