import { type PerformanceForm } from "../form";
import { planForm } from "../formulas";
import { writePlan, type WrittenSheet } from "../workbook";
import type { MadeSheet, TemplateRequest } from "./contract";
import { ActionError, breathe, stopIfCancelled, type Control } from "./control";
import { requestedForm, sheetName } from "./template";

/** A sheet to be made: what it is called while it is, and how it is written. */
export interface SheetToMake {
  what: string;
  make: () => Promise<WrittenSheet>;
}

/**
 * Inserts a sheet for each request. Two syncs a sheet. When cancelled, the sheets made so far stay
 * and are returned.
 * @throws WorkbookError; ActionError cancelled when nothing was made yet
 */
export function insertTemplates(
  requests: TemplateRequest[],
  control: Control,
): Promise<MadeSheet[]> {
  return makeSheets(
    requests.map((request) => ({
      what: sheetName(request),
      make: () => writeForm(requestedForm(request), request.lockComputed),
    })),
    control,
  );
}

/** Writes a form to a new sheet. */
export function writeForm(form: PerformanceForm, lockComputed = false): Promise<WrittenSheet> {
  return writePlan(planForm(form, { lockComputed }));
}

/** Makes sheets one after the other, telling how far it has come. */
export async function makeSheets(sheets: SheetToMake[], control: Control): Promise<MadeSheet[]> {
  const made: MadeSheet[] = [];
  for (const { what, make } of sheets) {
    control.onProgress?.({ done: made.length, total: sheets.length, what });
    await breathe();
    if (control.signal?.aborted === true && made.length > 0) break;
    stopIfCancelled(control);
    made.push(await make());
  }
  if (made.length === 0) throw new ActionError("cancelled");
  return made;
}
