import type { Field } from "../../form/model/performanceForm";
import type { FormRule, IndicatorRow, IndicatorRule, TopicRules } from "../context";
import { numberOf } from "../context";
import { expectedTotal, restoreIndicator, restoreTask, restoreTotal } from "../fixes/restore";
import type { Declarations } from "../declare";

/** The problems told here. */
export const formulaProblems = {
  FORMULA_OVERWRITTEN: ["warning", "indicators", "ask", ["value"]],
} as const satisfies Declarations;
type Declared = typeof formulaProblems;

/**
 * Formulas of an indicator on our own sheets that a number was typed over. A person's own score is only
 * replaced by the person.
 */
const overwrittenFormulas: IndicatorRule<Declared> = (row, context, report) => {
  if (context.formulas === null || judgedByPerson(row)) return;
  const { indicator } = row;
  for (const column of ["completion", "score"] as const) {
    const field = indicator[column];
    if (!isTypedOver(field) || (column === "score" && isExplained(row))) continue;
    const fix = restoreIndicator(context, row, column);
    report("FORMULA_OVERWRITTEN", field, { value: field.value }, { fix });
  }
};

/** Likewise of the tasks and the total. */
const overwrittenOtherFormulas: FormRule<Declared> = (context, report) => {
  if (context.formulas === null) return;
  for (const row of context.tasks) {
    for (const column of ["rate", "score"] as const) {
      const field = row.task[column];
      if (!isTypedOver(field)) continue;
      const fix = restoreTask(context, row, column);
      report("FORMULA_OVERWRITTEN", field, { value: field.value }, { section: "tasks", fix });
    }
  }
  const { total } = context.form;
  if (!isTypedOver(total)) return;
  const fix = restoreTotal(context, expectedTotal(context));
  report("FORMULA_OVERWRITTEN", total, { value: total.value }, { section: "total", fix });
};

/** In a 定性 row the band leaves a range, and the person types the number inside it. */
function judgedByPerson({ reading, completion }: IndicatorRow): boolean {
  return reading.kind !== "numeric" && !(reading.band === 1 && numberOf(completion) === 1);
}

/** Another score than the rule's, with a reason, is a decision: it is told of as one that differs. */
function isExplained({ explanations, score, expected }: IndicatorRow): boolean {
  return explanations.length > 0 && numberOf(score) !== expected.score;
}

function isTypedOver(field: Field): field is Field & { value: number } {
  return typeof field.value === "number" && field.formula === undefined && field.at !== null;
}

/** The rules of this file, by what each looks at. */
export const formulaRules: TopicRules<Declared> = {
  evaluatedIndicator: [overwrittenFormulas],
  evaluationForm: [overwrittenOtherFormulas],
};
