import type { RowWords } from "../zh-CN/rows";

/** The words of changing a form's rows, loaded with what shows them. */
export const rows: RowWords = {
  label: "Row",
  none: "Select an indicator or a task in the sheet to add, delete or move rows here.",
  notOurs:
    "This sheet is laid out otherwise than inserted ones, so its rows can't be changed here: use Excel's own commands, then “Mend formulas” under Scoring.",
  row: (n) => `Row ${n}`,
  unnamed: { indicators: "(no indicator name)", tasks: "(no task name)" },
  add: { indicators: "Add indicator", tasks: "Add task" },
  remove: { indicators: "Delete indicator", tasks: "Delete task" },
  up: "Up",
  down: "Down",
  complete: "Complete this row",
  incomplete: "This row has no formulas, as one that was put in by hand.",
  preview: {
    title: {
      add: (n) => `A row will be added below row ${n}. Please look first:`,
      remove: (n, name) => `Row ${n} “${name}” will be deleted. Please look first:`,
      move: (n) => `${n} rows will move together. Please look first:`,
      complete: (n) => `Row ${n} will be completed. Please look first:`,
    },
    apply: { add: "Add", remove: "Delete", move: "Move", complete: "Complete" },
    weights: "The weights of this part are shared anew:",
    share: (points) => `Weight of the new row: ${points}.`,
    filled: (cells) =>
      `${cells} filled ${cells === 1 ? "cell goes" : "cells go"} with the row (can be undone).`,
    commented: "The row has a comment, which undoing can't bring back: move it first to keep it.",
    group: "Rows of one level-2 indicator stay together and move together.",
    completes: "Formulas, lists, formats and the merged level-1 and level-2 indicators are added.",
  },
  done: {
    add: (n) => `Row ${n} was added; its name is selected.`,
    remove: (n) => `Row ${n} was deleted.`,
    move: (n) => `Moved to row ${n}.`,
    complete: (n) => `Row ${n} was completed.`,
  },
  lacksChecks: "The live checks were not renewed: switch them off and on again under Validation.",
  changed: "The sheet has just been changed, so nothing was done: press again.",
  undone: "Undone; the rows are as they were.",
  kept: (cells) =>
    `${cells} ${cells === 1 ? "cell was" : "cells were"} changed since and stay as they are.`,
  notUndone:
    "Rows have come or gone since, or the new row was filled in, so nothing was undone: delete or move rows instead.",
  refused: {
    notOurs:
      "This sheet is laid out otherwise than inserted ones, so nothing was done: use Excel's own commands, then “Mend formulas” under Scoring.",
    noRow: "This row is no indicator or task, so nothing was done: select one of the table's rows.",
    onlyRow:
      "This is the last row of its part and can't be deleted: overwrite what it says instead.",
    firstRow: "This is the first row of its part already.",
    lastRow: "This is the last row of its part already.",
    named: (cells) =>
      `${cells} has a formula that names this row, so nothing was done: change it first.`,
    ownFormula:
      "A row to be moved has a formula of your own, which would calculate wrongly elsewhere, so nothing was done: turn it into a value first.",
  },
};
