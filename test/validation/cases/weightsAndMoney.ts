import { emptyField, emptyTask, type PerformanceForm } from "../../../src/form";
import { cells, type Case } from "./case";
import { row } from "../support/cleanForms";

const rate = row("重点工作办结率");
const assets = row("固定资产利用率");

/** Weights, scores, total and money. */
export const weightAndMoneyCases: Case[] = [
  cells("WEIGHT_MISSING", { [`${rate}.weight`]: "" }, { [`${rate}.weight`]: 3.5 }),
  cells("WEIGHT_NOT_NUMERIC", { [`${rate}.weight`]: "3.5分" }, { [`${rate}.weight`]: 3.5 }),
  cells("WEIGHT_NOT_POSITIVE", { [`${rate}.weight`]: 0 }, { [`${rate}.weight`]: 0.1 }),
  cells("WEIGHT_DECIMALS", { [`${rate}.weight`]: 3.33 }, { [`${rate}.weight`]: 3.3 }),
  cells("WEIGHT_DECIMALS", { "tasks[0].weight": 13.333 }, { "tasks[0].weight": 13.3 }),
  {
    ...cells(
      "TASK_EMPTY",
      { "tasks[1].name": "", "tasks[1].allocated": "", "tasks[1].executed": "" },
      { "tasks[1].name": "", "tasks[1].allocated": 50, "tasks[1].executed": "" },
    ),
    at: "tasks[1].name",
  },
  cells("SECTION_POINTS", { [`${rate}.weight`]: 3.4 }, { [`${rate}.weight`]: 3.5 }),
  cells("SECTION_POINTS", { "tasks[0].weight": 14 }, { "tasks[0].weight": 13.4 }),
  {
    ...cells("WEIGHT_SUM", { [`${rate}.weight`]: 3.6 }, { [`${rate}.weight`]: 3.5 }),
    at: "total",
  },
  {
    code: "SCORE_MISSING",
    trigger: { typed: true, cells: { [`${rate}.score`]: "" } },
    near: { typed: true, cells: { [`${rate}.score`]: 3.5 } },
    at: `${rate}.score`,
  },
  cells("FORMULA_MISSING", { [`${rate}.score`]: "" }, { [`${rate}.score`]: 3.5 }),
  cells("FORMULA_MISSING", { "tasks[0].rate": "" }, { "tasks[0].rate": 0.99 }),
  cells("FORMULA_MISSING", { total: "" }, {}),
  // A row of money without points has no score either.
  cells(
    "FORMULA_MISSING",
    { "tasks[0].score": "" },
    { "tasks[0].score": "", "tasks[0].weight": "" },
    "projectSelfEvaluation",
  ),
  cells("SCORE_OUT_OF_RANGE", { [`${rate}.score`]: 3.506 }, { [`${rate}.score`]: 3.504 }),
  {
    code: "ROW_INCOMPLETE",
    trigger: {
      cells: { [`${rate}.completion`]: "", [`${rate}.score`]: "", [`${rate}.weight`]: "" },
    },
    near: { cells: { [`${rate}.completion`]: "", [`${rate}.score`]: "" } },
    at: `${rate}.name`,
  },
  {
    code: "ROW_INCOMPLETE",
    trigger: { cells: { "tasks[0].rate": "", "tasks[0].score": "", "tasks[0].weight": "" } },
    near: { cells: { "tasks[0].rate": "", "tasks[0].score": "" } },
    at: "tasks[0].name",
  },
  cells("SCORE_OUT_OF_RANGE", { [`${rate}.score`]: -0.1 }, { [`${rate}.score`]: 3.5 }),
  cells("SCORE_DIFFERS", { [`${rate}.score`]: 3.494 }, { [`${rate}.score`]: 3.4951 }),
  cells("SCORE_DIFFERS_EXPLAINED", { [`${assets}.score`]: 0.5 }, { [`${rate}.score`]: 3.4 }),
  { code: "TOTAL_MISSING", trigger: { typed: true, cells: { total: "" } }, near: { typed: true } },
  cells("TOTAL_ERROR", { total: "#REF!" }, { total: "#BUSY!" }),
  cells("TOTAL_DIFFERS", { total: 100 }, {}),
  cells("MONEY_MISSING", { income: "" }, { income: 500 }),
  cells("MONEY_MISSING", { "tasks[1].executed": "" }, { "tasks[1].executed": 0 }),
  cells("MONEY_NOT_NUMERIC", { "tasks[0].allocated": "约300" }, { "tasks[0].allocated": 300 }),
  cells("MONEY_NEGATIVE", { "tasks[2].executed": -1 }, { "tasks[2].executed": 0 }),
  cells("MONEY_PRECISION", { expenditure: 500.0042 }, { expenditure: 500.01 }),
  cells("MONEY_IN_YUAN", { "tasks[1].allocated": 2501 }, { "tasks[1].allocated": 2500 }),
  cells("MONEY_IN_YUAN", { "tasks[2].budget": 580000 }, { "tasks[2].budget": 58 }, "target"),
  cells("BUDGET_IN_YUAN", { income: 5_000_000 }, { income: 500 }),
  cells("BUDGET_IN_YUAN", { expenditure: 5_000_000 }, { expenditure: 500 }, "target"),
  cells(
    "BUDGET_IN_YUAN",
    { "spending.personnel": 2_900_000 },
    { "spending.personnel": 290 },
    "target",
  ),
  cells("INCOME_EXPENDITURE", { income: 510 }, { income: 500 }, "target"),
  {
    ...cells(
      "MONEY_UNIT_MIXED",
      { "tasks[0].budget": 1450000, "tasks[1].budget": 760000, "tasks[2].budget": 290001 },
      { "tasks[0].budget": 1450000, "tasks[1].budget": 760000, "tasks[2].budget": 290000 },
      "target",
    ),
  },
  cells("INCOME_EXPENDITURE", { expenditure: 500.01 }, { expenditure: 500.004 }),
  {
    ...cells(
      "SPENDING_SUM",
      { "spending.personnel": 290.01 },
      { "spending.personnel": 290.004 },
      "target",
    ),
    at: "expenditure",
  },
  cells("TASKS_BUDGET", { "tasks[0].budget": 280 }, { "tasks[0].budget": 290.001 }, "target"),
  cells(
    "SPECIFIC_TASKS",
    { "spending.specific": 68, "spending.publicFunds": 142 },
    { "spending.specific": 57, "spending.otherOperation": 1 },
    "target",
  ),
  // A table without basic spending may list anything.
  cells(
    "SPECIFIC_TASKS",
    { "spending.specific": 68, "spending.publicFunds": 142, "tasks[0].name": "甲项目" },
    {
      ...{ "spending.specific": 68, "spending.publicFunds": 142 },
      ...{ "tasks[0].name": "甲项目", "tasks[1].name": "乙项目" },
    },
    "target",
  ),
  cells("ALLOCATED_ABOVE_BUDGET", { "tasks[0].allocated": 318 }, { "tasks[0].allocated": 317.5 }),
  // The row 预算调整率 says how much may be adjusted.
  cells(
    "ALLOCATED_ABOVE_BUDGET",
    { "tasks[0].allocated": 330, [`${row("预算调整率")}.target`]: 7 },
    { "tasks[0].allocated": 330, [`${row("预算调整率")}.target`]: 8 },
  ),
  cells(
    "ADJUSTMENT_RATE",
    { [`${row("预算调整率")}.actual`]: 2.51 },
    { [`${row("预算调整率")}.actual`]: 2.5 },
  ),
  // The table lists the main tasks only: less than the budget is no adjustment.
  cells(
    "ADJUSTMENT_RATE",
    { [`${row("预算调整率")}.actual`]: 2, "tasks[0].allocated": 290 },
    { [`${row("预算调整率")}.actual`]: 2, "tasks[0].allocated": 289 },
  ),
  cells("EXECUTED_ABOVE_ALLOCATED", { "tasks[2].executed": 58.01 }, { "tasks[2].executed": 58 }),
  cells("TASK_RATE_DIFFERS", { "tasks[0].rate": 0.9901 }, { "tasks[0].rate": 0.99004 }),
  cells(
    "EXECUTION_RATE_ROW",
    { [`${row("预算执行率")}.actual`]: 98.5 },
    { [`${row("预算执行率")}.actual`]: 98.53 },
  ),
  // While a task is not filled in, nobody knows the rate.
  cells(
    "EXECUTION_RATE_ROW",
    { [`${row("预算执行率")}.actual`]: 60, "tasks[1].executed": 0 },
    { [`${row("预算执行率")}.actual`]: 60, "tasks[1].executed": "" },
  ),
  // A twentieth of what was allocated is left.
  cells(
    "CARRYOVER_RATE",
    { [`${row("结转结余变动率")}.actual`]: 0, "tasks[0].executed": 277.49 },
    { [`${row("结转结余变动率")}.actual`]: 0, "tasks[0].executed": 277.5 },
  ),
  cells(
    "CARRYOVER_RATE",
    { [`${row("结转结余变动率")}.actual`]: 0, "tasks[0].executed": 250 },
    { [`${row("结转结余变动率")}.actual`]: 1, "tasks[0].executed": 250 },
  ),
  {
    code: "FUNDS_SOURCES",
    trigger: { kind: "projectSelfEvaluation", edit: withSource(1_000_000) },
    near: { kind: "projectSelfEvaluation", edit: withSource(1) },
    at: "tasks[0].executed",
  },
  {
    code: "WEIGHTS_NOT_PRINTED",
    trigger: { kind: "projectSelfEvaluation", edit: withoutWeights },
    near: { edit: withoutWeights },
  },
];

/** Below the first row of a project's money, one of its sources. */
function withSource(executed: number) {
  return (form: PerformanceForm): PerformanceForm => {
    const source = emptyTask();
    source.name.value = "其中：当年财政拨款";
    source.executed.value = executed;
    return { ...form, sources: [source] };
  };
}

function withoutWeights(form: PerformanceForm): PerformanceForm {
  const indicators = form.indicators.map((each) => ({ ...each, weight: emptyField() }));
  return { ...form, indicators };
}
