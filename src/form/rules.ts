import { isBlank, isRefusal, liaoning, national, rulePackNamed, type RulePack } from "../scoring";
import type { FormKind, PerformanceForm } from "./model/performanceForm";

/** A 一级指标 and the points its rows share. */
export interface Section {
  level1: string;
  points: number;
}

/** The rules in force for a form. */
export interface FormRules {
  pack: RulePack;
  /** default: the sheet names none. unknown: it names one that does not exist, the kind's is used. */
  source: "sheet" | "default" | "unknown";
}

/** The rules in force for a form: the only place that decides it. */
export function rulesOf(form: PerformanceForm): FormRules {
  const usual = defaultPackOf(form.kind);
  const { value } = form.rulePack;
  if (isBlank(value)) return { pack: usual, source: "default" };
  const named = rulePackNamed(value);
  return isRefusal(named) ? { pack: usual, source: "unknown" } : { pack: named, source: "sheet" };
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
