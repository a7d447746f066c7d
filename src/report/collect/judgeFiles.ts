import type { FileRefused } from "../../importing";
import { isSameForm, type CollectedFile, type CollectedForm, type FormHead } from "./collectedForm";

/** A form of the workbook that it is collected into. */
export interface PresentForm extends FormHead {
  sheetName: string;
}

/**
 * What a form is among the others:
 * - new: nothing else is of its unit, year and kind, or it is the latest of them.
 * - duplicate: another file says the same.
 * - older: another file of the same unit, year and kind has a later date.
 * - rival: another file of the same unit, year and kind has the same date and says something else.
 * - present: the workbook has a form of the same unit, year and kind; `of` is its sheet.
 */
export interface Standing {
  is: "new" | "duplicate" | "older" | "rival" | "present";
  /** The file or sheet that it is compared with; "" for a new one. */
  of: string;
}

/** A form, and what it is among the others. */
export interface JudgedForm extends CollectedForm {
  /** Tells it from all others that were collected. */
  key: string;
  standing: Standing;
}

/** What a file was, as far as one could tell from reading it. */
export type FileWas = "form" | "several" | "none" | "broken" | "tooLarge" | "locked" | "otherKind";

/** A file, what it was and what came of its forms. */
export interface JudgedFile {
  key: string;
  name: string;
  was: FileWas;
  /** Why nothing was read, or null. */
  refused: FileRefused | null;
  forms: JudgedForm[];
}

/** What files were, decided from nothing but their readings, their dates and the forms that the workbook has. */
export function judgeFiles(
  files: readonly CollectedFile[],
  present: readonly PresentForm[],
): JudgedFile[] {
  const all = files.flatMap((file, place) =>
    file.forms.map((form, count): Candidate => ({ key: `${place} ${count}`, file, form })),
  );
  return files.map((file, place) => ({
    key: String(place),
    name: file.name,
    was: fileWas(file),
    refused: file.refused,
    forms: all
      .filter((each) => each.file === file)
      .map((each) => ({
        ...each.form,
        key: each.key,
        standing: standingOf(each, all, present),
      })),
  }));
}

interface Candidate {
  key: string;
  file: CollectedFile;
  form: CollectedForm;
}

function standingOf(
  one: Candidate,
  all: readonly Candidate[],
  present: readonly PresentForm[],
): Standing {
  const { contents } = one.form;
  const before = all.slice(0, all.indexOf(one));
  const twin = before.find(({ form }) => form.contents === contents);
  if (twin !== undefined) return { is: "duplicate", of: twin.file.name };
  const same = all.filter(
    (each) => each.form.contents !== contents && isSameForm(each.form, one.form),
  );
  const dateOf = ({ form }: Candidate) => latest(all, form.contents);
  const later = same.reduce<Candidate | null>(
    (found, each) => (dateOf(each) > dateOf(found ?? one) ? each : found),
    null,
  );
  if (later !== null) return { is: "older", of: later.file.name };
  const rival = same.find((each) => before.includes(each) && dateOf(each) === dateOf(one));
  if (rival !== undefined) return { is: "rival", of: rival.file.name };
  const own = present.find((each) => isSameForm(each, one.form));
  return own === undefined ? { is: "new", of: "" } : { is: "present", of: own.sheetName };
}

/** The latest date of the files that say the same: a copy made later is as good as the first. */
function latest(all: readonly Candidate[], contents: string): number {
  return all.reduce(
    (date, each) => (each.form.contents === contents ? Math.max(date, each.file.modified) : date),
    -Infinity,
  );
}

function fileWas({ forms, refused }: CollectedFile): FileWas {
  if (refused === null) return forms.length > 1 ? "several" : "form";
  switch (refused.code) {
    case "noForm":
    case "noText":
      return "none";
    case "encrypted":
      return "locked";
    case "oldFormat":
    case "wrongFileType":
      return "otherKind";
    case "unreadable":
      return "broken";
    default:
      return "tooLarge";
  }
}
