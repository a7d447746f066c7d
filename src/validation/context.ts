import type { Grid } from "../form/model/grid";
import type { Field, Indicator, PerformanceForm, Task } from "../form/model/performanceForm";
import { fields, reasonKinds } from "../form/model/fields";
import { standardIndicatorOf, type StandardIndicator } from "../form/make/standardIndicators";
import { familyOf } from "../form/families";
import type { Family, FamilyCheck } from "../form/families/family";
import { isPart } from "../form/model/parts";
import { yearIn } from "../form/model/titles";
import { rulesOf, type FormRules } from "../form/rules";
import { isBlank, type CellValue } from "../words/cell";
import { isCellError } from "../words/cellErrors";
import { nameKey } from "../words/names";
import { remember } from "../words/remember";
import type { FormulaStyle } from "../formulas/formulaMaker";
import { formulaStyleOf } from "../formulas/recognise";
import {
  readCells,
  readNumber,
  sumExact,
  readRow,
  readTask,
  type NumberReading,
  type Outcome,
  type RowReading,
  type RulePack,
} from "../scoring";
import { judgedIndicator, scoringRow, taskCells } from "../form/model/scoringRow";
import { yearOfDeadline } from "./deadline";
import { lostHeadings, type LostHeadings } from "./lostHeadings";
import { cleanName } from "./cleanText";
import type { Declarations, DeclaredValues, FormSection } from "./problem/declare";
import type { FixMaker } from "./fixes/edits";

/** An indicator with everything rules ask of it, read once. */
export interface IndicatorRow {
  indicator: Indicator;
  /** True for a row that splits up the one above it and has no points of its own. */
  isPart: boolean;
  reading: RowReading;
  /** 三级指标 as its safe fixes leave it. */
  cleanedName: string;
  /** The same without white space. */
  name: string;
  /** Its nameKey, by which rows are the same. */
  key: string;
  /** 一级指标 without white space. */
  level1: string;
  level2: string;
  /** The standard indicator of this name, or null for a unit's own. */
  template: StandardIndicator | null;
  completion: NumberReading;
  score: NumberReading;
  /** What the rule pack gives for the row; null where it can't be scored. */
  expected: { completion: number | null; score: number | null };
  /** The reasons that are there, in printed order. */
  reasons: Explanation[];
  hasMeasure: boolean;
  /** The same, and the measure where one is there. */
  explanations: Explanation[];
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
  /** What the rule pack gives for the task; null where it can't be told. */
  expected: { rate: number | null; score: number | null };
}

/** What a form has to spend, in 万元, read once; null where the cell holds no number. */
export interface Budget {
  income: number | null;
  expenditure: number | null;
  /** The sum of the kinds of spending, a blank counting as nothing. */
  spending: number;
}

/** Everything the rules know of a sheet. */
export interface Context {
  form: PerformanceForm;
  grid: Grid;
  /** The rules in force, and their pack once more, which most rules ask for. */
  rules: FormRules;
  pack: RulePack;
  /** The family that the form is of: only what that has is asked for. */
  family: Family;
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
  budget: Budget;
  /** How the sheet computes its scores; null for another tool's sheet, which holds typed numbers. */
  formulas: FormulaStyle | null;
  /** Headings and labels that the sheet lacks. */
  lost: LostHeadings;
  /** True for an evaluation of elsewhere that prints no 分值 at all: its scores can't be checked. */
  hasNoWeights: boolean;
  /** False where no cell of the sheet holds an Excel error. */
  mayHaveErrors: boolean;
}

