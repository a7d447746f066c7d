import { cellKey, type CellAddress, type Grid } from "../../form/model/grid";
import type { CellEdit } from "../../form/model/cellEdit";
import { cellsOf } from "./cells";
import { findAgain, markOf, type Moved, type TableMark } from "./findAgain";
import { tableAt, type Table } from "./headings";
import { isFormula, planFormulas, wantedFormulas, type FormulaPlan } from "./plan";
import type { FoundTable } from "./propose";
import { scoredRows } from "./rows";
import type { TableWish } from "./wish";

/** Formulas that are to be written, or were, and by what their table is known again. */
export interface TableChange {
  sheetId: string;
  wish: TableWish;
  rows: readonly number[];
  mark: TableMark;
  edits: readonly CellEdit[];
}

/** What a person looks at before it is written. */
export interface ProposedFormulas {
  change: TableChange;
  plan: FormulaPlan;
  /** Rows of the wish that are hidden, and left alone. */
  hidden: number;
}

/**
 * What a wish comes to on its sheet as that is now; null where the table is not there any more.
 * @param isHidden tells of a row of the sheet
 */
export function proposeFormulas(
  grid: Grid,
  isHidden: (row: number) => boolean,
  found: FoundTable,
  wished: TableWish,
): ProposedFormulas | null {
  if (grid.sheetId !== found.grid.sheetId) return null;
  const mark = markOf(found.grid, found.table, wished);
  const moved = findAgain(grid, mark, wished);
  if (moved === null) return null;
  const wish = movedWish(wished, moved, (row) => moved.rowOf(row) ?? row + moved.rows);
  const table = tableToday(grid, mark, moved);
  if (table === null) return null;
  const scored = scoredRows(cellsOf(grid), table, wish);
  const rows = scored.filter((row) => !isHidden(row));
  const plan = planFormulas(grid, table, wish, rows);
  const change = {
    sheetId: grid.sheetId,
    wish,
    rows,
    mark: markOf(grid, table, wish),
    edits: plan.edits,
  };
  return { change, plan, hidden: scored.length - rows.length };
}

/** What of a change is written today, as `today`; `lost` are the cells that are not what they were. */
export interface ChangeToday {
  edits: CellEdit[];
  lost: CellAddress[];
  /** The change where the table stands by now, to be taken back. */
  today: TableChange | null;
}

/**
 * The formulas of a change where their rows stand by now: only those of rows that say what they said, in cells
 * that hold what they held.
 */
export function changeToday(grid: Grid, change: TableChange): ChangeToday {
  const nothing = { edits: [], lost: change.edits.map(({ at }) => at), today: null };
  const moved = findAgain(grid, change.mark, change.wish);
  const table = moved && tableToday(grid, change.mark, moved);
  if (moved === null || table === null) return nothing;
  const rows = change.rows.flatMap((row) => moved.rowOf(row) ?? []);
  const isWhole = rows.length === change.rows.length;
  const moving = movedWish(change.wish, moved, moved.rowOf);
  // A sum without one of its rows would be another sum than was shown.
  const wish = isWhole ? moving : { ...moving, total: null };
  const plan = new Map(
    planFormulas(grid, table, wish, rows).edits.map((edit) => [cellKey(edit.at), edit]),
  );
  const edits: CellEdit[] = [];
  const lost: CellAddress[] = [];
  for (const { at, before, after } of change.edits) {
    const place = movedCell(at, moved, moved.rowOf);
    const edit = place === null ? undefined : plan.get(cellKey(place));
    const isSame =
      edit !== undefined &&
      edit.before.formula === before.formula &&
      (before.formula !== undefined || edit.before.value === before.value) &&
      (edit.after.formula === undefined) === (after.formula === undefined);
    if (isSame) edits.push({ at: edit.at, before: edit.before, after: edit.after });
    else lost.push(at);
  }
  const today = { sheetId: grid.sheetId, wish, rows, mark: markOf(grid, table, wish), edits };
  return { edits, lost, today };
}

/**
 * What takes written formulas back, where their rows stand by now: each cell that still holds the formula of
 * its row gets what it held. A formula of a person's own names the cells of its old row, so that one whose
 * row has moved is not put back.
 */
export function takenBack(grid: Grid, change: TableChange): Omit<ChangeToday, "today"> {
  const moved = findAgain(grid, change.mark, change.wish);
  const table = moved && tableToday(grid, change.mark, moved);
  if (moved === null || table === null) {
    return { edits: [], lost: change.edits.map(({ at }) => at) };
  }
  const cells = cellsOf(grid);
  const wish = movedWish(change.wish, moved, moved.placeOf);
  const rows = change.rows.flatMap((row) => moved.placeOf(row) ?? []);
  const formulas = new Map(
    wantedFormulas(grid, table, wish, rows).map(({ at, formula }) => [cellKey(at), formula]),
  );
  const edits: CellEdit[] = [];
  const lost: CellAddress[] = [];
  for (const { at, before, after } of change.edits) {
    const place = movedCell(at, moved, moved.placeOf);
    const isMoved = place === null || cellKey(place) !== cellKey(at);
    const found = place === null ? null : cells.content(place);
    const formula = place === null ? undefined : formulas.get(cellKey(place));
    const isOurs =
      found !== null &&
      (after.formula === undefined
        ? found.value === after.value
        : isFormula(found, formula ?? after.formula) ||
          (!isMoved && isFormula(found, after.formula)));
    if (place === null || found === null || !isOurs || (isMoved && before.formula !== undefined)) {
      lost.push(at);
    } else edits.push({ at: place, before: found, after: before });
  }
  return { edits, lost };
}

function tableToday(grid: Grid, { headings }: TableMark, moved: Moved): Table | null {
  const first = Math.min(...headings.map(({ at }) => at.row));
  return tableAt(cellsOf(grid), { row: first + moved.rows, column: 0 });
}

function movedWish(
  wish: TableWish,
  moved: Moved,
  rowOf: (row: number) => number | null,
): TableWish {
  const column = <Column>(from: Column) =>
    (typeof from === "number" ? from + moved.columns : from) as Column;
  const { inputs, total } = wish;
  return {
    ...wish,
    inputs: {
      operator: column(inputs.operator),
      target: column(inputs.target),
      actual: column(inputs.actual),
      unit: column(inputs.unit),
      weight: column(inputs.weight),
    },
    outputs: {
      completion: column(wish.outputs.completion),
      score: column(wish.outputs.score),
      check: column(wish.outputs.check),
    },
    total: total && movedCell(total, moved, rowOf),
    firstRow: rowOf(wish.firstRow) ?? wish.firstRow + moved.rows,
    lastRow: rowOf(wish.lastRow) ?? wish.lastRow + moved.rows,
  };
}

function movedCell(
  { row, column }: CellAddress,
  { columns }: Moved,
  rowOf: (row: number) => number | null,
): CellAddress | null {
  const today = rowOf(row);
  return today === null ? null : { row: today, column: column + columns };
}
