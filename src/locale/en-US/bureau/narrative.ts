import type { NarrativeWords } from "../../zh-CN/bureau/narrative";

/** 自评报告 */
export const narrative: NarrativeWords = {
  lead: "Drafts the report (in Chinese) from this form: numbers and texts come from its cells, what it does not say is a yellow 【待填】, and nothing is made up.",
  reading: "Reading the form…",
  form: "Form to report on",
  complete: "Nothing is left to fill in. Read it through before it is handed in.",
  count: (form, report) =>
    [
      ...(form > 0 ? [`${form} to fill in on the form`] : []),
      ...(report > 0 ? [`${report} to write in the report`] : []),
    ].join(", ") + ".",
  inForm: (n) => `Fill in on the form first (${n})`,
  inFormHint: "The preview follows the form; choose one to go to its cell.",
  unread: (n) => `Not readable as a number, told as 未能判断 (${n})`,
  check: (n) => `To be checked (${n})`,
  byHand: (n) => `Write in the report (${n})`,
  preview: "Preview",
  gaps: (n) => `${n} to fill in`,
  withCells: "Name the cells (to check it, not to hand in)",
  download: "Download .docx",
  writing: "Writing the report…",
  saved: (name) =>
    `“${name}” is among the downloads. If none appears, use Copy text and paste it into Word.`,
  copy: "Copy text",
};
