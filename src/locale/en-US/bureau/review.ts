import type { ReviewWords } from "../../zh-CN/bureau/review";

/** Reviewing */
export const review: ReviewWords = {
  lead: "Makes a sheet to review a form on: what the unit says follows the form, and the reviewer fills in actuals, scores and remarks. No cell of the unit's form is changed.",
  reading: "Reading the forms of this workbook…",
  none: "This workbook has no form with scores.",
  make: (sheet) => `Make the review of “${sheet}”`,
  refresh: (sheet) => `Refresh the review of “${sheet}”`,
  chooseForm: "Choose a form below, then make its review.",
  list: "Forms and their reviews",
  notStarted: "No review yet",
  progress: (reviewed, rows) => `${reviewed} of ${rows} rows reviewed`,
  totals: (own, total, difference) => `own ${own} → reviewed ${total}, ${difference} less`,
  counts: (p0, p1, p2) => `P0 ${p0} · P1 ${p1} · P2 ${p2}`,
  conclusions: { P0: "P0", P1: "P1", P2: "P2", passed: "Passed", open: "Open" },
  differences: "Make or refresh the table of differences",
  differencesHint: "One row a form: own total, reviewed total, difference, deviation, conclusion.",
  howToCheck: "Once filled in, open the review and check this sheet: each problem names its cell.",
  standards: "Standards of deductions (14)",
  made: (name) => `Made “${name}”: fill in the yellow columns, then check this sheet.`,
  refreshed: (cells) => `Refreshed: ${cells} cells changed, and all that was written is there.`,
  same: "The review is up to date; nothing was changed.",
  tableMade: (name) => `Made “${name}”.`,
  tableRefreshed: (cells) => `Refreshed the table of differences: ${cells} cells changed.`,
  tableSame: "The table of differences is up to date; nothing was changed.",
};
