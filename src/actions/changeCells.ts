import { readForm, type CellAddress, type SheetForm } from "../form";
import { changeSheets, WorkbookError, type RefusedEdit, type SheetEdits } from "../workbook";
import type { Changed, Undo } from "./contract";
import { loadValidation } from "./validation";

/** What to write into a sheet, and cells that were to be written but are not to be found any more. */
export interface Wished extends SheetEdits {
  lost?: CellAddress[];
}

/**
 * Reads sheets again, asks what to write into the forms as they are now, and writes it: one sync to
 * read, one to write (and one for locks where a sheet is protected). Cells that are locked, or hidden
 * in a merged area, are left alone.
 * @throws WorkbookError sheetGone when none of the sheets is there any more
 */
export async function changeForms(
  sheetIds: string[],
  decide: (forms: SheetForm[]) => Wished[],
): Promise<Changed> {
  const { bindEdits, invertEdits } = await loadValidation();
  let forms: SheetForm[] = [];
  let wished: Wished[] = [];
  const outcomes = await changeSheets(sheetIds, (grids) => {
    if (grids.length === 0) throw new WorkbookError("sheetGone");
    forms = grids.flatMap((grid) => {
      const form = readForm(grid);
      return form === null ? [] : [{ grid, form }];
    });
    wished = decide(forms);
    return wished;
  });
  const refused = outcomes.flatMap((outcome) => outcome.refused);
  const applied = outcomes.filter((outcome) => outcome.applied.length > 0);
  const lost = wished.flatMap((each) => each.lost ?? []);
  return {
    applied: applied.reduce((sum, outcome) => sum + outcome.applied.length, 0),
    refused: [...lost, ...placesOf(refused, "changed")],
    locked: placesOf(refused, "locked"),
    merged: placesOf(refused, "merged"),
    undo: applied.map((outcome) => {
      const form = forms.find(({ grid }) => grid.sheetId === outcome.sheetId)?.form;
      const edits = form === undefined ? [] : bindEdits(outcome.applied, form);
      return { sheetId: outcome.sheetId, edits: invertEdits(edits) };
    }),
  };
}

/**
 * Takes a change back, in the rows where it was made, wherever they stand by now.
 * @throws WorkbookError sheetGone when none of the sheets is there any more
 */
export async function undo(change: Undo): Promise<Changed> {
  const { relocate } = await loadValidation();
  const sheetIds = change.map(({ sheetId }) => sheetId);
  return changeForms(sheetIds, (forms) =>
    change.map(({ sheetId, edits }) => {
      const sheet = forms.find(({ grid }) => grid.sheetId === sheetId);
      if (sheet === undefined) return { sheetId, edits: [], lost: edits.map(({ at }) => at) };
      const { edits: today, refused } = relocate(edits, sheet.form);
      return { sheetId, edits: today, lost: refused.map(({ edit }) => edit.at) };
    }),
  );
}

function placesOf(refused: RefusedEdit[], why: RefusedEdit["why"]): CellAddress[] {
  return refused.filter((each) => each.why === why).map(({ edit }) => edit.at);
}
