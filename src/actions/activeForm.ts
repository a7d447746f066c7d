import { readForm, type SheetForm } from "../form";
import { readActiveSheet } from "../workbook";
import { ActionError } from "./control";

/**
 * Reads the form on the active sheet. One sync.
 * @throws ActionError notAForm; WorkbookError
 */
export async function readActiveForm(): Promise<SheetForm> {
  const grid = await readActiveSheet();
  const form = readForm(grid);
  if (form === null) throw new ActionError("notAForm");
  return { grid, form };
}
