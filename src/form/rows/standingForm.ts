import { isBlank } from "../../words/cell";
import { formulaIn, type CellAddress, type Grid } from "../model/grid";
import { fieldAt, fieldsOf, mapFields } from "../model/fieldPaths";
import {
  emptyField,
  emptyIndicator,
  emptyTask,
  type Field,
  type Indicator,
  type PerformanceForm,
  type Task,
} from "../model/performanceForm";
import { placeForm, type PlacedForm } from "../plan/placeForm";

/** A form whose tables stand on their sheet just as they are planned, from some cell on. */
export interface StandingForm {
  /** With the rows of its tables that are still blank, and each field of them in its planned cell. */
  form: PerformanceForm;
  placed: PlacedForm;
  /** The cell of the sheet where the plan's first one would stand. */
  origin: CellAddress;
}

const tablePath = /^(?:tasks|indicators)\[|^(?:goal|achievement|total)$/;
const levelPath = /\.level[12]$/;

/**
 * Sees a form as what was planned and then filled in, which is what its rows can be changed by: null where its
 * tables have other columns or rows between theirs, or where it says of which sources a project's money comes.
 */
export function standingForm(form: PerformanceForm, grid: Grid): StandingForm | null {
  const name = form.indicators[0]?.name.at ?? null;
  if (name === null || form.sources.length > 0) return null;
  const whole = withBlankRows(form, grid);
  if (whole === null) return null;
  const placed = placeForm(whole);
  const first = placed.form.indicators[whole.indicators.findIndex(({ row }) => row === name.row)];
  const planned = first?.name.at ?? null;
  if (planned === null) return null;
  const origin = { row: name.row - planned.row, column: name.column - planned.column };
  const standing = mapFields(whole, (field, path) => {
    const at = atPlan(placed.form, path, origin);
    return at === undefined ? field : { ...field, at };
  });
  const isAsPlanned =
    origin.column >= 0 &&
    fieldsOf(whole).every(({ path, field }) => isInPlace(path, field, standing));
  return isAsPlanned ? { form: standing, placed, origin } : null;
}

/** Where a field of a form's tables is planned to stand on its sheet; undefined for one of its head. */
export function atPlan(
  placed: PerformanceForm,
  path: string,
  origin: CellAddress,
): CellAddress | null | undefined {
  if (!tablePath.test(path)) return undefined;
  const at = fieldAt(placed, path)?.at ?? null;
  return at && { row: at.row + origin.row, column: at.column + origin.column };
}

/** A label that is carried down may stand in any row above. */
function isInPlace(path: string, { at }: Field, standing: PerformanceForm): boolean {
  if (at === null || !tablePath.test(path)) return true;
  const planned = fieldAt(standing, path)?.at;
  if (!planned || planned.column !== at.column) return false;
  return planned.row === at.row || levelPath.test(path);
}

/** The form with a row for each line of its tables; null where a line holds what is none of their rows. */
function withBlankRows(form: PerformanceForm, grid: Grid): PerformanceForm | null {
  const placed = placeForm(form);
  const goalRow = form.goal.at?.row;
  const plannedGoal = placed.form.goal.at?.row;
  if (goalRow === undefined || plannedGoal === undefined) return null;
  const goals = goalRow - plannedGoal + placed.goals;
  const firstIndicator = goals + placed.firstIndicator - placed.goals;
  const endOfIndicators = form.total.at?.row ?? lastRow(form.indicators) + 1;
  const header = headerEnd(form, placed);
  const firstTask = header ?? form.tasks[0]?.row ?? goals;
  const tasks = rowsBetween(form.tasks, firstTask, goals, () => emptyTask());
  const indicators = rowsBetween(
    form.indicators,
    firstIndicator,
    endOfIndicators,
    (above, row) => ({
      ...emptyIndicator(),
      ...labelsOf(above, row, form.indicators),
    }),
  );
  if (tasks === null || indicators === null) return null;
  const nameIn = ({ indicators: [row] }: PerformanceForm) => row?.name.at?.column ?? 0;
  const end = nameIn(form) - nameIn(placed.form) + placed.columns;
  const isPlain = ([tasks, indicators] as const).every((rows) => {
    const first = rows.find(({ name }) => name.at !== null)?.name.at?.column ?? 0;
    return rows.every(({ name, row }) => name.at !== null || isBlankLine(grid, row, first, end));
  });
  return isPlain ? { ...form, tasks, indicators: labelled(indicators) } : null;
}

/** Rows put in above the first label get that one, too: nothing else could be meant. */
function labelled(rows: Indicator[]): Indicator[] {
  const first = rows.find(({ level1 }) => !isBlank(level1.value));
  if (first === undefined) return rows;
  const { level1, level2 } = first;
  const end = rows.indexOf(first);
  return rows.map((row, place) => (place < end ? { ...row, level1, level2 } : row));
}

/** The labels of a blank row: those it prints itself for the rows below, else those of the row above. */
function labelsOf(above: Indicator | undefined, row: number, rows: readonly Indicator[]) {
  const below = rows.find((each) => each.row > row);
  const labelAt = (level: "level1" | "level2") =>
    below !== undefined && (above === undefined || below[level].at?.row === row)
      ? below[level]
      : (above?.[level] ?? emptyField());
  return { level1: labelAt("level1"), level2: labelAt("level2") };
}

/** Where the first task stands, told by the fields above it; null where they have no cells. */
function headerEnd(
  form: PerformanceForm,
  { form: planned, taskHeading }: PlacedForm,
): number | null {
  const [own, their] = [form.expenditure.at, planned.expenditure.at];
  return own && their && own.row - their.row + taskHeading + 1;
}

function lastRow(rows: readonly { row: number }[]): number {
  return rows[rows.length - 1]?.row ?? -1;
}

function rowsBetween<Row extends Task | Indicator>(
  rows: readonly Row[],
  first: number,
  end: number,
  blank: (above: Row | undefined, row: number) => Row,
): Row[] | null {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const all: Row[] = [];
  for (let row = first; row < end; row++) {
    all.push(byRow.get(row) ?? { ...blank(all[all.length - 1], row), row });
  }
  return rows.every(({ row }) => row >= first && row < end) ? all : null;
}

function isBlankLine(
  { values, origin, ...grid }: Grid,
  row: number,
  from: number,
  end: number,
): boolean {
  for (let column = from; column < end; column++) {
    const [line, across] = [row - origin.row, column - origin.column];
    const formula = formulaIn({ values, origin, ...grid }, line, across);
    if (!isBlank(values[line]?.[across] ?? "") || formula !== undefined) return false;
  }
  return true;
}
