import type { Context, Details, Report } from "../context";
import type { precheckProblems } from "./problems";
import type { PrecheckProfile } from "./profile";
import type { PrecheckRule, TellRow } from "./rule";
import { scoreRule } from "./scores";
import { valueRule } from "./values";
import { wholeFormRule } from "./wholeForm";

const rowRules: PrecheckRule[] = [valueRule, scoreRule];

/**
 * Tells what a platform is known to refuse or to change when a form is uploaded. Rows that only split up the one
 * above them are no rows of an upload.
 */
export function precheck(
  context: Context,
  { checks }: PrecheckProfile,
  report: Report<typeof precheckProblems>,
): void {
  const rows = context.rows.filter(({ isPart }) => !isPart);
  const tellIn =
    (level1: string): TellRow =>
    (code, field, values, fix, details) => {
      const placed: Details = { section: "indicators", level1, fix, ...details };
      report(...([code, field, values, placed] as unknown as Parameters<typeof report>));
    };
  wholeFormRule(context, rows, checks, tellIn(""));
  for (const row of rows) {
    for (const rule of rowRules) rule(row, context, checks, tellIn(row.level1));
  }
}
