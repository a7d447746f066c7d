import type { PerformanceForm } from "../form/model/performanceForm";
import { planFormWith, type PlanOptions } from "../form/plan/planForm";
import type { SheetPlan } from "../form/plan/sheetPlan";
import { computedFields } from "./computedFields";

/** Plans the sheet of a form with the formulas that belong into its computed cells. */
export function planForm(form: PerformanceForm, options: PlanOptions = {}): SheetPlan {
  return planFormWith(form, computedFields, options);
}
