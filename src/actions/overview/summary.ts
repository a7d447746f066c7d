import { isPlan, type Grid, type SheetForm, type SheetPlan } from "../../form";
import { planSummary } from "../../report/overview/planSummary";
import { isSummary, keptOn } from "../../report/overview/summarySheet";
import { readVisibleSheets, redrawVisuals, selectCell, writePlan } from "../../workbook";
import type { Changed } from "../change";
import { ActionError, type Control } from "../control";
import type { MadeSheet } from "../insert";
import { rewriteSheet } from "../notes/rewriteSheet";
import { readFormsOn } from "../readForms";

/** What came of writing the sheet 绩效汇总表: it was made, or some of its cells were changed. */
export type SummaryWritten = { made: MadeSheet } | { changed: Changed };

/**
 * Makes the sheet 绩效汇总表 of the forms on the visible sheets, or refreshes it; what was set on it stays. One sync to
 * read, three to make it; to refresh it four, and two for its charts where its rows or columns have become others.
 * @throws ActionError noForms, cancelled; WorkbookError
 */
export async function writeSummary(control: Control): Promise<SummaryWritten> {
  const { grids } = await readVisibleSheets();
  const found = grids.find(isSummary);
  const forms = await scoredForms(grids, control);
  if (found === undefined) return { made: await writePlan(planSummary(forms)) };
  const { sheetId } = found;
  let hasMoved = false;
  const planOf = (grid: Grid): SheetPlan => {
    const plan = planSummary(forms, keptOn(grid));
    hasMoved = plan.rows !== rowsOf(grid) || plan.columns !== columnsOf(grid);
    return plan;
  };
  const changed = await rewriteSheet(sheetId, planOf);
  if (hasMoved) await redrawVisuals(sheetId, planOf(found));
  await selectCell(sheetId, planOf(found).firstInput);
  return { changed };
}

/** The forms that have a score to come, in the workbook's order. */
async function scoredForms(grids: readonly Grid[], control: Control): Promise<SheetForm[]> {
  const others = grids.filter((grid) => !isSummary(grid));
  const forms = (await readFormsOn(others, control)).filter(({ form }) => !isPlan(form.kind));
  if (forms.length === 0) throw new ActionError("noForms");
  return forms;
}

function rowsOf({ origin, values }: Grid): number {
  return origin.row + values.length;
}

function columnsOf({ origin, values }: Grid): number {
  return origin.column + (values[0]?.length ?? 0);
}
