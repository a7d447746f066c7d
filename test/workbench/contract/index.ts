/** The contract suite: written once, run in Node over both transports, in jsdom and in the browser. */
import { runCheck, type Check, type CheckResult, type ContractEnvironment } from "./check";
import { chartChecks } from "./checks/charts";
import { differenceChecks } from "./checks/differences";
import { insertedChecks } from "./checks/inserted";
import { documentChecks } from "./checks/documents";
import { errorChecks } from "./checks/errors";
import { eventChecks } from "./checks/events";
import { formatChecks } from "./checks/formats";
import { functionChecks } from "./checks/functions";
import { lifetimeChecks } from "./checks/lifetime";
import { objectChecks } from "./checks/objects";
import { rangeChecks } from "./checks/ranges";
import { ruleChecks } from "./checks/rules";
import { leniencyChecks } from "./checks/leniency";
import { rangeToolChecks } from "./checks/rangeTools";
import { situationChecks } from "./checks/situations";
import { tableChecks } from "./checks/tables";
import { visualChecks } from "./checks/visuals";
import { workbookChecks } from "./checks/workbooks";
import { worksheetChecks } from "./checks/worksheets";

export type { CheckResult, ContractEnvironment, ContractHooks } from "./check";

/** The checks by what they are about. */
export const topics: [string, Check[]][] = [
  ["Worksheets", worksheetChecks],
  ["Ranges", rangeChecks],
  ["Tools of ranges", rangeToolChecks],
  ["Formats", formatChecks],
  ["Data validation and conditional formats", ruleChecks],
  ["Bars, scales, icons and rankings", visualChecks],
  ["Names, comments, settings and page layout", objectChecks],
  ["What a workbook says of itself", documentChecks],
  ["Tables", tableChecks],
  ["Charts", chartChecks],
  ["Workbooks, views and styles", insertedChecks],
  ["New workbooks", workbookChecks],
  ["Errors and protection", errorChecks],
  ["Leniency", leniencyChecks],
  ["Life of objects", lifetimeChecks],
  ["Events", eventChecks],
  ["Custom functions", functionChecks],
  ["What Excel may be up to", situationChecks],
  ["Different on purpose", differenceChecks],
];

export const contractChecks: Check[] = topics.flatMap(([, checks]) => checks);

/** Runs every check, one after the other, each on a fresh workbook. */
export async function runContract(environment: ContractEnvironment): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of contractChecks) results.push(await runCheck(check, environment));
  return results;
}
