import type { Indicator, PerformanceForm, Task } from "../form/model/performanceForm";

/**
 * How a sheet computes. addIn: with PERF functions, which need the add-in. native: with functions that
 * every spreadsheet program has.
 */
export type FormulaStyle = "addIn" | "native";

/** Makes the formulas of a form's computed cells; null where an input has no cell. */
export interface FormulaMaker {
  /** 项目执行率 or 得分 of a task. */
  ofTask(form: PerformanceForm, task: Task, column: "rate" | "score"): string | null;
  /** 完成程度 or 得分 of an indicator. */
  ofIndicator(
    form: PerformanceForm,
    indicator: Indicator,
    column: "completion" | "score",
  ): string | null;
  /** 总评价得分; null for a form whose scores have no cells. */
  ofTotal(form: PerformanceForm): string | null;
}
