import type { CellContent } from "../form/model/cellEdit";
import type { CellAddress, SheetForm } from "../form";
import type { Conversion, FormulaStyle } from "../formulas";
import type * as Formulas from "../formulas/exchange";
import { isPlan, readForm } from "../form";
import { cellKey } from "../form/model/grid";
import { changeForms, undo, type BoundChange, type Changed } from "./change";
import { ActionError } from "./control";
import { loadValidation } from "./validation/loadValidation";
import { readActiveEvaluation } from "./read";
import { loadFormsReader, type FormsReader } from "./readForms";

/** In one file with what writes sheets, which makes the same formulas. */
const loadFormulas = (): Promise<typeof Formulas> =>
  import(/* webpackChunkName: "insert" */ "../formulas/exchange");

/** A cell and the sheet that it stands on. */
export interface CellOfSheet {
  sheetName: string;
  at: CellAddress;
}

/** What became of the formulas that were to be exchanged. */
export interface ConvertedFormulas {
  changed: Changed;
  /** Cells that hold a person's number or formula, and kept it. */
  kept: CellOfSheet[];
  /** What a person has to put right first; nothing was written into these sheets. */
  obstacles: (CellOfSheet & Pick<Conversion["obstacles"][number], "why">)[];
  /** A cell that showed another number than the rules give, so that all was taken back; else null. */
  differs: CellOfSheet | null;
}

/** The active sheet, or every visible one that holds an evaluation. */
export type WhichSheets = "active" | "all";

/**
 * Turns the formulas of forms into those of a style. What was written is read back and compared with the
 * rules; where one cell shows something else, all of it is taken back. A lock without a password is opened
 * and closed again. One sync to find and read the forms, one to write all and read it back; one more where
 * all sheets are meant and others are visible than the last time; two to take back, and for each protected
 * sheet.
 * @throws ActionError notAForm, notASelfEvaluation, noForms; WorkbookError
 */
export async function convertFormulas(
  style: FormulaStyle,
  which: WhichSheets,
): Promise<ConvertedFormulas> {
  const [{ conversionTo, showsRightly }, formsOn] = await Promise.all([
    loadFormulas(),
    loadFormsReader(),
  ]);
  let planned: (Conversion & SheetForm)[] = [];
  const decide = (forms: SheetForm[]) => {
    planned = forms.map((sheet) => ({ ...sheet, ...conversionTo(style, sheet.form) }));
    return planned.map(({ grid: { sheetId }, obstacles, edits }) => ({
      sheetId,
      edits: obstacles.length > 0 ? [] : edits.map(({ edit }) => edit),
    }));
  };
  let isTargetForm = false;
  const evaluationsOn: FormsReader = (grid) => {
    const form = readForm(grid);
    isTargetForm = form !== null && isPlan(form.kind);
    return form === null || isTargetForm ? [] : formsOn(grid);
  };
  const changed = await changeForms(which, decide, "open", evaluationsOn);
  if (planned.length === 0) {
    if (which === "all") throw new ActionError("noForms");
    throw new ActionError(isTargetForm ? "notASelfEvaluation" : "notAForm");
  }
  const found = foundIn(changed);
  const wrong = planned.flatMap(({ grid: { sheetId, sheetName }, edits }) =>
    edits.flatMap(({ edit: { at }, shows }) => {
      const cell = found.get(keyOf(sheetId, at));
      return cell === undefined || showsRightly(cell.value, shows) ? [] : [{ sheetName, at }];
    }),
  );
  if (wrong.length > 0) await undo(changed.undo);
  return {
    changed,
    kept: planned.flatMap(({ grid: { sheetName }, kept }) => kept.map((at) => ({ sheetName, at }))),
    obstacles: planned.flatMap(({ grid: { sheetName }, obstacles }) =>
      obstacles.map((each) => ({ sheetName, ...each })),
    ),
    differs: wrong[0] ?? null,
  };
}

/** What was found in the written cells; it is what an undo starts from. */
function foundIn({ undo: written }: Changed): Map<string, CellContent> {
  return new Map(
    written.flatMap(({ sheetId, edits }) =>
      edits.map(({ at, before }) => [keyOf(sheetId, at), before] as const),
    ),
  );
}

function keyOf(sheetId: string, at: CellAddress): string {
  return `${sheetId} ${cellKey(at)}`;
}

/**
 * What 修复公式 would write into the active form, for a person to look at first. One sync.
 * @param usual the style of a form that has no formula left
 * @throws ActionError notAForm, notASelfEvaluation; WorkbookError
 */
export async function proposeRepair(usual: FormulaStyle): Promise<BoundChange> {
  const [{ repairOf }, { bindEdits }] = await Promise.all([loadFormulas(), loadValidation()]);
  const sheet = await readActiveEvaluation();
  const edits = bindEdits(repairOf(sheet.form, usual), sheet.form);
  return edits.length === 0 ? [] : [{ sheetId: sheet.grid.sheetId, edits }];
}

/**
 * Repairs formulas as it was proposed, through locks without a password; what would not be proposed any
 * more is left alone. Two syncs, four where a sheet is protected.
 * @throws WorkbookError sheetGone
 */
export async function repairFormulas(proposed: BoundChange, usual: FormulaStyle): Promise<Changed> {
  const { repairOf } = await loadFormulas();
  const decide = (forms: SheetForm[]) =>
    proposed.map(({ sheetId, edits }) => {
      const form = forms.find(({ grid }) => grid.sheetId === sheetId)?.form;
      const today = new Map(
        (form === undefined ? [] : repairOf(form, usual)).map((edit) => [
          `${keyOf(sheetId, edit.at)} ${edit.after.formula}`,
          edit,
        ]),
      );
      const found = edits.map((edit) => ({
        edit,
        again: today.get(`${keyOf(sheetId, edit.at)} ${edit.after.formula}`),
      }));
      return {
        sheetId,
        edits: found.flatMap(({ again }) => again ?? []),
        lost: found.flatMap(({ edit, again }) => (again === undefined ? [edit.at] : [])),
      };
    });
  const sheetIds = proposed.map(({ sheetId }) => sheetId);
  return changeForms(sheetIds, decide, "open");
}
