import type { CellContent } from "../form/model/cellEdit";
import type { CellAddress } from "../form";
import type { Conversion, FormulaStyle } from "../formulas";
import type * as Convert from "../formulas/convert";
import { changeForms, undo, type Changed } from "./change";
import { ActionError } from "./control";
import { readActiveForm } from "./read";

/** In one file with what writes sheets, which makes the same formulas. */
const loadConvert = (): Promise<typeof Convert> =>
  import(/* webpackChunkName: "insert" */ "../formulas/convert");

/** What became of the formulas that were to be exchanged. */
export interface ConvertedFormulas {
  changed: Changed;
  /** Cells that hold a person's number or formula, and kept it. */
  kept: Conversion["kept"];
  /** What a person has to put right first; nothing was written then. */
  obstacles: Conversion["obstacles"];
  /** A cell that showed another number than the rules give, so that all was taken back; else null. */
  differs: CellAddress | null;
}

/**
 * Turns the formulas of the active form into those of a style. What was written is read back and compared
 * with the rules; where one cell shows something else, all of it is taken back. One sync to find the form,
 * one to read, one to write and read back; two more to take back.
 * @throws ActionError notAForm, notASelfEvaluation; WorkbookError
 */
export async function convertFormulas(style: FormulaStyle): Promise<ConvertedFormulas> {
  const { conversionTo, showsRightly } = await loadConvert();
  const { grid, form } = await readActiveForm();
  if (form.kind === "target") throw new ActionError("notASelfEvaluation");
  const { sheetId } = grid;
  let planned: Conversion = { edits: [], kept: [], obstacles: [] };
  const changed = await changeForms([sheetId], (forms) =>
    forms.map((sheet) => {
      planned = conversionTo(style, sheet.form);
      const edits = planned.obstacles.length > 0 ? [] : planned.edits.map(({ edit }) => edit);
      return { sheetId, edits };
    }),
  );
  const { kept, obstacles } = planned;
  const found = foundIn(changed);
  const wrong = planned.edits.find(({ edit: { at }, shows }) => {
    const cell = found.get(keyOf(at));
    return cell !== undefined && !showsRightly(cell.value, shows);
  });
  const differs = wrong?.edit.at ?? null;
  if (differs !== null) await undo(changed.undo);
  return { changed, kept, obstacles, differs };
}

/** What was found in the written cells; it is what an undo starts from. */
function foundIn({ undo: written }: Changed): Map<string, CellContent> {
  const edits = written.flatMap((sheet) => sheet.edits);
  return new Map(edits.map(({ at, before }) => [keyOf(at), before]));
}

function keyOf({ row, column }: CellAddress): string {
  return `${row},${column}`;
}
