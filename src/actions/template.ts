import {
  blankForm,
  defaultTaskNames,
  ownLevel2,
  sectionsOf,
  sheetNameFor,
  standardIndicatorNamed,
  standardIndicatorsOf,
  suggestedIndicators,
  taskPointsOf,
  units,
  type IndicatorTemplate,
  type PerformanceForm,
} from "../form";
import type {
  TemplateIndicator,
  TemplateKind,
  TemplateOptions,
  TemplateRequest,
  TemplateSection,
} from "./contract";

/** What a form of a kind can be made of: sections with points, standard indicators, suggestions. */
export function templateOptions(kind: TemplateKind): TemplateOptions {
  return {
    taskPoints: taskPointsOf(kind),
    sections: sectionsOf(kind).map(({ level1, points }) => sectionOptions(kind, level1, points)),
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
    standard: standard.map(templateIndicator),
    suggestions: suggestions.map(templateIndicator),
  };
}

function templateIndicator(template: IndicatorTemplate): TemplateIndicator {
  const { level1, level2, name, operator, target, unit } = template;
  return { level1, level2, name, operator, target, unit };
}

/** The two kinds of basic expenditure that every unit has; further rows are the unit's own. */
const usualTasks = defaultTaskNames.slice(0, 2);

/** The form that a request asks for, ready to be planned. */
export function requestedForm(request: TemplateRequest): PerformanceForm {
  const { kind, unit, year, taskRows, indicators } = request;
  const isStandard = ({ name }: TemplateIndicator) => standardIndicatorNamed(name) !== null;
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

/** The name that the sheet will have, unless it is taken. */
export function sheetName({ kind, unit, year }: Pick<TemplateRequest, "kind" | "unit" | "year">) {
  return sheetNameFor(
    blankForm({ kind, unitCode: unit.code, unitName: unit.name, year, standard: [], tasks: [] }),
  );
}
