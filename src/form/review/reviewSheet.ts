import { isBlank, type CellValue } from "../../words/cell";
import type { CellContent } from "../model/cellEdit";
import { formulaIn, type CellAddress, type Grid } from "../model/grid";

/** What the sheet shows of the form, by formulas that follow its cells. */
export const liveColumns = [
  ...(["level1", "level2", "name", "operator", "target", "unit"] as const),
  ...(["weight", "actual", "score"] as const),
];
export type LiveColumn = (typeof liveColumns)[number];

/** What a reviewer writes. */
export const writtenColumns = ["reviewedActual", "reviewedScore", "remark"] as const;
export type WrittenColumn = (typeof writtenColumns)[number];

/** The columns of a review sheet, in order. `key` is what the add-in knows a row again by. */
export const reviewColumns = {
  level1: "一级指标",
  level2: "二级指标",
  name: "指标（项目）",
  operator: "符号",
  target: "指标值",
  unit: "单位",
  weight: "分值",
  actual: "自评完成值",
  score: "自评得分",
  reviewedActual: "复核完成值",
  reviewedScore: "复核得分",
  deviation: "完成值偏离度",
  difference: "得分差值",
  remark: "复核说明",
  said: "单位核实无误",
  key: "复核码（请勿改动）",
} as const;
export type ReviewColumn = keyof typeof reviewColumns;

export const reviewColumnKeys = Object.keys(reviewColumns) as ReviewColumn[];

/** Rows above the sheet's own rows: title, what it is, whose it is, headings. */
export const reviewHeadRows = 4;

/** What the keys of its rows begin with: a row of the form, the sums, what the unit said of no row. */
export const keyMarks = { row: "行 ", total: "合计 ", said: "核实" } as const;

/** A row of the form, as the sheet has it. */
export interface ReviewRow {
  /** Row of the sheet, counted from 0. */
  row: number;
  key: string;
  cells: Record<ReviewColumn, CellContent>;
}

/** What stands on a review sheet. */
export interface ReviewSheet {
  sheetId: string;
  sheetName: string;
  rows: ReviewRow[];
  /** The row of sums: its place, and what the form is known by; null where somebody has deleted it. */
  total: { row: number; identity: string; cells: ReviewRow["cells"] } | null;
  /** Rows below the sums that a person wrote, contents by column. */
  own: (CellContent | null)[][];
}

/** True for a sheet that a form is reviewed on, which is no form though it shows one. */
export function isReviewSheet(grid: Grid): boolean {
  return reviewColumnKeys.every(
    (key, column) =>
      valueAt(grid, { row: reviewHeadRows - 1, column }) === (reviewColumns[key] as string),
  );
}

/** What stands on the sheet; null where it is none of ours. */
export function readReviewSheet(grid: Grid): ReviewSheet | null {
  if (!isReviewSheet(grid)) return null;
  const { sheetId, sheetName, origin, values } = grid;
  const sheet: ReviewSheet = { sheetId, sheetName, rows: [], total: null, own: [] };
  for (let row = reviewHeadRows; row < origin.row + values.length; row++) {
    const cells = cellsOf(grid, row);
    const key = String(cells.key.value ?? "");
    if (key.startsWith(keyMarks.row)) sheet.rows.push({ row, key, cells });
    else if (key.startsWith(keyMarks.total)) {
      sheet.total = { row, identity: key.slice(keyMarks.total.length), cells };
    } else if (!key.startsWith(keyMarks.said)) {
      const own = Object.values(cells);
      if (own.some(isFilled)) sheet.own.push(own.map((cell) => (isFilled(cell) ? cell : null)));
    }
  }
  return sheet;
}

/** Where a column of a row stands. */
export function placeIn(row: number, column: ReviewColumn): CellAddress {
  return { row, column: reviewColumnKeys.indexOf(column) };
}

function cellsOf(grid: Grid, row: number): ReviewRow["cells"] {
  const cells = reviewColumnKeys.map((key, column) => [key, contentAt(grid, { row, column })]);
  return Object.fromEntries(cells) as ReviewRow["cells"];
}

function contentAt(grid: Grid, at: CellAddress): CellContent {
  const value = valueAt(grid, at);
  const [row, column] = [at.row - grid.origin.row, at.column - grid.origin.column];
  const formula = formulaIn(grid, row, column);
  const numberFormat = grid.numberFormats[row]?.[column];
  return { value, ...(formula === undefined ? {} : { formula }), numberFormat };
}

function valueAt({ origin, values }: Grid, { row, column }: CellAddress): CellValue {
  return values[row - origin.row]?.[column - origin.column] ?? "";
}

function isFilled({ value, formula }: CellContent): boolean {
  return formula !== undefined || !isBlank(value);
}
