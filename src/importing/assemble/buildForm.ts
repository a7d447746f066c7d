import { columnKeys, isReason, keysOf } from "../../form/model/fields";
import { pathOfColumn } from "../../form/model/fieldPaths";
import {
  emptyForm,
  emptyIndicator,
  emptyTask,
  type Field,
  isPlan,
  printOf,
  type FormKind,
  type PerformanceForm,
} from "../../form/model/performanceForm";
import { expectedOperator } from "../../words/direction";
import { isAdjusted } from "../../form/model/scoringRow";
import { familyOf, kindBySigns } from "../../form/families";
import { defaultPackOf } from "../../form/rules";
import { completionOf, hubei, roundHalfAway, shownNameOf, type RulePack } from "../../scoring";
import { yearIn } from "../../form/model/titles";
import {
  doubt,
  guessOf,
  isEmptyDraft,
  leftoversOf,
  missingField,
  type FieldDraft,
  type FormDraft,
  type IndicatorDraft,
  type TaskDraft,
} from "./formDraft";
import type { ImportedForm, Reading } from "../account/importedForm";
import { readIndicators } from "./indicatorRows";
import { taskRole, type RoleColumn } from "../recognise/roles";
import type { SourceCell } from "../recognise/sourceRow";
import { readTasks } from "./taskRows";
import { compactText } from "../../words/compact";

/** Makes the form of a draft, with a reading for every field that was read or missed; null when there is none. */
export function buildForm(draft: FormDraft): ImportedForm | null {
  if (isEmptyDraft(draft)) return null;
  const { tasks, sources } = readTasks(draft);
  const indicators = readIndicators(draft);
  if (indicators.length === 0 && tasks.length === 0) return null;
  const kind = kindOf(draft, indicators, tasks);
  if (isPlan(kind)) budgetOfPlan(draft, [...tasks, ...sources]);
  addYear(draft, indicators);
  if (!familyOf(kind).isLiaoning) indicators.forEach(proposeOperator);
  markMissing(draft, kind);
  if (draft.columnsMoved) markMoved(draft);
  if (!familyOf(kind).isLiaoning) addRules(draft, tasks, indicators, kind);
  const builder = new FormBuilder(kind);
  for (const part of ["header", "goals", "total"] as const) {
    for (const name of keysOf(part)) builder.put(builder.form, name, name, draft.fields[name]);
  }
  for (const name of keysOf("spending")) {
    builder.put(builder.form.spending, name, `spending.${name}`, draft.fields[name]);
  }
  tasks.forEach((task) => builder.addTask(task, "tasks"));
  sources.forEach((source) => builder.addTask(source, "sources"));
  indicators.forEach((indicator) => builder.addIndicator(indicator));
  const { form, readings, cells } = builder;
  const columns = {
    tasks: columnsOf(draft.columns.tasks),
    indicators: columnsOf(draft.columns.indicators),
  };
  return { form, readings, leftovers: leftoversOf(draft, cells), notes: draft.notes, columns };
}

/** Before the year there is one amount, the budget, also where its heading says 预算数 or 预算金额. */
function budgetOfPlan(draft: FormDraft, rows: readonly TaskDraft[]): void {
  if (rows.some(({ budget }) => budget?.cell)) return;
  for (const row of rows) {
    if (row.allocated === undefined) continue;
    row.budget = row.allocated;
    delete row.allocated;
  }
  draft.columns.tasks = draft.columns.tasks.map(({ role, column }) => ({
    role: role === "allocated" ? "budget" : role,
    column,
  }));
}

/** By the path of a field in its row: "name", "reasons.other". */
function columnsOf(roles: readonly RoleColumn[]): Map<string, number> {
  return new Map(
    roles.flatMap(({ role, column }) => {
      if (column === null) return [];
      if (role === "task") return [["name", column] as const];
      return [[isReason(role) ? pathOfColumn(role) : role, column] as const];
    }),
  );
}

/** What title, rows and values show of the form's kind; a title says whether there are results. */
function kindOf(
  { kind, fields, columns }: FormDraft,
  indicators: readonly IndicatorDraft[],
  tasks: readonly TaskDraft[],
): FormKind {
  const evaluated =
    indicators.some(({ actual, score }) => actual !== undefined || score !== undefined) ||
    tasks.some(({ executed, score }) => executed !== undefined || score !== undefined);
  return kindBySigns({
    title: kind,
    print: kind !== null ? printOf(kind) : evaluated ? "evaluation" : "target",
    hasProject: fields.project !== undefined,
    level1: indicators.map(({ level1 }) => compactText(String(level1?.value ?? ""))),
    hasLevels: indicators.length < 2 || !lacksLevels(columns.indicators),
  });
}

/** Headings were read, and 一级指标 is none of them. */
function lacksLevels(columns: FormDraft["columns"]["indicators"]): boolean {
  return columns.length > 0 && !columns.some(({ role }) => role === "level1");
}

/** Other places print a bare number where at least that much, or at most, is meant. */
function proposeOperator(row: IndicatorDraft): void {
  const { target, operator, name } = row;
  if (typeof target?.value !== "number" || operator?.cell) return;
  const value = expectedOperator(String(name?.value ?? "")) ?? ">=";
  const guess = guessOf("operatorProposed");
  row.operator = { value, cell: target.cell, sure: false, guess };
}

