import type { Field } from "../../form/performanceForm";
import type { Context, FormRule, IndicatorRow, Report } from "../context";
import { numberOf } from "../context";
import { expectedTotal, restore } from "../restore";
import { expectedTask } from "../tasks";

/**
 * Formulas of our own sheets that a number was typed over. Restoring is safe where it changes no
 * number; a person's own score is only replaced by the person.
 */
export const overwrittenFormulas: FormRule = (context, report) => {
  const { form, tasks, rows, formulas, isEvaluation } = context;
  if (!isEvaluation || !formulas.isLive) return;
  for (const row of tasks) {
    const expected = expectedTask(row, context.pack);
    const tell = sectionReport(report, "tasks", "");
    check(context, row.task.rate, expected.rate, tell);
    check(context, row.task.score, expected.score, tell);
  }
  for (const row of rows) {
    if (judgedByPerson(row)) continue;
    const tell = sectionReport(report, "indicators", row.level1);
    check(context, row.indicator.completion, row.expected.completion, tell);
    check(context, row.indicator.score, row.expected.score, tell);
  }
  check(context, form.total, expectedTotal(context), sectionReport(report, "total", ""));
};

/** In a 定性 row the band leaves a range, and the person types the number inside it. */
function judgedByPerson({ reading, completion }: IndicatorRow): boolean {
  return reading.kind !== "numeric" && !(reading.band === 1 && numberOf(completion) === 1);
}

function sectionReport(report: Report, section: "tasks" | "indicators" | "total", level1: string) {
  const tell: Report = (code, field, values, details) =>
    report(code, field, values, { ...details, section, level1 });
  return tell;
}

function check(context: Context, field: Field, expected: number | null, report: Report): void {
  const { value } = field;
  if (typeof value !== "number" || field.formula !== undefined || field.at === null) return;
  const fix = restore(context, field, null, value === expected);
  if (fix !== undefined) report("FORMULA_OVERWRITTEN", field, { value }, { fix });
}
