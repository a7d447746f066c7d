/** What reviews come to, and the table of their differences. */
export {
  findingsOf,
  reviewStateOf,
  type Conclusion,
  type ReviewFindings,
  type ReviewState,
} from "./conclusion";
export {
  conclusionWords,
  isDifferenceSheet,
  planDifferences,
  type ReviewedForm,
} from "./differenceSheet";
