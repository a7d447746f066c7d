import { familyOf } from "../form/families";
import { columnOf, fieldAt } from "../form/model/fieldPaths";
import { isReason, type ColumnKey } from "../form/model/fields";
import type { CellAddress, CellRange, Grid } from "../form/model/grid";
import type { Field, PerformanceForm } from "../form/model/performanceForm";
import { layoutOf, type LayoutCell } from "../form/plan/layouts";
import type { FormulaStyle } from "../formulas/formulaMaker";
import { viewGrid, type GridView, type WordCell } from "../form/read/gridView";
import { isBlank } from "../words/cell";

/** A heading or label by which cells of a form are found, and that the sheet does not have. */
export interface LostHeading {
  /** What the form prints there. */
  heading: string;
  part: "header" | "tasks" | "goals" | "indicators" | "total";
  /** The cell that should hold it, with what it holds; null where there is no such cell. */
  cell: Field | null;
  /** The heading beside it that is there. */
  near: Field | null;
}

/** What of a form can't be found on its sheet, each lost thing once. */
export interface LostHeadings {
  headings: LostHeading[];
  /** Tables whose heading row is gone altogether. */
  tables: TablePart[];
  /** Tables whose rows can't be judged until the heading is back, because a column that is judged is gone. */
  unjudged: ReadonlySet<TablePart>;
  /** The row under a lost label 总评价得分, which then looks like an indicator. */
  totalRow: number | null;
}

/** The two tables of a form. */
export type TablePart = "tasks" | "indicators";

/** A sheet that has them all. */
export const nothingLost: LostHeadings = {
  headings: [],
  tables: [],
  unjudged: new Set(),
  totalRow: null,
};

/** Columns without which a row can still be judged. */
const besides = new Set<string>(["level2", "deadline", "completion", "rate", "measure"]);

/** A column of a table as the form prints it. */
interface Printed {
  key: string;
  heading: string;
}

/**
 * Finds headings and labels that Liaoning's forms print and a sheet lacks: renamed, emptied, or deleted with
 * their column. Forms of other places print what they like, and none of theirs is missed.
 * @param formulas the style of the form's formulas: only a sheet that we made names its rules
 */
export function lostHeadings(
  form: PerformanceForm,
  grid: Grid,
  formulas: FormulaStyle | null,
): LostHeadings {
  if (!familyOf(form.kind).isLiaoning || !isOnSheet(form, grid)) return nothingLost;
  const layout = layoutOf(form.kind);
  const indicatorColumns = layout.columns.filter(({ key }) => key !== "label");
  const lostIn = {
    tasks: layout.taskColumns.filter(({ key }) => form.tasks.every((row) => row[key].at === null)),
    indicators: indicatorColumns.filter(({ key }) =>
      form.indicators.every((row) => columnOf(row, key as ColumnKey).at === null),
    ),
  };
  const labels = lostLabels(form, grid, formulas);
  if (lostIn.tasks.length + lostIn.indicators.length + labels.length === 0) return nothingLost;
  const view = viewGrid(grid);
  const lost = {
    headings: [] as LostHeading[],
    tables: [] as TablePart[],
    unjudged: new Set<TablePart>(),
    totalRow: null as number | null,
  };
  const printed = { tasks: layout.taskColumns, indicators: indicatorColumns };
  for (const part of ["tasks", "indicators"] as const) {
    if (lostIn[part].length === 0) continue;
    const found = lostColumns(view, grid, part, printed[part], lostIn[part]);
    if (found === null) lost.tables.push(part);
    else lost.headings.push(...found);
    if (found === null || found.some(({ isJudged }) => isJudged)) lost.unjudged.add(part);
  }
  for (const label of labels) {
    const cell = readAsGoal(form, view, grid, label) ?? labelCell(form, view, grid, label.at);
    lost.headings.push({ heading: label.heading, part: label.part, cell, near: null });
    if (label.part === "total") lost.totalRow = label.at?.row ?? null;
  }
  return lost;
}

/** A form that was read from no sheet has no cells to miss. */
function isOnSheet({ title, indicators, tasks }: PerformanceForm, { values }: Grid): boolean {
  if (values.length === 0) return false;
  return [title, indicators[0]?.name, tasks[0]?.name].some((field) => field?.at != null);
}

/** Rows with fewer words of a table than this are no heading of it. */
const FEWEST_WORDS = 3;

