import { readForm, type Grid, type SheetForm } from "../form";
import type { Problem, ProblemLevel } from "../validation";
import { markProblems, readActiveSheet, readSheets } from "../workbook";
import { ActionError, breathe, stopIfCancelled, type Control } from "./control";
import { visibleSheets } from "./knownSheets";
import { loadValidation } from "./loadValidation";

/** The levels that a person has set, by the problem's code. */
export type Levels = Record<string, ProblemLevel | "off">;

/** A problem whose level may be set, with its default. */
export interface SettableProblem {
  code: string;
  level: ProblemLevel;
}

/** The problems whose level a person may set, in the order of the catalogue. */
export async function settableProblems(): Promise<SettableProblem[]> {
  const { catalogue, problemCodes } = await loadValidation();
  return problemCodes
    .filter((code) => catalogue[code].settable)
    .map((code) => ({ code, level: catalogue[code].level }));
}

/** What was found on one sheet. */
export interface SheetProblems {
  sheetId: string;
  sheetName: string;
  isProtected: boolean;
  problems: Problem[];
}

/** What a validation looked at and found. */
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

/**
 * Validates the form on the active sheet and marks its problems. One sync to read, one to mark.
 * @throws ActionError notAForm; WorkbookError
 */
export async function validateSheet(levels: Levels): Promise<ValidationReport> {
  const grid = await readActiveSheet();
  return report([grid], levels, {}, "notAForm");
}

/**
 * Validates every form of the workbook. One sync to read, one to mark.
 * @throws ActionError noForms, cancelled (nothing is marked then); WorkbookError
 */
export async function validateAll(levels: Levels, control: Control): Promise<ValidationReport> {
  const sheetIds = await visibleSheets();
  const grids = await readSheets(sheetIds);
  return report(grids, levels, control, "noForms");
}

/**
 * Validates the forms on certain sheets, such as those of an earlier report. One sync to read, one to
 * mark.
 * @throws ActionError noForms; WorkbookError
 */
export async function validateSheets(
  sheetIds: string[],
  levels: Levels,
): Promise<ValidationReport> {
  return report(await readSheets(sheetIds), levels, {}, "noForms");
}

async function report(
  grids: Grid[],
  levels: Levels,
  control: Control,
  nothing: "notAForm" | "noForms",
): Promise<ValidationReport> {
  const forms = await readForms(grids, control);
  if (forms.length === 0) throw new ActionError(nothing);
  const { safeFixes, validateForms } = await loadValidation();
  const sheets = bySheet(forms, validateForms(forms, { levels }));
  stopIfCancelled(control);
  await markProblems(
    sheets.map(({ sheetId, problems }) => ({
      sheetId,
      marks: problems.map(({ at, level }) => ({ at, level })),
    })),
  );
  return {
    sheets,
    indicators: sum(forms.map(({ form }) => form.indicators.length)),
    tasks: sum(forms.map(({ form }) => form.tasks.length)),
    skipped: grids.length - forms.length,
    safeFixes: sum(sheets.map(({ problems }) => safeFixes(problems).length)),
    checkedAt: new Date(),
  };
}

/** Reading many sheets takes a moment: the pane may draw and take "cancel" in between. */
async function readForms(grids: Grid[], control: Control): Promise<SheetForm[]> {
  const forms: SheetForm[] = [];
  for (const [done, grid] of grids.entries()) {
    if (grids.length > 1 && done % sheetsAtOnce === 0) {
      control.onProgress?.({ done, total: grids.length, what: grid.sheetName });
      await breathe();
      stopIfCancelled(control);
    }
    const form = readForm(grid);
    if (form !== null) forms.push({ form, grid });
  }
  return forms;
}

const sheetsAtOnce = 5;

function bySheet(forms: SheetForm[], problems: Problem[]): SheetProblems[] {
  const sheets = new Map<string, SheetProblems>();
  for (const { grid } of forms) {
    const { sheetId, sheetName, isProtected } = grid;
    sheets.set(sheetId, { sheetId, sheetName, isProtected, problems: [] });
  }
  for (const problem of problems) sheets.get(problem.sheetId)?.problems.push(problem);
  return [...sheets.values()];
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
