/** What two numbers come to by each operator, on their target and beside it, before any rounding. */
import {
  hubei,
  isPositive,
  isReverse,
  judge,
  liaoning,
  type NumericOperator,
  type RulePack,
} from "../../src/scoring";

type Case = [operator: NumericOperator, target: number, actual: number];

const judged = ([operator, target, actual]: Case, changes: Partial<RulePack> = {}, unit = "") =>
  judge(operator, target, actual, { ...liaoning, ...changes }, unit);

test.each<[Case, string]>([
  [[">=", 5, 4.9999], "direct"],
  [[">=", 5, 5], "met"],
  [[">=", 5, 0], "direct"],
  [[">=", 5, -1], "direct"],
  [[">", 5, 5], "direct"],
  [[">", 5, 5.0001], "met"],
  [[">=", -5, -5], "met"],
  [[">=", -5, -5.0001], "linear"],
  [[">", -5, -5], "linear"],
  [[">", -5, -4.9999], "met"],
  [["=", 5, 4.9999], "direct"],
  [["=", 5, 5], "met"],
  [["=", 5, 5.0001], "met"],
  [["=", -5, -7], "linear"],
  [["=", -5, -5], "met"],
  [["=", -5, -3], "met"],
  [["=", 0, 0], "met"],
  [["=", 0, 0.0001], "none"],
  [["=", 0, -1], "met"],
  [["<=", 5, 5], "met"],
  [["<=", 5, 5.0001], "linear"],
  [["<", 5, 4.9999], "met"],
  [["<", 5, 5], "linear"],
  [["<=", 0, 0], "met"],
  [["<=", 0, -1], "met"],
  [["<=", 0, 0.0001], "none"],
  [["<", 0, 0], "none"],
  [["<=", -5, -5], "met"],
  [["<=", -5, -3], "direct"],
  [["<", -5, -5], "direct"],
])("%j is %s", (numbers, expected) => {
  expect(judged(numbers)).toBe(expected);
});

test.each<[Partial<RulePack>, Case, string, string]>([
  [{}, ["<=", 100, 104], "%", "linear"],
  [{ reverseMiss: "per_point" }, ["<=", 100, 104], "%", "points"],
  [{ reverseMiss: "per_point" }, ["<=", 100, 104], "个百分点", "points"],
  [{ reverseMiss: "per_point" }, ["<=", 100, 104], "‰", "linear"],
  [{ reverseMiss: "per_point" }, ["<=", 100, 104], "", "linear"],
  [{ reverseMiss: "inverse_ratio" }, ["<=", 5, 6], "", "inverse"],
  [{ reverseMiss: "inverse_ratio" }, ["<=", -5, -3], "", "direct"],
  [{ reverseMiss: "zero" }, ["<=", 5, 6], "", "none"],
  [{ equalOver: "deviation" }, ["=", 5, 6], "", "linear"],
  [{ equalOver: "deviation" }, ["=", -5, -3], "", "direct"],
  [{ equalOver: "deviation" }, ["=", 5, 5], "", "met"],
  [{ equalOver: "refuse" }, ["=", 5, 5], "", "met"],
  [{ negativeActual: "refuse" }, [">=", 10, 0], "", "direct"],
  [{ negativeActual: "refuse" }, [">=", -10, -11], "", "linear"],
  [{ negativeActual: "refuse" }, ["<=", 10, -5], "", "met"],
  [{ negativeActual: "zero_for_all" }, ["<", 0, -5], "", "none"],
  [{ negativeActual: "zero_for_all" }, ["=", 0, -5], "", "met"],
])("by %j %j in %j is %s", (changes, numbers, unit, expected) => {
  expect(judged(numbers, changes, unit)).toBe(expected);
});

test.each<[Partial<RulePack>, Case, string, object]>([
  [{}, [">=", 0, 5], "TARGET_ZERO", { operator: ">=" }],
  [{}, [">", 0, -5], "TARGET_ZERO", { operator: ">" }],
  [{ reverseZero: "refuse" }, ["<=", 0, 2], "REVERSE_ZERO", { actual: 2 }],
  [{ reverseZero: "refuse" }, ["=", 0, 3], "REVERSE_ZERO", { actual: 3 }],
  [{ equalOver: "refuse" }, ["=", 5, 6], "EQUAL_OVER", { target: 5, actual: 6 }],
  [{ negativeActual: "refuse" }, [">=", 10, -5], "NEGATIVE_ACTUAL", { actual: -5 }],
  [{ negativeActual: "refuse" }, ["=", 0, -5], "NEGATIVE_ACTUAL", { actual: -5 }],
])("by %j %j is left to a person: %s", (changes, numbers, code, values) => {
  expect(judged(numbers, changes)).toEqual({ code, values });
});

test("the rules of Hubei share a missed limit the other way round", () => {
  expect(judge("<=", 5, 6, hubei)).toBe("inverse");
});

test("more is better of >= and >, less of <= and <", () => {
  const operators = ["=", ">=", ">", "<=", "<", "qualitative"] as const;
  expect(operators.filter(isPositive)).toEqual([">=", ">"]);
  expect(operators.filter(isReverse)).toEqual(["<=", "<"]);
});
