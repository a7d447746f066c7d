import fc from "fast-check";
import {
  balancedWeights,
  distributeWeights,
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

test.each([
  [40, 5, [8, 8, 8, 8, 8]],
  [20, 6, [3.5, 3.3, 3.3, 3.3, 3.3, 3.3]],
  [5, 3, [1.8, 1.6, 1.6]],
  [5, 7, [0.8, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7]],
  [5, 2, [2.5, 2.5]],
  [20, 3, [6.8, 6.6, 6.6]],
  [0.3, 3, [0.1, 0.1, 0.1]],
  [5, 0, []],
])(
  "%d points over %d rows are shared as the published form shares them",
  (points, rows, shares) => {
    expect(distributeWeights(points, rows)).toEqual(shares);
  },
);

test("shares add up to the points, are equal but for the first, which is the largest", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 1, max: 60 }),
      (tenths, rows) => {
        const shares = distributeWeights(tenths / 10, rows);
        expect(sumExact(shares)).toBe(tenths / 10);
        expect(new Set(shares.slice(1)).size).toBeLessThanOrEqual(1);
        expect(Math.max(...shares)).toBe(shares[0]);
      },
    ),
  );
});

test("the sections and the tasks have 100 points", () => {
  for (const kind of ["target", "selfEvaluation", "projectSelfEvaluation"] as const) {
    const { tasks, sections } = partsOf(defaultPackOf(kind));
    expect(sumExact([tasks.points, ...sections.map(({ points }) => points)])).toBe(100);
  }
});

test("a row of no section is left alone", () => {
  const form = publishedSelfEvaluation();
  form.indicators[0]!.level1.value = "其他";
  expect(balancedWeights(form).indicators.slice(0, 3)).toEqual([null, 4, 4]);
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
