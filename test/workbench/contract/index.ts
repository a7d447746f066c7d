/** The contract suite: written once, run in Node over both transports, in jsdom and in the browser. */
import { runCheck, type Check, type CheckResult, type ContractEnvironment } from "./check";
import { chartChecks } from "./checks/charts";
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

export const contractChecks: Check[] = [
  ...worksheetChecks,
  ...rangeChecks,
  ...formatChecks,
  ...ruleChecks,
  ...objectChecks,
  ...errorChecks,
  ...lifetimeChecks,
  ...eventChecks,
  ...functionChecks,
  ...leniencyChecks,
  ...situationChecks,
  ...rangeToolChecks,
  ...tableChecks,
  ...workbookChecks,
  ...chartChecks,
  ...visualChecks,
  ...documentChecks,
];

/** Runs every check, one after the other, each on a fresh workbook. */
export async function runContract(environment: ContractEnvironment): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of contractChecks) results.push(await runCheck(check, environment));
  return results;
}
