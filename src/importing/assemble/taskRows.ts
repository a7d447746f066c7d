import type { PlacedCell } from "../recognise/alignRow";
import { moneyField, nameField, numberField, ratioField } from "./fieldValues";
import { doubt, missingField, type FieldDraft, type FormDraft, type TaskDraft } from "./formDraft";
import type { TaskRole } from "../recognise/roles";
import { isFundsName, isSourceName } from "../../form/model/parts";
import { joinCells, LONGEST_NAME } from "../recognise/sourceRow";

/** The rows of the task table: tasks, and the sources of a project's money, which have no points. */
export interface TaskRows {
  tasks: TaskDraft[];
  sources: TaskDraft[];
}

/** Reads the rows of 年度主要任务, one task each; names broken over rows are put together. */
export function readTasks(draft: FormDraft): TaskRows {
  const rows = draft.taskRows.map(taskOf);
  const first = rows.findIndex(hasNumbers);
  const isSource = (row: TaskDraft, i: number) =>
    draft.hasFunds && i > first && isSourceName(row.task?.value ?? "");
  const tasks = joinBroken(rows.filter((row, i) => !isSource(row, i)));
  const usual = usualRoles(tasks);
  for (const task of tasks) markMissing(task, usual);
  return { tasks, sources: rows.filter(isSource).filter(hasNumbers) };
}

function taskOf(row: readonly PlacedCell[]): TaskDraft {
  const task: TaskDraft = {};
  for (const placed of row) {
    if (placed.role !== null) task[placed.role as TaskRole] = taskField(placed);
  }
  if (row.some(({ role }) => role === null)) {
    for (const field of Object.values(task)) doubt(field, "rowIncomplete");
  }
  return task;
}

function taskField(placed: PlacedCell): FieldDraft {
  if (placed.role === "task") return nameField(placed);
  if (placed.role === "rate") return ratioField(placed);
  return isMoney(placed.role) ? moneyField(placed) : numberField(placed);
}

function isMoney(role: PlacedCell["role"]): boolean {
  return role === "budget" || role === "allocated" || role === "executed";
}

/**
 * A row without any number among rows with numbers is a part of a name: of the one before when
 * its parentheses are still open, else of the one after.
 */
function joinBroken(tasks: TaskDraft[]): TaskDraft[] {
  if (!tasks.some(hasNumbers)) return tasks;
  const joined: TaskDraft[] = [];
  let open: FieldDraft | undefined;
  for (const task of tasks) {
    const last = joined[joined.length - 1];
    if (isLong(open)) {
      joined.push({ task: open });
      open = undefined;
    }
    if (hasNumbers(task) || isFundsName(String(task.task?.value ?? ""))) {
      if (open !== undefined) task.task = join(open, task.task);
      open = undefined;
      joined.push(task);
    } else if (last?.task !== undefined && !isLong(last.task) && isOpen(last.task))
      last.task = join(last.task, task.task);
    else open = join(open, task.task);
  }
  if (open !== undefined) joined.push({ task: open });
  return joined;
}

function isLong(field: FieldDraft | undefined): field is FieldDraft {
  return field !== undefined && String(field.value).length > LONGEST_NAME;
}

function hasNumbers(task: TaskDraft): boolean {
  return Object.keys(task).some((role) => role !== "task");
}

function isOpen({ value }: FieldDraft): boolean {
  const text = String(value);
  return (text.match(/[（(]/gu)?.length ?? 0) > (text.match(/[）)]/gu)?.length ?? 0);
}

function join(first: FieldDraft | undefined, second: FieldDraft | undefined): FieldDraft {
  if (first === undefined || second === undefined) return second ?? first ?? missingField();
  const cell = first.cell && second.cell && joinCells(first.cell, second.cell, first.cell.text);
  const field = { ...first, cell, value: String(first.value) + String(second.value) };
  doubt(field, "nameJoined");
  return field;
}

/** What more than half of the rows have. */
function usualRoles(tasks: readonly TaskDraft[]): TaskRole[] {
  return (["budget", "allocated", "executed", "rate", "weight", "score"] as const).filter(
    (role) => tasks.filter((task) => task[role] !== undefined).length * 2 > tasks.length,
  );
}

/** What the other rows have and this one lacks may have been lost. */
function markMissing(task: TaskDraft, usual: readonly TaskRole[]): void {
  const lost = usual.filter((role) => task[role] === undefined);
  if (task.task === undefined) task.task = missingField();
  if (lost.length === 0) return;
  for (const field of Object.values(task)) if (field.cell !== null) doubt(field, "rowIncomplete");
  for (const role of lost) task[role] = missingField();
}
