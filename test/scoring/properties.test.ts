import fc from "fast-check";
import {
  completionOf,
  executionRateOf,
  liaoning,
  national,
  roundHalfAway,
  scoreOf,
  sumExact,
  taskScoreOf,
} from "../../src/scoring";
import { numberIn } from "./support/outcomes";

const operator = fc.constantFrom("=", ">=", "<=", ">", "<");
const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
const target = number.filter((value) => value !== 0);
const weight = fc.double({ noNaN: true, min: 0, max: 1000 });
const pack = fc.constantFrom(liaoning, national);

test("a score lies within 0 and its weight", () => {
  fc.assert(
    fc.property(operator, target, number, weight, pack, (o, t, a, w, rules) => {
      const score = numberIn(scoreOf({ operator: o, target: t, actual: a, weight: w }, rules));
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(w);
    }),
    { numRuns: 5000 },
  );
});

test.each([">=", ">", "="])("%s: more is never worse", (o) => {
  fc.assert(
    fc.property(target, number, number, weight, pack, (t, one, other, w, rules) => {
      const score = (actual: number) =>
        numberIn(scoreOf({ operator: o, target: t, actual, weight: w }, rules));
      // Read as 0, a negative actual is no smaller than 0 where the target is positive.
      expect(score(Math.max(one, other))).toBeGreaterThanOrEqual(score(Math.min(one, other)));
    }),
    { numRuns: 3000 },
  );
});

test.each(["<=", "<"])("%s: less is never worse", (o) => {
  fc.assert(
    fc.property(number, number, number, weight, pack, (t, one, other, w, rules) => {
      const score = (actual: number) =>
        numberIn(scoreOf({ operator: o, target: t, actual, weight: w }, rules));
      expect(score(Math.min(one, other))).toBeGreaterThanOrEqual(score(Math.max(one, other)));
    }),
    { numRuns: 3000 },
  );
});

test("a blank never scores, whatever stands beside it", () => {
  const anything = fc.oneof(number, fc.string(), fc.constant(null), fc.boolean());
  const blank = fc.constantFrom(null, "", " ", "　", "\n\t");
  fc.assert(
    fc.property(anything, anything, blank, anything, anything, (o, t, actual, w, unit) => {
      const row = { operator: o, target: t, actual, weight: w, unit };
      expect(scoreOf(row, liaoning)).toBeNull();
      expect(completionOf(row, liaoning)).toBeNull();
      expect(executionRateOf(t, actual, liaoning)).toBeNull();
    }),
  );
});

test("an execution rate lies within 0 and 1, and its score within 0 and the weight", () => {
  const money = fc.double({ noNaN: true, min: 0.0001, max: 1e9 });
  fc.assert(
    fc.property(money, money, weight, pack, (allocated, executed, w, rules) => {
      const rate = numberIn(executionRateOf(allocated, executed, rules));
      expect(rate).toBeGreaterThanOrEqual(0);
      expect(rate).toBeLessThanOrEqual(1);
      expect(taskScoreOf(w, rate, rules)).toBeLessThanOrEqual(w);
    }),
  );
});

test("a sum does not depend on the order, and whole cents stay whole", () => {
  const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 50 });
  fc.assert(
    fc.property(cents, (amounts) => {
      const sum = amounts.reduce((total, amount) => total + amount, 0);
      const money = amounts.map((amount) => amount / 100);
      expect(sumExact(money)).toBe(sum / 100 + 0);
      expect(sumExact([...money].reverse())).toBe(sumExact(money));
    }),
  );
});

test.each([
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [0.285, 2, 0.29],
  [1.255, 2, 1.26],
  [2.135, 2, 2.14],
  [5.015, 2, 5.02],
  [-2.5, 0, -3],
  [-1.005, 2, -1.01],
  [-0.001, 2, 0],
  [0.945, 2, 0.95],
  [1234.5, -2, 1200],
  [1250, -2, 1300],
  [1e-7, 2, 0],
  [0.1 + 0.2, 15, 0.3],
  [123456789012.345, 2, 123456789012.35],
])("ROUND(%d, %d) is %d, as LibreOffice and Excel have it", (value, decimals, expected) => {
  expect(roundHalfAway(value, decimals)).toBe(expected);
});
