import { fieldsOf, type FieldAtPath } from "../form";
import type { ImportedForm } from "../importing";
import { isBlank } from "../scoring";
import { unitOf } from "./activeForm";
import type { Draft, DraftField, DraftPlace, DraftRow } from "./contract";

/** An imported form as the pane shows it: rows of fields, each with where it was read. */
export function draftOf(imported: ImportedForm, key: string): Draft {
  const { form, leftovers, notes } = imported;
  const fields = fieldsOf(form).map((each) => ({ ...each, shown: draftField(each, imported) }));
  const rowsOf = (list: "tasks" | "indicators"): DraftRow[] =>
    form[list].map((_, place) => {
      const row = `${list}[${place}]`;
      const own = fields.filter(({ path }) => path.startsWith(`${row}.`));
      return { key: `${key} ${row}`, fields: own.map(({ shown }) => shown) };
    });
  return {
    key,
    imported,
    kind: form.kind,
    unit: unitOf(form),
    header: fields.filter(({ path }) => !path.includes("[")).map(({ shown }) => shown),
    tasks: rowsOf("tasks"),
    indicators: rowsOf("indicators"),
    leftovers: leftovers.map(({ source, text }, place) => ({
      key: String(place),
      place: shownPlace(source),
      text,
    })),
    notes: notes.map(({ code, values }) => ({ code, values })),
  };
}

function draftField({ path, field }: FieldAtPath, { readings }: ImportedForm): DraftField {
  const reading = readings[path];
  const text = isBlank(field.value) ? "" : String(field.value);
  return {
    path,
    role: roleOf(path),
    text,
    sure: reading?.sure ?? true,
    guess: reading?.guess ?? null,
    place: reading?.source ? shownPlace(reading.source) : null,
    sourceText: reading === undefined || reading.text === text ? "" : reading.text,
  };
}

/** Names that mean something else in another part of the form. */
const roles: Record<string, string> = { unit: "unitName" };

/** "indicators[3].reasons.other" is "other", "tasks[0].name" is "task", "unit" is "unitName". */
function roleOf(path: string): string {
  if (/^tasks\[\d+\]\.name$/.test(path)) return "task";
  return roles[path] ?? path.slice(path.lastIndexOf(".") + 1);
}

function shownPlace({ row, column }: { row: number; column: number }): DraftPlace {
  return { row: row + 1, column: column + 1 };
}

/** Whether a path names a field that holds a number. */
export function holdsNumber(path: string): boolean {
  return /(^|\.)(income|expenditure|personnel|publicFunds|otherOperation|specific|budget|allocated|executed|rate|weight|score|target|actual|completion|total)$/.test(
    path,
  );
}
