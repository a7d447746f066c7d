import type { Field } from "../../form/performanceForm";
import type { Context, Details, FormRule, IndicatorRow, Report } from "../context";
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
    check(context, row.task.rate, expected.rate, report, inTasks);
    check(context, row.task.score, expected.score, report, inTasks);
  }
  for (const row of rows) {
    if (judgedByPerson(row)) continue;
    const { indicator, expected, level1 } = row;
    const place = { level1 };
    check(context, indicator.completion, expected.completion, report, place);
    check(context, indicator.score, expected.score, report, place);
  }
  check(context, form.total, expectedTotal(context), report, inTotal);
};

/** In a 定性 row the band leaves a range, and the person types the number inside it. */
function judgedByPerson({ reading, completion }: IndicatorRow): boolean {
  return reading.kind !== "numeric" && !(reading.band === 1 && numberOf(completion) === 1);
}

const inTasks: Details = { section: "tasks" };
const inTotal: Details = { section: "total" };

function check(
  context: Context,
  field: Field,
  expected: number | null,
  report: Report,
  place: Details,
): void {
  const { value } = field;
  if (typeof value !== "number" || field.formula !== undefined || field.at === null) return;
  const fix = restore(context, field, null, value === expected);
  if (fix !== undefined) report("FORMULA_OVERWRITTEN", field, { value }, { ...place, fix });
}
