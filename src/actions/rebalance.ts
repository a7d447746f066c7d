import { rebalanceEdits } from "../form";
import { readActiveForm } from "./activeForm";
import { changeForms } from "./changeCells";
import type { Changed } from "./contract";
import { ActionError } from "./control";

/**
 * Gives the rows of the active form equal shares of their sections' points. Three syncs at most.
 * @throws ActionError notAForm, notASelfEvaluation; WorkbookError
 */
export async function rebalance(): Promise<Changed> {
  const { grid, form } = await readActiveForm();
  if (form.kind === "target") throw new ActionError("notASelfEvaluation");
  const { sheetId } = grid;
  return changeForms([sheetId], (forms) =>
    forms.map((sheet) => ({ sheetId, edits: rebalanceEdits(sheet.form) })),
  );
}
