/** Validation: the catalogue of problems, the rules that find them and the fixes that end them. */
export { bindEdits, relocate, type BoundEdit } from "./fixes/bind";
export {
  catalogue,
  problemCodes,
  type CatalogueEntry,
  type ProblemCode,
} from "./problem/catalogue";
export { fixEdits, invertEdits, safeFixes } from "./fixes/edits";
export { findAgain, offerOf } from "./fixes/findAgain";
export { formIdentity, identityText, type ProblemIdentity } from "./notes/identity";
export { notesIn, notesOfRows, type Note, type Notes } from "./notes/notes";
export {
  levelUnverified,
  mayVerify,
  outdatedNotes,
  type OutdatedNote,
  type OutdatedWhy,
} from "./notes/verify";
export {
  inFormOrder,
  isWrong,
  type Fix,
  type FormSection,
  type Outcome,
  type Problem,
  type ProblemLevel,
} from "./problem/problem";
export { levelOf, validateForm, type LevelSettings, type ValidationOptions } from "./validateForm";
export { goesByOwnRules, validateBetween, validateForms } from "./validateForms";
export { precheckProfile, precheckProfiles } from "./precheck/profiles";
export type { PrecheckProfile } from "./precheck/profile";
export { validateReview } from "./validateReview";
export { validateRuleSheet } from "./validateRuleSheet";
