import {
  completionOf,
  executionRateOf,
  gradeOf,
  isOwnRules,
  liaoning,
  national,
  ownRulesName,
  packNames,
  rulePackNamed,
  rulePacks,
  scoreOf,
  shownNameOf,
  totalOf,
  type CellValue,
  type RulePack,
} from "../../src/scoring";
import { codeOr } from "./support/outcomes";

type Row = [operator: CellValue, target: CellValue, actual: CellValue, unit?: CellValue];

/** 完成程度, or the code of the refusal. */
function completion(
  [operator, target, actual, unit]: Row,
  changes: Partial<RulePack> = {},
): unknown {
  return codeOr(completionOf({ operator, target, actual, unit }, { ...liaoning, ...changes }));
}

test.each<[Row, number | string]>([
  [[">=", 100, 50], 0.5],
  [[">=", 100, 150], 1],
  [[">=", 3, 2], 0.67],
  [[">", 10, 10], 1],
  [[">=", -5, -7], 0.6],
  [[">=", 0, 5], "TARGET_ZERO"],
  [[">=", 10, -5], 0],
  [["=", 100, 120], 1],
  [["=", 0, 0], 1],
  [["=", 0, 1], 0],
  [["=", 0, -1], 1],
  [["<=", 5, 6], 0.8],
  [["<=", 5, 10], 0],
  [["<=", 5, 20], 0],
  [["<=", 0, 1], 0],
  [["<=", 0, -12], 1],
  [["<=", -5, -3], 0.6],
  [["<", 5, 5], 1],
  [["<", 0, 0], 0],
  [[">=", 1e301, 1], "VALUE_NOT_NUMERIC"],
  [["", ">=50", 25], 0.5],
  [["", 2, 1], "OPERATOR_MISSING"],
  [["", "95%", "98%"], "OPERATOR_MISSING"],
  [["定性", "12项", 1], "OPERATOR_MISSING"],
  [[">=", 10, "#N/A"], "CELL_ERROR"],
  [["", "管理规范", "0.0000001%"], 0],
  [["≥", "12项", "9项"], 0.75],
  [["=", "98%", "49%"], 0.5],
  [[">=", 50, "≥50"], "OPERATOR_IN_ACTUAL"],
  [["<=", "≥50", 50], "OPERATOR_CONFLICT"],
  [["=", "", 5], "TARGET_MISSING"],
  [["=", 100, "完成"], "VALUE_NOT_NUMERIC"],
  [[">=", 1.2, "12000千克", "万元"], "UNIT_MISMATCH"],
  [[">=", "12项", "9家"], "UNIT_MISMATCH"],
  [[">=", 50, "98%", "户"], "UNIT_MISMATCH"],
  [["定性", "管理规范", 0.75], 0.75],
  [["", "管理规范", "75%"], 0.75],
  [["", "管理规范", "部分达成"], "BAND_NEEDS_NUMBER"],
  [["", "管理规范", "尚可"], "BAND_UNKNOWN"],
  [["", "管理规范", 75], "COMPLETION_PERCENT"],
])("the default rules give %j a completion of %j", (row, expected) => {
  expect(completion(row)).toBe(expected);
});

test.each<[Partial<RulePack>, Row, number | string]>([
  [{ reverseMiss: "inverse_ratio" }, ["<=", 5, 10], 0.5],
  [{ reverseMiss: "inverse_ratio" }, ["<=", -5, -3], 0.6],
  [{ reverseMiss: "zero" }, ["<=", 5, 6], 0],
  [{ reverseMiss: "per_point" }, ["<=", 100, 104, "%"], 0.6],
  [{ reverseMiss: "per_point" }, ["<=", "100%", "104.5%"], 0.55],
  [{ reverseMiss: "per_point" }, ["<=", 100, 110, "%"], 0],
  [{ reverseMiss: "per_point" }, ["<=", 100, 250, "%"], 0],
  [{ reverseMiss: "per_point" }, ["<=", 100, 100, "%"], 1],
  [{ reverseMiss: "per_point" }, ["<", 100, 100, "%"], 1],
  [{ reverseMiss: "per_point" }, ["<=", 0, 3, "百分比"], 0.7],
  [{ reverseMiss: "per_point" }, ["<=", 0, 3, "个百分点"], 0.7],
  [{ reverseMiss: "per_point", reverseZero: "refuse" }, ["<=", 0, 3, "%"], 0.7],
  [{ reverseMiss: "per_point" }, ["<=", -5, -3, "%"], 0.8],
  [{ reverseMiss: "per_point" }, ["<=", 0, 3, "起"], 0],
  [{ reverseMiss: "per_point" }, ["<=", 5, 6, "天"], 0.8],
  [{ reverseMiss: "per_point" }, ["<=", 5, 6, "‰"], 0.8],
  [{ reverseMiss: "per_point" }, ["=", 0, 1, "%"], 0],
  [{ reverseMiss: "per_point" }, [">=", 100, 50, "%"], 0.5],
  [{ reverseMiss: "per_point", offPerPoint: 0.03 }, ["<=", 100, 104.5, "%"], 0.87],
  [{ reverseMiss: "per_point", offPerPoint: 1 }, ["<=", 100, 100.5, "%"], 0.5],
  [{ reverseMiss: "per_point", negativeActual: "zero_for_all" }, ["<", 0, -12, "%"], 1],
  [{ reverseMiss: "per_point", equalOver: "refuse" }, ["<", 0, 0, "%"], 1],
  [{ reverseZero: "refuse" }, ["<=", 0, 1], "REVERSE_ZERO"],
  [{ reverseZero: "refuse" }, ["=", 0, 1], "REVERSE_ZERO"],
  [{ equalOver: "deviation" }, ["=", 100, 120], 0.8],
  [{ equalOver: "refuse" }, ["=", 100, 120], "EQUAL_OVER"],
  [{ negativeActual: "refuse" }, [">=", 10, -5], "NEGATIVE_ACTUAL"],
  [{ negativeActual: "refuse" }, ["<=", 10, -5], 1],
  [{ negativeActual: "refuse" }, ["=", 0, -5], "NEGATIVE_ACTUAL"],
  [{ negativeActual: "zero_for_all" }, ["<=", 0, -5], 1],
  [{ negativeActual: "zero_for_all" }, ["<", 0, -5], 0],
  [{ qualValue: "ask" }, ["", "管理规范", "全部或基本达成"], "BAND_NEEDS_NUMBER"],
  [{ completionDecimals: 4 }, [">=", 3, 2], 0.6667],
  [{ completionDecimals: null }, [">=", 3, 2], 0.666666666666667],
])("the policy %j gives %j a completion of %j", (changes, row, expected) => {
  expect(completion(row, changes)).toBe(expected);
});

