import type { Grid } from "../../form/model/grid";

/** What stands in A1 of the sheet 监控, by which it is known. */
export const MONITORING = "绩效运行监控";

/** True for a sheet 监控, of whatever form. */
export function isMonitoringSheet({ origin, values }: Grid): boolean {
  return values[-origin.row]?.[-origin.column] === MONITORING;
}
