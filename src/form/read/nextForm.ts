import type { CellAddress, Grid } from "../model/grid";
import { kindOfTitle } from "../model/titles";
import type { GridView, WordCell } from "./gridView";
import { filledColumns } from "./readCells";

/** Where a second form begins on a sheet: the place of its title, counted from the grid's origin. */
export interface NextForm {
  row: number;
  column: number;
  /** It stands right of the first form, not below it. */
  isBeside: boolean;
}

/** A title stands at most so many rows above the unit's name; forms side by side begin no further apart. */
const TITLE_ABOVE = 4;

/** A heading of the indicator table has at least so many of its words. */
const FEWEST_HEADINGS = 5;

/**
 * A title of its own, alone in its row or beside another, over a unit's name and an indicator table of its own, while
 * the form before it has its table too. A title that is printed again over the next page of a form has no unit under
 * it, or says so; and any cell of a table may hold the words of a title or of a label.
 */
export function nextFormOn(view: GridView): NextForm | null {
  const units = view.words.filter(({ means }) => means.header === "unit");
  if (units.length < 2) return null;
  const titles = units.flatMap((unit) => titleAbove(view, unit) ?? []);
  const [first] = titles;
  const next = titles.find(({ row, column }) => row !== first?.row || column !== first.column);
  if (first === undefined || next === undefined) return null;
  const isBeside = next.row - first.row <= TITLE_ABOVE;
  const isOfNext = isBeside
    ? (word: WordCell) => word.column >= next.column
    : (word: WordCell) => word.row >= next.row;
  const own = view.words.filter(isOfNext);
  const before = view.words.filter((word) => !isOfNext(word));
  return hasTable(own) && hasTable(before) ? { ...next, isBeside } : null;
}

/** True where some row of the words heads an indicator table. */
function hasTable(words: readonly WordCell[]): boolean {
  const inRow = new Map<number, Set<string>>();
  for (const { means, row } of words) {
    const { indicators } = means;
    if (indicators !== undefined) inRow.set(row, (inRow.get(row) ?? new Set()).add(indicators));
  }
  return [...inRow.values()].some((keys) => keys.has("name") && keys.size >= FEWEST_HEADINGS);
}

type Place = Pick<NextForm, "row" | "column">;

function titleAbove(view: GridView, unit: Place): Place | null {
  for (let row = unit.row - 1; row >= Math.max(0, unit.row - TITLE_ABOVE); row--) {
    if (!holdsOnlyTitles(view, row)) continue;
    for (let column = unit.column; column >= 0; column--) {
      const value = view.valueAt(row, column);
      if (kindOfTitle(value) === null) continue;
      return String(value).includes("续") ? null : { row, column };
    }
  }
  return null;
}

function holdsOnlyTitles(view: GridView, row: number): boolean {
  return filledColumns(view, row).every(
    (column) => kindOfTitle(view.valueAt(row, column)) !== null,
  );
}

/** A grid as far as its first form reaches. */
export function beforeNextForm(grid: Grid, { row, column, isBeside }: NextForm): Grid {
  const { origin, merges, values, formulas, numberFormats } = grid;
  const cut = <Cell>(cells: Cell[][]) =>
    isBeside ? cells.map((line) => line.slice(0, column)) : cells.slice(0, row);
  const isBefore = isBeside
    ? (merge: CellAddress) => merge.column < origin.column + column
    : (merge: CellAddress) => merge.row < origin.row + row;
  return {
    ...grid,
    values: cut(values),
    formulas: cut(formulas),
    numberFormats: cut(numberFormats),
    merges: merges.filter(isBefore),
  };
}
