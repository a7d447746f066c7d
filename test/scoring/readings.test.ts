import {
  completionOf,
  executionRateOf,
  isRefusal,
  liaoning,
  national,
  rulePackNamed,
  scoreOf,
  type CellValue,
  type RulePack,
} from "../../src/scoring";
import { deviationOf, lightOf } from "../../src/scoring/rarely";
import { codeOr } from "./support/outcomes";

/** A row as it is typed, and its 完成程度 or the code of the refusal. */
type Row = [
  operator: CellValue,
  target: CellValue,
  actual: CellValue,
  unit: CellValue,
  expected: number | string,
];

function readings(title: string, rows: Row[], pack: RulePack = liaoning): void {
  describe(title, () => {
    test.each(rows)("%s %j, actual %j %s: %s", (operator, target, actual, unit, expected) => {
      expect(codeOr(completionOf({ operator, target, actual, unit }, pack))).toBe(expected);
      const scored = codeOr(scoreOf({ operator, target, actual, unit, weight: 10 }, pack));
      expect(typeof scored).toBe(typeof expected);
      if (typeof expected === "number") expect(scored).toBeCloseTo(10 * expected, 1);
    });
  });
}

readings("a percentage", [
  ["<=", 10, 1, "%", 1],
  [">=", 10, 1, "%", 0.1],
  [">=", 10, 0.8, "%", 0.08],
  ["<=", 10, 0.5, "%", 1],
  ["=", 100, 81.28, "%", 0.81],
  ["=", 100, 81.28, "％", 0.81],
  // Exactly 1 beside 100 is the whole: the published form has it.
  ["=", 100, 1, "%", 1],
  [">=", 100, 1, "%", 1],
  ["=", 100, "1", "%", 1],
  ["=", "100%", 1, "", 1],
  ["=", "100%", 1, "%", 1],
  ["=", "100‰", 1, "", "PERCENT_SLIP"],
  [">=", "95%", 1.5, "", "PERCENT_SLIP"],
  [">=", "95%", 1.51, "", 0.02],
  [">=", "95%", 0, "", 0],
  // Of ‰ and % in one row, 0.1 % is no ratio.
  [">=", "1000‰", 0.1, "%", 0],
  ["=", 100, 1, "百分比", 1],
  ["=", 100, 1, "百分之", 1],
  ["=", 100, 1, "﹪", 1],
  ["=", 100, 1, "%（百分比）", 1],
  ["=", 100, 1.02, "%", "PERCENT_SLIP"],
  ["=", 1, 81.28, "%", "PERCENT_SLIP"],
  [">=", 95, 0.98, "%", "PERCENT_SLIP"],
  [">=", 95, 1, "%", "PERCENT_SLIP"],
  [">=", 0.95, 98, "%", 1],
  ["=", 0.95, 60, "百分比", "PERCENT_SLIP"],
  [">=", 50, 1.5, "%", "PERCENT_SLIP"],
  [">=", 50, 1.6, "%", 0.03],
  [">=", 49, 1.5, "%", 0.03],
  [">=", 1.5, 50, "%", "PERCENT_SLIP"],
  [">=", 95, 0, "%", 0],
  ["=", 100, -1, "%", 0],
  // Both readings agree.
  ["<=", 100, 1, "%", 1],
  ["<=", 100, 0.5, "%", 1],
  ["<=", 50, 1.2, "%", "PERCENT_SLIP"],
  [">=", 1, 100, "%", 1],
  ["=", 1, 100, "%", 1],
  ["<=", 1, 100, "%", "PERCENT_SLIP"],
  // A percent sign of its own says which it is.
  ["=", 100, "1%", "%", 0.01],
  [">=", 95, "0.98%", "%", 0.01],
  ["=", "1%", 81.28, "%", 1],
  [">=", "95%", 0.98, "", "PERCENT_SLIP"],
  // A ratio beside a percentage, without a unit: 1 is 100% or 1%.
  ["=", 0.98, "49%", "", "PERCENT_SLIP"],
  ["=", 1, "98%", "", "PERCENT_SLIP"],
  ["<=", "5%", 0.03, "", 1],
  [">=", "5%", 0.03, "", "PERCENT_SLIP"],
  [">=", 100, "98%", "", 0.98],
  [">=", "100%", 98, "", 0.98],
  // 百分点 are points, and other units no percentages.
  ["=", 100, 1, "百分点", 0.01],
  [">=", 50, 1, "个百分点", 0.02],
  ["=", 100, 1, "个", 0.01],
  ["=", 100, 1, "", 0.01],
]);

