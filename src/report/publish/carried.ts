import {
  fieldsOf,
  type CellAddress,
  type Grid,
  type PerformanceForm,
  type SheetPlan,
} from "../../form";
import { cellKey } from "../../form/model/grid";
import { noteRowsOf } from "../../form/notes/noteSheet";
import { planNoteSheet } from "../../form/notes/planNoteSheet";
import { formIdentity, readIdentity } from "../../validation/notes/identity";
import type { CellValue } from "../../words/cell";
import { compactText } from "../../words/compact";

/** What the unit says to problems of a form goes with it, as a sheet that the reviewer reads; none where it says nothing. */
export function saidOf(form: PerformanceForm, { notes }: Grid, sheet: string): SheetPlan[] {
  const identity = formIdentity(form);
  const rows = noteRowsOf(notes).filter(
    ({ key, says }) => says !== "" && readIdentity(key)?.form === identity,
  );
  return rows.length === 0
    ? []
    : [
        planNoteSheet(
          "",
          rows.map((row) => ({ ...row, sheet })),
        ),
      ];
}

/**
 * Filled cells of a sheet whose text the plan of a form has nowhere, such as a signature.
 * @param forms those on the sheet: what is a field of one of them is not left behind
 */
export function leftBehind(
  grid: Grid,
  forms: readonly PerformanceForm[],
  plan: SheetPlan,
): CellAddress[] {
  const textOf = (value: CellValue | undefined) => compactText(String(value ?? ""));
  const printed = new Set(plan.cells.flat().map((cell) => textOf(cell?.value)));
  const ofForms = new Set(
    forms.flatMap(fieldsOf).flatMap(({ field: { at } }) => (at ? [cellKey(at)] : [])),
  );
  return grid.values.flatMap((row, down) =>
    row.flatMap((value, across) => {
      const at = { row: grid.origin.row + down, column: grid.origin.column + across };
      return printed.has(textOf(value)) || ofForms.has(cellKey(at)) ? [] : [at];
    }),
  );
}