test("points off for each percentage point count in the score, to the last digit", () => {
  const score = (changes: Partial<RulePack>, cells: [CellValue, number, number, number]) => {
    const [operator, target, actual, weight] = cells;
    const row = { operator, target, actual, weight, unit: "%" };
    return codeOr(scoreOf(row, { ...national, ...changes }));
  };
  const perPoint = { reverseMiss: "per_point" } as const;
  // The published frame: 1, 3 and 2 points that lose 0.1, 0.3 and 0.2 a percentage point.
  expect(score(perPoint, ["<=", 100, 104, 1])).toBe(0.6);
  expect(score(perPoint, ["<=", 0, 2.5, 3])).toBe(2.25);
  expect(score(perPoint, ["<=", 0, 12, 2])).toBe(0);
  expect(score({ ...perPoint, rowScoreDecimals: null }, ["<=", 0, 0.123, 3])).toBe(2.9631);
  expect(score({ ...perPoint, completionDecimals: 2 }, ["<=", 0, 0.123, 3])).toBe(2.97);
});

describe("a ratio typed for a percentage", () => {
  test.each<[RulePack["percentSlip"], number | string]>([
    ["one_is_whole", 1],
    ["ask", "PERCENT_SLIP"],
  ])("%s", (percentSlip, expected) => {
    expect(completion(["=", 100, 1, "%"], { percentSlip })).toBe(expected);
    expect(completion(["=", 100, 0.95, "%"], { percentSlip })).toBe("PERCENT_SLIP");
  });
});

describe("execution, totals and grades", () => {
  test("a rate above 1 is capped or refused", () => {
    expect(executionRateOf(10, 12, liaoning)).toBe(1);
    const refusing: RulePack = { ...liaoning, cap: "refuse" };
    expect(codeOr(executionRateOf(10, 12, refusing))).toBe("RATE_OVER");
  });

  test("national: two decimals of a percentage, a row's score with two decimals", () => {
    expect(executionRateOf(177.46, 166.18, national)).toBe(0.9364);
    expect(scoreOf({ operator: ">=", target: 3, actual: 2, weight: 10 }, national)).toBe(6.67);
  });

  test("a total is summed exactly and rounded once", () => {
    expect(totalOf([1.296, 0.709], liaoning)).toBe(2.01);
    expect(totalOf([], liaoning)).toBe(0);
  });

  test.each([
    [100, "优"],
    [89.995, "优"],
    [89.994, "良"],
    [80, "良"],
    [60, "中"],
    [59.99, "差"],
    [0, "差"],
  ])("%d is %s", (total, grade) => {
    expect(gradeOf(total, liaoning)).toBe(grade);
  });

  test.each([[-1], [100.01]])("%d has no grade", (total) => {
    expect(gradeOf(total, liaoning)).toEqual({
      code: "TOTAL_RANGE",
      values: { total, points: 100 },
    });
  });
});

describe("rule packs", () => {
  test("are shown by their Chinese titles", () => {
    expect(rulePacks.map(shownNameOf)).toEqual([
      "辽宁省部门整体绩效",
      "全国项目支出绩效自评",
      "全国项目支出绩效自评（成本指标）",
      "湖北省项目支出绩效自评",
      "四川省项目支出绩效自评",
      "重庆市部门整体支出绩效自评",
    ]);
  });

  test("of the workbook itself have a name that is none of theirs", () => {
    expect([ownRulesName, " 本簿规则 ", "辽宁", "", null].map(isOwnRules)).toEqual([
      ...[true, true, false, false, false],
    ]);
    expect(rulePackNamed(ownRulesName)).toMatchObject({
      code: "RULE_PACK",
      values: { found: ownRulesName },
    });
  });

  test("are known by id and Chinese title; a blank is the default", () => {
    for (const name of ["", null, "liaoning", " Liaoning ", "辽宁", "辽宁省部门（单位）整体绩效"]) {
      expect(rulePackNamed(name)).toBe(liaoning);
    }
    expect(rulePackNamed("全国")).toBe(national);
    const packs =
      "liaoning（辽宁）、national（全国）、national-cost（全国成本）、hubei（湖北）、sichuan（四川）、" +
      "chongqing（重庆）、本簿规则的区域";
    expect(packNames()).toBe(packs);
    expect(rulePackNamed("火星")).toEqual({ code: "RULE_PACK", values: { found: "火星", packs } });
  });
});
