import type { CellContent, CellEdit } from "../form/model/cellEdit";
import { formulaIn, type CellAddress, type Grid } from "../form/model/grid";
import { toEntry } from "./cellText";
import { rangeOfRun, runsOf } from "./edits/runs";
import { isRefused, WorkbookError } from "./errors";
import { loadCells, withRead, type LoadedSheet, type SheetChoice } from "./read";
import { inWorkbook } from "./session";

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
 * sheet is protected, or for the formats of cells outside of its used range, another where only some
 * cells of a column are locked, and one where all sheets are meant and others are visible than the last
 * time. When writing fails half-way, the sheets are read once more to tell what of it was written.
 * @param decide is given the sheets that are there, in the order of their ids; it may be asked again
 * @throws WorkbookError cellEditMode, tooLarge; whatever else, but only when nothing was written
 */
export async function changeSheets(
  which: SheetChoice,
  decide: (grids: Grid[]) => SheetEdits[],
): Promise<SheetsChanged> {
  if (Array.isArray(which) && which.length === 0) return { outcomes: [], failed: null };
  const judged = await judgeEdits(which, decide);
  try {
    return { outcomes: await write(judged), failed: null };
  } catch (error) {
    if (isRefused(error)) throw error;
    const outcomes = await whatWasWritten(judged.outcomes).catch(() => []);
    const isUntouched = outcomes.every(({ applied }) => applied.length === 0);
    if (isUntouched || !(error instanceof WorkbookError)) throw error;
    return { outcomes, failed: error };
  }
}

/** What can be written, and the sheets of which no row is hidden. */
interface Judged {
  outcomes: EditOutcome[];
  wholeSheets: Set<string>;
}

