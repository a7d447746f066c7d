import type { CellContent, CellEdit } from "../form/model/cellEdit";
import type { CellRange } from "../form/model/grid";
import type { CellValue } from "../words/cell";
import { toEntry } from "./cellText";
import { inWorkbook } from "./session";

/** The edits wished for one sheet. */
export interface SheetEdits {
  sheetId: string;
  edits: CellEdit[];
}

/** An edit that was not written, and why: its cell has changed since, is locked, or is gone. */
export interface RefusedEdit {
  edit: CellEdit;
  why: "changed" | "locked" | "sheetGone";
}

/** What became of the edits of one sheet. */
export interface EditOutcome {
  sheetId: string;
  /** The edits that were written; `before` is completed with the number format that was there. */
  applied: CellEdit[];
  refused: RefusedEdit[];
}

/**
 * Writes edits to any number of sheets after reading their cells again: a cell that no longer holds
 * what `before` says is left alone, and so is a locked cell of a protected sheet. Applying the
 * inverse of `applied` restores values, formulas and number formats.
 * One sync to read, one to write all; one more to ask for locks where a sheet is protected.
 * @throws WorkbookError cellEditMode, tooLarge
 */
export function applyEdits(sheets: SheetEdits[]): Promise<EditOutcome[]> {
  const wished = sheets.filter(({ edits }) => edits.length > 0);
  if (wished.length === 0) return Promise.resolve([]);
  return inWorkbook(async (context) => {
    const opened = wished.map((each) => openSheet(context, each));
    await context.sync();

    const locks = opened.filter(isProtected).flatMap(loadLocks);
    if (locks.length > 0) await context.sync();
    const locked = new Set(locks.filter(isLocked).map(({ edit }) => edit));

    const outcomes = opened.map((sheet) => ({ sheet, outcome: judge(sheet, locked) }));
    for (const { sheet, outcome } of outcomes) {
      for (const edit of outcome.applied) writeContent(sheet.worksheet, edit);
    }
    await context.sync();
    return outcomes.map(({ outcome }) => outcome);
  });
}

/** A sheet with edits, its cells asked for. */
interface OpenedSheet extends SheetEdits {
  worksheet: Excel.Worksheet;
  area: CellRange;
  range: Excel.Range;
}

function openSheet(context: Excel.RequestContext, { sheetId, edits }: SheetEdits): OpenedSheet {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  const area = boundingRange(edits);
  const range = worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  range.load("values,formulas,numberFormat");
  worksheet.protection.load("protected,options");
  return { sheetId, edits, worksheet, area, range };
}

function isProtected({ worksheet }: OpenedSheet): boolean {
  return !worksheet.isNullObject && worksheet.protection.protected;
}

interface Lock {
  edit: CellEdit;
  protection: Excel.FormatProtection;
}

function loadLocks({ worksheet, edits }: OpenedSheet): Lock[] {
  return edits.map((edit) => {
    const { protection } = worksheet.getRangeByIndexes(edit.at.row, edit.at.column, 1, 1).format;
    protection.load("locked");
    return { edit, protection };
  });
}

function isLocked({ protection }: Lock): boolean {
  return protection.locked;
}

/** Which edits can be written; decided before anything is, so that no batch fails half-way. */
function judge(sheet: OpenedSheet, locked: Set<CellEdit>): EditOutcome {
  const { sheetId, edits, worksheet, area, range } = sheet;
  const outcome: EditOutcome = { sheetId, applied: [], refused: [] };
  for (const edit of edits) {
    if (worksheet.isNullObject) {
      outcome.refused.push({ edit, why: "sheetGone" });
      continue;
    }
    const current = contentAt(range, edit.at.row - area.row, edit.at.column - area.column);
    const completed = complete(edit, current);
    if (!isSame(current, edit.before)) outcome.refused.push({ edit, why: "changed" });
    else if (locked.has(edit) || (changesFormat(completed) && !mayFormat(sheet))) {
      outcome.refused.push({ edit, why: "locked" });
    } else outcome.applied.push(completed);
  }
  return outcome;
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

function changesFormat({ before, after }: CellEdit): boolean {
  return after.numberFormat !== before.numberFormat;
}

/** A protected sheet may let cells be written and yet not be formatted. */
function mayFormat({ worksheet }: OpenedSheet): boolean {
  const { protection } = worksheet;
  return !protection.protected || protection.options.allowFormatCells === true;
}

function writeContent(sheet: Excel.Worksheet, edit: CellEdit): void {
  const cell = sheet.getRangeByIndexes(edit.at.row, edit.at.column, 1, 1);
  // The format goes first: it decides how Excel takes what is entered.
  if (changesFormat(edit)) cell.numberFormat = [[edit.after.numberFormat]];
  cell.formulas = [[toEntry(edit.after)]];
}
