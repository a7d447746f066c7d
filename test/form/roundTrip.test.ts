import { fieldsOf, gridFromPlan, planForm, readForm } from "../../src/form";
import type { PerformanceForm } from "../../src/form";
import {
  publishedSelfEvaluation,
  publishedTargetForms,
  unfilledSelfEvaluation,
} from "../fixtures/publishedForms";

/** What a form says, without where it says it. */
export function valuesOf(form: PerformanceForm) {
  return fieldsOf(form).map(({ path, field }) => [path, field.value]);
}

const forms: [string, PerformanceForm][] = [
  ["the self-evaluation of 2024", publishedSelfEvaluation()],
  ["the same before it was filled in", unfilledSelfEvaluation()],
  ...publishedTargetForms().map((form): [string, PerformanceForm] => [
    String(form.unit.value),
    form,
  ]),
];

test.each(forms)("%s is read back from its plan as published", (_, form) => {
  const read = readForm(gridFromPlan(planForm(form)));
  expect(read && valuesOf(read)).toEqual(valuesOf(form));
  expect(read?.kind).toBe(form.kind);
});
