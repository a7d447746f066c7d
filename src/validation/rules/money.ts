import type { Field } from "../../form/model/performanceForm";
import { isBlank } from "../../words/cell";
import { nameKey } from "../../words/names";
import { cleanName } from "../cleanText";
import { readNumber, roundHalfAway, sumExact } from "../../scoring";
import { restoreTask } from "../fixes/restore";
import type { Context, FormRule, IndicatorRow, Report, TopicRules } from "../context";
import { hasCheck, numberOf } from "../context";
import { fixValue } from "../fixes/edits";
import type { FormSection } from "../problem/declare";
import type { Declarations } from "../problem/declare";
import type { rowProblems } from "./rowProblems";

/** The problems told here. */
export const moneyProblems = {
  MONEY_MISSING: ["unfilled", "header"],
  MONEY_NOT_NUMERIC: ["error", "header", "none", ["value"]],
  MONEY_NEGATIVE: ["error", "header", "none", ["value"]],
  MONEY_PRECISION: ["warning", "header", "ask", ["value", "proposed"]],
  MONEY_IN_YUAN: ["error", "tasks", "ask", ["amount", "proposed"]],
  BUDGET_IN_YUAN: ["error", "header", "ask", ["amount", "proposed"]],
  MONEY_UNIT_MIXED: ["error", "tasks", "none", ["tasks", "budget"]],
  INCOME_EXPENDITURE: ["error", "header", "none", ["income", "expenditure"]],
  SPENDING_SUM: ["error", "header", "none", ["sum", "expenditure"]],
  TASKS_BUDGET: ["error", "tasks", "none", ["sum", "expenditure", "difference"]],
  SPECIFIC_TASKS: ["warning", "header", "none", ["specific", "tasks"]],
  ALLOCATED_ABOVE_BUDGET: ["warning", "tasks", "none", ["allocated", "budget", "percent"]],
  ADJUSTMENT_RATE: ["warning", "indicators", "none", ["actual", "implied"]],
  FUNDS_SOURCES: ["error", "tasks", "none", ["source", "part", "sum"]],
  EXECUTED_ABOVE_ALLOCATED: ["error", "tasks", "none", ["executed", "allocated"]],
  TASK_RATE_DIFFERS: ["error", "tasks", "ask", ["rate", "expected"]],
  EXECUTION_RATE_ROW: ["warning", "indicators", "none", ["actual", "implied"]],
  CARRYOVER_RATE: ["info", "indicators", "none", ["unspent"]],
} as const satisfies Declarations;
type Declared = typeof moneyProblems & typeof rowProblems;

/** Amounts of money a form shows with two decimals. */
const MONEY_DECIMALS = 2;

function money(value: number): number {
  return roundHalfAway(value, MONEY_DECIMALS);
}

function differ(one: number, other: number, { pack }: Context): boolean {
  // The sums carry no binary noise, but the subtraction does.
  return Math.abs(money(one) - money(other)) >= pack.sumTolerance.money - 1e-9;
}

/** The sum of amounts, a blank counting as nothing. */
function sumOf(values: (number | null)[]): number {
  return sumExact(values.map((value) => value ?? 0));
}

/** Each amount: there, a number, not negative, two decimals. */
const amounts: FormRule<Declared> = (context, report) => {
  const { form, tasks, isEvaluation } = context;
  const hasBudget = hasCheck(context, "budget");
  checkAmount(form.income, "header", hasBudget, report);
  checkAmount(form.expenditure, "header", hasBudget, report);
  for (const field of Object.values(form.spending)) checkAmount(field, "header", false, report);
  for (const { task, name } of tasks) {
    const started = name !== "";
    if (isEvaluation) {
      checkAmount(task.allocated, "tasks", started, report);
      checkAmount(task.executed, "tasks", started, report);
    } else {
      checkAmount(task.budget, "tasks", started && hasBudget, report);
    }
  }
};