readings(
  "a percentage by rules without a published form",
  [
    ["=", 100, 1, "%", "PERCENT_SLIP"],
    [">=", 95, 0.98, "%", "PERCENT_SLIP"],
    ["<=", 100, 1, "%", 1],
    [">=", 10, 1, "%", 0.1],
  ],
  national,
);

test("the question about a percentage names both answers", () => {
  const outcome = completionOf({ operator: ">=", target: 95, actual: 0.98, unit: "%" }, liaoning);
  expect(outcome).toEqual({
    code: "PERCENT_SLIP",
    values: { typed: 0.98, whole: 98, sign: "%" },
  });
});

readings("an operator", [
  ["", 2, 1, "", "OPERATOR_MISSING"],
  ["", "95%", "98%", "", "OPERATOR_MISSING"],
  ["定性", 5, 5, "个", "OPERATOR_MISSING"],
  ["为", 4, 2, "个", 0.5],
  ["等于", 4, 2, "个", 0.5],
  ["大于或者等于", 4, 2, "个", 0.5],
  ["小于或者等于", 4, 5, "个", 0.75],
  ["达到或超过", 4, 4, "个", 1],
  ["不得低于", 4, 3, "个", 0.75],
  ["不得少于", 4, 3, "个", 0.75],
  ["不得超过", 4, 5, "个", 0.75],
  ["不得高于", 4, 5, "个", 0.75],
  ["not less than", 4, 3, "个", 0.75],
  ["Not Less Than", 4, 3, "个", 0.75],
  ["at least", 4, 3, "个", 0.75],
  ["no more than", 4, 5, "个", 0.75],
  ["NO MORE THAN", 4, 5, "个", 0.75],
  ["", "不得低于4", 3, "个", 0.75],
  ["", "at least 4", 3, "个", 0.75],
  ["", "No more than 4", 5, "个", 0.75],
  ["约", 4, 3, "个", "OPERATOR_UNKNOWN"],
  ["as planned", 4, 3, "个", "OPERATOR_UNKNOWN"],
]);

test.each([
  ["财预〔2020〕10号", national],
  ["财预[2020]10号", national],
  ["财预［2020］10号", national],
  ["财预（2020）10号", national],
  ["财预【2020】10号", national],
  ["辽宁省部门(单位)整体绩效", liaoning],
  ["辽宁省部门（单位）整体绩效", liaoning],
  ["辽宁省部门〔单位〕整体绩效", liaoning],
])("the rules are called %s", (name, pack) => {
  expect(rulePackNamed(name)).toBe(pack);
});

readings("a number", [
  [">=", 2469, "￥1,234.50", "元", 0.5],
  [">=", 2469, "¥1234.5", "", 0.5],
  [">=", "¥10万", "¥5万", "", 0.5],
  [">=", 2469, "1,234.5", "个", 0.5],
  ["<=", -4, "(5)", "个", 1],
  [">=", -5, "（5）", "个", 1],
  [">=", -4, "(5)", "个", 0.75],
  [">=", 12, "－5", "个", 0],
  [">=", 100, "５０", "个", 0.5],
  [">=", "120m²", "60㎡", "", 0.5],
  [">=", 12, "12\n项", "项", 1],
  [">=", 12, "12\n15", "", "VALUE_NOT_NUMERIC"],
  [">=", 12, "10²", "", "VALUE_NOT_NUMERIC"],
  [">=", 12, "5 6", "", "VALUE_NOT_NUMERIC"],
  [">=", 12, "1, 234", "", "VALUE_NOT_NUMERIC"],
  [">=", 12, "95①", "", "VALUE_NOT_NUMERIC"],
  [">=", 12, "①95", "", "VALUE_NOT_NUMERIC"],
  [">=", 12, "3-5", "", "VALUE_NOT_NUMERIC"],
  [">=", 12, "约100", "", "VALUE_NOT_NUMERIC"],
  [">=", 12, "100余户", "户", "VALUE_NOT_NUMERIC"],
  [">=", 12, "3万余元", "", "VALUE_NOT_NUMERIC"],
  [">=", 12, "(-5)", "", "VALUE_NOT_NUMERIC"],
  [">=", 12, "¥5项", "", "VALUE_NOT_NUMERIC"],
  [">=", 12, "1e3", "", "VALUE_NOT_NUMERIC"],
  [">=", "10²", 5, "", "VALUE_NOT_NUMERIC"],
]);

