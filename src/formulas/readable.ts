import type { PerformanceForm } from "../form/model/performanceForm";
import { isBlank } from "../scoring";
import type { FormulaStyle } from "./formulaMaker";
import { asComputed, nativeResults } from "./native/results";

/**
 * The style that a form can be written with, whose own scores stay where it has any: native ones would show a sign in place of a number that the
 * rules give where its cells are not tidy enough, so such a form gets the add-in's.
 */
export function readableStyle(form: PerformanceForm, wished: FormulaStyle): FormulaStyle {
  if (wished === "addIn") return wished;
  const results = [...nativeResults(asComputed(form, (_, value) => isBlank(value))).values()];
  return results.every(({ obstacle }) => obstacle === null) ? "native" : "addIn";
}
