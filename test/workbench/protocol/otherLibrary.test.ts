import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { excelApiIn, newestExcelApi, officeJsFolder } from "../../../workbench/library/officeJs";

/** The host with an Office.js of another folder: here a copy of the package's. */

const ofPackage = officeJsFolder("");
const files = [
  "office.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "en-us/office_strings.js",
  "zh-cn/office_strings.js",
];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "office-js-"));
const before = process.env["OFFICE_JS_DIR"];

beforeAll(() => {
  for (const file of files) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.copyFileSync(path.join(ofPackage, file), path.join(folder, file));
  }
  process.env["OFFICE_JS_DIR"] = folder;
});

afterAll(() => {
  if (before === undefined) delete process.env["OFFICE_JS_DIR"];
  else process.env["OFFICE_JS_DIR"] = before;
  fs.rmSync(folder, { recursive: true });
});

test("runs from OFFICE_JS_DIR, with the requirement sets the library there knows", async () => {
  const { createOfficeHost } = await import("../../../workbench/jest");
  const { libraryFolder } = await import("../../../workbench/jest/libraryFiles");
  expect(libraryFolder).toBe(folder);
  const { Excel, Office, host } = await createOfficeHost();
  expect(host.requirementSets["ExcelApi"]).toBe(newestExcelApi(folder));
  expect(Office.context.requirements.isSetSupported("ExcelApi", newestExcelApi(folder))).toBe(true);
  const text = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange("A1");
    cell.formulas = [["=1+1"]];
    cell.load("text");
    await context.sync();
    return cell.text;
  });
  expect(text).toEqual([["2"]]);
});

test("the newest version a library names is the one it is taken for", () => {
  expect(excelApiIn('f("Range.a","1.9");f("Range.b","1.15");f("Table.c","1.20",g)')).toBe("1.20");
  expect(() => excelApiIn('f("Range.a","1.9")')).toThrow(/names no version/);
});

test("a folder without an office.js is refused, saying so", () => {
  expect(() => officeJsFolder("/nowhere")).toThrow(/OFFICE_JS_DIR.*no office\.js/);
});
