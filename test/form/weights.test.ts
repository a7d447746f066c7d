import fc from "fast-check";
import {
  balancedWeights,
  distributeWeights,
  gridFromPlan,
  readForm,
  rebalanceEdits,
  sectionsOf,
  TASK_SECTION,
  taskPointsOf,
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
    const points = sectionsOf(kind).map((section) => section.points);
    expect(sumExact([taskPointsOf(kind), ...points])).toBe(100);
  }
});

test("a row of no section is left alone", () => {
  const form = publishedSelfEvaluation();
  form.indicators[0]!.level1.value = "其他";
  expect(balancedWeights(form).indicators.slice(0, 3)).toEqual([null, 4, 4]);
});

describe("rebalancing a form on a sheet", () => {
  const form = readForm(gridFromPlan(planForm(publishedSelfEvaluation())))!;

  test("lists only cells that change", () => {
    expect(rebalanceEdits(form, "履职效能")).toEqual([]);
    expect(rebalanceEdits(form, TASK_SECTION)).toEqual([]);
    expect(rebalanceEdits(form, "预算执行").map(({ at, after }) => [at, after.value])).toEqual([
      [{ row: 21, column: 9 }, 1.8],
      [{ row: 23, column: 9 }, 1.6],
    ]);
  });

  test("gives every section its points after a row is gone", () => {
    const shorter = { ...form, indicators: form.indicators.slice(1) };
    for (const { at, after } of rebalanceEdits(shorter)) {
      const row = shorter.indicators.find(({ weight }) => weight.at === at);
      if (row) row.weight.value = after.value;
    }
    for (const { level1, points } of sectionsOf("selfEvaluation")) {
      const weights = shorter.indicators.filter((row) => row.level1.value === level1);
      expect(sumExact(weights.map(({ weight }) => Number(weight.value)))).toBe(points);
    }
  });
});
