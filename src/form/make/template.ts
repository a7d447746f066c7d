import type { FormKind, PerformanceForm } from "../model/performanceForm";
import { sheetNameFor } from "../model/titles";
import { defaultPackOf, partsOf } from "../rules";
import { blankForm } from "./blankForm";
import {
  defaultTaskNames,
  ownLevel2,
  standardIndicatorNamed,
  standardIndicatorsOf,
  suggestedIndicators,
  units,
  type IndicatorTemplate,
} from "./standardIndicators";

/** The form kinds that can be inserted. */
export type TemplateKind = Extract<FormKind, "target" | "selfEvaluation">;

/** What a form of a kind can be made of. */
export interface TemplateOptions {
  /** 年度主要任务's points; 0 for a target form. */
  taskPoints: number;
  sections: TemplateSection[];
  /** 度量单位 to choose from. */
  units: string[];
}

/** A 一级指标 with the standard indicators that belong under it. */
export interface TemplateSection {
  name: string;
  points: number;
  /** 二级指标 that exist under it. */
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
  /** Rows of 年度主要任务, 1 or more. */
  taskRows: number;
  indicators: IndicatorTemplate[];
  /** Protects computed cells, without a password. */
  lockComputed: boolean;
  /** Computes with native formulas, which need no add-in, instead of its functions. */
  nativeFormulas: boolean;
  /** Lets the sheet check itself, with no add-in. */
  liveChecks: boolean;
}

/** What a form of a kind can be made of: sections with points, standard indicators, suggestions. */
export function templateOptions(kind: TemplateKind): TemplateOptions {
  const { tasks, sections } = partsOf(defaultPackOf(kind));
  return {
    taskPoints: tasks.points,
    sections: sections.map(({ level1, points }) => sectionOptions(kind, level1, points)),
    units,
  };
}

function sectionOptions(kind: TemplateKind, name: string, points: number): TemplateSection {
  const standard = standardIndicatorsOf(kind).filter(({ level1 }) => level1 === name);
  const suggestions = suggestedIndicators.filter(({ level1 }) => level1 === name);
  const level2 = [...standard, ...suggestions].map((indicator) => indicator.level2);
  return {
    name,
    points,
    level2: [...new Set([...level2, ...(ownLevel2[name] ?? [])])],
    standard: standard.map(plainTemplate),
    suggestions: suggestions.map(plainTemplate),
  };
}

function plainTemplate(template: IndicatorTemplate): IndicatorTemplate {
  const { level1, level2, name, operator, target, unit } = template;
  return { level1, level2, name, operator, target, unit };
}

/** The two kinds of basic expenditure that every unit has; further rows are the unit's own. */
const usualTasks = defaultTaskNames.slice(0, 2);

/** The form that a request asks for, ready to be planned. */
export function requestedForm(request: TemplateRequest): PerformanceForm {
  const { kind, unit, year, taskRows, indicators } = request;
  const isStandard = ({ name }: IndicatorTemplate) => standardIndicatorNamed(name) !== null;
  return blankForm({
    kind,
    unitCode: unit.code,
    unitName: unit.name,
    year,
    standard: indicators.filter(isStandard).map(({ name }) => name),
    own: indicators.filter((indicator) => !isStandard(indicator)),
    tasks: Array.from({ length: taskRows }, (_, row) => usualTasks[row] ?? ""),
  });
}

/** The name that a requested form's sheet will have, unless it is taken. */
export function requestedSheetName({
  kind,
  unit,
  year,
}: Pick<TemplateRequest, "kind" | "unit" | "year">): string {
  return sheetNameFor(
    blankForm({ kind, unitCode: unit.code, unitName: unit.name, year, standard: [], tasks: [] }),
  );
}
