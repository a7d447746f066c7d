import type { CellAddress, Grid } from "../model/grid";
import { kindOfTitle } from "../model/titles";
import type { GridView } from "./gridView";

/** Where a second form begins on a sheet: the place of its title, counted from the grid's origin. */
export interface NextForm {
  row: number;
  column: number;
  /** It stands right of the first form, not below it. */
  isBeside: boolean;
}

/** A title stands at most so many rows above the unit's name; forms side by side begin no further apart. */
const TITLE_ABOVE = 4;

/**
 * A title of its own over a unit's name of its own. A title that is printed again over the next page of a form has no
 * unit under it, or says so.
 */
export function nextFormOn(view: GridView): NextForm | null {
  const units = view.words.filter(({ means }) => means.header === "unit");
  if (units.length < 2) return null;
  const titles = units.flatMap((unit) => titleAbove(view, unit) ?? []);
  const [first] = titles;
  const next = titles.find(({ row, column }) => row !== first?.row || column !== first.column);
  if (first === undefined || next === undefined) return null;
  return { ...next, isBeside: next.row - first.row <= TITLE_ABOVE };
}

type Place = Pick<NextForm, "row" | "column">;

function titleAbove(view: GridView, unit: Place): Place | null {
  for (let row = unit.row - 1; row >= Math.max(0, unit.row - TITLE_ABOVE); row--) {
    for (let column = unit.column; column >= 0; column--) {
      const value = view.valueAt(row, column);
      if (kindOfTitle(value) === null) continue;
      return String(value).includes("续") ? null : { row, column };
    }
  }
  return null;
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
