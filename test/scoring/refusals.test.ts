/** What a refusal names: the sentence in the pane and in the cell is made of these values. */
import {
  completionOf,
  executionRateOf,
  liaoning,
  national,
  readRow,
  readTask,
  scoreOf,
  scoreOfCells,
  taskScoreOf,
  weightImage,
  type CellValue,
  type RulePack,
} from "../../src/scoring";

type Row = [
  operator: CellValue,
  target: CellValue,
  actual: CellValue,
  unit?: CellValue,
  completion?: CellValue,
];
type Refused = [row: Row, code: string, values: object];

const cells = ([operator, target, actual, unit, completion]: Row) => ({
  ...{ operator, target, actual, completion },
  ...(unit === undefined ? {} : { unit }),
});

test.each<Refused>([
  // An error in a cell goes before all else, the first of the row.
  [["#REF!", "#N/A", "#DIV/0!"], "CELL_ERROR", { error: "#REF!" }],
  [[">=", "#N/A", "#DIV/0!"], "CELL_ERROR", { error: "#N/A" }],
  [[">=", 5, "#DIV/0!", "#NAME?"], "CELL_ERROR", { error: "#DIV/0!" }],
  [[">=", 5, 6, "#NAME?"], "CELL_ERROR", { error: "#NAME?" }],
  [["约", 5, 6, " 全国 "], "UNIT_IS_RULES", { text: " 全国 " }],
  // Operators.
  [[" 约 ", 5, 6], "OPERATOR_UNKNOWN", { text: " 约 " }],
  [[true, 5, 6], "OPERATOR_UNKNOWN", { text: "true" }],
  [["≤", "≥ 50", 40], "OPERATOR_CONFLICT", { operator: "≤", text: "≥ 50" }],
  [["定性", "≥50", 40], "OPERATOR_CONFLICT", { operator: "定性", text: "≥50" }],
  [["", "12 项", 9], "OPERATOR_MISSING", { text: "12 项" }],
  [[">=", 50, "≥ 60"], "OPERATOR_IN_ACTUAL", { text: "≥ 60" }],
  // Numbers.
  [[">=", "", 5], "TARGET_MISSING", {}],
  [[">=", "很多", 5], "VALUE_NOT_NUMERIC", { field: "target", text: "很多" }],
  [[">=", true, 5], "VALUE_NOT_NUMERIC", { field: "target", text: "true" }],
  [[">=", 5, "很多"], "VALUE_NOT_NUMERIC", { field: "actual", text: "很多" }],
  [["=", 5, "无"], "VALUE_NOT_NUMERIC", { field: "actual", text: "无" }],
  [["=", 0, "很多"], "VALUE_NOT_NUMERIC", { field: "actual", text: "很多" }],
  [["=", 0, false], "VALUE_NOT_NUMERIC", { field: "actual", text: "false" }],
  [[">=", 5, "达成目标"], "VALUE_NOT_NUMERIC", { field: "actual", text: "达成目标" }],
  [["=", 0, " 没 有"], "ZERO_IN_WORDS", { actual: " 没 有" }],
  [["<=", "0次", "零"], "ZERO_IN_WORDS", { actual: "零" }],
  // Units.
  [[">=", "12项", 9, "户"], "UNIT_MISMATCH", { text: "12项", unit: "户" }],
  [[">=", 12, "9项", "户"], "UNIT_MISMATCH", { text: "9项", unit: "户" }],
  [[">=", "12项", "9家"], "UNIT_MISMATCH", { text: "9家", unit: "项" }],
  [[">=", 50, "98%", "户"], "UNIT_MISMATCH", { text: "98%", unit: "户" }],
  [[">=", "5万", 3, "亿元"], "UNIT_MISMATCH", { text: "5万", unit: "亿元" }],
  [[">=", 3, "5万", "亿元"], "UNIT_MISMATCH", { text: "5万", unit: "亿元" }],
  [[">=", "5万", "3亿元"], "UNIT_MISMATCH", { text: "5万", unit: "亿元" }],
  [[">=", "3亿元", "5万"], "UNIT_MISMATCH", { text: "5万", unit: "亿元" }],
  [[">=", "1亿", 9000], "UNIT_MISMATCH", { text: "1亿", unit: "9000" }],
  [[">=", 60000, "5.5万元"], "UNIT_MISMATCH", { text: "5.5万元", unit: "60000" }],
  // A ratio for a percentage, and the other way round.
  [[">=", 95, 0.98, "%"], "PERCENT_SLIP", { typed: 0.98, whole: 98, sign: "%" }],
  [[">=", "95%", 1.5], "PERCENT_SLIP", { typed: 1.5, whole: 150, sign: "%" }],
  [[">=", "95%", 0.98, "%"], "PERCENT_SLIP", { typed: 0.98, whole: 98, sign: "%" }],
  [[">=", "950‰", 0.98], "PERCENT_SLIP", { typed: 0.98, whole: 980, sign: "‰" }],
  [["=", "100‰", 1], "PERCENT_SLIP", { typed: 1, whole: 1000, sign: "‰" }],
  [["=", 0.95, 60, "%"], "PERCENT_SLIP", { typed: 0.95, whole: 95, sign: "%" }],
  // Dates.
  [["<", "2024-11-30", "2024-11-01"], "DATE_OPERATOR", { text: "2024-11-30", operator: "<" }],
  [["=", "2024-11-30", " 完成"], "DATE_NEEDED", { actual: " 完成" }],
  [["=", "2024-11-30", 45000], "DATE_NEEDED", { actual: "45000" }],
  [
    ["<=", " 2024年11月 ", " 2024年12月"],
    "DATE_LATE",
    { actual: "2024年12月", target: "2024年11月" },
  ],
  // 定性.
  [["", "管理规范", " 尚可"], "BAND_UNKNOWN", { text: " 尚可" }],
  [["", "管理规范", "≥0.9"], "BAND_UNKNOWN", { text: "≥0.9" }],
  [["", "管理规范", "0.9项"], "BAND_UNKNOWN", { text: "0.9项" }],
  [["", 0, "≥0.9"], "OPERATOR_MISSING", { text: "0" }],
  [["", "管理规范", "部分达成"], "BAND_NEEDS_NUMBER", { band: 2, from: 0.8, to: 0.6 }],
  [["", "管理规范", "未达成"], "BAND_NEEDS_NUMBER", { band: 3, from: 0.6, to: 0 }],
  [["", "管理规范", "80%-80%"], "BAND_UNKNOWN", { text: "80%-80%" }],
  [["", "管理规范", "部分达成", "", 1.0001], "BAND_NEEDS_NUMBER", { band: 2, from: 0.8, to: 0.6 }],
  [["", "管理规范", "部分达成", "", -0.1], "BAND_NEEDS_NUMBER", { band: 2, from: 0.8, to: 0.6 }],
  [["", "管理规范", "部分达成", "", "0.7"], "BAND_NEEDS_NUMBER", { band: 2, from: 0.8, to: 0.6 }],
  [["", "管理规范", 1.0001], "COMPLETION_RANGE", { completion: 1.0001 }],
  [["", "管理规范", 1.9999], "COMPLETION_RANGE", { completion: 1.9999 }],
  [["", "管理规范", 2], "COMPLETION_PERCENT", { completion: 2, proposed: 0.02 }],
  [["", "管理规范", 100], "COMPLETION_PERCENT", { completion: 100, proposed: 1 }],
  [["", "管理规范", 100.1], "COMPLETION_RANGE", { completion: 100.1 }],
  [["", "管理规范", "-5%"], "COMPLETION_RANGE", { completion: -0.05 }],
])("%j is refused: %s", (row, code, values) => {
  const refusal = { code, values };
  expect(completionOf(cells(row), liaoning)).toEqual(refusal);
  expect(scoreOf({ ...cells(row), weight: 5 }, liaoning)).toEqual(refusal);
});

