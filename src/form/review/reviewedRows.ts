import { compactText } from "../../words/compact";
import { cellKey } from "../model/grid";
import { hasNoPoints, isPart } from "../model/parts";
import {
  emptyField,
  type Field,
  type Indicator,
  type PerformanceForm,
  type Task,
} from "../model/performanceForm";
import { judgedIndicator } from "../model/scoringRow";
import { rulesOf } from "../rules";
import { keyMarks, liveColumns, type LiveColumn } from "./reviewSheet";

/** A row of a form that is reviewed: a task or an indicator that has points. */
export interface ReviewedRow {
  /** By what it is known again where nothing refers to it any more. */
  key: string;
  /** Row of the form's sheet. */
  row: number;
  name: string;
  fields: Record<LiveColumn, Field>;
}

/** The rows of a form that are reviewed, in its order. */
export function reviewedRows(form: PerformanceForm): ReviewedRow[] {
  const part: Field = { value: rulesOf(form).tasks.name, at: null };
  const tasks = form.tasks.filter((task) => !hasNoPoints(task, form.kind));
  const rows = [
    ...tasks.map((task) => ({ row: task.row, fields: fieldsOfTask(task, part) })),
    ...form.indicators
      .filter((indicator) => !isPart(indicator))
      .map((indicator) => ({ row: indicator.row, fields: fieldsOfIndicator(indicator) })),
  ];
  const alike = new Map<string, number>();
  return rows.map(({ row, fields }) => {
    const says = (["level1", "level2", "name"] as const).map((key) => textIn(fields[key]));
    const said = keyMarks.row + says.join(KEY_MARK);
    const before = alike.get(said) ?? 0;
    alike.set(said, before + 1);
    const key = before === 0 ? said : `${said}${KEY_MARK}${before + 1}`;
    return { key, row, name: String(fields.name.value ?? ""), fields };
  });
}

const KEY_MARK = " / ";

/** The name of a row, as its key has it: all that is left of it once the form has it no more. */
export function nameInKey(key: string): string {
  return key.split(KEY_MARK)[2] ?? key;
}

function fieldsOfTask(task: Task, part: Field): ReviewedRow["fields"] {
  const none = emptyField();
  const { name, allocated, executed, weight, score } = task;
  const bare = { level2: none, operator: none, unit: none };
  return { ...bare, level1: part, name, target: allocated, weight, actual: executed, score };
}

function fieldsOfIndicator(indicator: Indicator): ReviewedRow["fields"] {
  const judged = judgedIndicator(indicator);
  const seen = new Set<string>();
  // One cell that holds several of them (≥35公里) is shown once, as it stands.
  const order: LiveColumn[] = ["name", "target", ...liveColumns];
  const fields = new Map<LiveColumn, Field>();
  for (const column of order) {
    if (fields.has(column)) continue;
    const field = judged[column];
    const cell = field.at === null ? "" : cellKey(field.at);
    fields.set(column, cell !== "" && seen.has(cell) ? emptyField() : field);
    seen.add(cell);
  }
  return Object.fromEntries(fields) as ReviewedRow["fields"];
}

function textIn({ value }: Field): string {
  return compactText(String(value ?? ""));
}
