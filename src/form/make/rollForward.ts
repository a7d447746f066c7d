import { isBlank } from "../../scoring";
import { withBalancedWeights } from "./blankForm";
import { makeForm } from "../model/makeForm";
import type { Indicator, PerformanceForm } from "../model/performanceForm";
import {
  standardIndicatorNamed,
  standardIndicatorsOf,
  type StandardIndicator,
} from "./standardIndicators";
import { formYear, yearIn } from "../model/titles";

/** What became of a target form's indicators, for the person to be told. */
export interface RollForwardReport {
  /** Names of the indicators carried over with operator, target and unit. */
  carried: string[];
  /** Those among them that are the unit's own, not of the standard set. */
  own: string[];
  /** Standard indicators that the target form lacks and the self-evaluation usually has; not added. */
  missing: StandardIndicator[];
  /** Names of indicators that were carried with another operator, target or unit than the standard one's. */
  changed: string[];
  /** Number of rows without a name, which were not carried. */
  dropped: number;
}

/**
 * Turns a target form into the self-evaluation form of its year: indicators with operator, target
 * and unit, tasks by name, budget and goal are carried; what the year brought is empty; each section
 * has its points. 对应项目's money is not carried: 下达 is what was allocated in the year, not the budget.
 */
export function rollForward(target: PerformanceForm): {
  form: PerformanceForm;
  report: RollForwardReport;
} {
  const named = target.indicators.filter(({ name }) => !isBlank(name.value));
  const year = formYear(target) ?? yearOfDeadlines(target);
  const form = makeForm({
    kind: "selfEvaluation",
    year: year === null ? "" : `${year}年度`,
    unit: target.unit.value,
    rulePack: target.rulePack.value,
    income: target.income.value,
    expenditure: target.expenditure.value,
    tasks: target.tasks.map(({ name }) => ({ name: name.value })),
    goal: target.goal.value,
    indicators: named.map(({ level1, level2, name, operator, target: aim, unit }) => ({
      level1: level1.value,
      level2: level2.value,
      name: name.value,
      operator: operator.value,
      target: aim.value,
      unit: unit.value,
    })),
  });
  return { form: withBalancedWeights(form), report: reportOf(target, named) };
}

function reportOf(target: PerformanceForm, named: Indicator[]): RollForwardReport {
  const names = named.map(({ name }) => String(name.value));
  const standards = named.map(({ name }) => standardIndicatorNamed(String(name.value)));
  return {
    carried: names,
    own: names.filter((_, i) => standards[i] === null),
    missing: standardIndicatorsOf("selfEvaluation").filter((each) => !standards.includes(each)),
    changed: names.filter((_, i) => {
      const standard = standards[i];
      const row = named[i];
      return standard && row && !asksTheSame(row, standard);
    }),
    dropped: target.indicators.length - named.length,
  };
}

function asksTheSame(row: Indicator, standard: StandardIndicator): boolean {
  return (
    row.operator.value === standard.operator &&
    row.target.value === standard.target &&
    row.unit.value === standard.unit
  );
}

/** The year that most deadlines name. */
function yearOfDeadlines(form: PerformanceForm): number | null {
  const counts = new Map<number, number>();
  for (const { deadline } of form.indicators) {
    const year = yearIn(deadline.value);
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}
