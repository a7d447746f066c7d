/** The forms: their data, their model, and the ways from a sheet to a form and back. */
export type { CellContent, CellEdit } from "./model/cellEdit";
export type { CellAddress, CellRange, Grid } from "./model/grid";
export { columnName, rangeToA1, toA1 } from "./model/grid";
export type { SheetForm } from "./model/sheetForm";
export type {
  Field,
  FormKind,
  Indicator,
  PerformanceForm,
  ReasonKind,
  Task,
} from "./model/performanceForm";
export { emptyField, emptyForm, emptyIndicator, emptyTask } from "./model/performanceForm";
export type {
  CellRule,
  CellStyle,
  CheckLook,
  LiveCheck,
  PrintSetup,
  SheetPlan,
} from "./plan/sheetPlan";

export { meaningsOf, printedWords, type Meanings } from "./model/printedWords";
export {
  formYear,
  isYearText,
  kindOfTitle,
  sheetNameFor,
  unitCodeOf,
  yearIn,
} from "./model/titles";
export {
  loadRuleReader,
  ownRulesOf,
  partsOf,
  rulesIn,
  rulesOf,
  type FormParts,
  type FormRules,
  type Section,
} from "./rules";
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
} from "./make/standardIndicators";
export {
  columnKeys,
  fields,
  isReason,
  keysOf,
  reasonKinds,
  roleOf,
  specOf,
  type ColumnKey,
  type FieldRole,
  type FormPart,
  type FieldKey,
} from "./model/fields";
export { columnOf, fieldAt, fieldsOf, mapFields, type FieldAtPath } from "./model/fieldPaths";
export { makeForm, type FormValues, type IndicatorValues, type TaskValues } from "./model/makeForm";
export {
  blankForm,
  withBalancedWeights,
  type BlankFormOptions,
  type PartialIndicator,
  type RowToMake,
} from "./make/blankForm";
export { balancedWeights, rebalanceEdits, rightShares, type BalancedWeights } from "./make/weights";
export {
  requestedForm,
  requestedSheetName,
  templateOptions,
  type TemplateOptions,
  type TemplateRequest,
  type TemplateSection,
} from "./make/template";
export {
  OWN_RULES,
  ownTemplateRules,
  templateRules,
  type TemplateKind,
  type TemplateRules,
} from "./make/templateRules";
export { readForm } from "./read/readForm";
export { layoutOf, type FormLayout, type LayoutCell, type LayoutColumn } from "./plan/layouts";
export type { ComputedField } from "./model/computedField";
export { filledRows } from "./model/filledRows";
export { planFormWith, type PlanOptions } from "./plan/planForm";
export { fitRows, type RowsToFit, type LineSizes, type RowToFit } from "./plan/fitRows";
export { gridFromPlan } from "./plan/gridFromPlan";
export { rollForward, type RollForwardReport } from "./make/rollForward";
export { defaultPackOf } from "./rules";
export { families, familyOf } from "./families";
export { isPlan } from "./model/performanceForm";