readings("a unit", [
  // Multiples of one unit.
  [">=", 1.2, "12000元", "万元", 1],
  [">=", 1.2, "6000元", "万元", 0.5],
  [">=", "1亿元", "5000万元", "", 0.5],
  [">=", 20000, "1万元", "元", 0.5],
  [">=", "2万户", "10000户", "", 0.5],
  [">=", "2万美元", "10000美元", "", 0.5],
  [">=", 20000, "1万", "户", 0.5],
  [">=", "2万", "10000户", "", 0.5],
  [">=", "20百万元", "1000万元", "", 0.5],
  [">=", "10公里", "5000米", "", 0.5],
  [">=", "10千米", "5公里", "", 0.5],
  [">=", 10, "5000m", "km", 0.5],
  [">=", "2吨", "1000千克", "", 0.5],
  [">=", "2千克", "1000克", "", 0.5],
  [">=", "2公斤", "1kg", "", 0.5],
  [">=", "2公顷", "10000平方米", "", 0.5],
  [">=", "2公顷", "15亩", "", 0.5],
  [">=", "30亩", "1公顷", "", 0.5],
  [">=", "4000平方米", "3亩", "", 0.5],
  [">=", "3亩", "1000㎡", "", 0.5],
  [">=", "1%", "5‰", "", 0.5],
  [">=", 1, "5‰", "%", 0.5],
  [">=", 20, "1%", "‰", 0.5],
  // A unit on one side is taken for the other, unless it changes the number.
  [">=", "12项", 9, "", 0.75],
  [">=", 12, "9项", "", 0.75],
  [">=", "10公里", 5, "", 0.5],
  [">=", "1亿", 9000, "", "UNIT_MISMATCH"],
  [">=", "5万", "6000", "", "UNIT_MISMATCH"],
  ["=", "5万", "60000", "", 1],
  ["=", "60000元", "6万", "", 1],
  ["=", "6万", "60000元", "", 1],
  [">=", "5万", 3, "亿元", "UNIT_MISMATCH"],
  ["<=", "-2万元", "-10000元", "", 0.5],
  [">=", "1.2万元", 1.1, "", "UNIT_MISMATCH"],
  [">=", "1.2万元", 0, "", 0],
  // Units of different kinds.
  [">=", "12项", "9家", "", "UNIT_MISMATCH"],
  [">=", 50, "98%", "户", "UNIT_MISMATCH"],
  [">=", 5, "3项", "%", "UNIT_MISMATCH"],
  [">=", 5, "3%", "百分点", "UNIT_MISMATCH"],
  [">=", 10, "9千克", "万元", "UNIT_MISMATCH"],
  [">=", "12项", "9项", "户", "UNIT_MISMATCH"],
  [">=", 10, "5万", "万元", 0.5],
  [">=", 10, "5元", "美元", "UNIT_MISMATCH"],
  // The name of rules is no unit.
  ["=", 100, 81.28, "national", "UNIT_IS_RULES"],
  ["=", 100, 81.28, "辽宁", "UNIT_IS_RULES"],
  ["=", 100, "81.28", " Liaoning", "UNIT_IS_RULES"],
  ["", "管理规范", 0.9, "全国", "UNIT_IS_RULES"],
]);

readings("a strict operator at its target", [
  [">", 5, 5, "", 1],
  ["<", 5, 5, "", 1],
  ["<", 0, 0, "", 0],
  [">", -5, -5, "", 1],
]);

readings(
  "a strict operator at its target by inverse shares",
  [
    [">", 5, 5, "", 1],
    ["<", 5, 5, "", 1],
  ],
  { ...liaoning, reverseMiss: "inverse_ratio" },
);
readings("a strict operator at its target, all or nothing", [["<", 5, 5, "", 0]], {
  ...liaoning,
  reverseMiss: "zero",
});
readings("a strict operator at 0, left to a person", [["<", 0, 0, "", "REVERSE_ZERO"]], {
  ...liaoning,
  reverseZero: "refuse",
});