function checkAmount(
  field: Field,
  section: FormSection,
  needed: boolean,
  report: Report<Declared>,
): void {
  const { value } = field;
  const reading = readNumber(value);
  const details = { section };
  if (reading === "blank") {
    if (needed) report("MONEY_MISSING", field, {}, details);
  } else if (reading === "text" || (typeof reading === "object" && isDressed(reading))) {
    report("MONEY_NOT_NUMERIC", field, { value: String(value) }, details);
  } else if (typeof reading === "object") {
    const proposed = money(reading.value);
    if (reading.value < 0) report("MONEY_NEGATIVE", field, { value: reading.value }, details);
    else if (proposed !== reading.value) {
      const fix = fixValue(field, proposed, false);
      report("MONEY_PRECISION", field, { value: reading.value, proposed }, { section, fix });
    } else if (typeof value === "string") {
      const fix = fixValue(field, reading.value, true);
      report("NUMBER_AS_TEXT", field, { value }, { section, fix });
    }
  }
}

/** A sign or a unit in an amount's cell: its size can't be told for certain. */
function isDressed({
  operator,
  percent,
  unit,
}: {
  operator: unknown;
  percent: boolean;
  unit: string;
}) {
  return operator !== null || percent || unit !== "";
}

/** Income against spending, and spending against its kinds. */
const budget: FormRule<Declared> = (context, report) => {
  const { form, isEvaluation } = context;
  const { income, expenditure, spending: sum } = context.budget;
  if (expenditure === null) return;
  const kinds = Object.values(form.spending);
  const inYuan = budgetInYuan(context);
  for (const field of inYuan) {
    const amount = numberOf(readNumber(field.value)) ?? 0;
    report("BUDGET_IN_YUAN", field, ...ofYuan(field, amount));
  }
  if (inYuan.length > 0) return;
  if (income !== null && differ(income, expenditure, context)) {
    // Where the kinds of spending come to the expenditure, it is the income that is wrong.
    const isIncome = !isEvaluation && sum > 0 && !differ(sum, expenditure, context);
    const [wrong, other] = isIncome
      ? ([form.income, form.expenditure] as const)
      : ([form.expenditure, form.income] as const);
    report("INCOME_EXPENDITURE", wrong, { income, expenditure }, { related: [other] });
  }
  if (isEvaluation) return;
  const isOpen = kinds.some(({ value }) => isBlank(value)) && isBeingFilled(context);
  if (differ(sum, expenditure, context) && !(isOpen && sum < expenditure)) {
    report("SPENDING_SUM", form.expenditure, { sum, expenditure }, { related: kinds });
  }
};

/** Those of income, expenditure and its kinds that are in 元 while another of them says as much in 万元. */
function budgetInYuan(context: Context): Field[] {
  const { income, expenditure, spending } = context.form;
  if (isExpenditureInYuan(context)) return [expenditure];
  const whole = context.budget.expenditure ?? 0;
  if (isYuanOf(context.budget.income, whole, context)) return [income];
  if (whole <= 0) return [];
  return Object.values(spending).filter(({ value }) =>
    isInYuanBeside(numberOf(readNumber(value)) ?? 0, whole),
  );
}

/** Income or the kinds of spending come to a ten-thousandth of the expenditure. */
function isExpenditureInYuan(context: Context): boolean {
  const { income, expenditure, spending } = context.budget;
  return isYuanOf(expenditure, income ?? 0, context) || isYuanOf(expenditure, spending, context);
}

function isYuanOf(amount: number | null, other: number, context: Context): boolean {
  if (amount === null || other <= 0 || amount <= other * SURELY_TOO_LARGE) return false;
  return !differ(amount / YUAN, other, context);
}

/** True while cells below the budget are still empty: a sum that falls short may then lack what comes yet. */
function isBeingFilled({ form, tasks, rows }: Context): boolean {
  const started = tasks.filter(({ name }) => name !== "");
  return (
    isBlank(form.goal.value) ||
    started.some(({ budget: own }) => own === "blank") ||
    rows.some(({ reading, name }) => name === "" || reading.target === "blank")
  );
}

/** Names of basic spending, which the kinds 人员类 and 公用经费类 hold. */
const basicSpending = /基本支出|人员经费|公用经费/u;
/** Amounts about this many times too large are in 元. */
const YUAN = 10_000;

