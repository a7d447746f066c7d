/** The forms: their data, their model, and the ways from a sheet to a form and back. */
export type { CellContent, CellEdit } from "./cellEdit";
export type { CellAddress, CellRange, Grid } from "./grid";
export { columnName, rangeToA1, toA1 } from "./grid";
export type {
  Field,
  FormKind,
  Indicator,
  PerformanceForm,
  ReasonKind,
  Task,
} from "./performanceForm";
export { emptyField } from "./performanceForm";
export type { CellRule, CellStyle, PrintSetup, SheetPlan } from "./sheetPlan";

export { labelKeyOf, normalizeLabel, type LabelKey } from "./labels";
export {
  formTitles,
  formYear,
  isYearText,
  kindOfTitle,
  sheetNameFor,
  unitCodeOf,
  yearIn,
} from "./titles";
export { sectionsOf, taskPointsOf, type Section } from "./sections";
export {
  defaultTaskNames,
  ownLevel2,
  qualitativeActions,
  qualitativeLevels,
  standardIndicatorNamed,
  standardIndicators,
  standardIndicatorsOf,
  suggestedIndicators,
  units,
  type IndicatorTemplate,
  type StandardIndicator,
} from "./standardIndicators";
export {
  emptyForm,
  emptyIndicator,
  emptyTask,
  fieldAt,
  fieldsOf,
  mapFields,
  reasonColumns,
  reasonKinds,
  type FieldAtPath,
} from "./fields";
export { makeForm, type FormValues, type IndicatorValues, type TaskValues } from "./makeForm";
export {
  blankForm,
  withBalancedWeights,
  type BlankFormOptions,
  type OwnIndicator,
} from "./blankForm";
export {
  balancedWeights,
  distributeWeights,
  rebalanceEdits,
  TASK_SECTION,
  type BalancedWeights,
} from "./weights";
export { readForm } from "./readForm";
export { layoutOf, type FormLayout, type LayoutCell, type LayoutColumn } from "./layouts";
export { computedFields, filledRows, type ComputedField } from "./formulas";
export { planForm, type PlanOptions } from "./planForm";
export { fitRows, type FittedRows, type LineSizes, type RowToFit } from "./fitRows";
export { gridFromPlan } from "./gridFromPlan";
export { rollForward, type RollForwardReport } from "./rollForward";
export { packOf } from "./planRules";
export { defaultPackOf } from "./sections";