readings("words", [
  ["", "管理规范", "全部或基本达成预期指标100%-80%（含）", "", 1],
  ["", "管理规范", "全部或基本达成预期指标（100%－80%）", "", 1],
  ["", "管理规范", " 全部或基本 达成预期指标 ", "", 1],
  ["", "管理规范", "100%～80%", "", 1],
  ["", "管理规范", "基本达成预期目标", "", 1],
  ["", "管理规范", "完全达成", "", 1],
  ["", "管理规范", "部分达成预期指标并具有一定效果", "", "BAND_NEEDS_NUMBER"],
  ["", "管理规范", "部分达成80%-60%", "", "BAND_NEEDS_NUMBER"],
  ["", "管理规范", "未达成预期指标且效果较差60%-0%", "", "BAND_NEEDS_NUMBER"],
  // Only whole.
  ["", "管理规范", "基本未达成", "", "BAND_UNKNOWN"],
  ["", "管理规范", "全部未达成", "", "BAND_UNKNOWN"],
  ["", "管理规范", "基本没有达成", "", "BAND_UNKNOWN"],
  ["", "管理规范", "达成50%", "", "BAND_UNKNOWN"],
  ["", "管理规范", "达成率较低", "", "BAND_UNKNOWN"],
  ["", "管理规范", "基本达成80%-60%", "", "BAND_UNKNOWN"],
  ["", "管理规范", "部分达成100%-80%", "", "BAND_UNKNOWN"],
  ["", "管理规范", "未完成", "", "BAND_UNKNOWN"],
  ["", "管理规范", "否", "", "BAND_UNKNOWN"],
  // The target's own words, and answers.
  ["", "管理规范", "管理规范", "", 1],
  ["定性", "管理 规范", "管理规范", "", 1],
  ["", "全部公开", "已完成", "", 1],
  ["", "全部公开", "完成", "", 1],
  ["", "全部公开", "达成", "", 1],
  ["", "全部公开", "是", "", 1],
  ["", "全部公开", "达标", "", 1],
  ["", "全部公开", "合格", "", 1],
  ["", "", "完成", "", "BAND_UNKNOWN"],
  // A completion is 0 to 1.
  ["", "管理规范", 0.7, "", 0.7],
  ["", "管理规范", "70%", "", 0.7],
  ["", "管理规范", 70, "", "COMPLETION_PERCENT"],
  ["", "管理规范", 100, "", "COMPLETION_PERCENT"],
  ["", "管理规范", 1.2, "", "COMPLETION_RANGE"],
  ["", "管理规范", 101, "", "COMPLETION_RANGE"],
  ["", "管理规范", -0.1, "", "COMPLETION_RANGE"],
  ["", "管理规范", "120%", "", "COMPLETION_RANGE"],
  // Nothing is 0.
  ["=", 0, "无", "次", "ZERO_IN_WORDS"],
  ["<=", 0, "没有", "次", "ZERO_IN_WORDS"],
  ["=", 5, "无", "次", "VALUE_NOT_NUMERIC"],
]);

test("a completion typed as a percentage and a zero in words are told with what to fill in", () => {
  const row = { operator: "", target: "管理规范", actual: 70 };
  expect(completionOf(row, liaoning)).toEqual({
    code: "COMPLETION_PERCENT",
    values: { completion: 70, proposed: 0.7 },
  });
});

test("a band that is a range is scored by the completion that a person typed beside it", () => {
  const actual = "部分达成预期指标并具有一定效果80%-60%（含）";
  const row = { operator: "", target: "管理规范", actual, weight: 3.3, completion: 0.7 };
  expect(scoreOf(row, liaoning)).toBe(2.31);
});

readings("a date", [
  ["=", "2024-11-30", "2024-11-30", "", 1],
  ["<=", "2024-11-30", "2024年11月20日", "", 1],
  ["<=", "11月底", "11月20日", "", 1],
  ["=", "2024年第四季度", "2024年11月", "", 1],
  ["=", "2024年12月", "2024年11月", "", 1],
  ["", "2024年12月底前", "2024年11月", "", 1],
  ["", "2024年12月底前", "按时完成", "", "BAND_UNKNOWN"],
  ["", "2024年12月底前", "完成", "", 1],
  ["=", "2024-11-30", "2024-12-01", "", "DATE_LATE"],
  ["=", "2024年第四季度", "2025年1月", "", "DATE_LATE"],
  ["", "2024年12月底前", "2025年1月", "", "DATE_LATE"],
  ["<=", "11月20日", "11月底", "", "DATE_LATE"],
  [">=", "2024-11-30", "2024-11-30", "", "DATE_OPERATOR"],
  ["<", "2024-11-30", "2024-11-30", "", "DATE_OPERATOR"],
  ["=", "2024-11-30", 45626, "", "DATE_NEEDED"],
  ["=", "2024-11-30", "完成", "", "DATE_NEEDED"],
  // Never numbers.
  ["=", 12, "11月底", "", "VALUE_NOT_NUMERIC"],
  ["=", 2024, "2024年", "", "VALUE_NOT_NUMERIC"],
  [">=", "2024年第四季度", 2024, "", "DATE_OPERATOR"],
  // Durations and days are.
  ["<=", "12个月", "11个月", "", 1],
  [">=", "5年", "4年", "", 0.8],
  ["<=", 30, "25日", "日", 1],
]);