/** The task table of a target form against its budget. */
const tasksAgainstBudget: FormRule<Declared> = (context, report) => {
  const { form, tasks, isEvaluation } = context;
  const { expenditure } = context.budget;
  const amounts = tasks.map(({ budget: own, allocated }) =>
    numberOf(isEvaluation ? allocated : own),
  );
  const first = tasks[0]?.task;
  if (expenditure === null || first === undefined) return;
  if (!amounts.some((amount) => amount !== null)) return;
  if (isExpenditureInYuan(context)) return;
  const at = isEvaluation ? first.allocated : first.budget;
  const sum = sumOf(amounts);
  if (amountsInYuan(context, expenditure, report)) return;
  if (isYuan(sum, expenditure)) {
    report("MONEY_UNIT_MIXED", at, { tasks: sum, budget: expenditure });
    return;
  }
  if (isEvaluation) return;
  if (differ(sum, expenditure, context) && !(sum < expenditure && isBeingFilled(context))) {
    const difference = money(Math.abs(sum - expenditure));
    report("TASKS_BUDGET", at, { sum, expenditure, difference }, { related: [form.expenditure] });
  }
  checkSpecific(context, report);
};

const moneyColumns = ["budget", "allocated", "executed"] as const;

/** A single amount that is several times the whole budget, and fits into it as 元, was typed in 元. */
const SURELY_TOO_LARGE = 5;

/** Tells of single amounts in 元 among others in 万元; false without any, or where all of them are. */
function amountsInYuan({ tasks }: Context, expenditure: number, report: Report<Declared>): boolean {
  if (expenditure <= 0) return false;
  const inYuan: { field: Field; amount: number }[] = [];
  let amounts = 0;
  for (const row of tasks) {
    for (const column of moneyColumns) {
      const amount = numberOf(row[column]);
      if (amount === null || amount === 0) continue;
      amounts += 1;
      if (isInYuanBeside(amount, expenditure)) inYuan.push({ field: row.task[column], amount });
    }
  }
  if (inYuan.length === 0 || inYuan.length === amounts) return false;
  for (const { field, amount } of inYuan) report("MONEY_IN_YUAN", field, ...ofYuan(field, amount));
  return true;
}

function isInYuanBeside(amount: number, budgeted: number): boolean {
  return amount > budgeted * SURELY_TOO_LARGE && money(amount / YUAN) <= budgeted;
}

/** The values and the fix of an amount in 元. */
function ofYuan(field: Field, amount: number) {
  const proposed = money(amount / YUAN);
  return [{ amount, proposed }, { fix: fixValue(field, proposed, false) }] as const;
}

/** True where one of them is in 元, the other in 万元; with 0 or less on either side never. */
function isYuan(sum: number, budgeted: number): boolean {
  const times = sum > budgeted ? sum / budgeted : budgeted / sum;
  return times > YUAN / 2 && times < YUAN * 2;
}

/** 特定目标类 and 其他运转类 against the projects that are no basic spending. */
function checkSpecific(context: Context, report: Report<Declared>): void {
  const { form, tasks } = context;
  if (!tasks.some(({ name }) => basicSpending.test(name))) return;
  const { specific, otherOperation } = form.spending;
  const budgeted = sumOf(
    [specific, otherOperation].map(({ value }) => numberOf(readNumber(value))),
  );
  const listed = sumOf(
    tasks.filter(({ name }) => !basicSpending.test(name)).map((task) => numberOf(task.budget)),
  );
  if (differ(budgeted, listed, context)) {
    const at =
      isBlank(specific.value) && !isBlank(otherOperation.value) ? otherOperation : specific;
    report("SPECIFIC_TASKS", at, { specific: budgeted, tasks: listed });
  }
}

/** A part of a project's money is no larger than the whole. */
const sourcesInSum: FormRule<Declared> = (context, report) => {
  const first = context.form.tasks[0];
  if (first === undefined) return;
  for (const column of ["budget", "allocated", "executed"] as const) {
    const sum = numberOf(readNumber(first[column].value));
    if (sum === null) continue;
    for (const { name, [column]: field } of context.form.sources) {
      const part = numberOf(readNumber(field.value));
      if (part === null || part < sum || !differ(part, sum, context)) continue;
      const values = { source: cleanName(name.value), part, sum };
      report("FUNDS_SOURCES", first[column], values, { related: [field] });
      break;
    }
  }
};

