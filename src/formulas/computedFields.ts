import type { ComputedField } from "../form/model/computedField";
import { judgedField } from "../form/model/scoringRow";
import { defaultPackOf } from "../form/rules";
import { defaultPack } from "../scoring";
import { toA1, type CellAddress } from "../form/model/grid";
import type { Field, Indicator, PerformanceForm, Task } from "../form/model/performanceForm";

/**
 * The formulas of a form on a sheet: 项目执行率, 完成程度, 得分 and 总评价得分. Each shows an empty text
 * until what a person fills in is there: an empty cell is handed to functions as 0 by desktop Excel,
 * and a blank is not a zero. The total shows what has been scored so far, and nothing before that.
 * Fields without a cell, or whose inputs have none, are left out.
 */
export function computedFields(form: PerformanceForm): ComputedField[] {
  const list: ComputedField[] = [];
  const add = (path: string, field: Field, formula: string | null) => {
    if (field.at !== null && formula !== null) list.push({ path, field, at: field.at, formula });
  };
  form.tasks.forEach((task, i) => {
    add(`tasks[${i}].rate`, task.rate, taskFormula(form, task, "rate"));
    add(`tasks[${i}].score`, task.score, taskFormula(form, task, "score"));
  });
  form.indicators.forEach((row, i) => {
    add(`indicators[${i}].completion`, row.completion, indicatorFormula(form, row, "completion"));
    add(`indicators[${i}].score`, row.score, indicatorFormula(form, row, "score"));
  });
  add("total", form.total, totalFormula(form));
  return list;
}

/** The formula of a task's 项目执行率 or 得分; null where an input has no cell. */
export function taskFormula(
  form: PerformanceForm,
  task: Task,
  column: "rate" | "score",
): string | null {
  const pack = packArgument(form);
  if (column === "rate") {
    const allocated = nameOf(task.allocated);
    const executed = nameOf(task.executed);
    if (allocated === null || executed === null) return null;
    return `=IF(OR(${allocated}="",${executed}=""),"",PERFEXECUTION(${allocated},${executed}${pack}))`;
  }
  const rate = nameOf(task.rate);
  const weight = nameOf(task.weight);
  if (rate === null || weight === null) return null;
  // A task scores its weight's share of the rounded rate: the row rule with the target 1.
  const rules = pack === "" ? "" : `,""${pack}`;
  return `=IF(${rate}="","",PERFSCORE(">=",1,${rate},${weight}${rules}))`;
}

/** The formula of an indicator's 完成程度 or 得分; null where an input has no cell. */
export function indicatorFormula(
  form: PerformanceForm,
  indicator: Indicator,
  column: "completion" | "score",
): string | null {
  const operator = nameOf(indicator.operator);
  const target = nameOf(indicator.target);
  const unit = nameOf(indicator.unit);
  const actual = nameOf(indicator.actual);
  if (operator === null || target === null || unit === null || actual === null) return null;
  const guard = `=IF(${actual}="",""`;
  const pack = packArgument(form);
  if (column === "completion") {
    return `${guard},PERFCOMPLETION(${operator},${target},${actual},${unit}${pack}))`;
  }
  const weight = nameOf(indicator.weight);
  if (weight === null) return null;
  const judged = nameOf(judgedField(indicator)) ?? actual;
  return `${guard},PERFSCORE(${operator},${target},${judged},${weight},${unit}${pack}))`;
}

/**
 * The cell that names the rule pack, as the last argument of a function. Where none is named,
 * functions take the default pack, and a form the one of its kind.
 */
function packArgument({ kind, rulePack }: PerformanceForm): string {
  const usual = defaultPackOf(kind);
  const cell = rulePack.at === null ? null : absolute(rulePack.at);
  if (usual === defaultPack) return cell === null ? "" : `,${cell}`;
  return cell === null ? `,"${usual.id}"` : `,IF(${cell}="","${usual.id}",${cell})`;
}

/** The formula of 总评价得分; null for a form whose scores have no cells. */
export function totalFormula(form: PerformanceForm): string | null {
  const scores = [form.tasks, form.indicators]
    .map((rows) => columnOf(rows.map(({ score }) => score)))
    .filter((range) => range !== null)
    .join(",");
  return scores === "" ? null : `=IF(COUNT(${scores})=0,"",PERFTOTAL(${scores}))`;
}

/** The range from the first to the last of a column's cells, so that rows put between are in it. */
function columnOf(fields: Field[]): string | null {
  const first = fields[0]?.at ?? null;
  const last = fields[fields.length - 1]?.at ?? null;
  if (first === null || last === null) return null;
  return fields.length === 1 ? toA1(first) : `${toA1(first)}:${toA1(last)}`;
}

function nameOf(field: Field): string | null {
  return field.at === null ? null : toA1(field.at);
}

function absolute(at: CellAddress): string {
  return toA1(at).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}
