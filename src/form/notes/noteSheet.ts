import { isBlank, type CellValue } from "../../words/cell";
import type { Grid, SheetTable } from "../model/grid";

/** The name of the sheet with the problems and what the unit says to them. */
export const noteSheetName = "校验报告";

/** Its columns, in order. What a person fills in is `says`; `key` is what the add-in knows a row again by. */
export const noteColumns = {
  sheet: "工作表",
  cell: "单元格",
  name: "指标（项目）",
  level: "级别",
  sentence: "问题",
  remedy: "怎样改",
  says: "单位说明",
  date: "核实日期",
  key: "校验码（请勿改动）",
} as const;

export type NoteColumn = keyof typeof noteColumns;

/** A row of the sheet, as its cells say. */
export type NoteRow = Record<NoteColumn, string>;

export const noteColumnKeys = Object.keys(noteColumns) as NoteColumn[];

/** What 级别 says of a row. `gone`: its problem is there no more, and only what was said to it is kept. */
export const noteLevels = {
  error: "错误",
  warning: "警告",
  info: "提示",
  unfilled: "未填",
  notJudged: "未能判断",
  precheck: "预检",
  verified: "核实无误",
  gone: "已不存在",
} as const;

/** Rows of the sheet above its own rows: title, what it is, headings. */
export const noteHeadRows = 3;

/** True where a table is the sheet that the add-in made: a sheet of a person's own may bear the same name. */
export function isNoteTable(table: SheetTable): boolean {
  return noteColumnKeys.every(
    (key, column) => cellAt(table, noteHeadRows - 1, column) === noteColumns[key],
  );
}

/** True for the sheet 校验报告 itself, which is no form though it speaks of one. */
export function isNoteSheet({ sheetId, notes }: Grid): boolean {
  return notes !== undefined && notes.sheetId === sheetId && isNoteTable(notes);
}

/** The rows of the sheet, blank ones left out; none of a sheet that is not ours. */
export function noteRowsOf(table: SheetTable | undefined): NoteRow[] {
  if (table === undefined || !isNoteTable(table)) return [];
  const last = table.origin.row + table.values.length;
  const rows: NoteRow[] = [];
  for (let row = noteHeadRows; row < last; row++) {
    const texts = noteColumnKeys.map((key, column) => [key, cellAt(table, row, column)] as const);
    if (texts.some(([, text]) => text !== "")) rows.push(Object.fromEntries(texts) as NoteRow);
  }
  return rows;
}

/** What stands under the title. */
export function noteSummaryOf(table: SheetTable): string {
  return cellAt(table, 1, 0);
}

function cellAt({ origin, values }: SheetTable, row: number, column: number): string {
  return textOf(values[row - origin.row]?.[column - origin.column]);
}

function textOf(value: CellValue | undefined): string {
  return value === undefined || isBlank(value) ? "" : String(value).trim();
}
