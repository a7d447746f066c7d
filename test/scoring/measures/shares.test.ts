import fc from "fast-check";
import { sumExact } from "../../../src/scoring";
import { distributeWeights, sharesOf } from "../../../src/scoring/rarely";
import { codeOr } from "../support/outcomes";

test.each([
  [40, 5, [8, 8, 8, 8, 8]],
  [20, 6, [3.5, 3.3, 3.3, 3.3, 3.3, 3.3]],
  [5, 3, [1.8, 1.6, 1.6]],
  [5, 7, [0.8, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7]],
  [5, 2, [2.5, 2.5]],
  [20, 3, [6.8, 6.6, 6.6]],
  [0.3, 3, [0.1, 0.1, 0.1]],
  [0.05, 5, [0.01, 0.01, 0.01, 0.01, 0.01]],
  [0.5, 5, [0.1, 0.1, 0.1, 0.1, 0.1]],
  [0.49, 5, [0.13, 0.09, 0.09, 0.09, 0.09]],
  [5, 0, []],
  [5, -1, []],
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

test.each([
  [20, 6, [3.5, 3.3, 3.3, 3.3, 3.3, 3.3]],
  ["20分", "6", [3.5, 3.3, 3.3, 3.3, 3.3, 3.3]],
  [5, 1, [5]],
  [0.01, 1, [0.01]],
  ["", 3, null],
  [5, null, null],
  [0, 3, "SHARES_NONE"],
  [-5, 3, "SHARES_NONE"],
  [1.005, 3, "SHARES_NONE"],
  [0.02, 3, "SHARES_NONE"],
  [5, 2.5, "SHARES_NONE"],
  [5, 0, "SHARES_NONE"],
  [1e6, 1001, "SHARES_NONE"],
  [1e16 + 2, 6, "SHARES_NONE"],
  [0, 0, "SHARES_NONE"],
  [5, -1, "SHARES_NONE"],
  [1000, 1000, Array.from({ length: 1000 }, () => 1)],
  [5, "5万", "SHARES_NONE"],
  [5, "5个", [1, 1, 1, 1, 1]],
  [5, "≥3", "VALUE_NOT_NUMERIC"],
  [5, "六", "VALUE_NOT_NUMERIC"],
  [5, "50%", "VALUE_NOT_NUMERIC"],
  ["20%", 5, "VALUE_NOT_NUMERIC"],
])("%j points for %j rows as typed are %j", (points, rows, expected) => {
  expect(codeOr(sharesOf(points, rows))).toEqual(expected);
});

test.each([
  ["20%", 5, "VALUE_NOT_NUMERIC", { field: "points", text: "20%" }],
  [5, "六", "VALUE_NOT_NUMERIC", { field: "count", text: "六" }],
  [5, "50%", "VALUE_NOT_NUMERIC", { field: "count", text: "50%" }],
  ["#N/A", 5, "CELL_ERROR", { error: "#N/A" }],
  [5, "#N/A", "CELL_ERROR", { error: "#N/A" }],
  ["5分", 2.5, "SHARES_NONE", { points: 5, rows: 2.5 }],
])("%j points for %j rows are refused with what they are: %s", (points, rows, code, values) => {
  expect(sharesOf(points, rows)).toEqual({ code, values });
});
