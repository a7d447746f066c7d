import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Spreadsheet programs of others that recalculate formulas as text. What a cell comes to is told as a
 * text by a formula beside it, so that none is rounded for show: a number begins with n, a text with t,
 * an error is e.
 */

/** A sheet's cells by row: "=..." is a formula, as any spreadsheet is given it. */
export type Sheet = (string | null)[][];

/** Calculates a sheet and gives what the cells of the columns come to, by row. */
export type Engine = (sheet: Sheet, columns: string[]) => string[][];

/** A value as the formula that gives it, so that no program reads a text as a number of its own. */
export function asCell(value: string | number | boolean | null): string | null {
  if (value === null || value === "") return null;
  if (typeof value === "string" && value.startsWith("#"))
    return value === "#N/A" ? "=NA()" : "=1/0";
  if (typeof value === "boolean") return value ? "=TRUE()" : "=FALSE()";
  return typeof value === "number" ? String(value) : `="${value.replace(/"/g, '""')}"`;
}

const told = (cell: string) =>
  `=IF(ISERROR(${cell}),"e",IF(ISNUMBER(${cell}),"n"&${cell},"t"&${cell}))`;

function withTold(sheet: Sheet, columns: string[]): Sheet {
  return sheet.map((row, place) => [
    ...row,
    ...columns.map((column) => told(`${column}${place + 1}`)),
  ]);
}

/** UTF-8, commas, formulas calculated; written with values in full and texts in quotes. */
const csvIn = "CSV:44,34,76,1,,1033,false,false,false,false,false,-1,true";
const csvOut = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1";

/** LibreOffice, handed a sheet as CSV: no writer of ours stands between. */
export const libreOffice: Engine = (sheet, columns) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "native-"));
  try {
    const quoted = (cell: string | null) => (cell === null ? "" : `"${cell.replace(/"/g, '""')}"`);
    const lines = withTold(sheet, columns).map((row) => row.map(quoted).join(","));
    fs.writeFileSync(path.join(folder, "sheet.csv"), lines.join("\n"));
    const out = path.join(folder, "out");
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`,
        ...["--headless", `--infilter=${csvIn}`, "--convert-to", csvOut],
        ...["--outdir", out, path.join(folder, "sheet.csv")],
      ],
      { stdio: "pipe" },
    );
    const [file] = fs.readdirSync(out);
    const text = fs.readFileSync(path.join(out, file ?? ""), "utf8").trimEnd();
    return text.split("\n").map((line) => lastTexts(line, columns.length));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

/** What is told stands last and holds no comma and no quote. */
function lastTexts(line: string, count: number): string[] {
  return line
    .split(",")
    .slice(-count)
    .map((text) => text.replace(/^"|"$/g, ""));
}

/** IronCalc, a spreadsheet engine in Rust; in a process of its own, because it is an ES module. */
export const ironCalc: Engine = (sheet, columns) => {
  const input = JSON.stringify({ sheet: withTold(sheet, columns), told: columns.length });
  const script = path.join(__dirname, "ironCalc.mjs");
  const output = execFileSync(process.execPath, [script], { input, maxBuffer: 2 ** 30 });
  return JSON.parse(output.toString()) as string[][];
};
