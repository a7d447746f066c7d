import type { HistoryWords } from "../zh-CN/history";

export const history: HistoryWords = {
  title: "History",
  what: "What the add-in changed since the pane was opened, the latest first. Cells that were changed since are left alone, and it is said why.",
  empty: "Nothing was changed yet.",
  list: "What was changed",
  undoThis: (what) => `Undo: ${what}`,
  redoThis: (what) => `Redo: ${what}`,
};
