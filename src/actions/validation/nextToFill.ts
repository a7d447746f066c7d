import type { CellAddress } from "../../form";
import type { Problem } from "../../validation";
import { readActiveSheet, selectCell } from "../../workbook";
import { ActionError } from "../control";
import { loadValidation } from "./loadValidation";
import { loadFormsReader } from "../readForms";

/** Where the walk through the empty cells has come to. */
export interface NextToFill {
  /** The cell that is selected now, as validation tells it; null where nothing is left to fill in. */
  problem: Problem | null;
  /** How many are left, this one among them. */
  left: number;
}

/**
 * Selects the next cell of the active sheet that is still to be filled in, in form order; behind the last one the
 * first again. One sync to read, one to select.
 * @param after the cell where the walk was last; null at its start
 * @throws ActionError notAForm; WorkbookError
 */
export async function nextToFill(after: CellAddress | null): Promise<NextToFill> {
  const grid = await readActiveSheet();
  const forms = (await loadFormsReader())(grid);
  if (forms.length === 0) throw new ActionError("notAForm");
  const { inFormOrder, validateForms } = await loadValidation();
  const left = inFormOrder(validateForms(forms).filter(({ level }) => level === "unfilled"));
  const problem = left.find(({ at }) => isBehind(at, after)) ?? left[0] ?? null;
  if (problem !== null) await selectCell(grid.sheetId, problem.at);
  return { problem, left: left.length };
}

function isBehind(at: CellAddress, after: CellAddress | null): boolean {
  if (after === null) return true;
  return at.row > after.row || (at.row === after.row && at.column > after.column);
}
