import { formulaStyleOf, type FormulaStyle } from "../../formulas";
import {
  budgetThresholds,
  budgetThresholdsOf,
  filledInOn,
  isMonitoringOf,
  monitoringPrefix,
  planMonitoring,
} from "../../report/monitoring";
import { readSheetsCalled, selectCell, writePlan } from "../../workbook";
import type { Changed } from "../change";
import type { MadeSheet } from "../insert";
import { rewriteSheet } from "../notes/rewriteSheet";
import { readActiveForm } from "../read";

/** When money is late, by place, for the pane to choose from. */
export interface ThresholdsChoice {
  id: string;
  title: Record<"zh-CN" | "en-US", string>;
}

/** What the pane asks for. */
export interface MonitoringRequest {
  /** From January to this month, 1 to 12. */
  month: number;
  /** Id of a ThresholdsChoice. */
  thresholds: string;
  /** Of a form that computes nothing itself; else its own way is taken. */
  formulas: FormulaStyle;
}

/** What came of writing the sheet 监控: it was made, or some of its cells were changed. */
export type MonitoringWritten = { made: MadeSheet } | { changed: Changed };

/** No sync. */
export function monitoringChoices(): Promise<ThresholdsChoice[]> {
  return Promise.resolve(budgetThresholds.map(({ id, title }) => ({ id, title })));
}

/**
 * Makes the sheet 监控 of the active form, or refreshes it: its rows and lights follow the form, and what was filled in
 * stays with its row. The form itself is never changed. Two syncs to read (three where there are sheets of the kind),
 * three to make it; four to refresh it.
 * @throws ActionError notAForm; WorkbookError
 */
export async function writeMonitoring(request: MonitoringRequest): Promise<MonitoringWritten> {
  const { grid, form } = await readActiveForm();
  const { sheetName } = grid;
  const wish = {
    month: request.month,
    thresholds: budgetThresholdsOf(request.thresholds),
    formulas: formulaStyleOf(form) ?? request.formulas,
  };
  const found = (await readSheetsCalled(monitoringPrefix)).find((each) =>
    isMonitoringOf(each, sheetName),
  );
  if (found === undefined) return { made: await writePlan(planMonitoring(sheetName, form, wish)) };
  const { sheetId } = found;
  const changed = await rewriteSheet(sheetId, (before) =>
    planMonitoring(sheetName, form, wish, filledInOn(before)),
  );
  await selectCell(sheetId, planMonitoring(sheetName, form, wish).firstInput);
  return { changed };
}
