import type { ValidationReport, WordedProblem } from "../../actions";
import { chineseTexts } from "../../locale";
import type { Problem } from "../../validation/problem/problem";
import type { WordProblem } from "../validation/problemGroups";

/** A problem as it is written in the workbook, where all words are those of the form. */
export function wordedProblem(
  { sheets }: ValidationReport,
  problem: Problem,
  wordProblem: WordProblem,
): WordedProblem {
  const sheet = sheets.find(({ sheetId }) => sheetId === problem.sheetId);
  const { sentence = problem.code, remedy = "" } = wordProblem(problem, "zh-CN") ?? {};
  const name = problem.name || problem.level1 || chineseTexts.pane.sections[problem.section];
  return { problem, sheetName: sheet?.sheetName ?? "", name, sentence, remedy };
}

/** All that a report tells of, the worst first, and last what was verified. */
export function wordedProblems(
  report: ValidationReport,
  wordProblem: WordProblem,
): WordedProblem[] {
  const { sheets } = report;
  const wrong = sheets.flatMap(({ problems }) => problems);
  return [
    ...(["error", "warning", "info"] as const).flatMap((level) =>
      wrong.filter((problem) => problem.level === level),
    ),
    ...sheets.flatMap(({ notJudged }) => notJudged),
    ...sheets.flatMap(({ verified }) => verified),
  ].map((problem) => wordedProblem(report, problem, wordProblem));
}
