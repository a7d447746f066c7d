import { defaultPackOf, sheetNameFor, type PerformanceForm } from "../form";
import { planForm } from "../formulas";
import { isBlank, shownNameOf } from "../scoring";
import { writePlan } from "../workbook";
import type { Draft, MadeSheet } from "./contract";
import type { Control } from "./control";
import { makeSheets } from "./insertTemplates";
import { keepOwnScores } from "../report/ownScores";

/**
 * Writes a standard sheet for each draft. Two syncs a sheet. Computed cells get formulas, except
 * where a person's number differs from the rule's: that one is kept, and validating reports it.
 * @throws WorkbookError; ActionError cancelled
 */
export function writeDrafts(drafts: Draft[], control: Control): Promise<MadeSheet[]> {
  return makeSheets(
    drafts.map(({ imported: { form } }) => ({
      what: sheetNameFor(form),
      make: () => writePlan(planForm(withRulePack(keepOwnScores(form)), { keepScores: true })),
    })),
    control,
  );
}

/** The sheet says by which rules it scores, also where the source did not. */
function withRulePack(form: PerformanceForm): PerformanceForm {
  if (!isBlank(form.rulePack.value)) return form;
  return { ...form, rulePack: { value: shownNameOf(defaultPackOf(form.kind)), at: null } };
}
