import { isRuleSheet, type Grid } from "../model/grid";
import { isNoteSheet } from "../notes/noteSheet";
import { viewGrid, type GridView } from "./gridView";
import { LabelReader } from "./labelReader";
import { beforeNextForm, nextFormOn } from "./nextForm";
import {
  emptyField,
  printOf,
  type Field,
  type FormKind,
  type PerformanceForm,
  type Task,
} from "../model/performanceForm";
import { familyOf, kindBySigns } from "../families";
import { isSourceName } from "../model/parts";
import type { Print } from "../model/fields";
import { compactText } from "../../words/compact";
import { isEmpty } from "./readCells";
import { findTitle, readHeader, readHeaderLabels, type FoundTitle } from "./readHeader";
import { findIndicatorTable, readIndicators, type IndicatorTable } from "./readIndicators";
import { readTasks } from "./readTasks";

/**
 * Reads the form on a sheet by its labels, wherever they stand: rows may have been inserted, columns
 * moved, the title may sit elsewhere. Values are taken as they are and every field keeps its cell.
 * It follows the headings faithfully; what has slipped from under them is for importing to find.
 *
 * Any cell may hold a printed word that is no label there: an indicator named 单位名称, a unit of
 * 总分. A word is a heading in a row of most of a table's words, ends a table only left of its names,
 * and is a label only outside the tables and where it was not read as another label's value. Of several forms on a
 * sheet the first is read, and where the next begins is told.
 * @returns null when the sheet is no form: neither an indicator table nor a form's title with a
 * label of its header. Never throws; the work is linear in the number of cells.
 */
export function readForm(grid: Grid): PerformanceForm | null {
  if (isRuleSheet(grid) || isNoteSheet(grid)) return null;
  const view = viewGrid(grid);
  const next = nextFormOn(view);
  if (next === null) return readOnly(grid, view);
  const first = beforeNextForm(grid, next);
  const form = readOnly(first, viewGrid(first));
  return form && { ...form, nextTitle: view.fieldAt(next.row, next.column) };
}

/** Reads the one form of a grid. */
function readOnly(grid: Grid, view: GridView): PerformanceForm | null {
  const table = findIndicatorTable(view);
  const taskTable = readTasks(view, table);
  const tables = [table, taskTable].filter((each) => each !== null);
  const title = findTitle(view, table?.firstRow ?? view.rows);
  const labels = new LabelReader(view, (row) =>
    tables.some(({ firstRow, endRow }) => row >= firstRow && row < endRow),
  );
  const isForm =
    table !== null ||
    (title !== null &&
      (taskTable !== null || labels.find(({ header }) => header === "unit") !== undefined));
  if (!isForm) return null;
  const indicators = table === null ? [] : readIndicators(view, table);
  const headerEnd = Math.min(view.rows, ...tables.map(({ firstRow }) => firstRow));
  const header = readHeaderLabels(labels, headerEnd);
  const kind = kindBySigns({
    title: title?.kind ?? null,
    print: printBy(title, table),
    hasProject: header.has("project"),
    ...(isOurPrint(table)
      ? { saysElsewhere: header.has("project") || header.has("authority") }
      : {}),
    level1: indicators.map(({ level1 }) => compactText(String(level1.value ?? ""))),
    hasLevels: true,
  });
  return {
    kind,
    ordinal: 0,
    ...(grid.rules && { ownRules: grid.rules }),
    ...partTasks(taskTable?.tasks ?? [], kind),
    indicators,
    ...readGoals(view, labels, kind),
    total: readTotal(view, labels, table),
    ...readHeader(view, labels, header, title, headerEnd),
  };
}

/** True for the columns that we write, which no other place prints. */
function isOurPrint(table: IndicatorTable | null): boolean {
  const columns = table?.headings[0]?.columns;
  return columns !== undefined && (columns.has("funding") || columns.has("deadline"));
}

/** A project's money is printed with its sources below it, which have no points. */
function partTasks(rows: Task[], kind: FormKind): Pick<PerformanceForm, "tasks" | "sources"> {
  const isSource = ({ name, weight }: Task, place: number) =>
    place > 0 && !familyOf(kind).isLiaoning && isSourceName(name.value) && isEmpty(weight);
  return {
    tasks: rows.filter((row, place) => !isSource(row, place)),
    sources: rows.filter(isSource),
  };
}

/** What the columns show outweighs a title that was left over from another form. */
function printBy(title: FoundTitle | null, table: IndicatorTable | null): Print {
  const columns = table?.headings[0]?.columns;
  if (columns?.has("actual") || columns?.has("score")) return "evaluation";
  if (columns?.has("deadline")) return "target";
  return title === null ? "target" : printOf(title.kind);
}

/**
 * 年初总体目标 and 全年完成情况 are headings side by side, their texts below them; alone, a label has
 * its text beside it.
 */
function readGoals(
  view: GridView,
  labels: LabelReader,
  kind: FormKind,
): Pick<PerformanceForm, "goal" | "achievement"> {
  const read = (key: "goal" | "achievement"): Field => {
    const label = labels.find(({ goals }) => goals === key);
    if (label === undefined) return emptyField();
    const inRow = view.wordsOfRow(label.row).map(({ means }) => means.goals);
    const isHeading = inRow.includes("goal") && inRow.includes("achievement");
    // A target form has no 全年完成情况: there it is what somebody wrote beside the label.
    if (isHeading && printOf(kind) === "evaluation") return labels.valueBelow(label);
    const beside = labels.valueBeside(label);
    const below = isEmpty(beside) ? labels.valueBelow(label) : beside;
    return isEmpty(below) ? beside : below;
  };
  return { goal: read("goal"), achievement: read("achievement") };
}

/** 总评价得分 stands beside its label under the table; an empty one belongs under 得分. */
function readTotal(view: GridView, labels: LabelReader, table: IndicatorTable | null): Field {
  const label = labels.find(({ total }) => total !== undefined, table?.endRow ?? 0);
  if (label === undefined) return emptyField();
  const beside = labels.valueBeside(label);
  const score = table?.headings[table.headings.length - 1]?.columns.get("score");
  return isEmpty(beside) && score !== undefined && score.column > label.column
    ? view.fieldAt(label.row, score.column)
    : beside;
}
