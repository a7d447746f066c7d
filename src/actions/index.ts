import { distributeWeights, requestedSheetName, templateOptions } from "../form";
import { changeDraft } from "../report";
import { displayLanguage, selectCell } from "../workbook";
import { fitRows, proposeWeights, rebalance, undo, undoFitRows } from "./change";
import { fix, fixAllSafe, proposeSafeFixes } from "./fixProblems";
import { insertSample, insertTemplates, rollForward, undoInsert, writeDrafts } from "./insert";
import { readScores } from "./read";
import { recognise } from "./recognise";
import {
  clearMarks,
  settableProblems,
  validateAll,
  validateSheet,
  validateSheets,
} from "./validate";
import { watch } from "./watch";

export type {
  IndicatorTemplate,
  TemplateKind,
  TemplateOptions,
  TemplateRequest,
  TemplateSection,
} from "../form";
export { toA1 as cellName } from "../form/model/grid";
export type * from "../report";
export type { BoundChange, Changed, FittedRows, Undo } from "./change";
export * from "./control";
export type { MadeSheet, MadeSheets, RolledForward, TakenBack } from "./insert";
export type { ImportSource } from "./recognise";
export type {
  Levels,
  SettableProblem,
  SheetProblems,
  UnmarkedName,
  ValidationReport,
} from "./validate";

/** What the pane and the ribbon can do to a workbook. */
export const actions = {
  displayLanguage,
  watch,
  readScores,
  select: selectCell,

  templateOptions,
  /** Equal shares of a section's points to one decimal, the rest on the first row. */
  sharePoints: distributeWeights,
  sheetName: requestedSheetName,
  insertTemplates,
  rollForward,
  proposeWeights,
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
  proposeSafeFixes,
  fixAllSafe,
  undo,
  clearMarks,

  recognise,
  changeDraft,
  writeDrafts,
};

/** Everything the pane can ask for. */
export type Actions = typeof actions;
