import type { GridView, LabelCell } from "./gridView";
import type { LabelKey } from "./labels";
import type { Task } from "../model/performanceForm";
import { fieldUnder, isFilledUnder, type ColumnSpan } from "./readCells";

/** Labels that stand inside the task table; any other label ends it. */
const taskLabels: LabelKey[] = [
  "taskGroup",
  "taskName",
  "taskBudget",
  "taskAllocated",
  "taskExecuted",
  "taskRate",
  "weight",
  "score",
];

/** The rows under 对应项目 that hold something, up to the next part of the form. */
export function readTasks(view: GridView): Task[] {
  const heading = view.labels.find(({ key }) => key === "taskName");
  if (heading === undefined) return [];
  const tasks: Task[] = [];
  let columns = taskColumns(view, heading);
  for (let row = heading.row + heading.rows; row < view.rows; row++) {
    const labels = view.labelsOfRow(row);
    if (labels.some(({ key }) => !taskLabels.includes(key))) break;
    const repeated = labels.find(({ key }) => key === "taskName");
    if (repeated !== undefined) columns = taskColumns(view, repeated);
    else if ([...columns.values()].some((span) => isFilledUnder(view, row, span))) {
      tasks.push(readTask(view, row, columns));
    }
  }
  return tasks;
}

function taskColumns(view: GridView, heading: LabelCell): Map<LabelKey, ColumnSpan> {
  const columns = new Map<LabelKey, ColumnSpan>();
  for (const label of view.labelsOfRow(heading.row)) {
    if (label.key !== "taskGroup" && !columns.has(label.key)) columns.set(label.key, label);
  }
  return columns;
}

function readTask(view: GridView, row: number, columns: Map<LabelKey, ColumnSpan>): Task {
  const field = (key: LabelKey) => fieldUnder(view, row, columns.get(key));
  const name = field("taskName");
  return {
    row: name.at?.row ?? -1,
    name,
    budget: field("taskBudget"),
    allocated: field("taskAllocated"),
    executed: field("taskExecuted"),
    rate: field("taskRate"),
    weight: field("weight"),
    score: field("score"),
  };
}
