import type { CellContent, CellEdit } from "../form/model/cellEdit";
import { formulaIn, type CellAddress, type Grid } from "../form/model/grid";
import { toEntry } from "./cellText";
import { isRefused, WorkbookError } from "./errors";
import { loadCells, type LoadedSheet } from "./read";
import { inWorkbook, withSheets } from "./session";

/** The edits wished for one sheet. */
export interface SheetEdits {
  sheetId: string;
  edits: CellEdit[];
}

/**
 * An edit that was not written, and why: its cell has changed since, is locked, is hidden in a merge,
 * its sheet is gone, or the cell was found as before after all was written (notWritten).
 */
export interface RefusedEdit {
  edit: CellEdit;
  why: "changed" | "locked" | "merged" | "sheetGone" | "notWritten";
}

/** What became of the edits of one sheet. */
export interface EditOutcome {
  sheetId: string;
  /** The edits that were written: what was there before, and what was read back afterwards. */
  applied: CellEdit[];
  refused: RefusedEdit[];
}

/** What became of the edits of all sheets. */
export interface SheetsChanged {
  outcomes: EditOutcome[];
  /** What ended the writing when some of it was done; null when all was. */
  failed: WorkbookError | null;
}

/**
 * Reads sheets, asks what to write into them as they are now, writes it and reads it back: a cell that
 * no longer holds what `before` says is left alone, and so is a locked cell of a protected sheet, and
 * one that a merged area hides. Applying the inverse of `applied` restores values, formulas and number
 * formats. One sync to read, one to write all and read it back; one more to ask for locks where a
 * sheet is protected. When writing fails half-way, the sheets are read once more to tell what of it
 * was written.
 * @param decide is given the sheets that are still there, in the order of their ids
 * @throws WorkbookError cellEditMode, tooLarge; whatever else, but only when nothing was written
 */
export async function changeSheets(
  sheetIds: string[],
  decide: (grids: Grid[]) => SheetEdits[],
): Promise<SheetsChanged> {
  if (sheetIds.length === 0) return { outcomes: [], failed: null };
  const judged = await judgeEdits(sheetIds, decide);
  try {
    return { outcomes: await write(judged), failed: null };
  } catch (error) {
    if (isRefused(error)) throw error;
    const outcomes = await whatWasWritten(judged).catch(() => []);
    const isUntouched = outcomes.every(({ applied }) => applied.length === 0);
    if (isUntouched || !(error instanceof WorkbookError)) throw error;
    return { outcomes, failed: error };
  }
}

/** Which edits can be written, as the sheets are now; `applied` are those. One sync, or two. */
function judgeEdits(
  sheetIds: string[],
  decide: (grids: Grid[]) => SheetEdits[],
): Promise<EditOutcome[]> {
  return withSheets(sheetIds, async (context, sheets) => {
    const asked = sheets.map(askFor);
    await context.sync();

    const read = asked.map(({ sheet, toGrid }) => ({ sheet, grid: toGrid() }));
    const wished = decide(read.map(({ grid }) => grid));
    const opened = read.map((each) => ({ ...each, edits: editsFor(each.grid.sheetId, wished) }));

    const locks = opened.filter(({ grid }) => grid.isProtected).flatMap(loadLocks);
    if (locks.length > 0) await context.sync();
    const locked = new Set(locks.filter(isLocked).map(({ edit }) => edit));

    const ids = new Set(opened.map(({ grid }) => grid.sheetId));
    const gone = wished.filter(({ sheetId }) => !ids.has(sheetId));
    return [...opened.map((sheet) => judge(sheet, locked)), ...gone.map(allGone)];
  });
}

function editsFor(sheetId: string, wished: SheetEdits[]): CellEdit[] {
  return wished.filter((each) => each.sheetId === sheetId).flatMap(({ edits }) => edits);
}

function allGone({ sheetId, edits }: SheetEdits): EditOutcome {
  return { sheetId, applied: [], refused: edits.map((edit) => ({ edit, why: "sheetGone" })) };
}

/** A sheet with edits. */
interface OpenedSheet {
  sheet: Excel.Worksheet;
  grid: Grid;
  edits: CellEdit[];
}

function askFor(sheet: Excel.Worksheet): LoadedSheet {
  sheet.protection.load("options");
  return loadCells(sheet);
}

interface Lock {
  edit: CellEdit;
  protection: Excel.FormatProtection;
}

