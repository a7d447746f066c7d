import { applyEdits, WorkbookError, type RefusedEdit, type SheetEdits } from "../workbook";
import type { Changed } from "./contract";
import { loadValidation } from "./validation";

/**
 * Writes edits to any number of sheets: one sync to read the cells again, one to write (and one for
 * locks where a sheet is protected). Cells that changed since, or are locked, are left alone.
 * @throws WorkbookError sheetGone when none of the sheets is there any more
 */
export async function changeCells(sheets: SheetEdits[]): Promise<Changed> {
  const { invertEdits } = await loadValidation();
  const outcomes = await applyEdits(sheets);
  const refused = outcomes.flatMap((outcome) => outcome.refused);
  if (refused.length > 0 && refused.every(({ why }) => why === "sheetGone")) {
    throw new WorkbookError("sheetGone");
  }
  const applied = outcomes.filter((outcome) => outcome.applied.length > 0);
  return {
    applied: applied.reduce((sum, outcome) => sum + outcome.applied.length, 0),
    refused: placesOf(refused, "changed"),
    locked: placesOf(refused, "locked"),
    undo: applied.map(({ sheetId, applied: edits }) => ({ sheetId, edits: invertEdits(edits) })),
  };
}

function placesOf(refused: RefusedEdit[], why: RefusedEdit["why"]) {
  return refused.filter((each) => each.why === why).map(({ edit }) => edit.at);
}
