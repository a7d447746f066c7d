import type { CellContent } from "../../form/model/cellEdit";
import { fieldAt, fieldsOf, mapFields } from "../../form/model/fieldPaths";
import { cellKey, type CellAddress, type CellRange, type Grid } from "../../form/model/grid";
import type { Field, PerformanceForm } from "../../form/model/performanceForm";
import { placeForm } from "../../form/plan/placeForm";
import { planFormWith } from "../../form/plan/planForm";
import { cellRulesOf } from "../../form/plan/planRules";
import type { CellRule, CellStyle, LiveCheck, SheetPlan } from "../../form/plan/sheetPlan";
import type { ChangedRows, RowPart } from "../../form/rows/changeRows";
import { atPlan, type StandingForm } from "../../form/rows/standingForm";
import { isBlank } from "../../words/cell";
import { liveChecksInPlace } from "../checks";
import { computedFields } from "../computedFields";
import type { FormulaStyle } from "../formulaMaker";
import { plainFormula, withPlainCalls } from "../formulaText";
import { formulaStyleOf, styleOfFormula } from "../recognise";

/** How a sheet is made, which its rows go by. */
export interface RowsLook {
  /** Whose formulas a form without any gets. */
  usual: FormulaStyle;
  locked: boolean;
  uncoloured: boolean;
}

/** What turns a sheet into the one that would have been made with the changed rows. */
export interface PlannedRows {
  part: RowPart;
  /** The form as it stands afterwards. */
  form: PerformanceForm;
  /** The row that goes, counted before, and the one that comes, counted after. */
  gone: number | null;
  come: number | null;
  /** Rows whose content moves: counted before and after, as nothing goes or comes with them. */
  moved: { from: number; to: number }[];
  /** The columns of a row that move, and those of the whole form. */
  moving: Pick<CellRange, "column" | "columns">;
  whole: Pick<CellRange, "column" | "columns">;
  apart: CellRange[];
  together: CellRange[];
  /** How a row that comes, or is given what it lacks, looks. */
  fresh: {
    row: number;
    styles: { ranges: CellRange[]; style: CellStyle }[];
    rules: CellRule[];
  } | null;
  /** The rules of rows that moved. */
  rules: CellRule[];
  contents: { at: CellAddress; content: CellContent }[];
  /** Heights as they are planned, for each row of the part, counted after: what it had, and is to have. */
  heights: { row: number; before: number | null; height: number }[];
  checks: LiveCheck[];
}

/**
 * Plans the form again with its changed rows, and what that makes different.
 * @param weights 分值 of rows that get others, by their place afterwards
 * @param completed the row that is given what it lacks, by its place
 */
