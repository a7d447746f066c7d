import type { CellAddress } from "../form/grid";
import type { CellEdit } from "../form/cellEdit";
import type { FormKind } from "../form/performanceForm";
import type { ImportedForm } from "../importing";
import type { CellValue } from "../scoring/cell";
import type { Problem, ProblemLevel } from "../validation/problem";
import type { Control } from "./control";

/** A sentence that is still data: src/locale/ makes the words. */
export interface Told {
  code: string;
  values: Record<string, string | number>;
}

/** A unit as staff name it: 703001, 朝阳市工业和信息化局. */
export interface Unit {
  code: string;
  name: string;
}

// ---- status and scores -----------------------------------------------------------------------

/** What the top line says about a sheet. */
export interface SheetStatus {
  sheetId: string;
  sheetName: string;
  isProtected: boolean;
  /** null when the sheet is no performance form. */
  form: FormStatus | null;
}

export interface FormStatus {
  kind: FormKind;
  unit: Unit;
  /** Four digits, or empty when the form names no year. */
  year: string;
  /** Rows that have their actual, of all rows that need one. Both 0 for a target form. */
  filled: number;
  toFill: number;
  /** "97.62" once every row is filled, else null. */
  total: string | null;
  /** 优, 良, 中, 差; null when there is no total. */
  grade: string | null;
}

/** Score of a sheet as the rule pack gives it, sections with most points lost first. */
export interface ScoreReport extends SheetStatus {
  rules: RulesInForce;
  sections: ScoreSection[];
}

/** 年度主要任务 or a 一级指标. Numbers come as the form shows them. */
export interface ScoreSection {
  name: string;
  weight: string;
  score: string;
  /** Points lost by rows that are filled; "0" when none. */
  lost: string;
  /** Share of the section's points that was scored, 0 to 1. */
  share: number;
  rows: ScoreRow[];
}

export interface ScoreRow {
  key: string;
  name: string;
  at: CellAddress;
  state: "scored" | "notFilled" | "unreadable";
  weight: string;
  /** Empty unless scored. */
  score: string;
  lost: string;
  /** 0 to 1. */
  share: number;
  /** The score on the sheet, when it is typed and differs from the rule's; else null. */
  written: string | null;
  /** The derivation, step by step. */
  steps: Told[];
}

/** The rule pack that decides a sheet's scores. */
export interface RulesInForce {
  id: string;
  /** default: the sheet names none. unknown: it names one that does not exist, the default is used. */
  source: "sheet" | "default" | "unknown";
  /** The pack's policies, each a sentence once put in words. */
  policies: Told[];
}

// ---- template --------------------------------------------------------------------------------

/** What a form of a kind can be made of. */
export interface TemplateOptions {
  /** 年度主要任务's points; 0 for a target form. */
  taskPoints: number;
  sections: TemplateSection[];
  /** 度量单位 to choose from. */
  units: string[];
}

/** A 一级指标 with the standard indicators that belong under it. */
export interface TemplateSection {
  name: string;
  points: number;
  /** 二级指标 that exist under it. */
  level2: string[];
  standard: TemplateIndicator[];
  /** Suggestions for own indicators. */
  suggestions: TemplateIndicator[];
}

export interface TemplateIndicator {
  level1: string;
  level2: string;
  name: string;
  operator: string;
  target: string | number;
  unit: string;
}

/** The form kinds that can be inserted. */
export type TemplateKind = Exclude<FormKind, "projectSelfEvaluation">;

/** What the user chose on the insert page. */
export interface TemplateRequest {
  kind: TemplateKind;
  unit: Unit;
  year: number;
  /** Rows of 年度主要任务, 1 or more. */
  taskRows: number;
  indicators: TemplateIndicator[];
  /** Protects computed cells, without a password. */
  lockComputed: boolean;
}

/** A sheet the add-in made. */
export interface MadeSheet {
  sheetId: string;
  name: string;
  /** What was written to it; while it holds just that, it can be taken back. */
  written: CellValue[][];
}

/** What became of sheets that were taken back. */
export interface TakenBack {
  /** How many were deleted. */
  removed: number;
  /** Names of those that stay because they were filled in since they were made. */
  filledIn: string[];
  /** Name of the one that stays because Excel wants one visible sheet; else null. */
  lastVisible: string | null;
}