/** The lost columns of a table; null where it has no heading row. */
function lostColumns(
  view: GridView,
  { origin, merges }: Grid,
  part: TablePart,
  printed: readonly Printed[],
  lost: readonly Printed[],
): (LostHeading & { isJudged: boolean })[] | null {
  const row = headingRow(view, part);
  if (row === null) return null;
  const known = new Map<string, WordCell & { end: number }>();
  const rows = part === "indicators" ? [row, row + 1] : [row];
  let start = 0;
  for (const word of rows.flatMap((each) => view.wordsOfRow(each))) {
    const key = word.means[part];
    const end = word.column + word.columns;
    if (key === "indicatorGroup" || key === "taskGroup") start = Math.max(start, end);
    else if (key !== undefined && !known.has(key)) known.set(key, { ...word, end });
  }
  const tallest = Math.max(...[...known.values()].map((word) => word.rows));
  const isLost = new Set(lost.filter(({ key }) => !known.has(key)).map(({ key }) => key));
  const found: (LostHeading & { isJudged: boolean })[] = [];
  const wordAt = (place: number) => known.get(printed[place]?.key ?? "");
  printed.forEach(({ key, heading }, place) => {
    if (!isLost.has(key)) return;
    const [first, end] = gapAround(place, printed.length, (each) => wordAt(each) !== undefined);
    const [left, right] = [wordAt(first - 1), wordAt(end)];
    const between = printed
      .slice(first, end)
      .filter((each) => isLost.has(each.key) && isReason(each.key) === isReason(key));
    const line = isReason(key) ? row + 1 : row;
    const to = right?.column ?? view.widthOf(row);
    let from = left?.end ?? start;
    while (from < to && isCovered(merges, { row: line + origin.row, column: from + origin.column }))
      from++;
    const cells = freeCells(view, part, line, from, to, tallest);
    const isLast = right === undefined;
    // What stands right of an emptied last heading is a remark beside the table.
    const isEmptied = isBlank(view.valueAt(line, from)) && (isLast || cells.length === 0);
    const isTold = isLast ? cells.length >= between.length : cells.length === between.length;
    const cell =
      between.length === 1 && isEmptied && from < to
        ? view.fieldAt(line, from)
        : isTold
          ? (cells[between.findIndex((each) => each.key === key)] ?? null)
          : null;
    // Some forms print fewer columns of reasons: only one that holds other words is missed.
    if (isReason(key) && isBlank(cell?.value ?? "")) return;
    const isJudged = !besides.has(key) && !isReason(key);
    const nearest = left ?? right;
    const near = nearest === undefined ? null : view.fieldAt(nearest.row, nearest.column);
    found.push({ heading, part, cell, near, isJudged });
  });
  return found;
}

/** The places from `first` to before `end` around one that are not known. */
function gapAround(place: number, count: number, isKnown: (place: number) => boolean) {
  let [first, end] = [place, place + 1];
  while (first > 0 && !isKnown(first - 1)) first--;
  while (end < count && !isKnown(end)) end++;
  return [first, end] as const;
}

/** The cells of a heading row between two columns that hold other words than the table's, and no tall remark. */
function freeCells(
  view: GridView,
  part: TablePart,
  row: number,
  from: number,
  to: number,
  tallest: number,
) {
  const cells: Field[] = [];
  for (let column = from; column < to; column++) {
    const isOther = view.wordAt(row, column)?.means[part] === undefined;
    const isFilled = !isBlank(view.valueAt(row, column));
    const isHeading = view.spanAt(row, column).rows <= tallest;
    if (isOther && isFilled && isHeading) cells.push(view.fieldAt(row, column));
  }
  return cells;
}

/** The row with most of a table's words; those of the kinds of reasons, which stand below it, don't count. */
function headingRow(view: GridView, part: TablePart): number | null {
  let best: number | null = null;
  let most = FEWEST_WORDS - 1;
  for (let row = 0; row < view.rows; row++) {
    const keys = view.wordsOfRow(row).map(({ means }) => means[part]);
    const words = new Set(keys.filter((key) => key !== undefined && !isReason(key)));
    if (words.size <= most) continue;
    most = words.size;
    best = row;
  }
  return best;
}

interface LostLabel {
  heading: string;
  part: "header" | "goals" | "total";
  /** Where it should stand, by where the others stand. */
  at: CellAddress | null;
}

/** Labels outside the tables whose values have no cell. */
function lostLabels(
  form: PerformanceForm,
  { origin }: Grid,
  formulas: FormulaStyle | null,
): LostLabel[] {
  const { header, goals, total } = layoutOf(form.kind);
  const lost = [
    ...labelsIn(form, header, "header", formulas),
    ...labelsIn(form, goals, "goals", formulas),
  ];
  if (total !== null && form.total.at === null) lost.push(lostTotal(form, total, origin));
  return lost;
}

