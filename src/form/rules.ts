import type * as RuleSheet from "../ruleSheet";
import {
  isBlank,
  isOwnRules,
  isRefusal,
  rulePackNamed,
  rulePacks,
  type RulePack,
} from "../scoring";
import { familyOf, type FormKind } from "./families";
import type { RuleTable } from "./model/grid";
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
  /**
   * default: no cell of the sheet names any. unknown: it names one that does not exist, the kind's is used. own: 本簿规则,
   * those of the workbook's sheet 评分规则; ownMissing, ownFaulty: there is no such sheet, or a cell of it is wrong.
   */
  source: "sheet" | "default" | "unknown" | "own" | "ownMissing" | "ownFaulty";
  /** False where nobody knows the rules that were meant: then nothing is scored, rather than by a guess. */
  canJudge: boolean;
}

/** The rules in force for a form: the only place that decides it. */
export function rulesOf(form: PerformanceForm): FormRules {
  const usual = defaultPackOf(form.kind);
  const { value, at } = form.rulePack;
  if (isBlank(value)) return inForce(usual, "default");
  if (isOwnRules(value)) return ownRulesOf(form.ownRules, usual);
  const named = rulePackNamed(value);
  if (isRefusal(named)) return inForce(usual, "unknown");
  // What import proposes for a form that prints no rules was not said by the sheet.
  return inForce(named, at === null ? "default" : "sheet");
}

/** The rules that the sheet 评分规则 has, for a form that goes by them. */
export function ownRulesOf(table: RuleTable | undefined, usual: RulePack): FormRules {
  if (table === undefined) return inForce(usual, "ownMissing");
  const { pack, faults } = rulesIn(table);
  return faults.length > 0 ? inForce(usual, "ownFaulty") : inForce(pack, "own");
}

function inForce(pack: RulePack, source: FormRules["source"]): FormRules {
  const canJudge = source !== "ownMissing" && source !== "ownFaulty";
  return { pack, source, canJudge, ...partsOf(pack) };
}

let reader: typeof RuleSheet.readRules | null = null;

/**
 * Loads what reads the sheet 评分规则, which most workbooks do not have; to be waited for before a form of a workbook
 * with one is judged.
 */
export async function loadRuleReader(): Promise<void> {
  reader ??= (await import(/* webpackChunkName: "rules" */ "../ruleSheet")).readRules;
}

const read = new WeakMap<RuleTable, RuleSheet.RulesRead>();

/**
 * What the sheet 评分规则 says, read once for all the forms that were read along with it.
 * @throws Error before loadRuleReader
 */
export function rulesIn(table: RuleTable): RuleSheet.RulesRead {
  if (reader === null) throw new Error("the reader of rules is not loaded");
  const known = read.get(table) ?? reader(table.values);
  read.set(table, known);
  return known;
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
