import type { SheetPlan } from "../../form/plan/sheetPlan";
import { askExcel } from "../session";
import { planFile } from "./planFile";

/**
 * Opens a workbook of its own that holds the plans' sheets and nothing else, in a window of its own (on the
 * Mac behind the present one, office-js#6943). Excel gives it no name that could be chosen, and nothing
 * of it can be read or taken back from here: a person saves it, or closes it.
 * @throws WorkbookError
 */
export async function openAsWorkbook(...plans: SheetPlan[]): Promise<void> {
  const file = base64(await planFile(plans));
  await askExcel(() => Excel.createWorkbook(file));
}

/** In pieces, as a call takes only so many arguments. */
const PIECE = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  }
  return btoa(binary);
}