/** A target form without a printed year is of the year in which most of its deadlines lie. */
function addYear(draft: FormDraft, indicators: readonly IndicatorDraft[]): void {
  if (draft.fields.year !== undefined || yearIn(draft.fields.title?.value ?? "") !== null) return;
  const counts = new Map<number, number>();
  for (const { deadline } of indicators) {
    const year = yearIn(deadline?.value ?? "");
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  if (most === undefined) return;
  const cell = indicators.find(({ deadline }) => yearIn(deadline?.value ?? "") === most[0])
    ?.deadline?.cell;
  const field: FieldDraft = { value: `${most[0]}年度`, cell: cell ?? null, sure: false };
  doubt(field, "yearFromDeadlines");
  draft.fields.year = field;
}

/** Every form has these; one that was not found is to be looked for. */
function markMissing(draft: FormDraft, kind: FormKind): void {
  const both = ["unit", "income", "expenditure", "goal"] as const;
  const expected = kind === "selfEvaluation" ? ([...both, "achievement", "total"] as const) : both;
  for (const name of familyOf(kind).isLiaoning ? expected : []) {
    draft.fields[name] ??= missingField();
  }
}

/** Where columns changed places, values may stand beside other labels than their own. */
function markMoved(draft: FormDraft): void {
  for (const name of keysOf("spending")) {
    const field = draft.fields[name];
    if (field !== undefined) doubt(field, "valueOrder");
  }
}

/**
 * Forms of elsewhere name rules of their own place: those of a province that the form shows, else the usual
 * ones of its kind score them. Hubei prints 20 points over the funds, and no 分值 at its indicators.
 */
function addRules(
  draft: FormDraft,
  tasks: readonly TaskDraft[],
  indicators: readonly IndicatorDraft[],
  kind: FormKind,
): void {
  const points = pointsOfFunds(draft);
  const [first] = tasks;
  if (first !== undefined && points !== null && first.weight?.cell == null) {
    first.weight = { ...points, sure: true, guess: guessOf("splitApart") };
  }
  const isHubei = points?.value === fundsPointsOf(hubei);
  const pack = isHubei ? hubei : defaultPackOf(kind);
  if (isHubei && indicators.every(({ weight }) => weight?.cell == null)) {
    for (const row of indicators) deriveWeight(row, pack);
  }
  draft.fields.rulePack = {
    value: shownNameOf(pack),
    cell: null,
    sure: true,
    guess: guessOf("setByKind"),
  };
}

function fundsPointsOf({ sectionPoints }: RulePack): number {
  return sectionPoints[0]?.points ?? 0;
}

/** 20 of "预算执行情况（万元）（20分）" or "得分（20分*执行率）", and its cell. */
function pointsOfFunds({ fundsHeadings }: FormDraft): { value: number; cell: SourceCell } | null {
  for (const cell of fundsHeadings) {
    const found = /[（(](\d{1,2})分(?:[）)]\s*$|\s*[*＊×])/u.exec(cell.text);
    if (found !== null) return { value: Number(found[1]), cell };
  }
  return null;
}

/** Where no 分值 is printed, the score and what the row reached tell it; a person is to look at it. */
function deriveWeight(row: IndicatorDraft, pack: RulePack): void {
  const { score, operator, actual, unit } = row;
  const target = isAdjusted(row.adjusted?.value ?? "") ? row.adjusted : row.target;
  const completion = completionOf(
    {
      operator: operator?.value ?? "",
      target: target?.value ?? "",
      actual: actual?.value ?? "",
      unit: unit?.value ?? "",
    },
    pack,
  );
  if (typeof score?.value !== "number" || typeof completion !== "number" || completion <= 0) return;
  const value = roundHalfAway(score.value / completion, 1);
  row.weight = { value, cell: score.cell, sure: false, guess: guessOf("weightFromScore") };
}

class FormBuilder {
  readonly form: PerformanceForm;
  readonly readings: Record<string, Reading> = {};
  /** The cells behind the fields. */
  readonly cells: SourceCell[] = [];

  constructor(kind: FormKind) {
    this.form = emptyForm(kind);
  }

  put<K extends string>(
    part: Record<K, Field>,
    name: K,
    path: string,
    draft: FieldDraft | undefined,
  ): void {
    if (draft === undefined) return;
    const { value, numberFormat, cell, sure, guess } = draft;
    const field: Field = { value, at: null };
    if (numberFormat !== undefined) field.numberFormat = numberFormat;
    part[name] = field;
    const reading: Reading = { source: cell?.place ?? null, text: cell?.text ?? "", sure };
    if (guess !== undefined) reading.guess = guess;
    this.readings[path] = reading;
    if (cell !== null) this.cells.push(cell);
    for (const each of draft.more ?? []) this.cells.push(each);
  }

  addTask(draft: TaskDraft, part: "tasks" | "sources"): void {
    const task = emptyTask();
    const path = `${part}[${this.form[part].length}]`;
    for (const name of keysOf("tasks")) {
      this.put(task, name, `${path}.${name}`, draft[taskRole(name)]);
    }
    this.form[part].push(task);
  }

  addIndicator(draft: IndicatorDraft): void {
    const indicator = emptyIndicator();
    const path = `indicators[${this.form.indicators.length}]`;
    for (const key of columnKeys) {
      const place = `${path}.${pathOfColumn(key)}`;
      if (isReason(key)) this.put(indicator.reasons, key, place, draft[key]);
      else this.put(indicator, key, place, draft[key]);
    }
    this.form.indicators.push(indicator);
  }
}
