import { fieldAt, mapFields } from "../form";
import type { Guess, ImportedForm, Reading } from "../importing";
import { isBlank, type CellValue } from "../scoring";
import { halfWidth } from "../words/compact";
import { draftOf, holdsNumber, type Draft } from "./draft";

/** A correction of a draft: `path` receives the text, and what stood there goes where the text came from. */
export type DraftChange =
  | { do: "set"; path: string; text: string }
  | { do: "move"; from: string; to: string }
  | { do: "place"; leftover: string; to: string }
  | { do: "confirm"; path: string };

/** The draft with a person's correction; the draft given stays as it is. */
export function changeDraft(draft: Draft, change: DraftChange): Draft {
  return draftOf(changeImported(draft.imported, change), draft.key);
}

function changeImported(imported: ImportedForm, change: DraftChange): ImportedForm {
  switch (change.do) {
    case "confirm":
      return withReadings(imported, [change.path], imported.readings[change.path]?.typed);
    case "set":
      return withTyped(imported, change.path, change.text);
    case "move":
      return withValues(imported, {
        [change.to]: valueAt(imported, change.from),
        [change.from]: valueAt(imported, change.to),
      });
    case "place":
      return placeLeftover(imported, Number(change.leftover), change.to);
  }
}

/** Puts a leftover into a field; what stood there becomes a leftover, nothing is dropped. */
function placeLeftover(imported: ImportedForm, index: number, path: string): ImportedForm {
  const leftover = imported.leftovers[index];
  if (leftover === undefined) return imported;
  const replaced = valueAt(imported, path);
  const leftovers = imported.leftovers.flatMap((each) => {
    if (each !== leftover) return [each];
    return isBlank(replaced) ? [] : [{ source: leftover.source, text: String(replaced) }];
  });
  return { ...withValues(imported, { [path]: valueOf(path, leftover.text) }), leftovers };
}

function withValues(imported: ImportedForm, values: Record<string, CellValue>): ImportedForm {
  const form = mapFields(imported.form, (field, path) =>
    Object.hasOwn(values, path) ? { ...field, value: values[path] ?? "" } : field,
  );
  return { ...withReadings(imported, Object.keys(values)), form };
}

/** The text stays as it was typed: "1.0" is a number and may be on its way to 1.05. */
function withTyped(imported: ImportedForm, path: string, text: string): ImportedForm {
  const changed = withValues(imported, { [path]: valueOf(path, text) });
  return withReadings(changed, [path], text);
}

const noReading: Reading = { source: null, text: "", sure: true };
const chosen: Guess = { code: "chosen", values: {} };

/** What a person has looked at is sure. */
function withReadings(
  imported: ImportedForm,
  paths: readonly string[],
  typed?: string,
): ImportedForm {
  const readings = { ...imported.readings };
  for (const path of paths) {
    const before = readings[path] ?? noReading;
    readings[path] = { ...before, sure: true, guess: chosen, typed };
  }
  return { ...imported, readings };
}

function valueAt({ form }: ImportedForm, path: string): CellValue {
  return fieldAt(form, path)?.value ?? "";
}

/** A number typed into a field for numbers is a number; all else stays the text it is. */
function valueOf(path: string, text: string): CellValue {
  const plain = halfWidth(text).trim();
  return holdsNumber(path) && /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}
