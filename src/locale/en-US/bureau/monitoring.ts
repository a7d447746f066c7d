import type { MonitoringWords } from "../../zh-CN/bureau/monitoring";

/** The same in English; see the Chinese file. */
export const monitoring: MonitoringWords = {
  title: "Mid-year monitoring",
  month: "Until the end of",
  monthChoice: (month) => `January to month ${month}`,
  thresholds: "When money is late",
  explained:
    "Makes a sheet beside the form: a row for each indicator and each task's money, which follows the form. Fill in what is done, and the light turns red, yellow, green or blue, also without the add-in. A sheet that is there already gets the month and new rows; what was filled in stays.",
  make: "Make or refresh the sheet",
  made: (sheet) => `“${sheet}” is made: fill in its column 完成. The form is as it was.`,
  refreshed: (n) =>
    `The sheet was refreshed: ${n} ${n === 1 ? "cell" : "cells"} changed. What was filled in is still there.`,
  same: "The sheet is up to date; nothing to change.",
};
