import type { FormKind } from "../../form/model/performanceForm";
import type { CellValue } from "../../words/cell";
import type { PlacedCell } from "../recognise/alignRow";
import type { Guess, GuessCode, Leftover, Note } from "../account/importedForm";
import type { LabelledField } from "../recognise/labels";
import type { SourceCell } from "../recognise/sourceRow";
import type { IndicatorRole, RoleColumn, TaskRole } from "../recognise/roles";

/** A field on its way into the form: its value and the account of it. */
export interface FieldDraft {
  value: CellValue;
  numberFormat?: string;
  /** null when nothing stands behind the value. */
  cell: SourceCell | null;
  /** Further cells whose text is in the value. */
  more?: SourceCell[];
  sure: boolean;
  guess?: Guess;
}

export type TaskDraft = Partial<Record<TaskRole, FieldDraft>>;
export type IndicatorDraft = Partial<Record<IndicatorRole, FieldDraft>>;

/** What has been gathered of one form, before its rows are read as a whole. */
export interface FormDraft {
  kind: FormKind | null;
  fields: Partial<Record<LabelledField | "title", FieldDraft>>;
  taskRows: PlacedCell[][];
  indicatorRows: PlacedCell[][];
  /** Every cell that was met, numbered. */
  cells: SourceCell[];
  /** Numbers of the cells that are no value: labels, headings, and what a new page repeats. */
  passed: Set<number>;
  notes: Note[];
  /** The headings that the rows of each table stood under. */
  columns: Record<"tasks" | "indicators", readonly RoleColumn[]>;
  /** The headings of that table, one of which may print its points: 预算执行情况（20分）, 得分（20分*执行率）. */
  fundsHeadings: readonly SourceCell[];
  /** True where the table of tasks is one of funds and their sources. */
  hasFunds: boolean;
  /** True when the header shows columns in another order than the form prints them. */
  columnsMoved: boolean;
}

export function newDraft(): FormDraft {
  return {
    kind: null,
    fields: {},
    taskRows: [],
    indicatorRows: [],
    cells: [],
    passed: new Set(),
    notes: [],
    columns: { tasks: [], indicators: [] },
    fundsHeadings: [],
    hasFunds: false,
    columnsMoved: false,
  };
}

/** True when nothing of a form has been found yet. */
export function isEmptyDraft(draft: FormDraft): boolean {
  return draft.taskRows.length === 0 && draft.indicatorRows.length === 0;
}

/** Notes cells that need no place in the form, because they are printed on it or stand there again. */
export function pass(draft: FormDraft, cells: readonly SourceCell[]): void {
  for (const { parts = [] } of cells) for (const part of parts) draft.passed.add(part);
}

/**
 * What has found no place: every cell that was met, unless it is in a field of the form or needed no
 * place. So a cell that some reader overlooks is shown and not lost.
 * @param placed the cells behind the form's fields
 */
export function leftoversOf(draft: FormDraft, placed: readonly SourceCell[]): Leftover[] {
  const known = new Set([...draft.passed, ...placed.flatMap(({ parts = [] }) => parts)]);
  return draft.cells
    .filter(({ parts = [] }) => !parts.every((part) => known.has(part)))
    .map(({ place, text, heading }) => ({ source: place, text, ...(heading ? { heading } : {}) }));
}

export function guessOf(code: GuessCode, values: Guess["values"] = {}): Guess {
  return { code, values };
}

/** Marks a field as unsure; the first reason stays. */
export function doubt(field: FieldDraft, code: GuessCode): void {
  if (field.sure || field.guess === undefined) field.guess = guessOf(code);
  field.sure = false;
}

/** A field that should have been there and was not found. */
export function missingField(code: GuessCode = "missing"): FieldDraft {
  return { value: "", cell: null, sure: false, guess: guessOf(code) };
}
