import type { Print } from "../model/fields";

/** A form that is printed somewhere, as data: how it is known and what it is called. */
export interface Family {
  /** Its id in the model, in settings and in the pane's words. */
  kind: string;
  /** The title that the form prints. */
  title: string;
  /** Its titles elsewhere, in compacted text (compactText), whatever place or year stands before. */
  knownBy: RegExp;
  /** What a sheet of it is called, behind the unit: 703001自评表2024. */
  shortTitle: string;
  /** Which of the two prints of src/form/model/fields.ts its columns are. */
  print: Print;
}
