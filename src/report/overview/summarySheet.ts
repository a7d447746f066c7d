import { withoutSheetQuotes, type Grid } from "../../form/model/grid";
import type { CellValue } from "../../words/cell";
import { isSummarySheet } from "./summaryName";

/** What the sheet is called. */
export const summarySheetName = "绩效汇总表";

/** The columns that every such sheet has, with their widths; a column for each part of the forms follows. */
export const summaryColumns = [
  ["unit", "部门（项目）", 190],
  ["year", "年份", 45],
  ["total", "总得分", 55],
  ["grade", "评级", 45],
  ["pass", "是否达线", 55],
  ["rank", "排名", 45],
  ["rate", "预算支出率", 65],
  ["sample", "抽查", 45],
] as const;

export type SummaryColumn = (typeof summaryColumns)[number][0];

/** The place of a column. */
export function summaryColumnAt(key: SummaryColumn): number {
  return summaryColumns.findIndex(([column]) => column === key);
}

/** Where the parts of the forms begin. */
export const FIRST_PART = summaryColumns.length;
/** The row of the headings, those of what all forms come to, and the first of a form. */
export const HEADINGS = 2;
export const statisticRows = { average: 3, best: 4, worst: 5, lost: 6 };
export const FIRST_FORM = 7;

/** What marks a form of the sample. */
export const SAMPLED = "抽查";
export const PASS_LABEL = "及格线";
export const passAt = { row: 1, column: 1 };
export const sampleNoteAt = { row: 1, column: summaryColumnAt("sample") };

/** What a person has set on the sheet: it is kept in the workbook by standing there. */
export interface SummaryKept {
  /** Points from which a form passes; whatever was typed there. */
  pass: CellValue;
  /** The rows that are marked in the column 抽查, by what names their form. */
  sampled: ReadonlyMap<string, CellValue>;
  /** How the sample was drawn. */
  sampleNote: CellValue;
}

/** True for the sheet that this add-in makes: its title, its pass mark and its headings stand where we put them. */
export function isSummary(grid: Grid): boolean {
  if (!isSummarySheet(grid) || cellOf(grid, passAt.row, 0) !== PASS_LABEL) return false;
  return summaryColumns.every(([, heading], column) => cellOf(grid, HEADINGS, column) === heading);
}

/** What a person has set on it. */
export function keptOn(grid: Grid): SummaryKept {
  const sampled = new Map<string, CellValue>();
  for (let row = FIRST_FORM; row < grid.origin.row + grid.values.length; row++) {
    const mark = cellOf(grid, row, summaryColumnAt("sample"));
    if (mark !== "") sampled.set(withoutSheetQuotes(String(formulaOf(grid, row, 0))), mark);
  }
  return {
    pass: cellOf(grid, passAt.row, passAt.column),
    sampled,
    sampleNote: cellOf(grid, sampleNoteAt.row, sampleNoteAt.column),
  };
}

function formulaOf({ origin, formulas }: Grid, row: number, column: number): CellValue {
  return formulas[row - origin.row]?.[column - origin.column] ?? "";
}

function cellOf({ origin, values }: Grid, row: number, column: number): CellValue {
  return values[row - origin.row]?.[column - origin.column] ?? "";
}
