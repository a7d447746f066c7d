import type { CellEdit } from "../../form/model/cellEdit";
import { formulaIn, type Grid } from "../../form/model/grid";
import type { SheetPlan } from "../../form";
import { redrawLooks } from "../../workbook";
import { changeGrids, type Changed } from "../change";
import { loadValidation } from "../validation/loadValidation";

/**
 * Writes a sheet of ours anew as it is to be after what it holds now: only cells that differ, and nothing below the
 * plan is left. Its looks follow, in a sync of their own. Two syncs to write, one for the looks.
 * @param planOf is given the sheet as it is; it may be asked again
 * @throws WorkbookError
 */
export async function rewriteSheet(
  sheetId: string,
  planOf: (grid: Grid) => SheetPlan,
): Promise<Changed> {
  let plan: SheetPlan | undefined;
  let rowsBefore = 0;
  const { changed, written } = await changeGrids(
    [sheetId],
    (grids) =>
      grids.map((grid) => {
        rowsBefore = grid.origin.row + grid.values.length;
        plan = planOf(grid);
        return { sheetId, edits: editsTo(plan, grid) };
      }),
    "open",
  );
  if (plan !== undefined && changed.applied > 0) await redrawLooks(sheetId, plan, rowsBefore);
  const { invertEdits } = await loadValidation();
  const undo = written.map(({ applied }) => ({
    sheetId,
    edits: invertEdits(applied.map((edit) => ({ ...edit, key: null }))),
  }));
  return { ...changed, undo };
}

/** What has to be written so that a sheet holds what the plan says, and nothing below it. */
function editsTo(plan: SheetPlan, grid: Grid): CellEdit[] {
  const edits: CellEdit[] = [];
  const rows = Math.max(plan.rows, grid.origin.row + grid.values.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < plan.columns; column++) {
      const down = row - grid.origin.row;
      const across = column - grid.origin.column;
      const value = grid.values[down]?.[across] ?? "";
      const formula = formulaIn(grid, down, across);
      const format = grid.numberFormats[down]?.[across];
      const after = plan.cells[row]?.[column] ?? { value: "" };
      const isSame =
        after.formula === undefined
          ? value === (after.value ?? "")
          : formula !== undefined && spelled(formula) === spelled(after.formula);
      const isSameFormat = [undefined, format].includes(after.numberFormat) || format === undefined;
      if (isSame && isSameFormat) continue;
      const before = formula === undefined ? { value } : { value, formula };
      edits.push({ at: { row, column }, before, after });
    }
  }
  return edits;
}

/** Programs write the names of sheets with quotation marks or without. */
function spelled(formula: string): string {
  return formula.replace(/'/gu, "");
}
