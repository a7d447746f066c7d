import { displayLanguage, hasApi, isExcelDark } from "../../src/workbook";
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
  ["a colour that is half a grey", { bodyBackgroundColor: "#808080" }, false],
  ["a colour just below", { bodyBackgroundColor: "#80807F" }, true],
  ["a dark one without its sign", { bodyBackgroundColor: "262626" }, true],
  ["a red that is dark by its other parts", { bodyBackgroundColor: "#FF0000" }, true],
  ["a green that is", { bodyBackgroundColor: "#00FF00" }, true],
  ["a blue that is", { bodyBackgroundColor: "#0000FF" }, true],
  ["yellow", { bodyBackgroundColor: "#FFFF00" }, false],
  ["a colour behind other words", { bodyBackgroundColor: "dark #262626" }, false],
  ["a colour too short", { bodyBackgroundColor: "#222" }, false],
])("an Excel that tells %s", (_, officeTheme, isDark) => {
  tell(officeTheme);
  expect(isExcelDark()).toBe(isDark);
});

test("the display language, and the API levels that an Excel of 2021 has", () => {
  expect(displayLanguage()).toBe("zh-CN");
  expect([hasApi("1.14"), hasApi("1.15")]).toEqual([true, false]);
});
