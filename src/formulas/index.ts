/** The formulas of computed cells, and the sheet that is written with them. */
export { computedFields } from "./computedFields";
export { planForm } from "./planForm";
