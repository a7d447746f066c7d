import type { Grid, SheetForm } from "../../form";
import { isRuleSheet, type RuleTable } from "../../form/model/grid";
import { isReviewSheet } from "../../form/review";
import type {
  Notes,
  OutdatedNote,
  Outcome,
  PrecheckProfile,
  Problem,
  ProblemCode,
  ProblemLevel,
} from "../../validation";
import { foundOf, type FoundForm } from "../../report";
import {
  clearMarks as clearMarksOf,
  markProblems,
  readOwnFormats,
  readToMark,
  type SheetsRead,
  type UntouchedSheet,
} from "../../workbook";
import { ActionError, stopIfCancelled, type Control } from "../control";
import { isOwnSheet, readFormsOn } from "../readForms";
import { loadValidation } from "./loadValidation";
import { readActiveForm } from "../read";

/** The levels that a person has set, by the problem's code. */
export type Levels = Record<string, ProblemLevel | "off">;

/** A problem whose level may be set, with its default. */
export interface SettableProblem {
  code: ProblemCode;
  level: ProblemLevel;
}

/** The problems whose level a person may set, in the order of the catalogue. */
export async function settableProblems(): Promise<SettableProblem[]> {
  const { catalogue, isWrong, problemCodes } = await loadValidation();
  return problemCodes.flatMap((code) => {
    const entry = catalogue[code];
    return entry.settable && isWrong(entry) ? [{ code, level: entry.level }] : [];
  });
}

/** A platform as a person knows it. */
export type PrecheckPlatform = Pick<PrecheckProfile, "id" | "title" | "year">;

/** What was found on one sheet. */
export interface SheetProblems {
  sheetId: string;
  sheetName: string;
  isProtected: boolean;
  /** What is wrong, in form order. */
  problems: Wrong[];
  /** Cells that are still to be filled in, in form order. */
  unfilled: Problem[];
  /** What could not be judged. */
  notJudged: Problem[];
  /** What a platform would refuse, in form order; no problems of the form. */
  precheck: Problem[];
  /** What a person has marked 核实无误, each with its note. */
  verified: Problem[];
}

/** A problem that is one, with how wrong it is. */
export type Wrong = Problem & { level: ProblemLevel };

/** What a validation looked at and found. */
export interface ValidationReport {
  sheets: SheetProblems[];
  /** The forms that were read, in the order of the sheets. */
  forms: FoundForm[];
  /** The platform whose upload the workbook asks to be checked for; null for none. */
  platform: PrecheckPlatform | null;
  /** Sheets that were not checked. */
  skipped: { sheetName: string; why: "notAForm" | "hidden" }[];
  /** Checked sheets whose problems could not be marked in their cells. */
  unmarked: UnmarkedName[];
  /** What was marked 核实无误 in the forms that were checked, and counts no more. */
  outdated: OutdatedNote[];
  /** Cells that "fix all" would write. */
  safeFixes: number;
  checkedAt: Date;
}

/** A sheet whose marks or checks are not what they should be: see UntouchedSheet, or Excel refused to draw them. */
export interface UnmarkedName {
  sheetName: string;
  why: "protected" | "unreadable" | "failed";
}

/**
 * Validates the form on the active sheet, or the rules on it, and marks its problems. One sync to read, one to
 * mark; one more to read the marks of the sheet 评分规则 where the form goes by it.
 * @throws ActionError notAForm; WorkbookError
 */
export async function validateSheet(levels: Levels): Promise<ValidationReport> {
  return report(await readToMark("active"), levels, {}, "notAForm");
}

/**
 * Validates every form on the visible sheets. One sync to read, one to mark; one more when sheets
 * were added, deleted, hidden or shown since it was last done.
 * @throws ActionError noForms, cancelled (nothing is marked then); WorkbookError
 */
export async function validateAll(levels: Levels, control: Control): Promise<ValidationReport> {
  return report(await readToMark("all"), levels, control, "noForms");
}

/**
 * Validates the forms on certain sheets, such as those of an earlier report, unless they are hidden by
 * now. One sync to read, one to mark.
 * @throws ActionError noForms; WorkbookError
 */
export async function validateSheets(
  sheetIds: string[],
  levels: Levels,
): Promise<ValidationReport> {
  return report(await readToMark(sheetIds), levels, {}, "noForms");
}

