import { fieldsOf, roleOf, specOf, type FieldAtPath, type FieldRole, type FormKind } from "../form";
import type { ImportedForm } from "../importing";
import { isBlank } from "../scoring";
import type { Told } from "./told";
import { unitOf, type Unit } from "./unit";

/** A recognised form, ready to be looked through. */
export interface Draft {
  key: string;
  /** What the draft shows; changed only by changeDraft. */
  imported: ImportedForm;
  kind: FormKind;
  unit: Unit;
  header: DraftField[];
  tasks: DraftRow[];
  indicators: DraftRow[];
  /** The heading is that of a column which the form does not have. */
  leftovers: { key: string; place: DraftPlace; text: string; heading: string | null }[];
  notes: Told[];
}

/** A row of the draft, its fields in the order of the form's columns. */
export interface DraftRow {
  key: string;
  fields: DraftField[];
}

export interface DraftField {
  /** As fieldsOf of src/form/ names it: "indicators[3].target". */
  path: string;
  /** Key of the field's name: "target", "level1". */
  role: FieldRole;
  text: string;
  sure: boolean;
  guess: Told | null;
  place: DraftPlace | null;
  /** The words of the source that the field was read from; empty when there are none. */
  sourceText: string;
}

/** Row or line and column of the source, counted from 1. */
export interface DraftPlace {
  row: number;
  column: number | null;
}

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
    leftovers: leftovers.map(({ source, text, heading = null }, place) => ({
      key: String(place),
      place: shownPlace(source),
      text,
      heading,
    })),
    notes: notes.map(({ code, values }) => ({ code, values })),
  };
}

function draftField({ path, field }: FieldAtPath, { readings }: ImportedForm): DraftField {
  const reading = readings[path];
  const text = reading?.typed ?? (isBlank(field.value) ? "" : String(field.value));
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

function shownPlace({ row, column }: { row: number; column: number }): DraftPlace {
  return { row: row + 1, column: column + 1 };
}

/** Whether a path names a field that holds a number. */
export function holdsNumber(path: string): boolean {
  return specOf(path)?.number === true;
}