/** Each task's execution against its allocation, and its printed rate. */
const execution: FormRule<Declared> = (context, report) => {
  for (const row of context.tasks) {
    const allocated = numberOf(row.allocated);
    const executed = numberOf(row.executed);
    if (allocated !== null && executed !== null && executed > allocated) {
      const related = { related: [row.task.allocated] };
      report("EXECUTED_ABOVE_ALLOCATED", row.task.executed, { allocated, executed }, related);
    }
    const expected = row.expected.rate;
    const rate = numberOf(row.rate);
    if (expected === null || rate === null || Math.abs(rate - expected) < 0.5e-4) continue;
    const values = { rate: percent(rate), expected: percent(expected) };
    const fix = restoreTask(context, row, "rate");
    report("TASK_RATE_DIFFERS", row.task.rate, values, { fix });
  }
};

/** A ratio as a percentage with two decimals. */
function percent(ratio: number): number {
  return roundHalfAway(ratio * 100, 2);
}

/** Differences that other ways of rounding make are none: half a percentage point. */
const RATE_TOLERANCE = 0.5;
/** A whole budget unspent to this share leaves no carry-over worth the name. */
const UNSPENT_SHARE = 0.05;
/** Where no row tells the allowed 预算调整率: the standard target of 5 %. */
const ALLOWED_ADJUSTMENT = 5;

/** Rates that the indicators state twice: in their rows, and in the money above. */
const ratesAgainstMoney: FormRule<Declared> = (context, report) => {
  const { tasks } = context;
  const allocated = sumOf(tasks.map((task) => numberOf(task.allocated)));
  const executed = sumOf(tasks.map((task) => numberOf(task.executed)));
  const complete = tasks.every(
    (task) => numberOf(task.allocated) !== null && numberOf(task.executed) !== null,
  );
  const opening = context.budget.expenditure;
  if (allocated <= 0 || isYuan(allocated, opening ?? 0)) return;
  if (opening !== null && opening > 0) checkAdjustment(context, allocated, opening, report);
  if (!complete) return;
  const rate = rowNamed(context, "预算执行率");
  const implied = percent(executed / allocated);
  if (rate !== null && Math.abs(rate.actual - implied) > RATE_TOLERANCE) {
    const values = { actual: rate.actual, implied };
    report("EXECUTION_RATE_ROW", rate.row.indicator.actual, values, within(rate.row));
  }
  const carryOver = rowNamed(context, "结转结余变动率");
  const unspent = money(allocated - executed);
  if (carryOver?.actual === 0 && unspent > allocated * UNSPENT_SHARE) {
    report("CARRYOVER_RATE", carryOver.row.indicator.actual, { unspent }, within(carryOver.row));
  }
};

function checkAdjustment(
  context: Context,
  allocated: number,
  opening: number,
  report: Report<Declared>,
): void {
  const { tasks } = context;
  const implied = percent((allocated - opening) / opening);
  const row = rowNamed(context, "预算调整率");
  const allowed = row === null ? ALLOWED_ADJUSTMENT : (numberOf(row.row.reading.target) ?? 0);
  const first = tasks[0]?.task.allocated;
  if (first !== undefined && implied > allowed + RATE_TOLERANCE) {
    report("ALLOCATED_ABOVE_BUDGET", first, {
      allocated,
      budget: opening,
      percent: implied,
    });
  }
  // Less than the budget need not be an adjustment: the table lists the main tasks.
  if (row === null || implied < 0 || Math.abs(row.actual - implied) <= RATE_TOLERANCE) return;
  const values = { actual: row.actual, implied };
  report("ADJUSTMENT_RATE", row.row.indicator.actual, values, within(row.row));
}

function within(row: IndicatorRow) {
  return { section: "indicators" as const, level1: row.level1 };
}

/** The first indicator of a name that has an actual, with it. */
function rowNamed({ named }: Context, name: string): { row: IndicatorRow; actual: number } | null {
  const row = named.get(nameKey(name));
  const actual = row === undefined ? null : numberOf(row.reading.actual);
  return row === undefined || actual === null ? null : { row, actual };
}

/** The rules of this file, by what each looks at. */
export const moneyRules: TopicRules<Declared> = {
  form: [amounts, budget, tasksAgainstBudget, sourcesInSum],
  evaluationForm: [execution, ratesAgainstMoney],
};
