import { mapFields } from "../form/model/fieldPaths";
import type { PerformanceForm } from "../form/model/performanceForm";
import { isBlank } from "../scoring";
import { asComputed, nativeResults } from "./native/results";
import { styleOfFormula } from "./recognise";

/** What the computed cells of a copy to hand in hold: native formulas, or values alone. */
export type HandInContent = "native" | "values";

/**
 * The form that is written as 送审版: its computed fields are empty where a native formula gives what the
 * rules give, and keep their value where a person has typed one, or where no native formula reads the row.
 */
export function handInForm(form: PerformanceForm, content: HandInContent): PerformanceForm {
  if (content === "values") return form;
  const results = nativeResults(asComputed(form, (_, value) => isBlank(value)));
  return mapFields(form, (field, path) => {
    const isOurs = field.formula !== undefined && styleOfFormula(field.formula) !== null;
    const result = results.get(path);
    return isOurs && result?.obstacle === null ? { ...field, value: "" } : field;
  });
}
