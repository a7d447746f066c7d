import { rulePacks, scoreOf } from "../../src/scoring";
import { checkRow } from "../../src/validation/checkRow";

/** Cells as other places fill them: operator, target, actual, weight, unit, and what the row scores. */
const rows = [
  ["", "≥530元/人*月", "583元/人*月", 5, "", 5],
  ["", "≤18元/㎡", "17元/㎡", 5, "", 5],
  ["", "≥3.5万元/公里", "3.5万元/公里", 5, "", 5],
  [">=", 98, "100%", 25, "%(百分比)", 25],
  ["", "》30亩", "31亩", 10, "", 10],
  ["", "《5次", "3次", 10, "", 10],
  ["》=", 90, 93, 10, "%", 10],
  ["《=", 90, 85, 10, "%", 10],
] as const;

test.each(rows)("%s %s with %s of %s points %s scores %s", (...cells) => {
  const [operator, target, actual, weight, unit, score] = cells;
  for (const pack of rulePacks) {
    expect(scoreOf({ operator, target, actual, weight, unit }, pack)).toBe(score);
  }
});

test("a book's bracket for an operator is read, and told of", () => {
  const row = { operator: "》=", target: 90, actual: 93, weight: 10, unit: "%" };
  expect(checkRow(row, rulePacks[0]!)?.code).toBe("OPERATOR_VARIANT");
  const glued = { operator: "", target: "》30亩", actual: "28亩", weight: 10, unit: "" };
  expect(checkRow(glued, rulePacks[0]!)?.code).toBe("OPERATOR_IN_TARGET");
});

test("a number as target without an operator is asked about, never taken for 定性", () => {
  for (const [target, actual] of [
    [2, 1],
    ["95%", "98%"],
    ["50%", "40%"],
    [0.5, 0.4],
  ] as const) {
    const score = scoreOf({ operator: "", target, actual, weight: 10 }, rulePacks[0]!);
    expect(score).toMatchObject({ code: "OPERATOR_MISSING" });
  }
});