export function planRows(
  standing: StandingForm,
  grid: Grid,
  changed: ChangedRows,
  weights: ReadonlyMap<number, number>,
  look: RowsLook,
  completed: number | null = null,
): PlannedRows {
  const { part, from } = changed;
  const { origin } = standing;
  const before = standing.form;
  const count = before[part].length;
  const firstRow = before[part][0]?.row ?? 0;
  const isOut = from.length < count;
  const gonePlace = isOut ? before[part].findIndex((_, place) => !from.includes(place)) : -1;
  const comePlace = from.indexOf(null);
  const gone = isOut ? firstRow + gonePlace : null;
  const come = comePlace < 0 ? null : firstRow + comePlace;
  const physical = (row: number): number | null => {
    if (row === come) return null;
    const inserted = come !== null && row > come ? row - 1 : row;
    return gone !== null && inserted >= gone ? inserted + 1 : inserted;
  };
  const shifted = (row: number) =>
    row + (come !== null && row >= come ? 1 : 0) - (gone !== null && row > gone ? 1 : 0);
  const weighed = withWeights(changed, weights);
  const after = standAgain(weighed, origin, shifted);
  const freshPlace = comePlace >= 0 ? comePlace : completed;
  const style = formulaStyleOf(before) ?? look.usual;
  const planned = planOf(weighed, after, style, look, origin);
  const plannedBefore = planOf(before, before, style, look, origin);
  const rows = { first: firstRow, end: firstRow + from.length };
  const nameColumn = after[part][0]?.name.at?.column ?? origin.column;
  const whole = { column: origin.column, columns: planned.columns };
  const moved = from.flatMap((source, place) => {
    const row = firstRow + place;
    const came = physical(row);
    const own = source === null ? null : firstRow + source;
    return own === null || own === came ? [] : [{ from: own, to: row }];
  });
  const ofRow = (place: number) =>
    cellRulesOf({
      ...after,
      tasks: [],
      indicators: [],
      [part]: after[part].slice(place, place + 1),
    });
  const rulesIn = (place: number) => {
    const row = firstRow + place;
    return ofRow(place).flatMap((rule) => {
      const ranges = rule.ranges.filter((range) => range.row === row);
      return ranges.length > 0 ? [{ ...rule, ranges }] : [];
    });
  };
  const vertical = (area: CellRange) =>
    area.rows > 1 && area.row < rows.end && area.row + area.rows > rows.first;
  return {
    part,
    form: after,
    gone,
    come,
    moved,
    moving: {
      column: nameColumn,
      columns: endOfLine(grid, origin.column + planned.columns) - nameColumn,
    },
    whole,
    apart: grid.merges.filter(
      (area) => area.rows > 1 && area.row < firstRow + count && area.row + area.rows > firstRow,
    ),
    together: planned.merges.filter(
      (area) =>
        vertical(area) ||
        (freshPlace !== null && area.row === firstRow + freshPlace && area.rows === 1),
    ),
    fresh:
      freshPlace === null
        ? null
        : {
            row: firstRow + freshPlace,
            styles: stylesIn(planned, { row: firstRow + freshPlace, ...whole, rows: 1 }),
            rules: rulesIn(freshPlace),
          },
    rules: moved.flatMap(({ to }) =>
      rulesIn(to - firstRow).filter(({ formula }) => formula !== undefined),
    ),
    contents: [
      ...labelContents(grid, planned, { ...rows, nameColumn, origin }, physical),
      ...weightContents(after, part, weights),
      ...(comePlace < 0 ? [] : newContents(after, part, comePlace)),
      ...formulaContents(standing, changed, after, style, completed),
    ],
    heights: from.map((source, place) => {
      const height = planned.heights.get(firstRow + place) ?? 0;
      const own = source === null ? null : plannedBefore.heights.get(firstRow + source);
      return { row: firstRow + place, before: own ?? null, height };
    }),
    checks: liveChecksInPlace(after),
  };
}

/** Where a line of a sheet ends: what a person has noted beside a row of the form belongs to it. */
export function endOfLine({ values, origin }: Grid, endOfForm: number): number {
  return Math.max(endOfForm, origin.column + (values[0]?.length ?? 0));
}

function withWeights(
  { form, part }: ChangedRows,
  weights: ReadonlyMap<number, number>,
): PerformanceForm {
  const weigh = <Row extends { weight: Field }>(row: Row, place: number): Row => {
    const value = weights.get(place);
    return value === undefined ? row : { ...row, weight: { ...row.weight, value } };
  };
  return part === "tasks"
    ? { ...form, tasks: form.tasks.map(weigh) }
    : { ...form, indicators: form.indicators.map(weigh) };
}

/** The form in its cells of the sheet: its tables where they are planned, its head where it stands. */
function standAgain(
  form: PerformanceForm,
  origin: CellAddress,
  shifted: (row: number) => number,
): PerformanceForm {
  const placed = placeForm(form).form;
  const standing = mapFields(form, (field, path) => {
    const own = atPlan(placed, path, origin);
    if (own !== undefined) return { ...field, at: own };
    return field.at === null
      ? field
      : { ...field, at: { ...field.at, row: shifted(field.at.row) } };
  });
  standing.tasks.forEach(
    (task, place) => (task.row = origin.row + (placed.tasks[place]?.row ?? 0)),
  );
  standing.indicators.forEach(
    (row, place) => (row.row = origin.row + (placed.indicators[place]?.row ?? 0)),
  );
  return standing;
}

/** What of a plan rows go by, in the cells of the sheet. */
interface Plan {
  columns: number;
  merges: CellRange[];
  styles: SheetPlan["styles"];
  heights: ReadonlyMap<number, number>;
  labelAt: (at: CellAddress) => string | null;
}

function planOf(
  form: PerformanceForm,
  standing: PerformanceForm,
  style: FormulaStyle,
  { locked, uncoloured }: RowsLook,
  origin: CellAddress,
): Plan {
  const plan = planFormWith(
    form,
    (placed) => ({ formulas: computedFields(placed, style), checks: [] }),
    {
      lockComputed: locked,
      uncoloured,
      keepScores: true,
    },
  );
  const moved = (range: CellRange) => ({
    ...range,
    row: range.row + origin.row,
    column: range.column + origin.column,
  });
  const labels = new Map(
    standing.indicators.flatMap(({ level1, level2 }) =>
      [level1, level2].flatMap(({ at, value }) =>
        at === null ? [] : [[cellKey(at), String(value ?? "")] as const],
      ),
    ),
  );
  return {
    columns: plan.columns,
    merges: plan.merges.map(moved),
    styles: plan.styles.map(({ ranges, style: its }) => ({
      ranges: ranges.map(moved),
      style: its,
    })),
    heights: new Map(plan.rowHeights.map(({ row, height }) => [row + origin.row, height])),
    labelAt: (at) => labels.get(cellKey(at)) ?? null,
  };
}

