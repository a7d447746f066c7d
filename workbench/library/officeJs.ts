import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Office.js, which the host plays Excel to: the npm package's, or that of a folder of one's own. */

/**
 * The folder with office.js in it: OFFICE_JS_DIR where it is given, as for the build, else the npm
 * package's, which is of 2022.
 * @throws Error when OFFICE_JS_DIR holds no office.js
 */
export function officeJsFolder(given = process.env["OFFICE_JS_DIR"]): string {
  if (given === undefined || given === "") {
    return path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  }
  const folder = path.resolve(given);
  if (existsSync(path.join(folder, "office.js"))) return folder;
  throw new Error(`OFFICE_JS_DIR is "${given}"; there is no office.js in it.`);
}

/** The library's file for Excel on the web. */
export const excelFile = "excel-web-16.00.js";

/** The newest ExcelApi of the library in a folder, such as "1.15". */
export function newestExcelApi(folder: string): string {
  return excelApiIn(readFileSync(path.join(folder, excelFile), "utf8"));
}

/**
 * The newest ExcelApi that the library's text asks for: it names the version with each member. No
 * other set of it has come to two digits.
 * @throws Error where none is named: the file is no library for Excel
 */
export function excelApiIn(text: string): string {
  const found = [...text.matchAll(/"1\.(\d\d)"/g)].map(([, minor]) => Number(minor));
  if (found.length === 0) throw new Error(`${excelFile} names no version of ExcelApi.`);
  return `1.${Math.max(...found)}`;
}
