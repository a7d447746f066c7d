import type { PerformanceForm } from "../../form/model/performanceForm";

/** A place in the source, counted from 0: row and column of a grid, or line and tab position of a text. */
export interface SourcePlace {
  row: number;
  column: number;
}

/**
 * What was guessed, or how a reading differs from what was printed. Their sentences are in
 * src/locale/<language>/importing.ts.
 */
export type GuessCode =
  /** Nothing was read where the form should have something. */
  | "missing"
  /** The cell could have had another role. */
  | "roleUncertain"
  /** The row holds cells that found no place, so what is blank may be among them. */
  | "rowIncomplete"
  /** 一级 or 二级 taken from the row above, with nothing that confirms it. */
  | "levelCarried"
  /** 一级 or 二级 known from the standard indicator, not printed in this row. */
  | "levelFromStandard"
  /** 一级 or 二级 is printed otherwise than the standard has it. */
  | "levelDiffers"
  /** A name put together from parts in several rows or blocks. */
  | "nameJoined"
  /** A label whose value stands before it, or among several. */
  | "valueOrder"
  /** Operator, value or unit were written in one cell and have been taken apart. */
  | "splitApart"
  /** An operator in words (以上, 不超过) or an unusual sign. */
  | "operatorRewritten"
  /** Proposed for a number that stands without one. */
  | "operatorProposed"
  /** 分值 is not printed, worked out from the score and the completion. */
  | "weightFromScore"
  /** Full width characters, thousands separators or a date written otherwise. */
  | "tidied"
  /** HTML was taken off. */
  | "htmlRemoved"
  /** The text does not show which 偏差原因 column the reason stood in. */
  | "reasonColumnUnknown"
  /** Two columns of text stood one after the other and were parted. */
  | "columnsParted"
  /** 得分 is not 分值 x 完成程度. */
  | "scoresDisagree"
  /** The year was taken from the deadlines. */
  | "yearFromDeadlines"
  /** The cell should hold a number and does not. */
  | "notANumber"
  /** Set by the add-in because of the kind of form. */
  | "setByKind"
  /** Chosen by the person in the preview. */
  | "chosen";

export interface Guess {
  code: GuessCode;
  values: Record<string, string | number>;
}

/** How a field was read. */
export interface Reading {
  /** null when nothing was found in the source. */
  source: SourcePlace | null;
  /** What the source showed there. */
  text: string;
  /** False: a person should look at it. */
  sure: boolean;
  guess?: Guess;
  /** What a person typed instead, letter by letter as it was typed. */
  typed?: string;
}

/** Something that found no place in the form. */
export interface Leftover {
  source: SourcePlace;
  text: string;
  /** The heading of its column, where the form has no such column. */
  heading?: string;
}

export type NoteCode =
  /** An indicator was printed under other levels: name, printedLevel1, printedLevel2, level1, level2. */
  | "levelMoved"
  /** A cell holds a function of another add-in: text, and its value is not taken. */
  | "foreignFunction"
  /** The form is one of 绩效运行监控, of which the plan alone is read: title. */
  | "monitoringForm"
  /** A cell holds an error such as #NAME?: text. */
  | "errorValue";

export interface Note {
  code: NoteCode;
  source: SourcePlace;
  values: Record<string, string | number>;
}

/** A form made from foreign text or cells, with the account of every field. */
export interface ImportedForm {
  /** No field has an address: the form is on no sheet yet. */
  form: PerformanceForm;
  /** By the field's path, as `fieldsOf` names it: "income", "indicators[3].target". */
  readings: Record<string, Reading>;
  leftovers: Leftover[];
  notes: Note[];
  /** The column of the source in which each field of a row stands, as far as headings told it. */
  columns: Record<"tasks" | "indicators", ReadonlyMap<string, number>>;
}
