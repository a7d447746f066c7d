import { overviewRows, type OverviewRow } from "../../report/overview/overviewRow";
import { readVisibleSheets } from "../../workbook";
import { stopIfCancelled, type Control } from "../control";
import { readFormsOn } from "../readForms";
import { loadValidation } from "../validation/loadValidation";
import type { Levels } from "../validation/validate";

/** The forms of a workbook, as they were when they were read. */
export interface Overview {
  rows: OverviewRow[];
  readAt: Date;
}

/**
 * Reads all forms on the visible sheets, and what validating would tell of them; marks nothing. One sync; one more
 * when the list of sheets has changed since the last time.
 * @throws ActionError cancelled; WorkbookError
 */
export async function readOverview(levels: Levels, control: Control): Promise<Overview> {
  const { grids } = await readVisibleSheets();
  const forms = await readFormsOn(grids, control);
  const { validateForms } = await loadValidation();
  stopIfCancelled(control);
  return { rows: overviewRows(forms, validateForms(forms, { levels })), readAt: new Date() };
}