/** True where a form's family has what a check looks at. */
export function hasCheck({ family }: Context, check: FamilyCheck): boolean {
  return family.checks.includes(check);
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

/** Takes a problem that a file of rules declares, at a field. */
export type Report<Declared extends Declarations> = (
  ...told: {
    [Code in keyof Declared]: [
      code: Code,
      field: Field,
      values: DeclaredValues<Declared[Code]>,
      details?: Details,
    ];
  }[keyof Declared]
) => void;

/** A rule over one indicator. */
export type IndicatorRule<Declared extends Declarations> = (
  row: IndicatorRow,
  context: Context,
  report: Report<Declared>,
) => void;
/** A rule over the whole form. */
export type FormRule<Declared extends Declarations> = (
  context: Context,
  report: Report<Declared>,
) => void;

/** The rules of one file, by what each looks at. */
export interface TopicRules<Declared extends Declarations> {
  /** One indicator of any form. */
  indicator?: IndicatorRule<Declared>[];
  /** One indicator of an evaluation. */
  evaluatedIndicator?: IndicatorRule<Declared>[];
  /** Any form as a whole. */
  form?: FormRule<Declared>[];
  /** An evaluation as a whole. */
  evaluationForm?: FormRule<Declared>[];
}

/** The same report for problems of the task table, whatever section they usually sit in. */
export function inTasks<Declared extends Declarations>(report: Report<Declared>): Report<Declared> {
  return (...[code, field, values, details]) => {
    const placed = { ...details, section: "tasks" as const };
    report(...([code, field, values, placed] as unknown as Parameters<Report<Declared>>));
  };
}

/** A cell's text without any white space, as names are compared. */
export function plainName(value: CellValue): string {
  if (typeof value !== "string") return isBlank(value) ? "" : String(value);
  return whiteSpace.test(value) ? value.replace(/\s+/gu, "") : value;
}

const whiteSpace = /\s/u;

/** The number that an outcome came to, or null. */
function numberIn(outcome: Outcome): number | null {
  return typeof outcome === "number" ? outcome : null;
}

/** The number of a reading, or null when it holds none. */
export function numberOf(reading: NumberReading): number | null {
  return typeof reading === "object" ? reading.value : null;
}

/** Reads a form for the rules; never throws, whatever the cells hold. */
export function prepare(form: PerformanceForm, grid: Grid): Context {
  const rules = rulesOf(form);
  const { pack, canJudge } = rules;
  const family = familyOf(form.kind);
  const isEvaluation = family.print === "evaluation";
  const rows = form.indicators.map((indicator) =>
    prepareRow(indicator, pack, isEvaluation, canJudge),
  );
  const tasks = form.tasks.map((task) => prepareTask(task, pack, canJudge));
  const formulas = formulaStyleOf(form);
  const year = yearOf(form);
  const sections = groupByLevel1(rows);
  return {
    form,
    grid,
    rules,
    pack,
    family,
    isEvaluation,
    year,
    rows,
    sections,
    named: byName(rows),
    tasks,
    budget: budgetOf(form),
    formulas,
    lost: lostHeadings(form, grid, formulas),
    mayHaveErrors: mayHaveErrors(grid),
    hasNoWeights: !family.isLiaoning && rows.every(({ reading }) => reading.weight === "blank"),
  };
}

function budgetOf({ income, expenditure, spending }: PerformanceForm): Budget {
  const amountOf = ({ value }: Field) => numberOf(readNumber(value));
  return {
    income: amountOf(income),
    expenditure: amountOf(expenditure),
    spending: sumExact(Object.values(spending).map((kind) => amountOf(kind) ?? 0)),
  };
}

/**
 * Few sheets hold an Excel error, and all have hundreds of cells: a look over the grid spares the rules theirs. A form
 * that was read from no sheet is looked at cell by cell.
 */
function mayHaveErrors({ values }: Grid): boolean {
  if (values.length === 0) return true;
  return values.some((row) => row.some(isCellError));
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

function byName(rows: IndicatorRow[]): Map<string, IndicatorRow> {
  const named = new Map<string, IndicatorRow>();
  for (const row of rows) {
    if (row.key !== "" && !named.has(row.key)) named.set(row.key, row);
  }
  return named;
}

/** @param canJudge false where nobody knows the rules: the cells are read, and nothing is expected of them */
function prepareRow(
  row: Indicator,
  pack: RulePack,
  isEvaluation: boolean,
  canJudge: boolean,
): IndicatorRow {
  const indicator = judgedIndicator(row);
  const cells = scoringRow(indicator);
  const reading = isEvaluation && canJudge ? readRow(cells, pack) : readCells(cells);
  const { cleanedName, name, key, template } = namesOf(indicator.name.value);
  const reasons = isEvaluation ? reasonsOf(indicator) : noReasons;
  const hasMeasure = isEvaluation && !isBlank(indicator.measure.value);
  return {
    indicator,
    isPart: isPart(indicator),
    reading,
    cleanedName,
    name,
    key,
    level1: plainName(indicator.level1.value),
    level2: plainName(indicator.level2.value),
    template,
    completion: readNumber(indicator.completion.value),
    score: readNumber(indicator.score.value),
    expected: { completion: numberIn(reading.completion), score: numberIn(reading.score) },
    reasons,
    hasMeasure,
    explanations: hasMeasure ? [...reasons, measureOf(indicator)] : reasons,
  };
}

type Names = Pick<IndicatorRow, "cleanedName" | "name" | "key" | "template">;

function namesOf(typed: CellValue): Names {
  return typeof typed === "string" ? namesOfText(typed) : readNames(typed);
}

function readNames(typed: CellValue): Names {
  const cleanedName = cleanName(typed);
  const name = plainName(cleanedName);
  const key = nameKey(name);
  return { cleanedName, name, key, template: standardIndicatorOf(key) };
}

/** The sheets of a workbook share most of their indicators. */
const namesOfText = remember(readNames);

/** A reason or measure that is there, and the name of its column. */
export interface Explanation {
  field: Field;
  column: string;
}

const noReasons: Explanation[] = [];

function reasonsOf({ reasons }: Indicator): Explanation[] {
  let filled = noReasons;
  for (const kind of reasonKinds) {
    if (isBlank(reasons[kind].value)) continue;
    // Most rows have none, and share the empty list.
    if (filled === noReasons) filled = [];
    filled.push({ field: reasons[kind], column: fields.reasons[kind].word });
  }
  return filled;
}

function measureOf({ measure }: Indicator): Explanation {
  return { field: measure, column: fields.indicators.measure.word };
}

function prepareTask(task: Task, pack: RulePack, canJudge: boolean): TaskRow {
  const { allocated, executed, weight, rate, score } = readTask(taskCells(task), pack);
  return {
    task,
    name: plainName(cleanName(task.name.value)),
    budget: readNumber(task.budget.value),
    allocated,
    executed,
    weight,
    rate: readNumber(task.rate.value),
    score: readNumber(task.score.value),
    expected: canJudge
      ? { rate: numberIn(rate), score: numberIn(score) }
      : { rate: null, score: null },
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
