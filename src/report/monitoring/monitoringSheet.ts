import { formulaIn, withoutSheetQuotes, type Grid } from "../../form/model/grid";
import { isBlank, type CellValue } from "../../words/cell";
import { isMonitoringSheet } from "./monitoringName";

/** How its name begins. */
export const monitoringPrefix = "监控";

/**
 * Its columns in order; the last stands outside of what is printed, and keeps a name that the form has no more.
 * Other words than a form's, so that no reader takes it for one.
 */
export const monitoringColumns = [
  ["part", "类别", 80],
  ["name", "名称", 170],
  ["operator", "符号", 40],
  ["target", "全年目标", 70],
  ["unit", "计量", 45],
  ["done", "", 80],
  ["light", "预警", 55],
  ["reason", "原因", 200],
  ["said", "原名称（请勿改动）", 90],
] as const;

export type MonitoringColumn = (typeof monitoringColumns)[number][0];

/** The place of a column. */
export function columnAt(key: MonitoringColumn): number {
  return monitoringColumns.findIndex(([column]) => column === key);
}

/** The first row below the headings. */
export const FIRST_ROW = 3;
/** The cell of the month, and that of the light of the whole sheet. */
export const monthAt = { row: 1, column: 1 };
export const worstAt = { row: 1, column: 3 };
/** 类别 of a task's money. */
export const MONEY = "资金";
/** Behind 类别 of a row that the form has no more. */
export const GONE = "（已不在表中）";

/** What a person has filled in on a row of the sheet. */
export interface FilledIn {
  /** What the row is known again by. */
  key: string;
  part: string;
  name: string;
  row: number;
  done: CellValue;
  /** The formula that gives it, where a person has put one. */
  formula?: string;
  reason: CellValue;
}

/** True for the sheet 监控 of a form: it is ours, and its rows are those of the form's sheet. */
export function isMonitoringOf(grid: Grid, sheetName: string): boolean {
  if (!isMonitoringSheet(grid)) return false;
  const source = `=${withoutSheetQuotes(sheetName)}!`;
  return grid.formulas.some((line) =>
    line.some((cell) => typeof cell === "string" && withoutSheetQuotes(cell).startsWith(source)),
  );
}

/** What was filled in, by row; rows where nothing was are left out. */
export function filledInOn(grid: Grid): FilledIn[] {
  const found: FilledIn[] = [];
  const seen = new Map<string, number>();
  for (let row = FIRST_ROW; row < grid.origin.row + grid.values.length; row++) {
    const part = textOf(grid, row, "part");
    const live = textOf(grid, row, "name");
    const name = live === "" || live.startsWith("#") ? textOf(grid, row, "said") : live;
    const key = rowKey(part, name, seen);
    const done = cellOf(grid, row, columnAt("done"));
    const reason = cellOf(grid, row, columnAt("reason"));
    if (isBlank(done) && isBlank(reason)) continue;
    const formula = formulaIn(grid, row - grid.origin.row, columnAt("done") - grid.origin.column);
    found.push({
      key,
      part,
      name,
      row,
      done,
      reason,
      ...(formula === undefined ? {} : { formula }),
    });
  }
  return found;
}

/** What a row is known again by: money or indicator, its name, and which of several of that name. */
export function rowKey(part: string, name: string, seen: Map<string, number>): string {
  const said = `${part.startsWith(MONEY) ? MONEY : ""}|${name.replace(/\s/gu, "")}`;
  const place = seen.get(said) ?? 0;
  seen.set(said, place + 1);
  return `${said}|${place}`;
}

function textOf(grid: Grid, row: number, column: MonitoringColumn): string {
  return String(cellOf(grid, row, columnAt(column)) ?? "");
}

function cellOf({ origin, values }: Grid, row: number, column: number): CellValue {
  return values[row - origin.row]?.[column - origin.column] ?? "";
}
