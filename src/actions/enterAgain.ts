import type { CellAddress } from "../form/model/grid";
import { unansweredFormulas } from "../report";
import { changeSheets, WorkbookError, writeLocked, type RefusedEdit } from "../workbook";

/** What became of formulas that were entered again. */
export interface EnteredAgain {
  /** Cells whose formula was entered. */
  entered: number;
  /** Cells that were left alone: locked under a password, hidden in a merge, or changed meanwhile. */
  left: CellAddress[];
}

/**
 * Enters the formulas of a sheet again that Excel has not had answered, without the prefix of a
 * missing add-in. Locked cells are written too where the sheet is protected without a password. One
 * sync to read, one to write; on a protected sheet three more.
 * @throws WorkbookError
 */
export async function enterAgain(sheetId: string): Promise<EnteredAgain> {
  const { outcomes, failed } = await changeSheets([sheetId], (grids) => {
    if (grids.length === 0) throw new WorkbookError("sheetGone");
    return grids.map((grid) => ({ sheetId, edits: unansweredFormulas(grid) }));
  });
  if (failed !== null) throw failed;
  const refused = outcomes.flatMap((outcome) => outcome.refused);
  const locked = editsOf(refused.filter(({ why }) => why === "locked"));
  const opened = locked.length > 0 && (await writeLocked(sheetId, locked));
  const isWritten = opened !== false && opened !== null;
  const left = isWritten ? refused.filter(({ why }) => why !== "locked") : refused;
  const applied = outcomes.flatMap((outcome) => outcome.applied).length;
  return {
    entered: applied + (isWritten ? locked.length : 0),
    left: editsOf(left).map(({ at }) => at),
  };
}

function editsOf(refused: RefusedEdit[]) {
  return refused.map(({ edit }) => edit);
}