test("the first band is asked about where rules want a number of each", () => {
  const row = cells(["", "管理规范", "全部或基本达成预期指标"]);
  expect(completionOf(row, { ...liaoning, qualValue: "ask" })).toEqual({
    code: "BAND_NEEDS_NUMBER",
    values: { band: 1, from: 1, to: 0.8 },
  });
});

describe("a percentage in two readings that are both refused", () => {
  const refusing: RulePack = { ...national, equalOver: "refuse" };

  test("alike is refused for that", () => {
    expect(completionOf(cells(["=", 1, 150, "%"]), refusing)).toEqual({
      code: "EQUAL_OVER",
      values: { target: 1, actual: 150 },
    });
  });

  test("where the other is not, it is asked about", () => {
    expect(completionOf(cells(["=", 1, 100, "%"]), refusing)).toMatchObject({
      code: "PERCENT_SLIP",
    });
  });
});

describe("分值", () => {
  const scored = (weight: CellValue, pack = liaoning) => {
    const outcome = scoreOf({ ...cells([">=", 10, 5]), weight }, pack);
    expect(scoreOfCells(">=", 10, 5, weight, null, pack)).toEqual(outcome);
    return outcome;
  };

  test.each<[CellValue, string, object]>([
    [null, "WEIGHT_MISSING", {}],
    ["", "WEIGHT_MISSING", {}],
    [-0.5, "WEIGHT_NEGATIVE", { weight: -0.5 }],
    ["-5分", "WEIGHT_NEGATIVE", { weight: -5 }],
    ["很多", "VALUE_NOT_NUMERIC", { field: "weight", text: "很多" }],
    ["50%", "VALUE_NOT_NUMERIC", { field: "weight", text: "50%" }],
    ["≥5", "VALUE_NOT_NUMERIC", { field: "weight", text: "≥5" }],
    ["5项", "VALUE_NOT_NUMERIC", { field: "weight", text: "5项" }],
    [1e301, "VALUE_NOT_NUMERIC", { field: "weight", text: "1e+301" }],
    ["#N/A", "CELL_ERROR", { error: "#N/A" }],
  ])("%j is refused: %s", (weight, code, values) => {
    expect(scored(weight)).toEqual({ code, values });
  });

  test.each<[CellValue, number]>([
    [0, 0],
    ["0", 0],
    [5, 2.5],
    ["5", 2.5],
    [" 5 分", 2.5],
  ])("%j gives half of it: %d", (weight, score) => {
    expect(scored(weight)).toBe(score);
  });

  // A score is never above its weight by a hair: of 17 digits the image counts where it is the smaller.
  test.each([
    [0.30000000000000004, 0.3],
    [0.7999999999999999, 0.7999999999999999],
  ])("%d is worth %d", (weight, score) => {
    const row = { ...cells([">=", 10, 10]), weight };
    expect(weightImage(weight)).toBe(score);
    expect(scoreOf(row, liaoning)).toBe(score);
    expect(readRow(row, liaoning).score).toBe(score);
  });
});

