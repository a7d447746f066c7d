import type { CellAddress, CellRange, Grid } from "../../form/model/grid";
import type { CellContent } from "../../form/model/cellEdit";
import type { LineSizes } from "../../form";
import type { CellRule, CellStyle } from "../../form/plan/sheetPlan";
import { toEntry } from "../cellText";
import { WorkbookError } from "../errors";
import { drawRule, drawStyle } from "../newSheet/drawSheet";
import { loadOwnFormats } from "../ownFormats/ownFormats";
import { loadCells } from "../read";
import type { RowHeight } from "../rowHeights";
import { inWorkbook } from "../session";
import { loadLook, putLook, rangeOf, type RowLook } from "./rowLook";

/** A new row as it is planned. */
export interface FreshRow {
  range: CellRange;
  styles: { ranges: CellRange[]; style: CellStyle }[];
  rules: CellRule[];
}

/**
 * What is done to the rows of a sheet. At most one row goes and one comes; rows are counted as they are once that is
 * done, unless said otherwise.
 */
export interface RowsWork {
  /** Merged areas that are taken apart first, where they are before. */
  apart: CellRange[];
  /** The row that goes, counted before. */
  gone: number | null;
  come: number | null;
  /** The columns of the form. */
  whole: Pick<CellRange, "column" | "columns">;
  /** Lines that are laid down in a row: another's, or one that went. */
  laid: { row: number; look: RowLook; custom: CellRule[] }[];
  fresh: FreshRow[];
  contents: { at: CellAddress; content: CellContent }[];
  together: CellRange[];
  heights: RowHeight[];
}

/** A sheet as it is before its rows are changed. */
export interface RowsRead {
  grid: Grid;
  sizes: LineSizes;
  looks: RowLook[];
  /** The colour behind a cell, "#FFFFFF" where there is none. */
  fill: string;
  protection: Excel.WorksheetProtectionOptions | null;
}

/**
 * Reads a sheet whose rows are to be changed, with whole lines of it, the colour behind one cell, and its conditional
 * formats. One sync.
 * @throws WorkbookError sheetGone, tooLarge, cellEditMode
 */
export function readRows(
  sheetId: string,
  lines: readonly CellRange[],
  filled: CellAddress,
): Promise<RowsRead> {
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const { toGrid } = loadCells(sheet);
    const remember = loadOwnFormats(sheet);
    sheet.protection.load("protected,options");
    const used = sheet.getUsedRange(true);
    const rows = used.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
    const cell = sheet.getCell(filled.row, filled.column).format.fill;
    cell.load("color");
    const looks = lines.map((line) => loadLook(sheet, line));
    await context.sync();
    remember();
    const grid = toGrid();
    const rowHeights = rows.value.map(({ rowHidden, format }) =>
      rowHidden === true ? 0 : (format?.rowHeight ?? 0),
    );
    return {
      grid,
      sizes: { rowHeights, columnWidths: [] },
      looks: looks.map((look) => look(grid)),
      fill: cell.color,
      protection: sheet.protection.protected ? sheet.protection.options : null,
    };
  });
}

/**
 * Changes the rows of a sheet and reads it back; through a protection without a password, which is set again. One
 * sync; where Excel refuses half-way, one more to see to the protection.
 * @throws WorkbookError sheetGone, cellEditMode, protectedSheet
 */
export async function writeRows(
  { grid: { sheetId }, protection }: Pick<RowsRead, "grid" | "protection">,
  work: RowsWork,
): Promise<Grid> {
  try {
    return await inWorkbook(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      if (protection !== null) sheet.protection.unprotect();
      changeRows(sheet, work);
      if (protection !== null) sheet.protection.protect(protection);
      const written = loadCells(sheet);
      await context.sync();
      return written.toGrid();
    });
  } catch (error) {
    throw protection === null ? error : await afterProtecting(sheetId, protection, error);
  }
}

/** Formats before contents, as they decide how Excel takes what is entered; merges after both, as they hide cells. */
function changeRows(sheet: Excel.Worksheet, work: RowsWork): void {
  for (const range of work.apart) rangeOf(sheet, range).unmerge();
  if (work.gone !== null) {
    wholeRow(sheet, work.gone).delete("Up");
    closeSeam(sheet, { row: work.gone, rows: 1, ...work.whole });
  }
  if (work.come !== null) wholeRow(sheet, work.come).insert("Down");
  const isCovered = (row: number) => (column: number) =>
    work.together.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns &&
        (row !== area.row || column !== area.column),
    );
  for (const { row, look, custom } of work.laid) putLook(sheet, row, look, isCovered(row), custom);
  for (const row of work.fresh) drawFresh(sheet, row);
  for (const { at, content } of work.contents) {
    const cell = sheet.getCell(at.row, at.column);
    if (content.numberFormat !== undefined) cell.numberFormat = [[content.numberFormat]];
    cell.formulas = [[toEntry(content)]];
  }
  for (const range of work.together) rangeOf(sheet, range).merge(false);
  for (const { row, height } of work.heights) wholeRow(sheet, row).format.rowHeight = height;
}

/** The line between two rows may have belonged to the one that has gone. */
function closeSeam(sheet: Excel.Worksheet, below: CellRange): void {
  const line = rangeOf(sheet, below).format.borders.getItem("EdgeTop");
  line.style = "Continuous";
  line.color = "#000000";
}

function wholeRow(sheet: Excel.Worksheet, row: number): Excel.Range {
  return sheet.getRange(`${row + 1}:${row + 1}`);
}

/** A row that Excel puts in looks like the one above it; a planned one looks like its plan. */
function drawFresh(sheet: Excel.Worksheet, { range, styles, rules }: FreshRow): void {
  const cells = rangeOf(sheet, range);
  cells.dataValidation.clear();
  const { format } = cells;
  format.fill.clear();
  format.font.bold = false;
  format.font.italic = false;
  format.font.strikethrough = false;
  format.font.underline = "None";
  format.font.color = "#000000";
  format.horizontalAlignment = "General";
  format.indentLevel = 0;
  format.protection.locked = true;
  cells.numberFormat = [Array.from({ length: range.columns }, () => "General")];
  for (const { ranges, style } of styles) {
    for (const part of ranges) {
      const styled = rangeOf(sheet, part);
      drawStyle(styled.format, style);
      const { numberFormat } = style;
      if (numberFormat !== undefined) {
        styled.numberFormat = [Array.from({ length: part.columns }, () => numberFormat)];
      }
    }
  }
  for (const rule of rules) drawRule(sheet, rule);
}

/** The error, once the protection that was lifted is there again. */
async function afterProtecting(
  sheetId: string,
  options: Excel.WorksheetProtectionOptions,
  error: unknown,
): Promise<unknown> {
  const isProtected = await inWorkbook(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(sheetId);
    protection.load("protected");
    await context.sync();
    if (!protection.protected) {
      protection.protect(options);
      await context.sync();
      return false;
    }
    return true;
  }).catch(() => false);
  // Still protected: a password has kept it from being lifted, and nothing was changed.
  return isProtected ? new WorkbookError("protectedSheet", error) : error;
}
