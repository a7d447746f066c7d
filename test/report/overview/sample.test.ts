/** 抽查: how many, and which; worked out by hand. */
import fc from "fast-check";
import {
  drawSample,
  LARGEST_SEED,
  sampleNote,
  sampleSize,
  USUAL_PERCENT,
} from "../../../src/report/overview/sample";

test.each([
  // 215 forms, 15 %: 32.25.
  [215, 15, 32],
  // 1.5 is rounded up.
  [10, 15, 2],
  // 0.45 is none, and one is the least.
  [3, 15, 1],
  [4, 100, 4],
  [0, 15, 0],
  [1, 15, 1],
  [4, 150, 4],
  [100, 1, 1],
])("of %i forms %i %% are %i", (forms, percent, size) => {
  expect(sampleSize(forms, percent)).toBe(size);
});

test("three of twenty with seed 1, as on paper", () => {
  const forms = Array.from({ length: 20 }, (_, place) => place + 1);
  // x = 48271, mod 20 = 11: eleven stand before the 12th.
  // x = 48271² mod 2147483647 = 182605794, mod 19 = 5: the 6th.
  // x = 182605794 × 48271 mod 2147483647 = 1291394886, mod 18 = 6: six stand before the 8th, as the 6th is gone.
  expect(drawSample(forms, 3, 1)).toEqual([6, 8, 12]);
  expect(sampleNote({ keys: [], percent: 15, seed: 1 }, 3, 20)).toBe(
    "抽查 3/20 张（15%，随机，种子 1）",
  );
});

test("how the sample came about is told, chosen by hand or drawn", () => {
  expect(sampleNote({ keys: [], percent: 50, seed: null }, 2, 3)).toBe(
    "抽查 2/3 张（50%，人工选定）",
  );
  expect([USUAL_PERCENT, LARGEST_SEED]).toEqual([15, 2 ** 31 - 2]);
});

test("any seed draws as many as asked, each once, in order, and the same again", () => {
  fc.assert(
    fc.property(
      fc.nat(60),
      fc.nat(60),
      fc.integer({ min: 1, max: LARGEST_SEED }),
      (length, size, seed) => {
        const list = Array.from({ length }, (_, place) => place);
        const drawn = drawSample(list, size, seed);
        expect(drawn).toHaveLength(Math.min(size, length));
        expect([...new Set(drawn)].sort((a, b) => a - b)).toEqual(drawn);
        expect(drawSample(list, size, seed)).toEqual(drawn);
      },
    ),
    { numRuns: 200 },
  );
});
