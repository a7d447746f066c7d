import { gridFromPlan, isPlan, type Grid, type SheetForm, type SheetPlan } from "../../form";
import type { NoteRow } from "../../form/notes/noteSheet";
import {
  carriedLines,
  isReviewOf,
  planReviewSheet,
  readReviewSheet,
  reviewedRows,
  type ReviewSheet,
} from "../../form/review";
import { unitOf, yearOf, type Unit } from "../../report";
import {
  conclusionWords,
  findingsOf,
  isDifferenceSheet,
  planDifferences,
  reviewStateOf,
  type ReviewedForm,
  type ReviewState,
} from "../../report/review";
import { momentText } from "../../words/clock";
import { nameKey } from "../../words/names";
import { readVisibleSheets } from "../../workbook";
import { ActionError } from "../control";
import { makeOrRewrite, type SheetWritten } from "../notes/rewriteSheet";
import { readFormsOn } from "../readForms";
import { loadValidation } from "../validation/loadValidation";
import type { Levels } from "../validation/validate";

/** A form with scores, and its review where it has one. */
export interface ReviewableForm {
  sheetId: string;
  sheetName: string;
  /** Which of the forms on its sheet it is, counted from 0. */
  ordinal: number;
  unit: Unit;
  year: string;
  review: ReviewState | null;
}

/** A form, and the sheet that it is reviewed on. */
interface Paired {
  sheet: SheetForm;
  review: { grid: Grid; sheet: ReviewSheet } | null;
}

type Validation = Awaited<ReturnType<typeof loadValidation>>;

/**
 * The workbook's forms with scores, in the order of the sheets, each with how far its review is. One sync, as always
 * one more when sheets were added, deleted, hidden or shown.
 * @throws WorkbookError
 */
export async function readReviews(levels: Levels): Promise<ReviewableForm[]> {
  const { pairs, validation } = await readPairs();
  return pairs.map(({ sheet: { grid, form }, review }) => ({
    sheetId: grid.sheetId,
    sheetName: grid.sheetName,
    ordinal: form.ordinal,
    unit: unitOf(form),
    year: yearOf(form),
    review:
      review && reviewStateOf(review.grid, validation.validateReview(review.grid, { levels })),
  }));
}

/**
 * Makes the sheet that a form is reviewed on, or refreshes it: what the form says follows it, and what was written
 * stays with its row. The form itself is never changed. One sync to read, two to make it; four to refresh it, and
 * one more where its last rows move below all that it had.
 * @param ordinal which of the forms on the sheet
 * @throws ActionError notAForm; WorkbookError
 */
export async function writeReview(sheetId: string, ordinal: number): Promise<SheetWritten> {
  const { pairs, validation } = await readPairs();
  const pair = pairs.find(
    ({ sheet: { grid, form } }) => grid.sheetId === sheetId && form.ordinal === ordinal,
  );
  if (pair === undefined) throw new ActionError("notAForm");
  const { sheet, review } = pair;
  return makeOrRewrite(review?.sheet.sheetId ?? null, (before) =>
    planOf(sheet, before && readReviewSheet(before), validation),
  );
}

/**
 * Makes or refreshes the table with the differences of all reviews. One sync to read, two to make it; four to refresh.
 * @throws ActionError noReviews; WorkbookError
 */
export async function writeDifferences(levels: Levels): Promise<SheetWritten> {
  const { pairs, grids, validation } = await readPairs();
  const forms = pairs.flatMap(({ sheet: { form }, review }): ReviewedForm[] => {
    if (review?.sheet.total == null) return [];
    const problems = validation.validateReview(review.grid, { levels });
    const state = reviewStateOf(review.grid, problems);
    if (state === null) return [];
    const { name, code } = unitOf(form);
    const unit = `${code} ${name}`.trim();
    return [{ unit, year: yearOf(form), review: state, totalRow: review.sheet.total.row }];
  });
  if (forms.length === 0) throw new ActionError("noReviews");
  const plan = planDifferences(forms, momentText(new Date()));
  return makeOrRewrite(grids.find(isDifferenceSheet)?.sheetId ?? null, () => plan);
}

async function readPairs(): Promise<{ pairs: Paired[]; grids: Grid[]; validation: Validation }> {
  const validation = await loadValidation();
  const { grids } = await readVisibleSheets();
  const reviews = grids.flatMap((grid) => {
    const sheet = readReviewSheet(grid);
    return sheet === null ? [] : [{ grid, sheet }];
  });
  const forms = (await readFormsOn(grids, {})).filter(({ form }) => !isPlan(form.kind));
  const pairs = forms.map((sheet): Paired => {
    const { form, grid } = sheet;
    const identity = validation.formIdentity(form);
    const isOwn = (review: ReviewSheet) => isReviewOf(review, form, grid.sheetName, identity);
    return { sheet, review: reviews.find((review) => isOwn(review.sheet)) ?? null };
  });
  return { pairs, grids, validation };
}

/** The review of a form as it is to be, with what was written into it before. */
function planOf(
  { form, grid }: SheetForm,
  before: ReviewSheet | null,
  validation: Validation,
): SheetPlan {
  const identity = validation.formIdentity(form);
  const verified = verifiedIn(grid, identity, validation);
  const names = new Set(reviewedRows(form).map(({ name }) => nameKey(name)));
  const table = {
    form,
    sheetName: grid.sheetName,
    identity,
    lines: carriedLines(form, grid.sheetName, before, ({ name }) =>
      verified
        .filter((row) => nameKey(row.name) === nameKey(name))
        .map(saidIn)
        .join("\n"),
    ),
    said: verified
      .filter((row) => !names.has(nameKey(row.name)))
      .map((row) => `${row.name}：${saidIn(row)}`),
    own: before?.own ?? [],
    summary: "",
  };
  const draft = gridFromPlan(planReviewSheet(table));
  const sheet = readReviewSheet(draft);
  const findings = sheet && findingsOf(sheet, validation.validateReview(draft));
  if (findings === null || findings.reviewed === 0) return planReviewSheet(table);
  const { reviewed, rows, p0, p1, p2, conclusion } = findings;
  const counts = `P0 ${p0} 项，P1 ${p1} 项，P2 ${p2} 项`;
  const summary = `截至 ${momentText(new Date())}：已复核 ${reviewed}/${rows} 行，${counts}，结论：${conclusionWords[conclusion]}。`;
  return planReviewSheet({ ...table, summary });
}

/** What the unit marked 核实无误 in a form, with its reasons. */
function verifiedIn(
  { notes }: Grid,
  identity: string,
  { notesIn }: Validation,
): readonly NoteRow[] {
  return notesIn(notes)
    .all.filter(({ of, isVerified }) => isVerified && of.form === identity)
    .map(({ row }) => row);
}

function saidIn({ sentence, says, date }: NoteRow): string {
  return `${sentence}。${says}（${date}）`;
}
