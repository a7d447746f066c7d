/** Validation: the catalogue of problems, the rules that find them and the fixes that end them. */
export { catalogue, problemCodes, type CatalogueEntry, type ProblemCode } from "./catalogue";
export { checkRow, type RowProblem } from "./checkRow";
export { invertEdits, safeFixes } from "./edits";
export type { Fix, FormSection, Problem, ProblemLevel } from "./problem";
export { levelOf, validateForm, type LevelSettings, type ValidationOptions } from "./validateForm";
export { validateBetween, validateForms } from "./validateForms";
