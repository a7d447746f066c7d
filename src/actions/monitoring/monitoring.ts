import type { SheetForm } from "../../form";
import { formulaStyleOf, type FormulaStyle } from "../../formulas";
import { isMonitoringSheet } from "../../report";
import {
  budgetThresholds,
  budgetThresholdsOf,
  filledInOn,
  isMonitoringOf,
  monitoringPrefix,
  planMonitoring,
} from "../../report/monitoring";
import { readActiveSheet, readSheets, readSheetsCalled } from "../../workbook";
import { makeOrRewrite, type SheetWritten } from "../notes/rewriteSheet";
import { formOfSheet } from "../ownSheets/formOfSheet";
import { formOn } from "../read";

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

/** No sync. */
export function monitoringChoices(): Promise<ThresholdsChoice[]> {
  return Promise.resolve(budgetThresholds.map(({ id, title }) => ({ id, title })));
}

/**
 * Makes the sheet 监控 of the active form, or of the one whose 监控 is active, or refreshes it: its rows and lights
 * follow the form, and what was filled in stays with its row. The form itself is never changed. Two syncs to read
 * (three where there are sheets of the kind, two more from 监控 itself), three to make it; four to refresh it.
 * @throws ActionError notAForm; WorkbookError
 */
export async function writeMonitoring(request: MonitoringRequest): Promise<SheetWritten> {
  const { grid, form } = await readFormToWatch();
  const { sheetName } = grid;
  const wish = {
    month: request.month,
    thresholds: budgetThresholdsOf(request.thresholds),
    formulas: formulaStyleOf(form) ?? request.formulas,
  };
  const found = (await readSheetsCalled(monitoringPrefix)).find((each) =>
    isMonitoringOf(each, sheetName),
  );
  return makeOrRewrite(found?.sheetId ?? null, (before) =>
    planMonitoring(sheetName, form, wish, before === null ? [] : filledInOn(before)),
  );
}

/** The form on the active sheet, or that which the active 监控 follows. */
async function readFormToWatch(): Promise<SheetForm> {
  const active = await readActiveSheet();
  if (!isMonitoringSheet(active)) return formOn(active);
  const followed = await formOfSheet(active);
  const [grid = active] = followed === null ? [] : await readSheets([followed.sheetId]);
  return formOn(grid);
}
