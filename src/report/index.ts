/** What is told of forms: scores and their steps, policies in words, drafts of imported forms. */
export { changeDraft, type DraftChange } from "./changeDraft";
export {
  planDerivation,
  type DerivationRow,
  type DerivationTable,
} from "./derivation/derivationSheet";
export { isDerivationName } from "./derivation/derivationName";
export { isCollectionSheet } from "./collect/collectionName";
export { isSummarySheet } from "./overview/summaryName";
export { isMonitoringSheet } from "./monitoring/monitoringName";
export { draftOf, type Draft, type DraftField, type DraftPlace, type DraftRow } from "./draft";
export { foundOf, type FoundForm } from "./found";
export { rulesInForce, type RulesInForce } from "./policies";
export {
  scoreReportOf,
  scoresOf,
  type FormStatus,
  type OwnSheet,
  type RowWords,
  type ScoreReport,
  type ScoreRow,
  type ScoreSection,
  type SheetStatus,
} from "./scores";
export { standardForm } from "./standardForm";
export type { Told } from "./told";
export { unansweredFormulas } from "./unanswered";
export { unitOf, yearOf, type Unit } from "./unit";
