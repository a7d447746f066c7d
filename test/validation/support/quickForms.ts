import type { Field, PerformanceForm } from "../../../src/form";
import { fieldAt } from "../../../src/form";
import type { CellValue } from "../../../src/scoring";
import { cleanSheet, type Change, type Sheet } from "./sheets";

type Kind = NonNullable<Change["kind"]>;

/** What is typed into fields, by their paths; of a field's own parts those that are named. */
export type TypedFields = Record<string, CellValue | Partial<Field>>;

/**
 * A correctly filled form as it was read, other contents in some of its fields: nothing is read or calculated anew,
 * so that a table of many of them is quick. Its grid is the clean sheet's, to be looked at only.
 */
export function formWith(fields: TypedFields = {}, kind: Kind = "selfEvaluation"): Sheet {
  const sheet = cleanSheet(kind);
  return { form: withFields(sheet.form, fields), grid: sheet.grid };
}

/** A form with other contents in some of its fields. */
export function withFields(read: PerformanceForm, fields: TypedFields): PerformanceForm {
  let form = read;
  for (const [path, change] of Object.entries(fields)) {
    if (fieldAt(read, path) === null) throw new Error(`no field ${path}`);
    const content = typeof change === "object" && change !== null ? change : { value: change };
    form = put(form, path.split(/[.[\]]+/u), content) as PerformanceForm;
  }
  return form;
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
