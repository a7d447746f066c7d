/** The formulas of computed cells, and the sheet that is written with them. */
export { computedFields } from "./computedFields";
export type { Conversion } from "./convert";
export type { FormulaStyle } from "./formulaMaker";
export { withStoredCalls } from "./formulaText";
export { handInForm, withoutOwnResults, withShownValues, type HandInContent } from "./handIn";
export { planForm } from "./planForm";
export { countFormulas, formulaStyleOf, styleOfFormula, type FormulaCounts } from "./recognise";
export { readableStyle } from "./readable";
