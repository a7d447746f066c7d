import type { CellContent, CellEdit } from "../form/model/cellEdit";
import type { CellAddress, Grid } from "../form/model/grid";
import { toEntry } from "./cellText";
import { loadCells } from "./read";
import { inWorkbook } from "./session";

/** The edits wished for one sheet. */
export interface SheetEdits {
  sheetId: string;
  edits: CellEdit[];
}

/** An edit that was not written, and why: its cell has changed since, is locked, hidden in a merge, or gone. */
export interface RefusedEdit {
  edit: CellEdit;
  why: "changed" | "locked" | "merged" | "sheetGone";
}

/** What became of the edits of one sheet. */
export interface EditOutcome {
  sheetId: string;
  /** The edits that were written; `before` is completed with the number format that was there. */
  applied: CellEdit[];
  refused: RefusedEdit[];
}

/**
 * Reads sheets, asks what to write into them as they are now, and writes it: a cell that no longer
 * holds what `before` says is left alone, and so is a locked cell of a protected sheet, and one that a
 * merged area hides. Applying the inverse of `applied` restores values, formulas and number formats.
 * One sync to read, one to write all; one more to ask for locks where a sheet is protected.
 * @param decide is given the sheets that are still there, in the order of their ids
 * @throws WorkbookError cellEditMode, tooLarge
 */
export function changeSheets(
  sheetIds: string[],
  decide: (grids: Grid[]) => SheetEdits[],
): Promise<EditOutcome[]> {
  if (sheetIds.length === 0) return Promise.resolve([]);
  return inWorkbook(async (context) => {
    const asked = sheetIds.map((sheetId) => askFor(context, sheetId));
    await context.sync();

    const grids = new Map(
      asked.flatMap(({ sheetId, worksheet, toGrid }) =>
        worksheet.isNullObject ? [] : [[sheetId, toGrid()] as const],
      ),
    );
    const wished = new Map(decide([...grids.values()]).map((each) => [each.sheetId, each.edits]));
    const opened = asked.map(({ sheetId, worksheet }) => {
      return { sheetId, worksheet, grid: grids.get(sheetId), edits: wished.get(sheetId) ?? [] };
    });

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

/** A sheet with edits; without a grid when it is gone. */
interface OpenedSheet extends SheetEdits {
  worksheet: Excel.Worksheet;
  grid: Grid | undefined;
}

function askFor(context: Excel.RequestContext, sheetId: string) {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  const { toGrid } = loadCells(worksheet, worksheet.getUsedRangeOrNullObject(true));
  worksheet.protection.load("options");
  return { sheetId, worksheet, toGrid };
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
  const { sheetId, edits, grid } = sheet;
  const outcome: EditOutcome = { sheetId, applied: [], refused: [] };
  for (const edit of edits) {
    if (grid === undefined) {
      outcome.refused.push({ edit, why: "sheetGone" });
      continue;
    }
    const current = contentAt(grid, edit.at);
    const completed = complete(edit, current);
    if (!isSame(current, edit.before)) outcome.refused.push({ edit, why: "changed" });
    else if (isHidden(grid, edit.at)) outcome.refused.push({ edit, why: "merged" });
    else if (locked.has(edit) || (changesFormat(completed) && !mayFormat(sheet))) {
      outcome.refused.push({ edit, why: "locked" });
    } else outcome.applied.push(completed);
  }
  return outcome;
}

function contentAt({ origin, ...grid }: Grid, at: CellAddress): CellContent {
  const row = at.row - origin.row;
  const column = at.column - origin.column;
  const formula = grid.formulas[row]?.[column] ?? "";
  const value = grid.values[row]?.[column] ?? "";
  const numberFormat = grid.numberFormats[row]?.[column];
  return typeof formula === "string" && formula.startsWith("=") && formula !== value
    ? { value, formula, numberFormat }
    : { value, numberFormat };
}

/** True for a cell that a merged area covers: what is written there is taken and never shown. */
function isHidden({ merges }: Grid, { row, column }: CellAddress): boolean {
  return merges.some(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns &&
      (row !== area.row || column !== area.column),
  );
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
