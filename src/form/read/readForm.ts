import type { Grid } from "../model/grid";
import { viewGrid, type GridView } from "./gridView";
import type { Field, FormKind, PerformanceForm } from "../model/performanceForm";
import { emptyField } from "../model/performanceForm";
import { fieldBelow, fieldBeside, isEmpty } from "./readCells";
import { findTitle, firstLabel, readHeader, type FoundTitle } from "./readHeader";
import { findIndicatorTable, readIndicators, type IndicatorTable } from "./readIndicators";
import { readTasks } from "./readTasks";

/**
 * Reads the form on a sheet by its labels, wherever they stand: rows may have been inserted, columns
 * moved, the title may sit elsewhere. Values are taken as they are and every field keeps its cell.
 * It follows the headings faithfully; what has slipped from under them is for importing to find.
 * @returns null when the sheet is no form: neither an indicator table nor a form's title with a
 * label of its header. Never throws; the work is linear in the number of cells.
 */
export function readForm(grid: Grid): PerformanceForm | null {
  const view = viewGrid(grid);
  const table = findIndicatorTable(view);
  const tableRow = table?.firstRow ?? view.rows;
  const title = findTitle(view, tableRow);
  if (table === null && (title === null || firstLabel(view, "unit", "taskName") === undefined)) {
    return null;
  }
  const headerEnd = Math.min(tableRow, firstLabel(view, "taskName")?.row ?? tableRow);
  return {
    kind: kindOf(title, table),
    ...readHeader(view, title, headerEnd),
    tasks: readTasks(view),
    goal: readGoal(view),
    achievement: fieldBelow(view, firstLabel(view, "achievement")),
    indicators: table === null ? [] : readIndicators(view, table),
    total: readTotal(view, table),
  };
}

/** What the columns show outweighs a title that was left over from another form. */
function kindOf(title: FoundTitle | null, table: IndicatorTable | null): FormKind {
  const columns = table?.headings[0]?.columns;
  if (title?.kind === "projectSelfEvaluation") return title.kind;
  if (columns?.has("actual") || columns?.has("score")) return "selfEvaluation";
  if (columns?.has("deadline")) return "target";
  return title?.kind ?? "target";
}

function readGoal(view: GridView): Field {
  const heading = firstLabel(view, "goalHeading");
  return heading === undefined
    ? fieldBeside(view, firstLabel(view, "goal"))
    : fieldBelow(view, heading);
}

/** 总评价得分 stands beside its label; an empty one belongs under 得分. */
function readTotal(view: GridView, table: IndicatorTable | null): Field {
  const label = firstLabel(view, "total");
  if (label === undefined) return emptyField();
  const beside = fieldBeside(view, label);
  const score = table?.headings[table.headings.length - 1]?.columns.get("score");
  return isEmpty(beside) && score !== undefined && score.column > label.column
    ? view.fieldAt(label.row, score.column)
    : beside;
}
