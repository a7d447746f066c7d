import type { Grid } from "../form/model/grid";
import type { Field, Indicator, PerformanceForm, Task } from "../form/model/performanceForm";
import { reasonKinds } from "../form/model/fields";
import { standardIndicatorNamed, type StandardIndicator } from "../form/make/standardIndicators";
import { yearIn } from "../form/model/titles";
import { isBlank, type CellValue } from "../words/cell";
import { nameKey } from "../words/names";
import type { RulePack } from "../scoring/rulePack";
import { yearOfDeadline } from "./deadline";
import type { ProblemCode } from "./catalogue";
import type { FixMaker } from "./fixes/edits";
import type { FormSection } from "./problem";
import { isLiveSheet } from "./liveSheet";
import { expectedResult, type ExpectedResult } from "./expectedResult";
import { readNumber, readRow, type NumberReading, type RowReading } from "./rowReading";

/** An indicator with everything rules ask of it, read once. */
export interface IndicatorRow {
  indicator: Indicator;
  reading: RowReading;
  /** 三级指标 without white space. */
  name: string;
  /** 一级指标 without white space. */
  level1: string;
  level2: string;
  /** The standard indicator of this name, or null for a unit's own. */
  template: StandardIndicator | null;
  completion: NumberReading;
  score: NumberReading;
  /** What the rule pack gives for the row. */
  expected: ExpectedResult;
  /** The reason columns that hold something. */
  reasons: Field[];
  hasMeasure: boolean;
}

/** A row of the task table, read once. Money in 万元. */
export interface TaskRow {
  task: Task;
  name: string;
  budget: NumberReading;
  allocated: NumberReading;
  executed: NumberReading;
  rate: NumberReading;
  weight: NumberReading;
  score: NumberReading;
}

/** Everything the rules know of a sheet. */
export interface Context {
  form: PerformanceForm;
  grid: Grid;
  pack: RulePack;
  /** False for a target form, which has no actuals, weights or scores. */
  isEvaluation: boolean;
  /** The form's year: of its heading, else the year most deadlines have; null when neither tells. */
  year: number | null;
  rows: IndicatorRow[];
  /** The rows of each 一级指标, in sheet order. */
  sections: Map<string, IndicatorRow[]>;
  /** The first row of each name, by its nameKey. */
  named: Map<string, IndicatorRow>;
  tasks: TaskRow[];
  /** True for a sheet whose scores PerfScore computes. */
  isLive: boolean;
}

/** Where else a problem belongs, and what puts it right. */
export interface Details {
  related?: Field[];
  fix?: FixMaker | undefined;
  section?: FormSection;
  level1?: string;
  /** The other sheet that it shows against. */
  otherSheetId?: string;
}

/** Takes a problem at a field. */
export type Report = (
  code: ProblemCode,
  field: Field,
  values: Record<string, string | number>,
  details?: Details,
) => void;

/** A rule over one indicator. */
export type IndicatorRule = (row: IndicatorRow, context: Context, report: Report) => void;
/** A rule over the whole form. */
export type FormRule = (context: Context, report: Report) => void;

/** A cell's text without any white space, as names are compared. */
export function plainName(value: CellValue): string {
  if (typeof value !== "string") return isBlank(value) ? "" : String(value);
  return whiteSpace.test(value) ? value.replace(/\s+/gu, "") : value;
}

const whiteSpace = /\s/u;

/** The number of a reading, or null when it holds none. */
export function numberOf(reading: NumberReading): number | null {
  return typeof reading === "object" ? reading.value : null;
}

/** Reads a form for the rules; never throws, whatever the cells hold. */
export function prepare(form: PerformanceForm, grid: Grid, pack: RulePack): Context {
  const isEvaluation = form.kind !== "target";
  const rows = form.indicators.map((indicator) => prepareRow(indicator, pack, isEvaluation));
  const tasks = form.tasks.map(prepareTask);
  const isLive = isLiveSheet(form);
  const year = yearOf(form);
  const [sections, named] = [groupByLevel1(rows), firstByName(rows)];
  return { form, grid, pack, isEvaluation, year, rows, sections, named, tasks, isLive };
}

function groupByLevel1(rows: IndicatorRow[]): Map<string, IndicatorRow[]> {
  const groups = new Map<string, IndicatorRow[]>();
  for (const row of rows) {
    const group = groups.get(row.level1);
    if (group === undefined) groups.set(row.level1, [row]);
    else group.push(row);
  }
  return groups;
}

function firstByName(rows: IndicatorRow[]): Map<string, IndicatorRow> {
  const named = new Map<string, IndicatorRow>();
  for (const row of rows) {
    const key = nameKey(row.name);
    if (key !== "" && !named.has(key)) named.set(key, row);
  }
  return named;
}

function prepareRow(indicator: Indicator, pack: RulePack, isEvaluation: boolean): IndicatorRow {
  const reading = readRow({
    operator: indicator.operator.value,
    target: indicator.target.value,
    actual: indicator.actual.value,
    weight: indicator.weight.value,
    unit: indicator.unit.value,
  });
  const name = plainName(indicator.name.value);
  const completion = readNumber(indicator.completion.value);
  return {
    indicator,
    reading,
    name,
    level1: plainName(indicator.level1.value),
    level2: plainName(indicator.level2.value),
    template: standardIndicatorNamed(name),
    completion,
    score: readNumber(indicator.score.value),
    expected: isEvaluation ? expectedResult(reading, completion, pack) : nothingExpected,
    reasons: isEvaluation ? filledReasons(indicator) : noReasons,
    hasMeasure: isEvaluation && !isBlank(indicator.measure.value),
  };
}

const nothingExpected: ExpectedResult = { completion: null, score: null };
const noReasons: Field[] = [];

function filledReasons({ reasons }: Indicator): Field[] {
  let filled = noReasons;
  for (const kind of reasonKinds) {
    if (isBlank(reasons[kind].value)) continue;
    if (filled === noReasons) filled = [];
    filled.push(reasons[kind]);
  }
  return filled;
}

function prepareTask(task: Task): TaskRow {
  return {
    task,
    name: plainName(task.name.value),
    budget: readNumber(task.budget.value),
    allocated: readNumber(task.allocated.value),
    executed: readNumber(task.executed.value),
    rate: readNumber(task.rate.value),
    weight: readNumber(task.weight.value),
    score: readNumber(task.score.value),
  };
}

/** A target form without a year in its heading is of the year that most of its deadlines name. */
function yearOf(form: PerformanceForm): number | null {
  const printed = yearIn(form.year.value) ?? yearIn(form.title.value);
  if (printed !== null) return printed;
  const counts = new Map<number, number>();
  for (const { deadline } of form.indicators) {
    const year = yearOfDeadline(deadline);
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  let most: number | null = null;
  for (const [year, count] of counts) {
    if (most === null || count > (counts.get(most) ?? 0)) most = year;
  }
  return most;
}
