import { cellName } from "../../actions";
import type { ValidationReport } from "../../actions";
import type { Texts } from "../../locale";
import type { ProblemWords } from "../../locale/problemWords";
import type { Problem, ProblemLevel } from "../../validation/problem";

/** A problem as the list shows it. */
export interface Listed {
  /** The same while the problem stays, so that it stays open over a new validation. */
  key: string;
  problem: Problem;
  cell: string;
  sentence: string;
  /** undefined for a code that the catalogue of words lacks. */
  words: ProblemWords | undefined;
}

/** Finds the words of a problem. */
export type WordProblem = (problem: Problem) => ProblemWords | undefined;

export interface ProblemGroup {
  key: string;
  /** 绩效指标 · 履职效能, led by the sheet when there are several. */
  heading: string;
  problems: Listed[];
}

export interface Filter {
  /** Levels that are shown. */
  levels: ReadonlySet<ProblemLevel>;
  search: string;
}

export type Grouping = "section" | "level";

export const levels: ProblemLevel[] = ["error", "warning", "info"];

/** How many problems of each level a report has. */
export function countLevels(report: ValidationReport): Record<ProblemLevel, number> {
  const counts: Record<ProblemLevel, number> = { error: 0, warning: 0, info: 0 };
  for (const { problems } of report.sheets) for (const { level } of problems) counts[level] += 1;
  return counts;
}

/** The problems that pass the filter, in groups; inside a group they keep the order of the form. */
export function groupProblems(
  report: ValidationReport,
  filter: Filter,
  grouping: Grouping,
  texts: Texts,
  wordProblem: WordProblem,
): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  const taken = new Map<string, number>();
  const several = report.sheets.length > 1;
  for (const { sheetId, sheetName, problems } of report.sheets) {
    for (const problem of problems) {
      const listed = listedOf(problem, wordProblem(problem), taken);
      if (!passes(listed, filter)) continue;
      const words =
        grouping === "level" ? texts.pane.levels[problem.level] : partOf(problem, texts);
      const key = `${sheetId} ${words}`;
      const heading = several ? `${sheetName} · ${words}` : words;
      const group = groups.get(key) ?? { key, heading, problems: [] };
      group.problems.push(listed);
      groups.set(key, group);
    }
  }
  const list = [...groups.values()];
  return grouping === "level" ? worstFirst(list) : list;
}

function listedOf(
  problem: Problem,
  words: ProblemWords | undefined,
  taken: Map<string, number>,
): Listed {
  const cell = cellName(problem.at);
  const place = `${problem.sheetId} ${cell} ${problem.code}`;
  const before = taken.get(place) ?? 0;
  taken.set(place, before + 1);
  const sentence = words?.sentence ?? problem.code;
  return { key: `${place} ${before}`, problem, cell, sentence, words };
}

function passes({ problem, cell, sentence }: Listed, { levels: shown, search }: Filter): boolean {
  if (!shown.has(problem.level)) return false;
  const wanted = search.trim().toLowerCase();
  return wanted === "" || `${cell} ${sentence} ${problem.level1}`.toLowerCase().includes(wanted);
}

function partOf({ section, level1 }: Problem, texts: Texts): string {
  const name = texts.pane.sections[section];
  return section === "indicators" && level1 !== "" ? `${name} · ${level1}` : name;
}

function worstFirst(groups: ProblemGroup[]): ProblemGroup[] {
  const rank = (group: ProblemGroup) => levels.indexOf(group.problems[0]?.problem.level ?? "info");
  return [...groups].sort((a, b) => rank(a) - rank(b));
}
