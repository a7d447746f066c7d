import { isExcelDark } from "../../src/workbook";
import { createOfficeHost } from "../../workbench/jest";

/** What Excel for Windows or Mac tells of its look; Excel on the web, which the workbench is, tells nothing. */
function tell(officeTheme: Partial<Office.OfficeTheme> | undefined): void {
  Object.defineProperty(Office.context, "officeTheme", { value: officeTheme, configurable: true });
}

beforeAll(async () => {
  await createOfficeHost({ level: "ltsc2021" });
});

test.each<[string, Partial<Office.OfficeTheme> | undefined, boolean]>([
  ["nothing", undefined, false],
  ["that it is dark", { isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, true],
  ["that it is not", { isDarkTheme: false, bodyBackgroundColor: "#000000" }, false],
  ["its ground alone, black", { bodyBackgroundColor: "#262626" }, true],
  ["its ground alone, dark grey", { bodyBackgroundColor: "#666666" }, true],
  ["its ground alone, white", { bodyBackgroundColor: "#FFFFFF" }, false],
  ["no colour that can be read", { bodyBackgroundColor: "white" }, false],
])("an Excel that tells %s", (_, officeTheme, isDark) => {
  tell(officeTheme);
  expect(isExcelDark()).toBe(isDark);
});
