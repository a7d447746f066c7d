/** The only code that names Excel: reads sheets, writes plans and edits, marks, selects, watches. */
export { platformIn, platformSetting } from "./ownSheets";
export { isRefused, WorkbookError, type WorkbookErrorCode } from "./errors";
export { displayLanguage, hasApi, isExcelDark } from "./host";
export {
  readActiveSheet,
  readSelection,
  readSheets,
  readSheetsCalled,
  readShownSheet,
  readToMark,
  readVisibleSheets,
  type SheetChoice,
  type SheetsRead,
  type ShownSheet,
} from "./read";
export { listVisibleSheets, readSheetTops, type ListedSheet } from "./sheetTops";
export { openAsWorkbook } from "./newBook/openBook";
export { planFile } from "./newBook/planFile";
export { zipFiles, type NamedFile } from "./newBook/zipFiles";
export { redrawVisuals } from "./newSheet/visuals";
export { redrawLooks, writePlan, type WrittenSheet } from "./newSheet/writePlan";
export {
  removeSheets,
  type KeptSheet,
  type KeptWhy,
  type SheetsRemoved,
} from "./newSheet/removeSheets";
export {
  changeSheets,
  type EditOutcome,
  type RefusedEdit,
  type SheetEdits,
  type SheetsChanged,
} from "./edit";
export { clearMarks, markProblems, type SheetMarks } from "./ownFormats/marks";
export {
  bearsChecks,
  readCheckState,
  setLiveChecks,
  setPlainPrint,
  type CheckState,
  type SheetChecks,
} from "./ownFormats/checks";
export { checkFormula, checkLooks } from "./ownFormats/checkFormats";
export { readOwnFormats, type UntouchedSheet } from "./ownFormats/ownFormats";
export { readActiveSheetSizes, setRowHeights, type RowHeight } from "./rowHeights";
export { selectCell } from "./select";
export { readSetting, setStartsWithWorkbook, startsWithWorkbook, writeSetting } from "./settings";
export { writeLocked } from "./writeLocked";
export { watchWorkbook, type WorkbookHandlers } from "./watch";
export { readRows, writeRows, type RowsRead, type RowsWork } from "./rows/writeRows";
export { readAmongOthers, type FormulaElsewhere } from "./rows/readElsewhere";
export type { RowLook } from "./rows/rowLook";
