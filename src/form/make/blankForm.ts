import { makeForm, type IndicatorValues } from "../model/makeForm";
import {
  isPlan,
  type FormKind,
  type Indicator,
  type PerformanceForm,
  type Task,
} from "../model/performanceForm";
import { defaultPackOf, partsOf } from "../rules";
import { shownNameOf, type RulePack } from "../../scoring";
import {
  defaultTaskNames,
  standardIndicatorsOf,
  type IndicatorTemplate,
} from "./standardIndicators";
import { balancedWeights, type BalancedWeights } from "./weights";

/** An indicator of the unit's own: a suggestion picked, or an empty row of a 一级指标. */
export type PartialIndicator = Pick<IndicatorTemplate, "level1"> & Partial<IndicatorTemplate>;

/** A row of a form that is to be made, with its 分值 where that is known. */
export type RowToMake = IndicatorTemplate & { weight?: number };

/** What a person chooses before a form is inserted. */
export interface BlankFormOptions {
  kind: FormKind;
  unitCode: string;
  unitName: string;
  year: number;
  /** Names of the standard indicators picked; all of the form's when absent. */
  standard?: string[];
  /** The unit's own indicators, put behind the standard ones of their 一级指标. */
  own?: PartialIndicator[];
  /** 对应项目, one per task row, "" for an empty row; those of the published form when absent. */
  tasks?: string[];
  /** The rows just as they are to stand, in place of standard and own ones. */
  indicators?: RowToMake[];
  /** The rules whose title the sheet shows; the kind's default when absent. */
  pack?: Pick<RulePack, "title">;
}

/** A form ready to be filled in: indicators by section, each section with its points. */
export function blankForm(options: BlankFormOptions): PerformanceForm {
  const isTarget = isPlan(options.kind);
  const form = makeForm({
    kind: options.kind,
    year: `${options.year}年度`,
    unit: `${options.unitCode}${options.unitName}`,
    rulePack: shownNameOf(options.pack ?? defaultPackOf(options.kind)),
    tasks: (options.tasks ?? defaultTaskNames).map((name) => ({ name })),
    indicators: pickedIndicators(options).map((template): IndicatorValues =>
      isTarget ? { ...template, deadline: `${options.year}-12` } : { ...template },
    ),
  });
  return isTarget ? form : withBalancedWeights(form);
}

function pickedIndicators({
  kind,
  standard,
  own = [],
  indicators,
}: BlankFormOptions): PartialIndicator[] {
  if (indicators !== undefined) return indicators;
  const picked = standardIndicatorsOf(kind)
    .filter(({ name }) => standard === undefined || standard.includes(name))
    .map(({ level1, level2, name, operator, target, unit }) => ({
      level1,
      level2,
      name,
      operator,
      target,
      unit,
    }));
  const { sections } = partsOf(defaultPackOf(kind));
  const bySection = sections.flatMap(({ level1 }) =>
    [...picked, ...own].filter((indicator) => indicator.level1 === level1),
  );
  return [...bySection, ...own.filter((indicator) => !bySection.includes(indicator))];
}

/** The form with the equal shares of its sections as 分值. */
export function withBalancedWeights(form: PerformanceForm): PerformanceForm {
  return withWeights(form, balancedWeights(form));
}

/** The form with other 分值; a row without one keeps its own. */
export function withWeights(
  form: PerformanceForm,
  { tasks, indicators }: BalancedWeights,
): PerformanceForm {
  const weighted = <Row extends Task | Indicator>(row: Row, weight: number | null = null): Row =>
    weight === null ? row : { ...row, weight: { ...row.weight, value: weight } };
  return {
    ...form,
    tasks: form.tasks.map((task, i) => weighted(task, tasks[i])),
    indicators: form.indicators.map((row, i) => weighted(row, indicators[i])),
  };
}
