import type { Field } from "../../../src/form";
import { fieldAt } from "../../../src/form";
import { mapFields } from "../../../src/form/model/fieldPaths";
import type { CellValue } from "../../../src/scoring";
import { cleanForm } from "./cleanForms";
import { sheetOf, type Change, type Sheet } from "./sheets";

type Kind = NonNullable<Change["kind"]>;

const clean = new Map<Kind, Sheet>();

/**
 * A correctly filled form as it was read, other contents in some of its fields: nothing is read or calculated anew,
 * so that a table of many of them is quick. Its grid is the clean sheet's, to be looked at only.
 */
export function formWith(
  fields: Record<string, CellValue | Partial<Field>> = {},
  kind: Kind = "selfEvaluation",
): Sheet {
  const { form: read, grid } = clean.get(kind) ?? sheetOf(cleanForm(kind));
  clean.set(kind, { form: read, grid });
  for (const path of Object.keys(fields)) {
    if (fieldAt(read, path) === null) throw new Error(`no field ${path}`);
  }
  // A label that is carried down is one field of many rows: only the row named is changed.
  const form = mapFields(read, (field, path) => {
    const change = fields[path];
    if (change === undefined) return field;
    return {
      ...field,
      ...(typeof change === "object" && change !== null ? change : { value: change }),
    };
  });
  return { form, grid };
}
