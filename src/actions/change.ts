import {
  loadRuleReader,
  type CellAddress,
  type Grid,
  type PerformanceForm,
  type SheetForm,
} from "../form";
import type { BoundEdit } from "../validation/fixes/bind";
import {
  changeSheets,
  WorkbookError,
  writeLocked,
  type EditOutcome,
  type RefusedEdit,
  type SheetChoice,
  type SheetEdits,
} from "../workbook";
import { failureOf, type Failure } from "./control";
import { loadFormsReader, type FormsReader } from "./readForms";
import { loadValidation } from "./validation/loadValidation";

/** Edits bound to their rows, for each sheet that they change. */
export type BoundChange = { sheetId: string; edits: BoundEdit[] }[];

/** What takes a change back. */
export type Undo = BoundChange;

/** What became of a change. */
export interface Changed {
  /** Cells that were written. */
  applied: number;
  /** Cells that had been edited meanwhile, or whose row is gone or changed, and were left alone. */
  refused: CellAddress[];
  /** Cells that are locked on a protected sheet and were left alone. */
  locked: CellAddress[];
  /** Cells that a merged area hides and that were left alone. */
  merged: CellAddress[];
  /** Cells that were to be written and are as before. */
  notWritten: CellAddress[];
  /** What ended the writing when only some of it was done; null when all was. */
  failed: Failure | null;
  undo: Undo;
}

/** What to write into a sheet, and cells that were to be written but are not to be found any more. */
export interface Wished extends SheetEdits {
  lost?: CellAddress[];
}

/** What is done about locked cells: they are left alone, or written where no password keeps them. */
export type Locks = "respect" | "open";

/**
 * Reads sheets again, asks what to write into the forms as they are now, and writes it: one sync to
 * read, one to write (and one for locks where a sheet is protected). Cells that are locked, or hidden
 * in a merged area, are left alone; where locks are opened, two more syncs for each protected sheet.
 * @param decide may be asked again, when sheets have come or gone meanwhile
 * @param reader of the forms that are meant; all by default
 * @throws WorkbookError sheetGone when none of the sheets is there any more
 */
export async function changeForms(
  which: SheetChoice,
  decide: (forms: SheetForm[], grids: Grid[]) => Wished[],
  locks: Locks = "respect",
  reader?: FormsReader,
): Promise<Changed> {
  const { bindEdits, invertEdits } = await loadValidation();
  await loadRuleReader();
  const formsOn = reader ?? (await loadFormsReader());
  let forms: SheetForm[] = [];
  const { written, changed } = await changeGrids(
    which,
    (grids) => {
      forms = grids.flatMap(formsOn);
      return decide(forms, grids);
    },
    locks,
  );
  return {
    ...changed,
    undo: written.map(({ sheetId, applied }) => ({
      sheetId,
      edits: invertEdits(bindEdits(applied, ...formsOf(sheetId, forms))),
    })),
  };
}

/** What became of a change, and the sheets that something was written into. */
export interface ChangedGrids {
  changed: Omit<Changed, "undo">;
  written: EditOutcome[];
}

/**
 * The same for sheets with or without a form: what takes the change back is for the caller to say.
 * @throws WorkbookError sheetGone when none of the sheets is there any more
 */
export async function changeGrids(
  which: SheetChoice,
  decide: (grids: Grid[]) => Wished[],
  locks: Locks,
): Promise<ChangedGrids> {
  let wished: Wished[] = [];
  const { outcomes: found, failed } = await changeSheets(which, (grids) => {
    if (grids.length === 0) throw new WorkbookError("sheetGone");
    wished = decide(grids);
    return wished;
  });
  const isOpening = locks === "open" && failed === null;
  const outcomes = isOpening ? await openLocks(found) : found;
  const refused = outcomes.flatMap((outcome) => outcome.refused);
  const written = outcomes.filter((outcome) => outcome.applied.length > 0);
  const lost = wished.flatMap((each) => each.lost ?? []);
  const changed = {
    applied: written.reduce((sum, { applied }) => sum + applied.length, 0),
    refused: [...lost, ...placesOf(refused, "changed")],
    locked: placesOf(refused, "locked"),
    merged: placesOf(refused, "merged"),
    notWritten: [...placesOf(refused, "notWritten"), ...placesOf(refused, "sheetGone")],
    failed: failed && failureOf(failed),
  };
  return { changed, written };
}

function formsOf(sheetId: string, sheets: readonly SheetForm[]): PerformanceForm[] {
  return sheets.filter(({ grid }) => grid.sheetId === sheetId).map(({ form }) => form);
}

/** Writes what locks have kept from being written, sheet after sheet: each is protected on its own. */
async function openLocks(outcomes: EditOutcome[]): Promise<EditOutcome[]> {
  const opened: EditOutcome[] = [];
  for (const outcome of outcomes) {
    const { sheetId, applied, refused } = outcome;
    const locked = refused.filter(({ why }) => why === "locked").map(({ edit }) => edit);
    const found = locked.length === 0 ? null : await writeLocked(sheetId, locked);
    const others = refused.filter(({ why }) => why !== "locked");
    opened.push(
      found === null
        ? outcome
        : {
            sheetId,
            applied: [...applied, ...found.applied],
            refused: [...others, ...found.refused],
          },
    );
  }
  return opened;
}

/**
 * Takes a change back, in the rows where it was made, wherever they stand by now; through locks, as what
 * is taken back is our own.
 * @throws WorkbookError sheetGone when none of the sheets is there any more
 */
export async function undo(change: Undo): Promise<Changed> {
  const { relocate } = await loadValidation();
  const sheetIds = change.map(({ sheetId }) => sheetId);
  const takeBack = (forms: SheetForm[]): Wished[] =>
    change.map(({ sheetId, edits }) => {
      const today = formsOf(sheetId, forms);
      // The sheet 评分规则 is no form: its cells are where they were, or are left alone.
      const isOfForm = ({ key }: BoundEdit) => key !== null;
      if (today.length === 0) {
        const lost = edits.filter(isOfForm).map(({ at }) => at);
        return { sheetId, edits: edits.filter((edit) => !isOfForm(edit)), lost };
      }
      const { edits: found, refused } = relocate(edits, ...today);
      return { sheetId, edits: found, lost: refused.map(({ edit }) => edit.at) };
    });
  return changeForms(sheetIds, takeBack, "open");
}

function placesOf(refused: RefusedEdit[], why: RefusedEdit["why"]): CellAddress[] {
  return refused.filter((each) => each.why === why).map(({ edit }) => edit.at);
}