function stylesIn({ styles }: Plan, line: CellRange): SheetPlan["styles"] {
  return styles.flatMap(({ ranges, style }) => {
    const parts = ranges.flatMap((range) => common(range, line));
    return parts.length > 0 ? [{ ranges: parts, style }] : [];
  });
}

function common(one: CellRange, other: CellRange): CellRange[] {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? [{ row, column, rows, columns }] : [];
}

/** 一级 and 二级 指标 in the first of the rows that share them, and nowhere else. */
function labelContents(
  grid: Grid,
  { labelAt }: Plan,
  rows: { first: number; end: number; nameColumn: number; origin: CellAddress },
  physical: (row: number) => number | null,
): PlannedRows["contents"] {
  const contents: PlannedRows["contents"] = [];
  for (let row = rows.first; row < rows.end; row++) {
    for (let column = rows.origin.column + 1; column < rows.nameColumn; column++) {
      const at = { row, column };
      const came = physical(row);
      const is = came === null ? "" : String(valueAt(grid, { row: came, column }) ?? "");
      const label = labelAt(at) ?? "";
      if (label !== is) contents.push({ at, content: { value: label } });
    }
  }
  return contents;
}

function valueAt({ values, origin }: Grid, { row, column }: CellAddress) {
  return values[row - origin.row]?.[column - origin.column];
}

function weightContents(
  form: PerformanceForm,
  part: RowPart,
  weights: ReadonlyMap<number, number>,
): PlannedRows["contents"] {
  return [...weights].flatMap(([place, value]) => {
    const at = form[part][place]?.weight.at ?? null;
    return at === null ? [] : [{ at, content: { value } }];
  });
}

/** What a new row has in it from the start, its labels and 分值 apart. */
function newContents(form: PerformanceForm, part: RowPart, place: number): PlannedRows["contents"] {
  const path = `${part}[${place}].`;
  return fieldsOf(form).flatMap(({ path: its, field: { at, value } }) => {
    const isOther = !its.startsWith(path) || /\.(?:level[12]|weight)$/.test(its);
    return isOther || at === null || isBlank(value) ? [] : [{ at, content: { value } }];
  });
}

/** The formulas of computed cells that are to be other ones: of the new row, of those below it, of the total. */
function formulaContents(
  { form: before }: StandingForm,
  { part, from }: ChangedRows,
  after: PerformanceForm,
  style: FormulaStyle,
  completed: number | null,
): PlannedRows["contents"] {
  const byPath = (form: PerformanceForm, its: FormulaStyle) =>
    new Map(computedFields(form, its).map((computed) => [computed.path, computed]));
  const was = { addIn: byPath(before, "addIn"), native: byPath(before, "native") };
  const is = { addIn: byPath(after, "addIn"), native: byPath(after, "native") };
  const sourceOf = (path: string) => {
    const [, its, place, column] = /^(\w+)\[(\d+)\](.+)$/.exec(path) ?? [];
    if (its !== part) return path;
    const source = from[Number(place)] ?? null;
    return source === null ? null : `${part}[${source}]${column}`;
  };
  return [...is[style].values()].flatMap(({ path, at }) => {
    const source = sourceOf(path);
    const field = source === null ? null : fieldAt(before, source);
    const own = field?.formula === undefined ? null : styleOfFormula(field.formula);
    const formula = is[own ?? style].get(path)?.formula;
    if (formula === undefined) return [];
    const write = [{ at, content: { value: "", formula } }];
    const isLacking = field === null || (field.formula === undefined && isBlank(field.value));
    if (isLacking) return source === null || path.startsWith(`${part}[${completed}].`) ? write : [];
    if (own === null || source === null || field.formula === undefined) return [];
    const isMoved = cellKey(field.at ?? at) !== cellKey(at);
    const planned = was[own].get(source)?.formula;
    // A total that sums other rows than there are is put right, as repairing does.
    if (path === "total") return isSame(formula, field.formula) ? [] : write;
    const isAsPlanned = planned !== undefined && isSame(planned, field.formula);
    return isAsPlanned && (isMoved || planned !== formula) ? write : [];
  });
}

function isSame(planned: string, found: string): boolean {
  return plainFormula(planned) === plainFormula(withPlainCalls(found));
}
