import type { CellEdit } from "../form";
import { applyEdits } from "../workbook";
import type { Changed } from "./contract";
import { loadValidation } from "./validation";

/**
 * Writes edits sheet by sheet, each sheet with one sync to read again and one to write. Once a sheet
 * was written, a later one that refuses counts as refused, so that what was done can be undone.
 * @throws WorkbookError when the first sheet that has edits refuses
 */
export async function changeCells(
  sheets: { sheetId: string; edits: CellEdit[] }[],
): Promise<Changed> {
  const { invertEdits } = await loadValidation();
  const changed: Changed = { applied: 0, refused: [], undo: [] };
  for (const { sheetId, edits } of sheets) {
    if (edits.length === 0) continue;
    const { applied, refused } = await outcomeOf(sheetId, edits, changed.applied > 0);
    changed.applied += applied.length;
    changed.refused.push(...refused.map(({ at }) => at));
    changed.undo.unshift({ sheetId, edits: invertEdits(applied) });
  }
  return changed;
}

async function outcomeOf(sheetId: string, edits: CellEdit[], someDone: boolean) {
  try {
    return await applyEdits(sheetId, edits);
  } catch (error) {
    if (!someDone) throw error;
    return { applied: [], refused: edits };
  }
}
