/** office-workbench: Excel for tests of add-ins, without Excel. */
export {
  createOfficeHost,
  type ApiLevel,
  type TestHost,
  type TestHostOptions,
  type Transport,
} from "./jest";
export { formatA1, ltsc2021, newest, OfficeHost, parseA1, type RequirementSets } from "./protocol";
export type { WorkbookModel } from "./workbook/model/model";
export { createNodeWorkbook } from "./workbook/univer/univerNode";
export { openXlsx, saveXlsx, XlsxError } from "./workbook/xlsx";
