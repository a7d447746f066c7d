import { requestedSheetName, templateOptions } from "../form";
import { distributeWeights } from "../scoring";
import { changeDraft } from "../report";
import {
  displayLanguage,
  selectCell,
  setStartsWithWorkbook,
  startsWithWorkbook,
} from "../workbook";
import { fitRows, proposeWeights, rebalance, undo, undoFitRows } from "./change";
import { printPlainly, readLiveChecks, switchLiveChecks } from "./checks/liveChecks";
import { enterAgain } from "./enterAgain";
import { fix, fixAllSafe, proposeSafeFixes } from "./fixProblems";
import { readLevels, writeLevels } from "./formSettings";
import { convertFormulas, proposeRepair, repairFormulas } from "./formulas";
import type * as Insert from "./insert";
import { readScores } from "./read";
import { recognise } from "./recognise";
import type * as Tables from "./table/writeFormulas";
import {
  checkBeforeHandIn,
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
export type { FormulaStyle } from "../formulas";
export { checkLooks } from "../workbook";
export type {
  CommonOperator,
  FoundTable,
  Output,
  TableChange,
  TableColumn,
  TableWish,
} from "../formulas/table";
export { toA1 as cellName } from "../form/model/grid";
export type * from "../report";
export type { BoundChange, Changed, FittedRows, Undo } from "./change";
export * from "./control";
export type { EnteredAgain } from "./enterAgain";
export type { CellOfSheet, ConvertedFormulas, WhichSheets } from "./formulas";
export type { CheckState } from "../workbook";
export type { CheckLook } from "../form";
export type { SwitchedChecks } from "./checks/liveChecks";
export type {
  HandIn,
  HandInWish,
  MadeSheet,
  MadeSheets,
  RolledForward,
  SheetWish,
  TakenBack,
} from "./insert";
export type { ImportSource } from "./recognise";
export type { TableChanged, TableProposal } from "./table/writeFormulas";
export type {
  BeforeHandIn,
  Levels,
  SettableProblem,
  SheetProblems,
  UnmarkedName,
  ValidationReport,
} from "./validate";

/**
 * What makes sheets and takes them back, loaded when the first is made: the plan of a sheet and its
 * drawing are a good part of the code, and the pane opens without them.
 */
const loadInsert = (): Promise<typeof Insert> =>
  import(/* webpackChunkName: "insert" */ "./insert");

/** Likewise what writes formulas into tables. */
const loadTables = (): Promise<typeof Tables> =>
  import(/* webpackChunkName: "insert" */ "./table/writeFormulas");

/** What the pane and the ribbon can do to a workbook. */
export const actions = {
  displayLanguage,
  watch,
  readScores,
  enterAgain,
  select: selectCell,

  templateOptions,
  /** Equal shares of a section's points to one decimal, the rest on the first row. */
  sharePoints: distributeWeights,
  sheetName: requestedSheetName,
  insertTemplates: async (...given: Parameters<typeof Insert.insertTemplates>) =>
    (await loadInsert()).insertTemplates(...given),
  rollForward: async (...given: Parameters<typeof Insert.rollForward>) =>
    (await loadInsert()).rollForward(...given),
  checkBeforeHandIn,
  makeHandIn: async (...given: Parameters<typeof Insert.makeHandIn>) =>
    (await loadInsert()).makeHandIn(...given),
  proposeWeights,
  rebalance,
  readLiveChecks,
  switchLiveChecks,
  printPlainly,
  convertFormulas,
  proposeRepair,
  repairFormulas,
  findTable: async () => (await loadTables()).findTable(),
  proposeFormulas: async (...given: Parameters<typeof Tables.proposeFormulas>) =>
    (await loadTables()).proposeFormulas(...given),
  writeFormulas: async (...given: Parameters<typeof Tables.writeFormulas>) =>
    (await loadTables()).writeFormulas(...given),
  takeFormulasBack: async (...given: Parameters<typeof Tables.takeFormulasBack>) =>
    (await loadTables()).takeFormulasBack(...given),
  fitRows,
  undoFitRows,
  insertSample: async (...given: Parameters<typeof Insert.insertSample>) =>
    (await loadInsert()).insertSample(...given),
  undoInsert: async (...given: Parameters<typeof Insert.undoInsert>) =>
    (await loadInsert()).undoInsert(...given),

  startsWithWorkbook,
  setStartsWithWorkbook,

  settableProblems,
  readLevels,
  writeLevels,
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
  writeDrafts: async (...given: Parameters<typeof Insert.writeDrafts>) =>
    (await loadInsert()).writeDrafts(...given),
};

/** Everything the pane can ask for. */
export type Actions = typeof actions;
