import type { Field, PerformanceForm } from "../../../src/form";
import { fieldAt } from "../../../src/form";
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
  let form = read;
  for (const [path, change] of Object.entries(fields)) {
    if (fieldAt(read, path) === null) throw new Error(`no field ${path}`);
    const content = typeof change === "object" && change !== null ? change : { value: change };
    form = put(form, path.split(/[.[\]]+/u), content) as PerformanceForm;
  }
  return { form, grid };
}

/** Copies what leads to a field, and nothing else: a label that is carried down is one field of many rows. */
function put(part: unknown, [step, ...rest]: string[], content: Partial<Field>): unknown {
  if (step === undefined) return { ...(part as Field), ...content };
  const copy = (Array.isArray(part) ? [...(part as unknown[])] : { ...(part as object) }) as Record<
    string,
    unknown
  >;
  copy[step] = put(copy[step], rest, content);
  return copy;
}
