import { makeForm, type PerformanceForm } from "../../src/form";
import * as evaluation from "../fixtures/selfEvaluation2024";
import { targetForms2021 } from "../fixtures/targetForms2021";

/** The published forms as values of the model, spaces inside names taken out. */

const closed = (name: string) => name.replace(/\s+/gu, "");

export function publishedTargets(): PerformanceForm[] {
  return targetForms2021.map(
    ({ unit, year, income, expenditure, spending, tasks, goal, indicators }) =>
      makeForm({
        kind: "target",
        unit,
        year: `${year}年度`,
        income,
        expenditure,
        spending,
        tasks,
        goal: goal.replace(/<[^>]*>/gu, ""),
        indicators: indicators.map(
          ({ level1, level2, name, operator, target, unit, deadline }) => ({
            level1,
            level2,
            name: closed(name),
            operator,
            target,
            unit,
            deadline,
          }),
        ),
      }),
  );
}

export function publishedEvaluation(): PerformanceForm {
  const { title, year, unitName, income, expenditure, goal, achievement, total } = evaluation;
  return makeForm({
    kind: "selfEvaluation",
    title,
    year,
    unit: unitName,
    income,
    expenditure,
    tasks: evaluation.tasks.map(({ name, allocated, executed, rate, weight, score }) => ({
      name,
      allocated,
      executed,
      rate,
      weight,
      score,
    })),
    goal,
    achievement,
    indicators: evaluation.indicators.map((indicator) =>
      indicator.name === evaluation.explainedIndicator
        ? { ...indicator, reasons: { other: evaluation.reason }, measure: evaluation.measure }
        : indicator,
    ),
    total,
  });
}
