import {
  isOverAchieved,
  liaoning,
  readRow,
  reasonOwed,
  type CellValue,
  type RulePack,
} from "../../../src/scoring";
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
    // Words say no distance, whether they are understood or not; nor does a date.
    [["", "管理规范", "尚可"], null],
    [["=", "2024年12月", "2024年11月"], null],
    [["=", "2024年12月", "2025年1月"], "DATE_LATE"],
    [["<=", "-2万元", "-10000元"], 0.5],
    [["=", 0, 1], "DEVIATION_NONE"],
    [[">=", 1e-300, 1e300], "DEVIATION_NONE"],
    [["", 10, 5], "OPERATOR_MISSING"],
    [[">=", "", 5], "TARGET_MISSING"],
    [[">=", 10, "很多"], "VALUE_NOT_NUMERIC"],
  ])("of %j is %j", (row, expected) => {
    expect(codeOr(deviationOf(cells(row), liaoning))).toBe(expected);
  });

  test("there is none of a target of 0, or nearly 0, which is named", () => {
    const none = (target: number) => ({ code: "DEVIATION_NONE", values: { target } });
    expect(deviationOf(cells(["=", 0, 1]), liaoning)).toEqual(none(0));
    expect(deviationOf(cells([">=", 1e-300, 1e300]), liaoning)).toEqual(none(1e-300));
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
    [[">=", 30, "很多"], "VALUE_NOT_NUMERIC"],
    // 万元 or 元: both reach the target, one lies far above it.
    [[">=", "1万元", 12000], "UNIT_MISMATCH"],
    [[">=", "1万元", 15000], "over"],
  ])("%j: %j", (row, expected) => {
    expect(owed(row, 5)).toBe(expected);
  });

  test("no reasons where the rules ask for none, but what lies far above its target", () => {
    expect(owed([">=", 10, 5], 5, { reasonRequired: "never" })).toBe("none");
    expect(owed([">=", 10, 20], 5, { reasonRequired: "never" })).toBe("over");
    expect(owed(["<=", 10, 20], 5, { reasonRequired: "never" })).toBe("none");
    expect(owed(["<=", "10项", "20项"], 5, { reasonRequired: "never" })).toBe("none");
    expect(owed(["<", 10, 20], 5, { reasonRequired: "never" })).toBe("none");
    expect(owed(["=", 0, 5], 5, { reasonRequired: "never" })).toBe("none");
  });

  test("a loss is told however small it is", () => {
    expect(owed([">=", 10000, 9999], 5, { completionDecimals: null })).toBe("loss");
  });
});

describe("an actual is over its target", () => {
  test.each<[Row, boolean]>([
    [[">=", 100, 130], true],
    [[">=", 100, 129.9999], false],
    [[">", 100, 130], true],
    [[">", 100, 129.9999], false],
    // An = row is at once.
    [["=", 100, 100.0001], true],
    [["=", 100, 100], false],
    [["=", 100, 99], false],
    [["=", "100项", "100项"], false],
    [["=", "100项", "101项"], true],
    [["=", "1.2万元", "12000元"], false],
    // By numbers of one scale, whatever their digits say.
    [["=", "12000元", "2万元"], true],
    [[">=", "12000元", "2万元"], true],
    [[">=", 12000, "2万元", "元"], true],
    [[">=", "12000元", 2, "万元"], true],
    [[">=", 50, "98%", "%"], true],
    [[">=", "1.2万元", "12000元"], false],
    [["", "≥100", 130], true],
    // A limit has no such side, nor have targets of 0 and below.
    [["<=", 5, 50], false],
    [["<=", "5项", "50项"], false],
    [["<", 5, 50], false],
    [["=", 0, 5], false],
    [["=", "0项", "5项"], false],
    [[">=", -5, 10], false],
    [[">=", "-5项", "10项"], false],
    // What can't be judged, or is judged otherwise, is not.
    [["=", 100, 1.02, "%"], false],
    [["约", 100, 200], false],
    [["", 100, 200], false],
    [[">=", 100, "很多"], false],
    [[">=", 100, ""], false],
    [[">=", "", 100], false],
    [["", "管理规范", 0.9], false],
    [["=", "2024年12月", "2024年11月"], false],
  ])("%j: %j", (row, expected) => {
    expect(isOverAchieved(readRow({ ...cells(row), weight: 5 }, liaoning), liaoning)).toBe(
      expected,
    );
  });

  test("as far as the rules say", () => {
    const over = (overThreshold: number, row: Row) => {
      const pack = { ...liaoning, overThreshold };
      return isOverAchieved(readRow({ ...cells(row), weight: 5 }, pack), pack);
    };
    expect(over(2, [">=", 100, 199])).toBe(false);
    expect(over(2, [">=", 100, 200])).toBe(true);
    // Its target alone is never over.
    expect(over(1, [">=", "100项", "100项"])).toBe(false);
    expect(over(1, [">=", "100项", "100.01项"])).toBe(true);
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
    [[">=", 120, 60], " 6 ", "绿"],
    [[">=", 120, 60], "月6", "MONTH_RANGE"],
    [[">=", 120, 60], "≥6", "MONTH_RANGE"],
    [[">=", 120, 60], "6个", "MONTH_RANGE"],
    [[">=", 120, 60], "六", "MONTH_RANGE"],
    [[">=", 10, 1], 1, "蓝"],
    [["<", 5, 4.99], 3, "绿"],
    [[">", -5, -5], 3, "红"],
    [[">", -5, -4.99], 3, "绿"],
    [[">=", -5, -5], 3, "绿"],
    [["=", 0, -1], 3, "绿"],
    [["", "管理规范", "部分达成"], 6, "黄"],
    [["", "管理规范", "未达成"], 6, "红"],
    [["", "管理规范", 0.6], 6, "黄"],
    [["", "管理规范", 0], 6, "红"],
    [["", "管理规范", "尚可"], 6, "BAND_UNKNOWN"],
    // Words that a number's row holds say nothing.
    [[">=", 120, "达成目标"], 6, "VALUE_NOT_NUMERIC"],
    [["<=", "2024年12月", "完成"], 6, "DATE_NEEDED"],
    [[">=", 120, ""], 6, null],
    [[">=", 120, ""], 13, null],
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

  test("nothing and less than nothing is 红, however low 黄 begins", () => {
    const pack = { ...liaoning, progressLights: { yellow: 0, green: 0.9, blue: 1.1 } };
    const lights = [-1, 0, 1].map((actual) =>
      lightOf({ operator: ">=", target: 100, actual }, 12, pack),
    );
    expect(lights).toEqual(["红", "红", "黄"]);
  });

  test("a month that is none is told as typed, and a target of 0 with its operator", () => {
    const light = (row: Row, month: CellValue) => lightOf(cells(row), month, liaoning);
    const noMonth = (text: string) => ({ code: "MONTH_RANGE", values: { text } });
    expect(light([">=", 5, 5], " 13月")).toEqual(noMonth(" 13月"));
    expect(light([">=", 5, 5], 0.5)).toEqual(noMonth("0.5"));
    expect(light([">=", 5, 5], "")).toEqual(noMonth(""));
    expect(light([">=", 5, 5], null)).toEqual(noMonth(""));
    expect(light([">", 0, 5], 6)).toEqual({ code: "TARGET_ZERO", values: { operator: ">" } });
  });
});
