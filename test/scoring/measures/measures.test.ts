import { liaoning, readRow, reasonOwed, type CellValue, type RulePack } from "../../../src/scoring";
import { deviationOf, lightOf } from "../../../src/scoring/rarely";
import { codeOr } from "../support/outcomes";

type Row = [operator: CellValue, target: CellValue, actual: CellValue, unit?: CellValue];

const cells = ([operator, target, actual, unit]: Row) => ({ operator, target, actual, unit });

describe("偏差率", () => {
  test.each<[Row, number | string | null]>([
    [[">=", 100, 81.28], -0.1872],
    [["=", 3, 2], -0.333333333333333],
    [["<=", 5, 6], 0.2],
    [["<=", 5, 4], -0.2],
    [["<=", -5, -3], 0.4],
    [[">=", -5, -7], -0.4],
    [["=", 100, 100], 0],
    [["=", 0, 0], 0],
    [["=", 0.3, 0.1], -0.666666666666667],
    [["≥", "12项", "9项"], -0.25],
    [[">=", "50", 60], 0.2],
    [["", ">=50", 60], 0.2],
    [[">=", 10, ""], null],
    [["", "管理规范", "全部或基本达成预期指标"], null],
    [["", "管理规范", 0.75], null],
    [["=", 0, 1], "DEVIATION_NONE"],
    [[">=", 1e-300, 1e300], "DEVIATION_NONE"],
    [["", 10, 5], "OPERATOR_MISSING"],
    [[">=", "", 5], "TARGET_MISSING"],
    [[">=", 10, "很多"], "VALUE_NOT_NUMERIC"],
  ])("of %j is %j", (row, expected) => {
    expect(codeOr(deviationOf(cells(row), liaoning))).toBe(expected);
  });
});

describe("what a row owes an explanation for", () => {
  const owed = (row: Row, weight: CellValue, changes: Partial<RulePack> = {}) => {
    const pack = { ...liaoning, ...changes };
    return codeOr(reasonOwed(readRow({ ...cells(row), weight }, pack), pack));
  };

  test.each<[Row, string | null]>([
    [["=", 100, 81.28], "loss"],
    [[">=", 30, 30], "none"],
    [[">=", 100, 129], "none"],
    [[">=", 100, 130], "over"],
    [["=", 100, 129.99], "none"],
    [["=", 100, 130], "over"],
    [[">=", "1.2万元", "12000元"], "none"],
    [[">=", "1.2万元", "16000元"], "over"],
    [["<=", 5, 6], "loss"],
    [["<=", 5, 1], "none"],
    [["", "管理规范", 0.9], "loss"],
    [["", "管理规范", "全部或基本达成预期指标"], "none"],
    [[">=", 30, ""], null],
    [[">=", 0, 5], "TARGET_ZERO"],
  ])("%j: %j", (row, expected) => {
    expect(owed(row, 5)).toBe(expected);
  });

  test("no reasons where the rules ask for none, but what lies far above its target", () => {
    expect(owed([">=", 10, 5], 5, { reasonRequired: "never" })).toBe("none");
    expect(owed([">=", 10, 20], 5, { reasonRequired: "never" })).toBe("over");
  });

  test("a loss is told however small it is", () => {
    expect(owed([">=", 10000, 9999], 5, { completionDecimals: null })).toBe("loss");
  });
});

describe("a light", () => {
  test.each<[Row, CellValue, string | null]>([
    [[">=", 120, 35.9], 6, "红"],
    [[">=", 120, 36], 6, "黄"],
    [[">=", 120, 47.9], 6, "黄"],
    [[">=", 120, 48], 6, "绿"],
    [[">=", 120, 71.9], 6, "绿"],
    [[">=", 120, 72], 6, "蓝"],
    [[">=", 120, 120], 12, "绿"],
    [["=", 120, 10], 1, "绿"],
    [[">=", 120, 0], 1, "红"],
    [[">=", 120, -5], 1, "红"],
    [["", 120, 60], 6, "绿"],
    [[null, "≤120", 121], 6, "红"],
    [["<=", 5, 5], 3, "绿"],
    [["<=", 5, 5.01], 3, "红"],
    [["<", 5, 5], 3, "红"],
    [["=", 0, 0], 3, "绿"],
    [["=", 0, 1], 3, "红"],
    [[">=", -5, -4], 3, "绿"],
    [[">=", -5, -6], 3, "红"],
    [["", "管理规范", "达成目标"], 6, "绿"],
    [["", "管理规范", "部分达成目标并具有一定效果"], 6, "黄"],
    [["", "管理规范", "未达成目标且效果较差"], 6, "红"],
    [["", "管理规范", "部分达成预期指标并具有一定效果80%-60%（含）"], 6, "黄"],
    [["", "管理规范", 0.8], 6, "绿"],
    [["", "管理规范", 0.79], 6, "黄"],
    [["", "管理规范", 0.5], 6, "红"],
    [[">=", 120, 60], "6月", "绿"],
    [[">=", 120, ""], 6, null],
    [[">=", 120, 60], 0, "MONTH_RANGE"],
    [[">=", 120, 60], "", "MONTH_RANGE"],
    [[">=", 120, 60], 13, "MONTH_RANGE"],
    [[">=", 120, 60], 6.5, "MONTH_RANGE"],
    [[">=", 120, 60], "6%", "MONTH_RANGE"],
    [[">=", 120, 60], 45500, "MONTH_RANGE"],
    [[">=", 0, 60], 6, "TARGET_ZERO"],
    [["约", 10, 60], 6, "OPERATOR_UNKNOWN"],
  ])("of %j in month %j is %s", (row, month, expected) => {
    expect(codeOr(lightOf(cells(row), month, liaoning))).toBe(expected);
  });

  test("the thresholds are the pack's", () => {
    const pack = { ...liaoning, progressLights: { yellow: 0.5, green: 0.9, blue: 1.1 } };
    const lights = [49, 50, 90, 110].map((actual) =>
      lightOf({ operator: ">=", target: 100, actual }, 12, pack),
    );
    expect(lights).toEqual(["红", "黄", "绿", "蓝"]);
  });
});
