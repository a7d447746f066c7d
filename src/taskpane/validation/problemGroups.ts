import type { cellName, SheetProblems, ValidationReport, Wrong } from "../../actions";
import type { Texts } from "../../locale";
import type { Language } from "../../locale/language";
import type { ProblemWords } from "../../locale/problemWords";
import type { Outcome, Problem } from "../../validation/problem/problem";
import type { Filter, Order } from "./reportCounts";

/** A problem as the list shows it. */
export interface Listed {
  /** The same while the problem stays, so that it stays open over a new validation. */
  key: string;
  problem: Problem;
  cell: string;
  sentence: string;
  /** undefined for a code that the catalogue of words lacks. */
  words: ProblemWords | undefined;
  /** What only follows from it. */
  consequences: { cell: string; sentence: string }[];
}

/** Finds the words of a problem. */
export type WordProblem = (problem: Problem, language?: Language) => ProblemWords | undefined;

/** The problems of one row of a form, or of one part outside the tables. */
export interface ProblemGroup {
  key: string;
  /** The indicator or the task, else the part of the form; led by the sheet when there are several. */
  heading: string;
  /** The 一级指标 that it belongs to, or the part of the form. */
  place: string;
  problems: Listed[];
}

/** What is needed to put problems in words. */
export interface Wording {
  texts: Texts;
  wordProblem: WordProblem;
  cellName: typeof cellName;
}

/** Finds the problems of a sheet that a list is of. */
type Pick = (sheet: SheetProblems) => Problem[];

/** All problems of a report, in groups by their rows in form order. */
export function groupRows(report: ValidationReport, pick: Pick, wording: Wording): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  const taken = new Map<string, number>();
  const several = report.sheets.length > 1;
  for (const sheet of report.sheets) {
    for (const problem of pick(sheet)) {
      const listed = listedOf(problem, wording, taken);
      const { sheetId, section, name, at } = problem;
      const part = partOf(problem, wording.texts);
      const key = `${sheetId} ${section} ${name === "" ? "" : at.row}`;
      const heading = name === "" ? part : name;
      const place = name === "" || name === problem.level1 ? "" : part;
      const group = groups.get(key) ?? {
        key,
        heading: several ? `${sheet.sheetName} · ${heading}` : heading,
        place,
        problems: [],
      };
      group.problems.push(listed);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}

/** What is wrong and passes the filter, in groups by rows; in a row the worst stands first. */
export function groupProblems(
  report: ValidationReport,
  filter: Filter,
  order: Order,
  wording: Wording,
): ProblemGroup[] {
  const shown = (problems: Wrong[]) => problems.filter(({ level }) => filter.levels.has(level));
  const groups = groupRows(report, (sheet) => shown(sheet.problems), wording).flatMap((group) => {
    const problems = group.problems.filter((listed) => passes(listed, group, filter.search));
    return problems.length === 0 ? [] : [{ ...group, problems: worstFirst(problems) }];
  });
  const rank = ({ problems: [first] }: ProblemGroup) => rankOf(first?.problem.level);
  return order === "place" ? groups : groups.sort((one, other) => rank(one) - rank(other));
}

function worstFirst(problems: Listed[]): Listed[] {
  return [...problems].sort(
    (one, other) => rankOf(one.problem.level) - rankOf(other.problem.level),
  );
}

function rankOf(level: Outcome = "notJudged"): number {
  return ["error", "warning", "info", "unfilled", "notJudged", "precheck", "verified"].indexOf(
    level,
  );
}

function listedOf(
  problem: Problem,
  { wordProblem, cellName: nameOf }: Wording,
  taken: Map<string, number>,
): Listed {
  const cell = nameOf(problem.at);
  const place = `${problem.sheetId} ${cell} ${problem.code}`;
  const before = taken.get(place) ?? 0;
  taken.set(place, before + 1);
  const words = wordProblem(problem);
  const sentenceOf = (told: Problem) => wordProblem(told)?.sentence ?? told.code;
  const consequences = (problem.consequences ?? []).map((told) => ({
    cell: nameOf(told.at),
    sentence: sentenceOf(told),
  }));
  const sentence = words?.sentence ?? problem.code;
  return { key: `${place} ${before}`, problem, cell, sentence, words, consequences };
}

function passes({ cell, sentence }: Listed, { heading, place }: ProblemGroup, search: string) {
  const wanted = search.trim().toLowerCase();
  return wanted === "" || `${cell} ${sentence} ${heading} ${place}`.toLowerCase().includes(wanted);
}

function partOf({ section, level1 }: Problem, texts: Texts): string {
  const name = texts.pane.sections[section];
  return section === "indicators" && level1 !== "" ? level1 : name;
}