export interface RolledForward extends MadeSheet {
  /** How many indicators were carried over. */
  carried: number;
  /** Standard indicators that neither form has. */
  missing: string[];
  /** Carried with another operator, target or unit than the standard ones. */
  changed: string[];
  /** Rows of the target form without a name, which were not carried. */
  dropped: number;
}

// ---- changes and their undoing ---------------------------------------------------------------

/** What takes a change back: edits for each sheet that was changed. */
export type Undo = { sheetId: string; edits: CellEdit[] }[];

/** What became of a change. */
export interface Changed {
  /** Cells that were written. */
  applied: number;
  /** Cells that had been edited meanwhile and were left alone. */
  refused: CellAddress[];
  /** Cells that are locked on a protected sheet and were left alone. */
  locked: CellAddress[];
  undo: Undo;
}

/** Rows of a form that were made higher. */
export interface FittedRows {
  sheetId: string;
  /** Rows count from 0, heights are points. */
  rows: { row: number; before: number; height: number }[];
  /** How many rows have a text that does not fit into Excel's highest row. */
  tooLong: number;
}

// ---- validation ------------------------------------------------------------------------------

export type Levels = Record<string, ProblemLevel | "off">;

/** A problem whose level may be set, with its default. */
export interface SettableProblem {
  code: string;
  level: ProblemLevel;
}

export interface SheetProblems {
  sheetId: string;
  sheetName: string;
  isProtected: boolean;
  problems: Problem[];
}

export interface ValidationReport {
  sheets: SheetProblems[];
  indicators: number;
  tasks: number;
  /** Sheets that are no form. */
  skipped: number;
  /** Cells that "fix all" would write. */
  safeFixes: number;
  checkedAt: Date;
}

// ---- importing -------------------------------------------------------------------------------

export type ImportSource =
  | { from: "selection" }
  | { from: "sheet" }
  | { from: "text"; text: string }
  | { from: "file"; name: string; bytes: Uint8Array };

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
  leftovers: { key: string; place: DraftPlace; text: string }[];
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
  role: string;
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

/** A correction of a draft: `path` receives the text, and what stood there goes where the text came from. */
export type DraftChange =
  | { do: "set"; path: string; text: string }
  | { do: "move"; from: string; to: string }
  | { do: "place"; leftover: string; to: string }
  | { do: "confirm"; path: string };

// ---- all of it -------------------------------------------------------------------------------

/** Everything the pane can ask for. One file of src/actions/ does each. */
export interface Actions {
  /** Excel's language, or undefined outside Excel. */
  displayLanguage: () => string | undefined;
  /** Calls back when another sheet is shown or cells change; returns what stops it. */
  watch: (handlers: { activated(): void; changed(sheetId: string): void }) => Promise<() => void>;
  readScores: () => Promise<ScoreReport>;
  select: (sheetId: string, at: CellAddress) => Promise<void>;

  templateOptions: (kind: TemplateKind) => TemplateOptions;
  /** Equal shares of a section's points to one decimal, the rest on the first row. */
  sharePoints: (points: number, rows: number) => number[];
  sheetName: (request: Pick<TemplateRequest, "kind" | "unit" | "year">) => string;
  insertTemplates: (requests: TemplateRequest[], control: Control) => Promise<MadeSheet[]>;
  rollForward: () => Promise<RolledForward>;
  rebalance: () => Promise<Changed>;
  /** Makes rows as high as the texts in them need. */
  fitRows: () => Promise<FittedRows>;
  undoFitRows: (fitted: FittedRows) => Promise<void>;
  insertSample: () => Promise<MadeSheet>;
  /** Deletes sheets that were made and not filled in since. */
  undoInsert: (made: MadeSheet[]) => Promise<TakenBack>;

  settableProblems: () => Promise<SettableProblem[]>;
  validateSheet: (levels: Levels) => Promise<ValidationReport>;
  validateAll: (levels: Levels, control: Control) => Promise<ValidationReport>;
  /** Applies the fix of one problem, safe or not. */
  fix: (problem: Problem) => Promise<Changed>;
  fixAllSafe: (report: ValidationReport) => Promise<Changed>;
  undo: (undo: Undo) => Promise<Changed>;
  clearMarks: (report: ValidationReport) => Promise<void>;

  recognise: (source: ImportSource, control: Control) => Promise<Draft[]>;
  changeDraft: (draft: Draft, change: DraftChange) => Draft;
  writeDrafts: (drafts: Draft[], control: Control) => Promise<MadeSheet[]>;
  validateSheets: (sheetIds: string[], levels: Levels) => Promise<ValidationReport>;
}
