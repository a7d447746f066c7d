import {
  gridFromPlan,
  readForm,
  rebalanceEdits,
  defaultPackOf,
  partsOf,
  toA1,
  type Field,
  type PerformanceForm,
} from "../../src/form";
import { planForm } from "../../src/formulas";
import { sumExact } from "../../src/scoring";
import { publishedSelfEvaluation } from "../fixtures/publishedForms";

test("the sections and the tasks have 100 points", () => {
  for (const kind of ["target", "selfEvaluation", "projectSelfEvaluation"] as const) {
    const { tasks, sections } = partsOf(defaultPackOf(kind));
    expect(sumExact([tasks.points, ...sections.map(({ points }) => points)])).toBe(100);
  }
});

describe("rebalancing a form on a sheet", () => {
  /** The published form with 分值 changed, by the place of their rows. */
  const changed = (weights: Record<number, Partial<Field>>) => {
    const form = readForm(gridFromPlan(planForm(publishedSelfEvaluation())))!;
    for (const [place, field] of Object.entries(weights)) {
      Object.assign(form.indicators[Number(place)]!.weight, field);
    }
    return form;
  };
  const written = (form: PerformanceForm, section?: string) =>
    rebalanceEdits(form, section).map(({ at, before, after }) => [
      toA1(at),
      before.value,
      after.value,
    ]);

  test("leaves the published form alone: every section adds up", () => {
    expect(rebalanceEdits(changed({}))).toEqual([]);
  });

  test("touches only the section that does not add up", () => {
    const form = changed({ 0: { value: 4 } });
    expect(written(form)).toEqual([["J16", 4, 3.5]]);
    expect(written(form, "预算执行")).toEqual([]);
    expect(written(form, "年度主要任务")).toEqual([]);
  });

  test("leaves formulas alone, whatever they show, and shares what they leave", () => {
    const formula = "=20-5*3.3";
    expect(written(changed({ 0: { value: 3.5, formula } }))).toEqual([]);
    expect(written(changed({ 0: { value: 4, formula } }))).toEqual(
      ["J17", "J18", "J19", "J20", "J21"].map((cell) => [cell, 3.3, 3.2]),
    );
    // Nothing is left for the other rows.
    expect(written(changed({ 0: { value: 20, formula } }))).toEqual([]);
    expect(written(changed({ 0: { value: 3.333, formula } }))).toEqual([]);
  });

  test("gives every section its points after a row is gone", () => {
    const form = changed({});
    const shorter = { ...form, indicators: form.indicators.slice(1) };
    for (const { at, after } of rebalanceEdits(shorter)) {
      const row = shorter.indicators.find(({ weight }) => weight.at === at);
      if (row) row.weight.value = after.value;
    }
    for (const { level1, points } of partsOf(defaultPackOf("selfEvaluation")).sections) {
      const weights = shorter.indicators.filter((row) => row.level1.value === level1);
      expect(sumExact(weights.map(({ weight }) => Number(weight.value)))).toBe(points);
    }
  });
});
