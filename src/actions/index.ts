import { distributeWeights } from "../form";
import { clearMarks, displayLanguage, selectCell } from "../workbook";
import { undo } from "./changeCells";
import { changeDraft } from "../report/changeDraft";
import type { Actions } from "./contract";
import { fitRows, undoFitRows } from "./fitRows";
import { fix, fixAllSafe } from "./fixProblems";
import { insertSample } from "./insertSample";
import { insertTemplates } from "./insertTemplates";
import { settableProblems } from "./problemLevels";
import { readScores } from "./readScores";
import { rebalance } from "./rebalance";
import { recognise } from "./recognise";
import { rollForward } from "./rollForward";
import { sheetName, templateOptions } from "./template";
import { undoInsert } from "./undoInsert";
import { validateAll, validateSheet, validateSheets } from "./validate";
import { watch } from "./watch";
import { writeDrafts } from "./writeDrafts";

export type * from "./contract";
export { ActionError, type ActionErrorCode, type Control, type Progress } from "./control";

/** What the pane and the ribbon can do to a workbook. */
export const actions: Actions = {
  displayLanguage,
  watch,
  readScores,
  select: selectCell,

  templateOptions,
  sharePoints: distributeWeights,
  sheetName,
  insertTemplates,
  rollForward,
  rebalance,
  fitRows,
  undoFitRows,
  insertSample,
  undoInsert,

  settableProblems,
  validateSheet,
  validateAll,
  validateSheets,
  fix,
  fixAllSafe,
  undo,
  clearMarks: ({ sheets }) => clearMarks(sheets.map(({ sheetId }) => sheetId)),

  recognise,
  changeDraft,
  writeDrafts,
};
