import type { CellEdit } from "../form";
import type { Problem } from "../validation";
import { changeCells } from "./changeCells";
import type { Changed, SheetProblems, ValidationReport } from "./contract";
import { loadValidation } from "./validation";

/**
 * Applies the fix of one problem, whether safe or to be looked at. One sync to read again, one to
 * write; a cell that has changed since is left alone.
 * @throws WorkbookError
 */
export function fix({ sheetId, fix: offered }: Problem): Promise<Changed> {
  return changeCells([{ sheetId, edits: offered?.edits ?? [] }]);
}

/**
 * Applies all safe fixes of a report, on all its sheets together; locked cells are left alone.
 * @throws WorkbookError
 */
export async function fixAllSafe({ sheets }: ValidationReport): Promise<Changed> {
  const { safeFixes } = await loadValidation();
  return changeCells(safeEdits(sheets, safeFixes));
}

/** What "fix all" writes: the safe fixes of every sheet. */
export function safeEdits(
  sheets: SheetProblems[],
  safeFixes: (problems: Problem[]) => CellEdit[],
): { sheetId: string; edits: CellEdit[] }[] {
  return sheets.map(({ sheetId, problems }) => ({ sheetId, edits: safeFixes(problems) }));
}
