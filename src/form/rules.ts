import { liaoning, national, type RulePack } from "../scoring";
import type { FormKind } from "./model/performanceForm";

/** A 一级指标 and the points its rows share. */
export interface Section {
  level1: string;
  points: number;
}

/** The rule pack that a form of a kind is scored by when its sheet names none. */
export function defaultPackOf(kind: FormKind): RulePack {
  return kind === "projectSelfEvaluation" ? national : liaoning;
}

/** The 一级指标 of a form in printed order, each with its points. */
export function sectionsOf(kind: FormKind): Section[] {
  // A pack's first part is the task table, or a project's budget execution.
  const [, ...sections] = defaultPackOf(kind).sectionPoints;
  return sections.map(({ name, points }) => ({ level1: name, points }));
}

/** Points that the rows of the task table share: 年度主要任务, or a project's budget execution. */
export function taskPointsOf(kind: FormKind): number {
  return defaultPackOf(kind).sectionPoints[0]?.points ?? 0;
}
