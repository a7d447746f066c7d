import type { PerformanceForm } from "../form/model/performanceForm";
import { planFormWith, type PlanOptions } from "../form/plan/planForm";
import type { SheetPlan } from "../form/plan/sheetPlan";
import { liveChecksOf } from "./checks";
import { computedFields } from "./computedFields";
import type { FormulaStyle } from "./formulaMaker";

/** How a form is written, its formulas among it; they are the add-in's when nothing is said. */
export interface WrittenForm extends PlanOptions {
  formulas?: FormulaStyle;
}

/** Plans the sheet of a form with the formulas that belong into its computed cells, and with its live checks. */
export function planForm(form: PerformanceForm, options: WrittenForm = {}): SheetPlan {
  const madeFor = (placed: PerformanceForm) => ({
    formulas: computedFields(placed, options.formulas),
    checks: liveChecksOf(placed),
  });
  return planFormWith(form, madeFor, options);
}
