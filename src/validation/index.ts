/** Validation: the catalogue of problems, the rules that find them and the fixes that end them. */
export { bindEdits, relocate, type BoundEdit } from "./fixes/bind";
export { catalogue, problemCodes, type CatalogueEntry, type ProblemCode } from "./catalogue";
export { fixEdits, invertEdits, safeFixes } from "./fixes/edits";
export { findAgain, offerOf } from "./fixes/findAgain";
export type { Fix, FormSection, Problem, ProblemLevel } from "./problem";
export { levelOf, validateForm, type LevelSettings, type ValidationOptions } from "./validateForm";
export { goesByOwnRules, validateBetween, validateForms } from "./validateForms";
export { validateRuleSheet } from "./validateRuleSheet";
