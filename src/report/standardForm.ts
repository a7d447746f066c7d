import { defaultPackOf, type PerformanceForm } from "../form";
import { isBlank, shownNameOf } from "../scoring";
import { keepOwnScores } from "./ownScores";

/**
 * The form that is written for an imported one: it names its rule pack also where the source did not,
 * and its computed fields are empty, to be given formulas, wherever the rule pack gives what stands
 * there. A person's number that differs from the rule's is kept.
 */
export function standardForm(form: PerformanceForm): PerformanceForm {
  return withRulePack(keepOwnScores(form));
}

function withRulePack(form: PerformanceForm): PerformanceForm {
  if (!isBlank(form.rulePack.value)) return form;
  return { ...form, rulePack: { value: shownNameOf(defaultPackOf(form.kind)), at: null } };
}
