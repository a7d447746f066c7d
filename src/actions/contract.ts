import type { CellAddress } from "../form/model/grid";
import type { FormKind } from "../form/model/performanceForm";
import type { Draft, DraftChange, ScoreReport, Unit } from "../report";
import type { CellValue } from "../words/cell";
import type { BoundEdit } from "../validation/fixes/bind";
import type { Problem, ProblemLevel } from "../validation/problem";
import type { Control } from "./control";

export type * from "../report";

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
export type Undo = { sheetId: string; edits: BoundEdit[] }[];

/** What became of a change. */
export interface Changed {
  /** Cells that were written. */
  applied: number;
  /** Cells that had been edited meanwhile, or whose row is gone or changed, and were left alone. */
  refused: CellAddress[];
  /** Cells that are locked on a protected sheet and were left alone. */
  locked: CellAddress[];
  /** Cells that a merged area hides and that were left alone. */
  merged: CellAddress[];
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