function loadLocks({ sheet, edits }: OpenedSheet): Lock[] {
  return edits.map((edit) => {
    const { protection } = sheet.getRangeByIndexes(edit.at.row, edit.at.column, 1, 1).format;
    protection.load("locked");
    return { edit, protection };
  });
}

function isLocked({ protection }: Lock): boolean {
  return protection.locked;
}

/** Which edits can be written; decided before anything is, so that no batch fails half-way. */
function judge(opened: OpenedSheet, locked: Set<CellEdit>): EditOutcome {
  const { grid, edits } = opened;
  const outcome: EditOutcome = { sheetId: grid.sheetId, applied: [], refused: [] };
  for (const edit of edits) {
    const current = contentAt(grid, edit.at);
    const completed = complete(edit, current);
    if (!isSame(current, edit.before)) outcome.refused.push({ edit, why: "changed" });
    else if (isHidden(grid, edit.at)) outcome.refused.push({ edit, why: "merged" });
    else if (locked.has(edit) || (changesFormat(completed) && !mayFormat(opened))) {
      outcome.refused.push({ edit, why: "locked" });
    } else outcome.applied.push(completed);
  }
  return outcome;
}

/** Writes what can be written, sheet after sheet, and reads it back: one sync for all. */
async function write(judged: EditOutcome[]): Promise<EditOutcome[]> {
  const toWrite = judged.filter(({ applied }) => applied.length > 0);
  if (toWrite.length === 0) return judged;
  const read = await inWorkbook(async (context) => {
    const loaded = toWrite.map(({ sheetId, applied }) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      for (const edit of applied) writeContent(sheet, edit);
      return loadCells(sheet);
    });
    await context.sync();
    return loaded.map(({ toGrid }) => toGrid());
  }, toWrite.length);
  return judged.map((outcome) => asFound(outcome, read));
}

/** The outcomes after a batch that failed half-way. One sync. */
async function whatWasWritten(judged: EditOutcome[]): Promise<EditOutcome[]> {
  const sheetIds = judged.filter(({ applied }) => applied.length > 0).map((each) => each.sheetId);
  const read = await withSheets(sheetIds, async (context, sheets) => {
    const loaded = sheets.map(askFor);
    await context.sync();
    return loaded.map(({ toGrid }) => toGrid());
  });
  return judged.map((outcome) => asFound(outcome, read));
}

/** Tells by what a sheet holds now which of the edits meant for it were written. */
export function asFound({ sheetId, applied, refused }: EditOutcome, grids: Grid[]): EditOutcome {
  const grid = grids.find((each) => each.sheetId === sheetId);
  const outcome: EditOutcome = { sheetId, applied: [], refused: [...refused] };
  for (const edit of applied) {
    const found = grid && contentAt(grid, edit.at);
    if (found === undefined) outcome.refused.push({ edit, why: "sheetGone" });
    else if (isAsBefore(found, edit)) outcome.refused.push({ edit, why: "notWritten" });
    else outcome.applied.push({ ...edit, after: found });
  }
  return outcome;
}

/** Whether a cell that was to be changed has stayed what it was. */
function isAsBefore(found: CellContent, { before, after }: CellEdit): boolean {
  const isSameCell = (one: CellContent, other: CellContent) =>
    isSame(one, other) && one.numberFormat === other.numberFormat;
  return isSameCell(found, before) && !isSameCell(after, before);
}

function contentAt(grid: Grid, at: CellAddress): CellContent {
  const row = at.row - grid.origin.row;
  const column = at.column - grid.origin.column;
  const formula = formulaIn(grid, row, column);
  const value = grid.values[row]?.[column] ?? "";
  const numberFormat = grid.numberFormats[row]?.[column];
  return formula === undefined ? { value, numberFormat } : { value, formula, numberFormat };
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
function mayFormat({ sheet }: OpenedSheet): boolean {
  const { protection } = sheet;
  return !protection.protected || protection.options.allowFormatCells === true;
}

/** Writes an edit into a cell that holds what its `before` says, format and all. */
export function writeEdit(sheet: Excel.Worksheet, edit: CellEdit): void {
  writeContent(sheet, complete(edit, edit.before));
}

function writeContent(sheet: Excel.Worksheet, edit: CellEdit): void {
  const cell = sheet.getRangeByIndexes(edit.at.row, edit.at.column, 1, 1);
  // The format goes first: it decides how Excel takes what is entered.
  if (changesFormat(edit)) cell.numberFormat = [[edit.after.numberFormat]];
  cell.formulas = [[toEntry(edit.after)]];
}