function labelsIn(
  form: PerformanceForm,
  block: LayoutCell[][],
  part: "header" | "goals",
  formulas: FormulaStyle | null,
) {
  const lost: LostLabel[] = [];
  for (const placed of placesOf(block)) {
    const { path, label } = placed;
    if (label === null || cellOf(form, placed) != null) continue;
    // Published forms print no rules; a sheet with formulas is one that we made, and names them.
    if (path === "rulePack" && formulas === null) continue;
    lost.push({ heading: label.text, part, at: placeBeside(form, block, label) });
  }
  return lost;
}

/** Where a place of the block is on the sheet, by the first of its fields that has a cell. */
function placeBeside(
  form: PerformanceForm,
  block: LayoutCell[][],
  { row, column }: CellAddress,
): CellAddress | null {
  for (const placed of placesOf(block)) {
    const origin = cellOf(form, placed);
    if (origin == null) continue;
    return { row: origin.row + row - placed.row, column: origin.column + column - placed.column };
  }
  return null;
}

export interface PlacedField {
  path: string;
  row: number;
  column: number;
  /** Left of it, or above. */
  label: { text: string; row: number; column: number } | null;
}

/** Where a form has the field; null or undefined where nowhere. */
function cellOf(form: PerformanceForm, { path }: PlacedField): CellAddress | null | undefined {
  return fieldAt(form, path)?.at;
}

const placesKnown = new WeakMap<LayoutCell[][], PlacedField[]>();

/** The fields of a block of the layout with their labels: the same for all forms of a kind, and so found once. */
function placesOf(block: LayoutCell[][]): PlacedField[] {
  const places = placesKnown.get(block) ?? placesIn(block);
  placesKnown.set(block, places);
  return places;
}

/** By row and column of the block. */
export function placesIn(block: LayoutCell[][]): PlacedField[] {
  const placed: PlacedField[] = [];
  const labels: { text: string; row: number; column: number }[] = [];
  block.forEach((line, row) => {
    let column = 0;
    for (const cell of line) {
      if (cell.label !== undefined) labels.push({ text: cell.label, row, column });
      if (cell.field !== undefined) {
        const beside = labels.filter((each) => each.row === row && each.column < column).at(-1);
        const above = labels.find((each) => each.row === row - 1 && each.column === column);
        placed.push({ path: cell.field, row, column, label: beside ?? above ?? null });
      }
      column += cell.columns;
    }
  });
  return placed;
}

/** Without its label, the row of 总评价得分 is read as an indicator that has a score and nothing else. */
function lostTotal(form: PerformanceForm, total: LayoutCell[], { column }: CellAddress): LostLabel {
  const last = [...form.indicators]
    .reverse()
    .find(
      ({ name, target, actual, weight, score }) =>
        [name, target, actual, weight].every(({ value }) => isBlank(value)) && score.at !== null,
    );
  const at = last === undefined ? null : { row: last.row, column };
  return { heading: total[0]?.label ?? "", part: "total", at };
}

/** A renamed 全年完成情况 stands where the text beside 年初总体目标 would, and is read as that. */
function readAsGoal(
  { goal }: PerformanceForm,
  view: GridView,
  { origin }: Grid,
  { part }: LostLabel,
): Field | null {
  if (part !== "goals" || goal.at === null) return null;
  const words = view.wordsOfRow(goal.at.row - origin.row);
  return words.some(({ means }) => means.goals === "goal") ? goal : null;
}

/** The cell where a label should stand, if it can hold one: where a row was deleted, another's cell is there. */
function labelCell(
  { title, year }: PerformanceForm,
  view: GridView,
  { origin, merges }: Grid,
  at: CellAddress | null,
): Field | null {
  if (at === null) return null;
  const [row, column] = [at.row - origin.row, at.column - origin.column];
  if (column < 0 || column >= view.widthOf(row)) return null;
  const isAnothers =
    view.wordAt(row, column) !== null ||
    isCovered(merges, at) ||
    [title, year].some((field) => field.at?.row === at.row && field.at.column === at.column);
  return isAnothers ? null : view.fieldAt(row, column);
}

/** True for a cell of a merged area that is not its first, and shows nothing. */
function isCovered(merges: readonly CellRange[], { row, column }: CellAddress): boolean {
  return merges.some((merge) => {
    const [down, right] = [row - merge.row, column - merge.column];
    const isInside = down >= 0 && right >= 0 && down < merge.rows && right < merge.columns;
    return isInside && down + right > 0;
  });
}
