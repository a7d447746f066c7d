import { isPlan, type Grid, type SheetForm } from "../../form";
import { formKey } from "../../report/overview/overviewRow";
import { nothingKept, planSummary } from "../../report/overview/planSummary";
import type { Sample } from "../../report/overview/sample";
import { isSummary, keptOn } from "../../report/overview/summarySheet";
import { unitOf } from "../../report/unit";
import { readVisibleSheets } from "../../workbook";
import { ActionError, type Control } from "../control";
import { makeOrRewrite, type SheetWritten } from "../notes/rewriteSheet";
import { readFormsOn } from "../readForms";

/**
 * Makes the sheet 绩效汇总表 of the forms on the visible sheets, or refreshes it; what was set on it stays. One sync to
 * read, three to make it; to refresh it four, and two for its charts where its rows or columns have become others.
 * @param sample takes the place of the one that the sheet has
 * @throws ActionError noForms, cancelled; WorkbookError
 */
export async function writeSummary(
  control: Control,
  sample: Sample | null = null,
): Promise<SheetWritten> {
  const { grids } = await readVisibleSheets();
  const found = grids.find(isSummary);
  const forms = await scoredForms(grids, control);
  return makeOrRewrite(found?.sheetId ?? null, (before) =>
    planSummary(forms, before === null ? nothingKept : keptOn(before), sample),
  );
}

/** A form that can be in a sample. */
export interface FormToSample {
  key: string;
  name: string;
}

/**
 * The forms that a sample is drawn from, in the workbook's order. One sync.
 * @throws ActionError noForms, cancelled; WorkbookError
 */
export async function readFormsToSample(control: Control): Promise<FormToSample[]> {
  const { grids } = await readVisibleSheets();
  return (await scoredForms(grids, control)).map((sheetForm) => {
    const { code, name } = unitOf(sheetForm.form);
    const project = String(sheetForm.form.project.value ?? "").trim();
    const said = project || `${code} ${name}`.trim() || sheetForm.grid.sheetName;
    return { key: formKey(sheetForm), name: said };
  });
}

/** The forms that have a score to come, in the workbook's order. */
async function scoredForms(grids: readonly Grid[], control: Control): Promise<SheetForm[]> {
  const forms = (await readFormsOn(grids, control)).filter(({ form }) => !isPlan(form.kind));
  if (forms.length === 0) throw new ActionError("noForms");
  return forms;
}
