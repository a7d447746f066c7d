import type { GridView, WordCell } from "./gridView";
import type { FieldKey } from "../model/fields";
import { fieldsBy, type Task } from "../model/performanceForm";
import {
  fieldUnder,
  isFilledUnder,
  isLabelRow,
  isTitleRow,
  namesUnder,
  wordsBeside,
  type ColumnSpan,
  type Names,
} from "./readCells";
import type { IndicatorTable } from "./readIndicators";

type Columns = Map<FieldKey<"tasks">, ColumnSpan>;

/** The heading 对应项目 of the task table. */
interface Heading {
  row: number;
  lastRow: number;
  names: Names;
  columns: Columns;
}

/** Where the task table stands, and its rows. */
export interface TaskTable {
  firstRow: number;
  endRow: number;
  tasks: Task[];
}

/**
 * The task table: under the row with 对应项目 and most of its columns' words, outside the indicator
 * table, up to a label of another part left of its names.
 */
export function readTasks(view: GridView, table: IndicatorTable | null): TaskTable | null {
  const heading = findHeading(view, table);
  if (heading === null) return null;
  const tasks: Task[] = [];
  const end = table !== null && table.firstRow > heading.row ? table.firstRow : view.rows;
  let columns = heading.columns;
  let row = heading.lastRow + 1;
  for (; row < end && !endsTasks(view, row, heading.names); row++) {
    const again = headingAgain(view, row, heading);
    if (again !== null) columns = again;
    else if ([...columns.values()].some((span) => isFilledUnder(view, row, span))) {
      const field = (key: FieldKey<"tasks">) => fieldUnder(view, row, columns.get(key));
      const own = fieldsBy("tasks", field);
      // Not spread: each form's rows would get a shape of their own, which is slow to read.
      tasks.push(Object.assign(own, { row: own.name.at?.row ?? -1 }));
    }
  }
  return { firstRow: heading.row, endRow: row, tasks };
}

function findHeading(view: GridView, table: IndicatorTable | null): Heading | null {
  let best: Heading | null = null;
  let tried = -1;
  for (const word of view.words) {
    const isInTable = table !== null && word.row >= table.firstRow && word.row < table.endRow;
    if (word.means.tasks !== "name" || isInTable || word.row === tried) continue;
    tried = word.row;
    const columns = columnsOf(view, word.row);
    if (isLabelRow(view, word.row)) continue;
    if (columns.size <= (best?.columns.size ?? 0)) continue;
    const lastRow = word.row + Math.max(1, word.rows) - 1;
    best = { row: word.row, lastRow, names: namesUnder(view, word), columns };
  }
  return best;
}

function columnsOf(view: GridView, row: number): Columns {
  const columns: Columns = new Map();
  for (const word of view.wordsOfRow(row)) {
    const key = word.means.tasks;
    if (key !== undefined && key !== "taskGroup" && !columns.has(key)) columns.set(key, word);
  }
  return columns;
}

/** The columns of a heading that is printed again. */
function headingAgain(view: GridView, row: number, { columns, names }: Heading): Columns | null {
  const isName = ({ means, column }: WordCell) => means.tasks === "name" && column === names.column;
  if (!view.wordsOfRow(row).some(isName)) return null;
  const again = columnsOf(view, row);
  if (again.get("name")?.column !== names.column) return null;
  const same = [...again].filter(([key, { column }]) => columns.get(key)?.column === column);
  return same.length > columns.size / 2 ? again : null;
}

function endsTasks(view: GridView, row: number, names: Names): boolean {
  return (
    wordsBeside(view, row, names).some(isOtherPart) ||
    isHeadingOfGoals(view, row) ||
    (names.isLeftmost && isTitleRow(view, row))
  );
}

/** 年初总体目标 and 全年完成情况, and nothing after them, head the goals, whatever stands left of them. */
function isHeadingOfGoals(view: GridView, row: number): boolean {
  if (view.wordsOfRow(row).length < 2) return false;
  const words = view.wordsOfRow(row).filter(({ means: { goals } }) => goals !== undefined);
  const [first] = words;
  const keys = words.map(({ means }) => means.goals);
  if (first === undefined || !keys.includes("goal") || !keys.includes("achievement")) return false;
  const columns = words.map(({ column }) => column);
  for (let column = first.column; column < view.widthOf(row); column++) {
    if (view.hasContent(row, column) && !columns.includes(column)) return false;
  }
  return true;
}

function isOtherPart({ means: { header, goals, indicators, total } }: WordCell): boolean {
  return [header, goals, total].some((key) => key !== undefined) || indicators === "indicatorGroup";
}
