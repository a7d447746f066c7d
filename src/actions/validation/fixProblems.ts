import type { Grid, SheetForm } from "../../form";
import { isRuleSheet } from "../../form/model/grid";
import type { Problem } from "../../validation";
import { changeForms, type BoundChange, type Changed, type Wished } from "../change";
import { loadValidation } from "./loadValidation";
import type { ValidationReport } from "./validate";

/**
 * Applies the fix of one problem, whether safe or to be looked at. One sync to read and validate
 * again, one to write. The row that was meant is found again wherever it stands by now; where it says
 * something else than when the fix was offered, nothing is written.
 * @throws WorkbookError
 */
export function fix(problem: Problem): Promise<Changed> {
  return fixAgain([problem]);
}

/** What fixAllSafe would write, for a person to look at first. No sync. */
export async function proposeSafeFixes({ sheets }: ValidationReport): Promise<BoundChange> {
  const { safeFixes } = await loadValidation();
  return sheets
    .map(({ sheetId, problems }) => ({ sheetId, edits: safeFixes(problems) }))
    .filter(({ edits }) => edits.length > 0);
}

/**
 * Applies all safe fixes of a report, on all its sheets together, likewise; locked cells are left alone.
 * @throws WorkbookError
 */
export function fixAllSafe({ sheets }: ValidationReport): Promise<Changed> {
  const problems = sheets.flatMap((sheet) => sheet.problems);
  return fixAgain(problems.filter(({ fix: offered }) => offered?.safe));
}

async function fixAgain(problems: Problem[]): Promise<Changed> {
  const { findAgain, fixEdits, validateForms, validateRuleSheet } = await loadValidation();
  const sheetIds = [...new Set(problems.flatMap(sheetsOf))];
  const decide = (forms: SheetForm[], grids: Grid[]): Wished[] => {
    const tables = grids.flatMap((grid) => (isRuleSheet(grid) ? (grid.rules ?? []) : []));
    const today = [...validateForms(forms), ...tables.flatMap(validateRuleSheet)];
    const again = findAgain(problems, today);
    return sheetIds.map((sheetId) => {
      const isHere = (problem: Problem) => problem.sheetId === sheetId;
      const lost = fixEdits(again.lost.filter(isHere)).map(({ at }) => at);
      return { sheetId, edits: fixEdits(again.problems.filter(isHere)), lost };
    });
  };
  return changeForms(sheetIds, decide);
}

/** The sheets that a problem shows on: its own, and the one it was compared with. */
function sheetsOf({ sheetId, otherSheetId }: Problem): string[] {
  return otherSheetId === undefined ? [sheetId] : [sheetId, otherSheetId];
}