describe("what a task is refused for", () => {
  const refusing: RulePack = { ...liaoning, cap: "refuse" };

  test.each<[CellValue, CellValue, string, object]>([
    ["", 5, "ALLOCATED_MISSING", {}],
    [null, 0, "ALLOCATED_MISSING", {}],
    ["很多", 5, "VALUE_NOT_NUMERIC", { field: "allocated", text: "很多" }],
    [5, "很多", "VALUE_NOT_NUMERIC", { field: "executed", text: "很多" }],
    ["5项", 5, "VALUE_NOT_NUMERIC", { field: "amount", text: "5项" }],
    [5, "50%", "VALUE_NOT_NUMERIC", { field: "amount", text: "50%" }],
    ["≥5", 5, "VALUE_NOT_NUMERIC", { field: "amount", text: "≥5" }],
    [5, "≥5万元", "VALUE_NOT_NUMERIC", { field: "amount", text: "≥5万元" }],
    [-5, 5, "AMOUNT_NEGATIVE", { amount: -5 }],
    [5, -0.01, "AMOUNT_NEGATIVE", { amount: -0.01 }],
    [0, 0, "ALLOCATED_ZERO", {}],
    [10, 12, "RATE_OVER", { rate: 1.2 }],
    ["100元", "5美元", "UNIT_MISMATCH", { text: "5美元", unit: "元" }],
  ])("%j allocated, %j executed: %s", (allocated, executed, code, values) => {
    const task = { allocated, executed, weight: 5 };
    const refusal = { code, values };
    expect(executionRateOf(allocated, executed, refusing)).toEqual(refusal);
    expect(readTask(task, refusing)).toMatchObject({ rate: refusal, score: refusal });
  });

  test("nothing is, while nothing is executed", () => {
    const task = { allocated: "", executed: "", weight: "很多" };
    expect(readTask(task, liaoning)).toMatchObject({ rate: null, score: null });
  });

  test.each<[CellValue, CellValue, number]>([
    [10, 0, 0],
    [10, 10, 1],
    [10, 9.9, 0.99],
    // In 万元 or in 元, all of it was spent.
    ["1万元", 20000, 1],
  ])("%j allocated, %j executed is a rate of %d", (allocated, executed, rate) => {
    const pack = rate === 1 && allocated !== 10 ? liaoning : refusing;
    expect(executionRateOf(allocated, executed, pack)).toBe(rate);
  });

  test.each([
    [0, 0],
    [0.94, 4.7],
    [1, 5],
  ])("a rate of %d scores %d of 5", (rate, score) => {
    expect(taskScoreOf(5, rate, refusing)).toBe(score);
  });

  test.each([
    [-0.01, "RATE_RANGE", { rate: -0.01 }],
    [NaN, "RATE_RANGE", { rate: NaN }],
    [1.01, "RATE_OVER", { rate: 1.01 }],
  ])("a rate of %d is refused: %s", (rate, code, values) => {
    expect(taskScoreOf(5, rate, refusing)).toEqual({ code, values });
  });

  test("a weight that is none is told before a rate above 1", () => {
    expect(taskScoreOf("", 1.2, refusing)).toEqual({ code: "WEIGHT_MISSING", values: {} });
  });
});
