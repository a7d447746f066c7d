import { rollForward as rollFormForward } from "../form";
import { planForm } from "../formulas";
import { writePlan } from "../workbook";
import { readActiveForm } from "./activeForm";
import type { RolledForward } from "./contract";
import { ActionError } from "./control";

/**
 * Makes a self-evaluation sheet from the target form on the active sheet, which stays as it is.
 * One sync to read, two to write.
 * @throws ActionError notAForm, notATarget; WorkbookError
 */
export async function rollForward(): Promise<RolledForward> {
  const { form: target } = await readActiveForm();
  if (target.kind !== "target") throw new ActionError("notATarget");
  const { form, report } = rollFormForward(target);
  const sheet = await writePlan(planForm(form));
  return {
    ...sheet,
    carried: report.carried.length,
    missing: report.missing.map(({ name }) => name),
    changed: report.changed,
    dropped: report.dropped,
  };
}
