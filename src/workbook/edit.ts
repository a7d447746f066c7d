import type { CellContent, CellEdit } from "../form/cellEdit";
import type { CellRange } from "../form/grid";
import type { CellValue } from "../scoring/cell";
import { toEntry } from "./cellText";
import { WorkbookError } from "./errors";
import { inWorkbook } from "./session";

/** What became of a list of edits. */
export interface EditOutcome {
  /** The edits that were written; `before` is completed with the number format that was there. */
  applied: CellEdit[];
  /** The edits whose cell no longer holds what `before` says; it was left alone. */
  refused: CellEdit[];
}

/**
 * Writes edits to a sheet after reading the cells again: a cell that has changed since is left
 * alone. Applying the inverse of `applied` restores values, formulas and number formats.
 * One sync to read, one to write all.
 * @throws WorkbookError sheetGone, protectedSheet (nothing is written then), cellEditMode
 */
export function applyEdits(sheetId: string, edits: CellEdit[]): Promise<EditOutcome> {
  if (edits.length === 0) return Promise.resolve({ applied: [], refused: [] });
  return inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    const area = boundingRange(edits);
    const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    range.load("values,formulas,numberFormat");
    await context.sync();
    if (sheet.isNullObject) throw new WorkbookError("sheetGone");

    const outcome: EditOutcome = { applied: [], refused: [] };
    for (const edit of edits) {
      const current = contentAt(range, edit.at.row - area.row, edit.at.column - area.column);
      if (isSame(current, edit.before)) outcome.applied.push(complete(edit, current));
      else outcome.refused.push(edit);
    }
    for (const edit of outcome.applied) writeContent(sheet, edit);
    if (outcome.applied.length > 0) await context.sync();
    return outcome;
  });
}

/** The smallest rectangle that holds all cells: one object to load instead of one for each cell. */
function boundingRange(edits: CellEdit[]): CellRange {
  const rows = edits.map((edit) => edit.at.row);
  const columns = edits.map((edit) => edit.at.column);
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}

function contentAt(range: Excel.Range, row: number, column: number): CellContent {
  const formula = (range.formulas as CellValue[][])[row]?.[column] ?? "";
  const value = (range.values as CellValue[][])[row]?.[column] ?? "";
  const numberFormat = (range.numberFormat as string[][])[row]?.[column];
  return typeof formula === "string" && formula.startsWith("=") && formula !== value
    ? { value, formula, numberFormat }
    : { value, numberFormat };
}

function isSame(current: CellContent, expected: CellContent): boolean {
  if (expected.formula !== undefined) return current.formula === expected.formula;
  return current.formula === undefined && current.value === (expected.value ?? "");
}

/**
 * The edit with the format that was there, so that its inverse restores it. A number written to a
 * cell with the text format "@" would become text, so such a cell goes back to General.
 */
function complete(edit: CellEdit, current: CellContent): CellEdit {
  const wantsNumber = typeof edit.after.value === "number" || edit.after.formula !== undefined;
  const numberFormat =
    edit.after.numberFormat ??
    (wantsNumber && current.numberFormat === "@" ? "General" : current.numberFormat);
  return { at: edit.at, before: current, after: { ...edit.after, numberFormat } };
}

function writeContent(sheet: Excel.Worksheet, edit: CellEdit): void {
  const cell = sheet.getRangeByIndexes(edit.at.row, edit.at.column, 1, 1);
  const { numberFormat } = edit.after;
  // The format goes first: it decides how Excel takes what is entered.
  if (numberFormat !== undefined && numberFormat !== edit.before.numberFormat) {
    cell.numberFormat = [[numberFormat]];
  }
  cell.formulas = [[toEntry(edit.after)]];
}
