import type { CellEdit } from "../../form/model/cellEdit";
import { formulaIn, withoutSheetQuotes, type Grid } from "../../form/model/grid";
import type { SheetPlan } from "../../form";
import { redrawLooks, redrawVisuals, selectCell, writePlan } from "../../workbook";
import { changeGrids, type Changed } from "../change";
import type { MadeSheet } from "../insert";
import { loadValidation } from "../validation/loadValidation";

/** What came of writing a sheet of ours: it was made, or some of its cells were changed. */
export type SheetWritten = { made: MadeSheet } | { changed: Changed };

/**
 * Makes a sheet of ours, or writes the one that there is anew, and shows it unless its plan says to leave it behind.
 * Three syncs to make it; five to write it anew, and two more for charts where its table has grown or shrunk.
 * @param sheetId of the one that there is
 * @param planOf is given that one as it is, or null; it may be asked again
 * @throws WorkbookError
 */
export async function makeOrRewrite(
  sheetId: string | null,
  planOf: (before: Grid | null) => SheetPlan,
): Promise<SheetWritten> {
  if (sheetId === null) return { made: await writePlan(planOf(null)) };
  const changed = await rewriteSheet(sheetId, planOf);
  const { isBehind, firstInput } = planOf(null);
  if (isBehind !== true) await selectCell(sheetId, firstInput);
  return { changed };
}

/**
 * Writes a sheet of ours anew as it is to be after what it holds now: only cells that differ, and nothing below the
 * plan is left. Its looks and charts follow, in syncs of their own.
 */
async function rewriteSheet(sheetId: string, planOf: (grid: Grid) => SheetPlan): Promise<Changed> {
  let plan: SheetPlan | undefined;
  let rowsBefore = 0;
  let columnsBefore = 0;
  const { changed, written } = await changeGrids(
    [sheetId],
    (grids) =>
      grids.map((grid) => {
        rowsBefore = grid.origin.row + grid.values.length;
        columnsBefore = grid.origin.column + (grid.values[0]?.length ?? 0);
        plan = planOf(grid);
        return { sheetId, edits: editsTo(plan, grid) };
      }),
    "open",
  );
  if (plan !== undefined && changed.applied > 0) {
    await redrawLooks(sheetId, plan, rowsBefore);
    const isOtherSize = plan.rows !== rowsBefore || plan.columns !== columnsBefore;
    if (plan.charts !== undefined && isOtherSize) await redrawVisuals(sheetId, plan);
  }
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
          : formula !== undefined &&
            withoutSheetQuotes(formula) === withoutSheetQuotes(after.formula);
      const isSameFormat = [undefined, format].includes(after.numberFormat) || format === undefined;
      if (isSame && isSameFormat) continue;
      const before = formula === undefined ? { value } : { value, formula };
      edits.push({ at: { row, column }, before, after });
    }
  }
  return edits;
}
