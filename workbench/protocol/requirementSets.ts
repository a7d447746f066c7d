/** The Excels the workbench can play. Versions are strings: a number 1.10 would become 1.1. */
export type RequirementSets = Record<string, string>;

const shared: RequirementSets = {
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.4",
  CustomFunctions: "1.7",
  RichApiRuntime: "1.2",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  Settings: "1.1",
  // Without it the library does not pass Excel.run's delayForCellEdit on.
  DelayForCellEdit: "1.1",
};

/** Excel LTSC 2021, the oldest the add-in runs on. */
export const ltsc2021: RequirementSets = { ...shared, ExcelApi: "1.14" };

/**
 * The newest Excel that a library knows.
 * @param excelApi the newest version the library names; by default the npm package's
 */
export function newest(excelApi = "1.15"): RequirementSets {
  return { ...shared, ExcelApi: excelApi, ExcelApiOnline: "1.1" };
}
