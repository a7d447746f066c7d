import type { Grid } from "../../form/model/grid";

/** What stands in A1 of the sheet 绩效汇总表; other words than a form's, so that no reader takes it for one. */
export const SUMMARY = "部门绩效汇总表";

/** True for a sheet that says in A1 to be one. */
export function isSummarySheet({ origin, values }: Grid): boolean {
  return values[-origin.row]?.[-origin.column] === SUMMARY;
}
