import { isBlank, isRefusal, rulePackNamed, rulePacks, type RulePack } from "../scoring";
import { familyOf, type FormKind } from "./families";
import type { PerformanceForm } from "./model/performanceForm";

/** A 一级指标 and the points its rows share. */
export interface Section {
  level1: string;
  points: number;
}

/** The parts of a form that a rule pack gives points to. */
export interface FormParts {
  /** The task table, 年度主要任务, or a project's budget execution: its name and its rows' points. */
  tasks: { name: string; points: number };
  /** The 一级指标 in printed order. */
  sections: Section[];
}

/** The rules in force for a form. */
export interface FormRules extends FormParts {
  pack: RulePack;
  /** default: the sheet names none. unknown: it names one that does not exist, the kind's is used. */
  source: "sheet" | "default" | "unknown";
}

/** The rules in force for a form: the only place that decides it. */
export function rulesOf(form: PerformanceForm): FormRules {
  const usual = defaultPackOf(form.kind);
  const { value } = form.rulePack;
  if (isBlank(value)) return { pack: usual, source: "default", ...partsOf(usual) };
  const named = rulePackNamed(value);
  return isRefusal(named)
    ? { pack: usual, source: "unknown", ...partsOf(usual) }
    : { pack: named, source: "sheet", ...partsOf(named) };
}

/** The rule pack that a form of a kind is scored by when its sheet names none. */
export function defaultPackOf(kind: FormKind): RulePack {
  const pack = rulePacks.find(({ id }) => id === familyOf(kind).pack);
  if (pack === undefined) throw new Error(`no rule pack for ${kind}`);
  return pack;
}

/** The parts of a form by a rule pack. */
export function partsOf({ sectionPoints }: RulePack): FormParts {
  // A pack's first part is the task table, or a project's budget execution.
  const [tasks = { name: "", points: 0 }, ...sections] = sectionPoints;
  return { tasks, sections: sections.map(({ name, points }) => ({ level1: name, points })) };
}