describe("money in PERFEXECUTION", () => {
  test.each<[CellValue, CellValue, number | string]>([
    [177.46, 166.18, 0.94],
    ["177.46万元", "166.18万元", 0.94],
    ["177.46万元", "1661800元", 0.94],
    ["￥1,774,600", "1661800元", 0.94],
    ["1亿元", "9400万元", 0.94],
    ["100元", 94, 0.94],
    ["100万美元", "94万美元", 0.94],
    ["1万元", 9400, "UNIT_MISMATCH"],
    [10000, "0.94万元", "UNIT_MISMATCH"],
    ["100万元", "94万美元", "UNIT_MISMATCH"],
    ["100项", "94项", "VALUE_NOT_NUMERIC"],
    ["100%", "94%", "VALUE_NOT_NUMERIC"],
    ["约100", 94, "VALUE_NOT_NUMERIC"],
    ["(100)", 94, "AMOUNT_NEGATIVE"],
  ])("%j allocated, %j executed: %j", (allocated, executed, expected) => {
    const outcome = executionRateOf(allocated, executed, liaoning);
    expect(isRefusal(outcome) ? outcome.code : outcome).toBe(expected);
  });
});

readings("what is written once more than needed, or in another spelling", [
  [">=", "5万m³", "6万m3", "", 1],
  [">=", "5元/㎡", "6元/m2", "", 1],
  ["", "0.5万m3", 0.8, "", "OPERATOR_MISSING"],
  ["", "达到98%以上", "99%", "", 1],
  [">=", "不低于98%以上", "49%", "", 0.5],
  ["", "超过98%以上", "99%", "", 1],
  ["", "不超过98%以上", 99, "", "COMPLETION_PERCENT"],
  [">=", 5, "达到5以上", "", "OPERATOR_IN_ACTUAL"],
  ["<=", 10, 5, "#n/a", "CELL_ERROR"],
  ["", " #N/A", "完成", "", "CELL_ERROR"],
  [">=", "\u200b", 5, "", "TARGET_MISSING"],
  [">=", "5亿", "6亿元", "", 1],
  [">=", "5亿", 4, "亿元", 0.8],
  [">=", "5亿", "6000万", "", 0.12],
  [">=", "5亿", 6, "万", 0],
  ["", "ISO认证", "iso认证", "", 1],
  [">=", "100%", 15, "‰", 0.02],
  ["<=", "大于81.28之内", 5, "", "VALUE_NOT_NUMERIC"],
  [">=", "5万千克", 60000, "", 1],
  [">=", 5, "3万千克", "万千克", 0.6],
  ["<=", "2025年2月28日", "2月底", "", 1],
  ["<=", "2024年2月28日", "2月底", "", "DATE_LATE"],
  ["定性", "管理", -0, "", 0],
]);

test("an actual of characters without width is blank", () => {
  expect(completionOf({ operator: ">=", target: 5, actual: "\u200b", unit: "" }, liaoning)).toBe(
    null,
  );
});

test("a doubt that changes a 偏差率 or a light is asked about, though the completions agree", () => {
  const percent = { operator: "<=", target: 100, actual: 1, unit: "%" };
  expect(codeOr(deviationOf(percent, national))).toBe("PERCENT_SLIP");
  expect(deviationOf(percent, liaoning)).toBe(0);
  expect(codeOr(deviationOf({ operator: ">=", target: "1万元", actual: 15000 }, liaoning))).toBe(
    "UNIT_MISMATCH",
  );
  const lightRow = { operator: ">=", target: "1万元", actual: 11000 };
  expect(lightOf(lightRow, 12, liaoning)).toMatchObject({ code: "UNIT_MISMATCH" });
  expect(lightOf({ ...lightRow, actual: 15000 }, "6月", liaoning)).toBe("蓝");
});

test("a light goes by the progress to 15 digits, and an error in the target has none", () => {
  const row = { operator: ">", target: 1, actual: 0.333333333333333 };
  expect(lightOf(row, 5, liaoning)).toBe("黄");
  expect(lightOf({ ...row, actual: 0.334 }, 5, liaoning)).toBe("绿");
  const long = { operator: ">=", target: "705129657539.778%", actual: "705129657539.778‰" };
  expect(lightOf(long, 2, liaoning)).toBe("黄");
  const words = { operator: "", target: "#n/a", actual: "100%–80%" };
  expect(lightOf(words, 10, liaoning)).toMatchObject({ code: "CELL_ERROR" });
});