/** Which edits can be written, as the sheets are now; `applied` are those. One sync, or two. */
function judgeEdits(which: SheetChoice, decide: (grids: Grid[]) => SheetEdits[]): Promise<Judged> {
  const load = (sheet: Excel.Worksheet) => ({ ...askFor(sheet), hidden: loadHidden(sheet) });
  return withRead(which, load, async (context, asked) => {
    const read = asked.map(({ sheet, toGrid, hidden }) => ({ sheet, grid: toGrid(), hidden }));
    const wished = decide(read.map(({ grid }) => grid));
    const opened = read.map((each) => ({ ...each, edits: editsFor(each.grid.sheetId, wished) }));

    const locks = opened.filter(({ grid }) => grid.isProtected).flatMap(loadLocks);
    const formats = opened.flatMap(loadFormatsOutside);
    if (locks.length + formats.length > 0) await context.sync();
    const singly = locks.filter(isMixed).flatMap(loadEachLock);
    if (singly.length > 0) await context.sync();
    const locked = new Set([...locks, ...singly].filter(isLocked).flatMap(({ run }) => run));
    const outside = new Map(formats.flatMap(formatsOfEdits));

    const ids = new Set(opened.map(({ grid }) => grid.sheetId));
    const gone = wished.filter(({ sheetId }) => !ids.has(sheetId));
    const whole = opened.filter(({ hidden }) => areRowsShown(hidden));
    return {
      outcomes: [...opened.map((sheet) => judge(sheet, locked, outside)), ...gone.map(allGone)],
      wholeSheets: new Set(whole.map(({ grid }) => grid.sheetId)),
    };
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

/** The used range, to tell whether a row of it is hidden. */
export function loadHidden(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRange(true);
  used.load("rowHidden");
  return used;
}

/** Excel answers null where some rows are hidden, whatever the types say. */
export function areRowsShown({ rowHidden }: Excel.Range): boolean {
  return !((rowHidden as boolean | null) ?? true);
}

/** The lock of a run of edits. */
interface Lock {
  sheet: Excel.Worksheet;
  run: CellEdit[];
  protection: Excel.FormatProtection;
}

function loadLocks({ sheet, edits }: Pick<OpenedSheet, "sheet" | "edits">): Lock[] {
  return runsOf(edits).map((run) => loadLock(sheet, run));
}

function loadEachLock({ sheet, run }: Lock): Lock[] {
  return run.map((edit) => loadLock(sheet, [edit]));
}

function loadLock(sheet: Excel.Worksheet, run: CellEdit[]): Lock {
  const { protection } = rangeOfRun(sheet, run).format;
  protection.load("locked");
  return { sheet, run, protection };
}

/** Excel answers null where some cells are locked and others are not, whatever the types say. */
function isMixed({ protection }: Lock): boolean {
  return (protection.locked as boolean | null) === null;
}

function isLocked({ protection }: Lock): boolean {
  return protection.locked;
}

/**
 * The number formats of a run of edits in cells outside of the used range, which the grid does not have; asked for
 * where they decide what becomes of what is written.
 */
interface FormatsOutside {
  run: CellEdit[];
  range: Excel.Range;
}

function loadFormatsOutside({ sheet, grid, edits }: OpenedSheet): FormatsOutside[] {
  const outside = edits.filter(
    ({ at, after }) => wantsNumber(after) && contentAt(grid, at).numberFormat === undefined,
  );
  return runsOf(outside).map((run) => {
    const range = rangeOfRun(sheet, run);
    range.load("numberFormat");
    return { run, range };
  });
}

function formatsOfEdits({ run, range }: FormatsOutside): [CellEdit, string | undefined][] {
  const formats = range.numberFormat as string[][];
  return run.map((edit, place) => [edit, formats[place]?.[0]]);
}

/**
 * Which edits can be written; decided before anything is, so that no batch fails half-way.
 * @param outside the number formats of cells outside of the grid
 */
function judge(
  opened: OpenedSheet,
  locked: Set<CellEdit>,
  outside: Map<CellEdit, string | undefined>,
): EditOutcome {
  const { grid, edits } = opened;
  const outcome: EditOutcome = { sheetId: grid.sheetId, applied: [], refused: [] };
  for (const edit of edits) {
    const content = contentAt(grid, edit.at);
    const current = { ...content, numberFormat: content.numberFormat ?? outside.get(edit) };
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
async function write({ outcomes, wholeSheets }: Judged): Promise<EditOutcome[]> {
  const toWrite = outcomes.filter(({ applied }) => applied.length > 0);
  if (toWrite.length === 0) return outcomes;
  const read = await inWorkbook(async (context) => {
    const loaded = toWrite.map(({ sheetId, applied }) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      writeContents(sheet, applied, wholeSheets.has(sheetId));
      return loadCells(sheet);
    });
    await context.sync();
    return loaded.map(({ toGrid }) => toGrid());
  }, toWrite.length);
  return outcomes.map((outcome) => asFound(outcome, read));
}

/** The outcomes after a batch that failed half-way. One sync. */
async function whatWasWritten(judged: EditOutcome[]): Promise<EditOutcome[]> {
  const sheetIds = judged.filter(({ applied }) => applied.length > 0).map((each) => each.sheetId);
  const read = await withRead(sheetIds, askFor, (_, loaded) =>
    loaded.map(({ toGrid }) => toGrid()),
  );
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
    isSame(one, other) && isSameFormat(one.numberFormat, other.numberFormat);
  return isSameCell(found, before) && !isSameCell(after, before);
}

/** A cell outside of the grid has a format that was not read. */
function isSameFormat(found: string | undefined, expected: string | undefined): boolean {
  return found === undefined || found === expected;
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
  const numberFormat =
    edit.after.numberFormat ??
    (wantsNumber(edit.after) && current.numberFormat === "@" ? "General" : current.numberFormat);
  return { at: edit.at, before: current, after: { ...edit.after, numberFormat } };
}

function wantsNumber({ value, formula }: CellContent): boolean {
  return typeof value === "number" || formula !== undefined;
}

function changesFormat({ before, after }: CellEdit): boolean {
  return after.numberFormat !== before.numberFormat;
}

/** A protected sheet may let cells be written and yet not be formatted. */
function mayFormat({ sheet }: OpenedSheet): boolean {
  const { protection } = sheet;
  return !protection.protected || protection.options.allowFormatCells === true;
}

/**
 * Writes edits into cells that hold what their `before` says, format and all.
 * @param areRowsShown whether no row of the sheet is hidden
 */
export function writeEdits(
  sheet: Excel.Worksheet,
  edits: readonly CellEdit[],
  areRowsShown: boolean,
): void {
  writeContents(
    sheet,
    edits.map((edit) => complete(edit, edit.before)),
    areRowsShown,
  );
}

/**
 * Cells below one another are written together, but not across hidden rows: what is written over rows that
 * a filter hides lands in wrong cells (office-js#224).
 */
function writeContents(
  sheet: Excel.Worksheet,
  edits: readonly CellEdit[],
  areRowsShown: boolean,
): void {
  const together = (some: readonly CellEdit[]) =>
    areRowsShown ? runsOf(some) : some.map((edit) => [edit]);
  // The format goes first: it decides how Excel takes what is entered.
  for (const run of together(edits.filter(changesFormat))) {
    rangeOfRun(sheet, run).numberFormat = run.map(({ after }) => [after.numberFormat]);
  }
  for (const run of together(edits)) {
    rangeOfRun(sheet, run).formulas = run.map(({ after }) => [toEntry(after)]);
  }
}
