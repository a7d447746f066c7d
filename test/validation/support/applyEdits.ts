import type { CellContent, CellEdit, Grid } from "../../../src/form";
import { recalculate, type Sheet } from "./sheets";

/** A copy of a grid in which nothing is shared with the first. */
export function copyOf(grid: Grid): Grid {
  return structuredClone(grid);
}

/** Writes contents into a copy of a grid as src/workbook/ does; values are not calculated. */
export function write(grid: Grid, edits: CellEdit[]): Grid {
  const copy = copyOf(grid);
  for (const { at, after } of edits) {
    const row = at.row - copy.origin.row;
    const column = at.column - copy.origin.column;
    setCell(copy, row, column, after);
  }
  return copy;
}

function setCell(grid: Grid, row: number, column: number, after: CellContent): void {
  const lines = [grid.values[row], grid.formulas[row], grid.numberFormats[row]] as const;
  const [values, formulas, formats] = lines;
  if (!values || !formulas || !formats) throw new Error("edit outside the grid");
  values[column] = after.value;
  formulas[column] = after.formula ?? after.value;
  if (after.numberFormat !== undefined) formats[column] = after.numberFormat;
}

/** The sheet after edits, calculated. */
export function applyEdits(grid: Grid, edits: CellEdit[]): Sheet {
  return recalculate(write(grid, edits), new Set());
}

/** The sheet after edits of the sheet 评分规则 that was read along with it. */
export function applyToRules(grid: Grid, edits: CellEdit[]): Sheet {
  const copy = copyOf(grid);
  if (copy.rules === undefined) throw new Error("no sheet of rules");
  const { origin, values } = copy.rules;
  for (const { at, after } of edits) {
    const line = values[at.row - origin.row];
    if (line === undefined) throw new Error("edit outside the rules");
    line[at.column - origin.column] = after.value;
  }
  return recalculate(copy, new Set());
}
