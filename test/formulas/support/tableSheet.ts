/** Sheets with a table of a person's own. */
import type { CellRange, Grid } from "../../../src/form";
import type { CellValue } from "../../../src/scoring";

/** The parts of a table of indicators, by words that its columns are known by. */
export const heading = [
  ...["指标名称", "运算符号", "指标值", "单位", "全年完成值"],
  ...["分值", "完成程度", "得分"],
];

/** A sheet with these cells from an address on; a text that begins with "=" is a formula that shows 0. */
export function sheet(
  rows: CellValue[][],
  { row = 0, column = 0, merges = [] as CellRange[] } = {},
): Grid {
  const width = Math.max(...rows.map(({ length }) => length));
  const formulas = rows.map((cells) => Array.from({ length: width }, (_, c) => cells[c] ?? ""));
  const isFormula = (value: CellValue) => typeof value === "string" && value.startsWith("=");
  return {
    sheetId: "s",
    sheetName: "表",
    origin: { row, column },
    values: formulas.map((cells) => cells.map((value) => (isFormula(value) ? 0 : value))),
    formulas,
    numberFormats: formulas.map((cells) => cells.map(() => "General")),
    merges,
    isProtected: false,
  };
}
