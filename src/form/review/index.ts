/** The sheet that a self-evaluation is reviewed on: what it shows, what it keeps, and the standards of deductions. */
export { carriedLines, isReviewOf } from "./carryReview";
export {
  planReviewSheet,
  reviewSheetName,
  type ReviewLine,
  type ReviewTable,
} from "./planReviewSheet";
export { reviewedRows, type ReviewedRow } from "./reviewedRows";
export {
  isReviewSheet,
  keyMarks,
  placeIn,
  readReviewSheet,
  reviewColumnKeys,
  reviewColumns,
  reviewHeadRows,
  type ReviewColumn,
  type ReviewRow,
  type ReviewSheet,
} from "./reviewSheet";
export {
  deductionStandards,
  notedAbove,
  standardsEvidence,
  type DeductionStandard,
} from "./standards";
