/** 写公式: formulas for any table, by the words over its columns. */
export {
  changeToday,
  proposeFormulas,
  takenBack,
  type ProposedFormulas,
  type TableChange,
} from "./change";
export type { FormulaPlan, PlannedEdit } from "./plan";
export { proposeTable, type FoundTable, type TableColumn } from "./propose";
export type { CommonOperator, InputColumns, Output, OutputColumns, TableWish } from "./wish";
