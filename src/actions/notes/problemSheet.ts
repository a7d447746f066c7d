import { toA1 } from "../../form/model/grid";
import {
  isNoteTable,
  noteLevels,
  noteRowsOf,
  noteSheetName,
  noteSummaryOf,
  type NoteRow,
} from "../../form/notes/noteSheet";
import { noteSummary, planNoteSheet } from "../../form/notes/planNoteSheet";
import type { Problem } from "../../validation";
import { readActiveSheet } from "../../workbook";
import { ActionError } from "../control";
import { loadValidation } from "../validation/loadValidation";
import type { ValidationReport } from "../validation/validate";
import { momentText, todayText } from "../../words/clock";
import { makeOrRewrite, type SheetWritten } from "./rewriteSheet";

/** A problem with what is said of it on paper, which is the form's language. */
export interface WordedProblem {
  problem: Problem;
  sheetName: string;
  /** The row that it is about, else the part of the form. */
  name: string;
  sentence: string;
  remedy: string;
}

type Validation = Awaited<ReturnType<typeof loadValidation>>;

/**
 * Writes the problems of a report into the sheet 校验报告, which is made where there is none, and shows it. What the unit
 * has said stays with its problem; what was said to a problem that is gone stays at the end; rows of sheets
 * that were not checked stay as they are. Three syncs to make it; five to refresh it, as a sheet may be another by now.
 * @throws ActionError notOurSheet; WorkbookError
 */
export async function writeProblemSheet(
  report: ValidationReport,
  problems: readonly WordedProblem[],
): Promise<SheetWritten> {
  const validation = await loadValidation();
  return rewrite(
    (rows) => refreshed(rows, report, problems, validation),
    () => noteSummary(summaryOf(report)),
    false,
  );
}

/**
 * Marks a problem 核实无误: its row in the sheet 校验报告 says so, with the reason and the day. The sheet in view stays so.
 * Three syncs where there is no such sheet yet, else four.
 * @throws ActionError notOurSheet; WorkbookError
 */
export async function verify(worded: WordedProblem, reason: string): Promise<SheetWritten> {
  const validation = await loadValidation();
  const row: NoteRow = {
    ...rowOf(worded, validation),
    level: noteLevels.verified,
    says: reason.trim(),
    date: todayText(new Date()),
  };
  return rewrite((rows) => {
    const place = findRow(rows, worded.problem, validation);
    return place === -1 ? [...rows, row] : rows.map((each, i) => (i === place ? row : each));
  });
}

/**
 * Takes 核实无误 back: the problem counts again, and its reason stays as what the unit says to it. What counted no more
 * anyway loses its row. As many syncs as verify.
 * @param keyText the key of its row
 * @throws ActionError notOurSheet; WorkbookError
 */
export async function unverify(keyText: string, problem: Problem | null): Promise<SheetWritten> {
  const { levelUnverified } = await loadValidation();
  return rewrite((rows) =>
    rows.flatMap((row) => {
      if (row.key !== keyText) return [row];
      if (problem === null) return [];
      return [{ ...row, level: noteLevels[levelUnverified(problem)], date: "" }];
    }),
  );
}

/**
 * Writes the sheet's rows anew, as they are to be after what they are now; only cells that differ.
 * @param isBehind whether the sheet in view stays in view
 */
async function rewrite(
  rowsAfter: (rows: NoteRow[]) => NoteRow[],
  summaryAfter = (summary: string) => summary,
  isBehind = true,
): Promise<SheetWritten> {
  const { notes } = await readActiveSheet();
  if (notes !== undefined && !isNoteTable(notes)) {
    throw new ActionError("notOurSheet", { name: noteSheetName });
  }
  return makeOrRewrite(notes?.sheetId ?? null, (before) => {
    const [summary, rows] =
      before === null ? ["", []] : [noteSummaryOf(before), noteRowsOf(before)];
    return { ...planNoteSheet(summaryAfter(summary), rowsAfter(rows)), isBehind };
  });
}

/** The row of a problem, as the sheet has it by now; -1 where it has none. */
function findRow(rows: NoteRow[], { identity }: Problem, { notesOfRows }: Validation): number {
  const note = identity && notesOfRows(rows).of(identity);
  return note === undefined ? -1 : rows.indexOf(note.row);
}

function refreshed(
  rows: NoteRow[],
  { sheets, forms }: ValidationReport,
  problems: readonly WordedProblem[],
  validation: Validation,
): NoteRow[] {
  const checked = new Set([...sheets, ...forms].map(({ sheetName }) => sheetName));
  const notes = validation.notesOfRows(rows);
  const kept = new Set<NoteRow>();
  const own = problems.map((worded): NoteRow => {
    const { identity, code } = worded.problem;
    const note = identity && notes.of(identity);
    const row = rowOf(worded, validation);
    if (note === undefined) return row;
    kept.add(note.row);
    const level = validation.levelUnverified(worded.problem);
    const isVerified = note.isVerified && validation.mayVerify(code, level);
    const { says, date } = note.row;
    return { ...row, says, ...(isVerified ? { level: noteLevels.verified, date } : {}) };
  });
  const others = rows.filter((row) => !checked.has(row.sheet));
  const left = rows.filter((row) => checked.has(row.sheet) && !kept.has(row) && row.says !== "");
  const isVerified = ({ level }: NoteRow) => level === noteLevels.verified;
  return [
    ...others,
    ...own.filter((row) => !isVerified(row)),
    ...own.filter(isVerified),
    // What was marked and counts no more is told by validation until somebody takes it back.
    ...left.map((row) => (isVerified(row) ? row : { ...row, level: noteLevels.gone })),
  ];
}

function rowOf(
  { problem, sheetName, name, sentence, remedy }: WordedProblem,
  { identityText, levelUnverified }: Validation,
): NoteRow {
  return {
    sheet: sheetName,
    cell: toA1(problem.at),
    name,
    level: noteLevels[levelUnverified(problem)],
    sentence,
    remedy,
    says: "",
    date: "",
    key: problem.identity === undefined ? "" : identityText(problem.identity),
  };
}

function summaryOf({ sheets, checkedAt }: ValidationReport): string {
  const problems = sheets.flatMap((sheet) => sheet.problems);
  const count = (level: string) => problems.filter((each) => each.level === level).length;
  const sum = (part: "unfilled" | "verified") =>
    sheets.reduce((all, sheet) => all + sheet[part].length, 0);
  const names = sheets.map(({ sheetName }) => sheetName).join("、");
  const counts = [
    `错误 ${count("error")} 个，警告 ${count("warning")} 个，提示 ${count("info")} 个`,
    `未填 ${sum("unfilled")} 项，核实无误 ${sum("verified")} 项`,
  ].join("，");
  return `${names}：${counts}（校验于 ${momentText(checkedAt)}）。`;
}
