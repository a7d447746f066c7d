import type { RuleTable } from "../model/grid";
import { isPlan, type PerformanceForm } from "../model/performanceForm";
import { sheetNameFor } from "../model/titles";
import { blankForm, withWeights, type RowToMake } from "./blankForm";
import {
  defaultTaskNames,
  ownLevel2,
  standardIndicatorsOf,
  suggestedIndicators,
  units,
  type IndicatorTemplate,
} from "./standardIndicators";
import { printedKind, templateRules, type TemplateKind, type TemplateRules } from "./templateRules";

/** What a form of a kind can be made of. */
export interface TemplateOptions {
  /** 年度主要任务, or what the rules call the part of the money, and its points. */
  tasks: { name: string; points: number };
  sections: TemplateSection[];
  /** 度量单位 to choose from; any other may be typed. */
  units: string[];
}

/** A 一级指标 with the standard indicators that belong under it. */
export interface TemplateSection {
  name: string;
  points: number;
  /** 二级指标 that are usual under it; any other may be typed. */
  level2: string[];
  standard: IndicatorTemplate[];
  /** Suggestions for own indicators. */
  suggestions: IndicatorTemplate[];
}

/** What a person wants a form to be made of. */
export interface TemplateRequest {
  kind: TemplateKind;
  unit: { code: string; name: string };
  year: number;
  /** The rules it is scored by; the kind's own where absent. */
  rules?: TemplateRules;
  /** Rows of 年度主要任务, 1 or more. */
  taskRows: number;
  /** 分值 of these rows; shared equally where absent, as are the indicators' then. */
  taskWeights?: number[];
  /** In the order in which they are to stand, section by section. */
  indicators: RowToMake[];
  /** Protects computed cells, without a password. */
  lockComputed: boolean;
  /** Computes with native formulas, which need no add-in, instead of its functions. */
  nativeFormulas: boolean;
  /** Lets the sheet check itself, with no add-in. */
  liveChecks: boolean;
}

/** What a request says of the sheet, not of the form on it. */
type SheetChoice = "lockComputed" | "nativeFormulas" | "liveChecks";

/** What a form of a kind can be made of: sections with points, standard indicators, suggestions. */
export function templateOptions(kind: TemplateKind, rules = usualRules(kind)): TemplateOptions {
  return {
    tasks: rules.tasks,
    sections: rules.sections.map(({ level1, points }) => sectionOptions(kind, level1, points)),
    units,
  };
}

function usualRules(kind: TemplateKind): TemplateRules {
  const [usual] = templateRules(kind);
  if (usual === undefined) throw new Error(`no rules for ${kind}`);
  return usual;
}

/** 二级指标 of the national forms. */
const level2Elsewhere: Record<string, string[]> = {
  产出指标: ["数量指标", "质量指标", "时效指标", "成本指标"],
  效益指标: ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"],
  满意度指标: ["服务对象满意度指标"],
  成本指标: ["经济成本指标", "社会成本指标", "生态环境成本指标"],
};

function sectionOptions(kind: TemplateKind, name: string, points: number): TemplateSection {
  const standard = standardIndicatorsOf(kind).filter(({ level1 }) => level1 === name);
  const suggestions = suggestedIndicators.filter(({ level1 }) => level1 === name);
  const level2 = [...standard, ...suggestions].map((indicator) => indicator.level2);
  const others = ownLevel2[name] ?? level2Elsewhere[name] ?? [];
  return {
    name,
    points,
    level2: [...new Set([...level2, ...others])],
    standard: standard.map(plainTemplate),
    suggestions: suggestions.map(plainTemplate),
  };
}

function plainTemplate(template: IndicatorTemplate): IndicatorTemplate {
  const { level1, level2, name, operator, target, unit } = template;
  return { level1, level2, name, operator, target, unit };
}

/** 对应项目 of so many rows: the two kinds of basic expenditure that every unit has; further rows are the unit's own. */
export function taskNamesFor(rows: number): string[] {
  const usual = defaultTaskNames.slice(0, 2);
  return Array.from({ length: rows }, (_, row) => usual[row] ?? "");
}

/**
 * The form that a request asks for, ready to be planned.
 * @param ownRules the sheet 评分规则, where the request goes by it
 */
export function requestedForm(
  request: Omit<TemplateRequest, SheetChoice>,
  ownRules?: RuleTable,
): PerformanceForm {
  const { kind, unit, year, taskRows, taskWeights, indicators } = request;
  const rules = request.rules ?? usualRules(kind);
  const form: PerformanceForm = {
    ...blankForm({
      kind: printedKind(kind, rules),
      unitCode: unit.code,
      unitName: unit.name,
      year,
      pack: rules,
      tasks: taskNamesFor(taskRows),
      indicators,
    }),
    ...(ownRules && { ownRules }),
  };
  if (isPlan(kind) || taskWeights === undefined) return form;
  const weights = indicators.map(({ weight }) => weight ?? null);
  return withWeights(form, { tasks: taskWeights, indicators: weights });
}

/** The name that a requested form's sheet will have, unless it is taken. */
export function requestedSheetName(
  request: Pick<TemplateRequest, "kind" | "unit" | "year" | "rules">,
): string {
  return sheetNameFor(requestedForm({ ...request, taskRows: 0, indicators: [] }));
}