async function report(
  read: SheetsRead,
  levels: Levels,
  control: Control,
  nothing: "notAForm" | "noForms",
): Promise<ValidationReport> {
  const forms = await readFormsOn(read.grids, control);
  const ruleSheet = read.grids.find(isRuleSheet)?.rules ?? null;
  const reviews = read.grids.filter(isReviewSheet);
  if (forms.length === 0 && ruleSheet === null && reviews.length === 0) {
    throw new ActionError(nothing);
  }
  const validation = await loadValidation();
  const { goesByOwnRules, inFormOrder, isWrong, safeFixes, validateForms, validateRuleSheet } =
    validation;
  const goneBy = forms.find(goesByOwnRules)?.form.ownRules ?? null;
  const ofForms = validateForms(forms, { levels });
  const ofRules = goneBy === null && ruleSheet !== null ? validateRuleSheet(ruleSheet) : [];
  const rules = goneBy ?? ruleSheet;
  const ofReviews = reviews.flatMap((grid) => validation.validateReview(grid, { levels }));
  const told = bySheet([...ofForms, ...ofRules, ...ofReviews]);
  const sheets = sheetsOf(forms, rules, reviews).map((sheet): SheetProblems => {
    const own = told.get(sheet.sheetId) ?? [];
    const of = (outcome: Outcome) => own.filter(({ level }) => level === outcome);
    return {
      ...sheet,
      problems: own.filter(isWrong),
      unfilled: inFormOrder(of("unfilled")),
      notJudged: of("notJudged"),
      precheck: inFormOrder(of("precheck")),
      verified: inFormOrder(of("verified")),
    };
  });
  stopIfCancelled(control);
  // The sheet of the rules may be another than those that were read to be marked.
  if (goneBy !== null && ruleSheet === null) await readOwnFormats([goneBy.sheetId]);
  const unmarked = await mark(sheets);
  return {
    sheets,
    forms: forms.map(foundOf),
    platform: validation.precheckProfile(forms[0]?.grid.platform),
    skipped: skippedOf(read, forms),
    unmarked,
    outdated: validation.outdatedNotes(
      validation.notesIn(forms[0]?.grid.notes),
      [...ofForms, ...ofRules],
      lookedAt(forms, validation.formIdentity),
    ),
    safeFixes: sum(sheets.map(({ problems }) => safeFixes(problems).length)),
    checkedAt: new Date(),
  };
}

function bySheet(problems: Problem[]): Map<string, Problem[]> {
  const sheets = new Map<string, Problem[]>();
  for (const problem of problems) {
    const own = sheets.get(problem.sheetId);
    if (own === undefined) sheets.set(problem.sheetId, [problem]);
    else own.push(problem);
  }
  return sheets;
}

/** Tells of a note whether its form is one of these, whatever its sheet is called by now, or was on one of their sheets. */
function lookedAt(
  forms: SheetForm[],
  identityOf: (form: SheetForm["form"]) => string,
): (note: Notes["all"][number]) => boolean {
  const identities = new Set(forms.map(({ form }) => identityOf(form)));
  const names = new Set(forms.map(({ grid }) => grid.sheetName));
  return ({ of, row }) => identities.has(of.form) || names.has(row.sheet);
}

/** What is still wrong with the active form before 送审版 is made of it. */
export interface BeforeHandIn {
  errors: number;
  warnings: number;
  /** Cells that are still to be filled in. */
  unfilled: number;
  /** Marked 核实无误, and so in neither number. */
  verified: number;
}

/**
 * Looks at the active form as validating does, and marks nothing. One sync.
 * @throws ActionError notAForm; WorkbookError
 */
export async function checkBeforeHandIn(levels: Levels): Promise<BeforeHandIn> {
  const { validateForms } = await loadValidation();
  const sheet = await readActiveForm();
  const problems = validateForms([sheet], { levels });
  const count = (level: Outcome) => problems.filter((each) => each.level === level).length;
  return {
    errors: count("error"),
    warnings: count("warning"),
    unfilled: count("unfilled"),
    verified: count("verified"),
  };
}

/** Marks the problems. What was found is told also where that fails. */
async function mark(sheets: SheetProblems[]): Promise<UnmarkedName[]> {
  const marks = sheets.map(({ sheetId, problems }) => ({
    sheetId,
    marks: problems.map(({ at, level }) => ({ at, level })),
  }));
  try {
    return namesOf(await markProblems(marks), sheets);
  } catch {
    return sheets.map(({ sheetName }) => ({ sheetName, why: "failed" }));
  }
}

/** Sheets that were left as they were, by their names. */
export function namesOf(
  unmarked: UntouchedSheet[],
  sheets: { sheetId: string; sheetName: string }[],
): UnmarkedName[] {
  return unmarked.flatMap(({ sheetId, why }) =>
    sheets.filter((each) => each.sheetId === sheetId).map(({ sheetName }) => ({ sheetName, why })),
  );
}

/**
 * Takes the marks off the sheets of a report. Two syncs at most.
 * @returns the sheets that keep theirs
 * @throws WorkbookError cellEditMode
 */
export async function clearMarks({ sheets }: ValidationReport): Promise<UnmarkedName[]> {
  return namesOf(await clearMarksOf(sheets.map(({ sheetId }) => sheetId)), sheets);
}

function skippedOf({ grids, hidden }: SheetsRead, forms: SheetForm[]): ValidationReport["skipped"] {
  const isForm = new Set(forms.map(({ grid }) => grid));
  const others = grids.filter((grid) => !isForm.has(grid) && !isOwnSheet(grid));
  return [
    ...others.map(({ sheetName }) => ({ sheetName, why: "notAForm" as const })),
    ...hidden.map((sheetName) => ({ sheetName, why: "hidden" as const })),
  ];
}

/** The sheets of the forms, and that of their rules before them; behind them those that they are reviewed on. */
function sheetsOf(
  forms: SheetForm[],
  rules: RuleTable | null,
  reviews: Grid[],
): Pick<SheetProblems, "sheetId" | "sheetName" | "isProtected">[] {
  const sheets = new Map<string, Pick<SheetProblems, "sheetId" | "sheetName" | "isProtected">>();
  if (rules !== null) {
    const { sheetId, sheetName } = rules;
    sheets.set(sheetId, { sheetId, sheetName, isProtected: false });
  }
  for (const { sheetId, sheetName, isProtected } of [
    ...forms.map(({ grid }) => grid),
    ...reviews,
  ]) {
    sheets.set(sheetId, { sheetId, sheetName, isProtected });
  }
  return [...sheets.values()];
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
