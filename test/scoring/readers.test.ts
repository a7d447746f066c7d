import {
  bandsPartedAt,
  bandTextsOf,
  dateOf,
  liaoning,
  national,
  scoreOf,
  isJudgedByCompletion,
  isZeroInWords,
  percentCompletion,
  readBand,
  readNumber,
  readOperator,
  readPoints,
  readRow,
  readUnit,
  suspectIn,
  type CellValue,
  type RowReading,
} from "../../src/scoring";
import { codeOr } from "./support/outcomes";

describe("readOperator", () => {
  test.each([
    ["=", "= ＝ ﹦ == 等于"],
    [">=", ">= ≥ ≧ ＞＝ ＞= => 不低于 不少于 以上 大于等于 达到 至少"],
    ["<=", "<= ≤ ≦ ＜＝ =< 不超过 不高于 以内 以下 小于等于 至多"],
    [">", "> ＞ 大于 超过 高于"],
    ["<", "< ＜ 小于 低于"],
    ["qualitative", "定性"],
  ])("%s is written %s", (operator, spellings) => {
    for (const spelling of spellings.split(" ")) {
      expect(readOperator(` ${spelling}\n`).operator).toBe(operator);
    }
  });

  test("only the form's own spellings are standard", () => {
    for (const spelling of ["=", ">=", "<=", "", "定性", null]) {
      expect(["standard", "blank"]).toContain(readOperator(spelling).state);
    }
    for (const spelling of ["≥", "＝", " >=", "不低于"]) {
      expect(readOperator(spelling).state).toBe("variant");
    }
  });

  test.each([["约"], ["~"], ["=>="], [0], [true], ["大概 >="]] as [CellValue][])(
    "%j is unknown",
    (text) => {
      expect(readOperator(text)).toEqual({ operator: null, state: "unknown" });
    },
  );
});

describe("readNumber", () => {
  const plain = { operator: null, percent: false, unit: "", tidy: false };
  test.each([
    [98, { ...plain, value: 98, tidy: true }],
    ["98.5", { ...plain, value: 98.5, tidy: true }],
    ["-3", { ...plain, value: -3, tidy: true }],
    ["１２３．５", { ...plain, value: 123.5 }],
    ["1,234,567.8", { ...plain, value: 1234567.8 }],
    ["１，２３４", { ...plain, value: 1234 }],
    ["98%", { ...plain, value: 98, percent: true }],
    ["98 ％", { ...plain, value: 98, percent: true }],
    ["≥50", { ...plain, value: 50, operator: ">=" }],
    ["98%以上", { ...plain, value: 98, percent: true, operator: ">=" }],
    ["不超过5%", { ...plain, value: 5, percent: true, operator: "<=" }],
    ["大于等于12项", { ...plain, value: 12, operator: ">=", unit: "项" }],
    ["=100", { ...plain, value: 100, operator: "=" }],
    ["12 项", { ...plain, value: 12, unit: "项" }],
    ["120㎡", { ...plain, value: 120, unit: "m2" }],
    ["－12", { ...plain, value: -12 }],
    ["−12", { ...plain, value: -12 }],
    ["+5", { ...plain, value: 5 }],
    [".5", { ...plain, value: 0.5 }],
    // Never the -0 that a double knows.
    [-0, { ...plain, value: 0, tidy: true }],
    ["-0", { ...plain, value: 0, tidy: true }],
    ["-0项", { ...plain, value: 0, unit: "项" }],
    ["(0)", { ...plain, value: 0 }],
    ["(5)项", "text"],
    ["(5项)", { ...plain, value: -5, unit: "项" }],
    ["¥5", { ...plain, value: 5, unit: "元" }],
    ["￥-5元", { ...plain, value: -5, unit: "元" }],
    ["-¥10万", { ...plain, value: -10, unit: "万元" }],
    [0.1 + 0.2, { ...plain, value: 0.3, tidy: true }],
    ["0.300000000000000044", { ...plain, value: 0.3, tidy: true }],
    [1e300, { ...plain, value: 1e300, tidy: true }],
    [`1${"0".repeat(300)}项`, { ...plain, value: 1e300, unit: "项" }],
  ])("%j", (text, expected) => {
    expect(readNumber(text)).toEqual(expected);
  });

  test.each([[null], [undefined], [""], ["　"]])("%j is blank", (blank) => {
    expect(readNumber(blank)).toBe("blank");
  });

  test.each([
    ["完成"],
    ["约100"],
    ["100左右"],
    ["30多户"],
    ["1,5"],
    ["12,34"],
    ["2021-12"],
    ["50-60"],
    ["100%-80%（含）"],
    ["1e3"],
    ["五十"],
    [true],
    [NaN],
    [Infinity],
    ["98%项"],
    [1.1e300],
    [-1.1e300],
    ["9".repeat(301)],
    [`${"9".repeat(301)}项`],
    ["%"],
    ["-"],
    ["≥"],
  ])("%j is not a number", (text) => {
    expect(readNumber(text)).toBe("text");
  });

  test("an Excel error is told from other text", () => {
    expect(readNumber("#DIV/0!")).toBe("error");
    expect(readOperator("#NAME?")).toEqual({ operator: null, state: "error" });
    expect(readNumber("#1")).toBe("text");
  });
});

describe("readPoints", () => {
  test.each([
    [5, 5],
    ["5分", 5],
    [" 3.5 ", 3.5],
    ["", null],
    [null, null],
  ])("%j is %j points", (cell, points) => {
    expect(readPoints(cell, "score")).toBe(points);
  });

  test.each<[CellValue, string, object]>([
    ["5项", "VALUE_NOT_NUMERIC", { field: "score", text: "5项" }],
    ["5%", "VALUE_NOT_NUMERIC", { field: "score", text: "5%" }],
    ["≥5", "VALUE_NOT_NUMERIC", { field: "score", text: "≥5" }],
    ["很多", "VALUE_NOT_NUMERIC", { field: "score", text: "很多" }],
    [false, "VALUE_NOT_NUMERIC", { field: "score", text: "false" }],
    ["#N/A", "CELL_ERROR", { error: "#N/A" }],
  ])("%j is none: %s", (cell, code, values) => {
    expect(readPoints(cell, "score")).toEqual({ code, values });
  });
});

test.each<[CellValue | undefined, string]>([
  ["", ""],
  [null, ""],
  [undefined, ""],
  [" ％ ", "%"],
  ["百分比", "%"],
  ["万 元", "万元"],
  [5, "5"],
  [true, "true"],
])("the unit %j is %j", (cell, unit) => {
  expect(readUnit(cell)).toBe(unit);
});

describe("readRow", () => {
  type Row = [operator: CellValue, target: CellValue, actual: CellValue, completion?: CellValue];
  const read = ([operator, target, actual, completion]: Row) =>
    readRow({ operator, target, actual, weight: 5, completion }, liaoning);
  const band1 = "全部或基本达成预期指标";

  test.each<[Row, RowReading["kind"], RowReading["band"]]>([
    [[">=", 5, 5], "numeric", null],
    [["", "≥5", 5], "numeric", null],
    [["=", "2024年12月", "2024年11月"], "date", null],
    [["<=", "2024年12月", "完成"], "date", 1],
    [[">=", "2024年12月", "2024年11月"], "unclear", null],
    [["=", "管理规范", 5], "unclear", null],
    [["约", 5, 5], "unclear", null],
    [["定性", 5, 5], "unclear", null],
    [["", "管理规范", 0.9], "qualitative", null],
    [["定性", "管理规范", band1], "qualitative", 1],
    [["", "管理规范", "管理规范"], "qualitative", 1],
    [["", "管理规范", "部分达成"], "qualitative", 2],
    [["", "管理规范", "未达成"], "qualitative", 3],
    [["", "管理规范", "100%-90%"], "qualitative", null],
    [["", "", "完成"], "qualitative", null],
    [["", "", band1], "qualitative", 1],
    // A row of numbers has no bands.
    [[">=", 5, band1], "numeric", null],
    [[">=", 5, "完成"], "numeric", null],
  ])("%j is %s, of band %j", (row, kind, band) => {
    expect(read(row)).toMatchObject({ kind, band });
  });

  /** A row, its 完成程度, and whether that is the one typed beside its words. */
  test.each<[Row, number | string, boolean]>([
    [["", "管理规范", "部分达成", 0.7], 0.7, true],
    [["", "管理规范", "部分达成", 0], 0, true],
    [["", "管理规范", "部分达成", 1], 1, true],
    [["", "管理规范", "部分达成", 0.705], 0.71, true],
    [["", "管理规范", band1, 0.7], 0.7, true],
    [["", "管理规范", "尚可", 0.7], 0.7, true],
    [["", "管理规范", "部分达成", 1.01], "BAND_NEEDS_NUMBER", false],
    [["", "管理规范", "部分达成", -0.01], "BAND_NEEDS_NUMBER", false],
    [["", "管理规范", "部分达成", "0.7"], "BAND_NEEDS_NUMBER", false],
    [["", "管理规范", "部分达成", null], "BAND_NEEDS_NUMBER", false],
    [["", "管理规范", band1], 1, false],
    // A number is its own 完成程度, and numbers and dates are judged by themselves.
    [["", "管理规范", 0.9, 0.7], 0.9, false],
    [["", "管理规范", 1, 0.7], 1, false],
    [["", "管理规范", 0, 0.7], 0, false],
    [["=", 5, "很多", 0.7], "VALUE_NOT_NUMERIC", false],
    [["=", "2024年12月", "2024年11月", 0.7], 1, false],
  ])("%j has a completion of %j, typed: %j", (row, completion, isTyped) => {
    const reading = read(row);
    expect(codeOr(reading.completion)).toBe(completion);
    expect(isJudgedByCompletion(reading)).toBe(isTyped);
  });

  test("scores once rounded where the rules round no completion", () => {
    const row = { operator: ">=", target: 3, actual: 1, weight: 30 };
    const pack = { ...liaoning, completionDecimals: null };
    expect(readRow(row, pack)).toMatchObject({ completion: 0.333333333333333, score: 10 });
    expect(scoreOf(row, pack)).toBe(10);
  });

  test("rounds the score of a row that is met, too", () => {
    const row = { operator: ">=", target: 3, actual: 3, weight: 3.333 };
    expect(scoreOf(row, national)).toBe(3.33);
    expect(scoreOf({ ...row, weight: 3.336 }, national)).toBe(3.336);
    expect(scoreOf(row, liaoning)).toBe(3.333);
  });
});

test.each<[target: CellValue, actual: CellValue, isZero: boolean]>([
  [0, "无", true],
  ["0次", " 没 有 ", true],
  [0, "零", true],
  [0, "无事", false],
  [0, 0, false],
  [0, null, false],
  [1, "无", false],
  ["", "无", false],
  ["无", "无", false],
])("beside a target of %j %j is a 0 in words: %j", (target, actual, isZero) => {
  expect(isZeroInWords(readNumber(target), actual)).toBe(isZero);
});

test.each([
  [50, 1.5, "actual"],
  [50, 0.0001, "actual"],
  [50, 1.5001, null],
  [49.9999, 1.5, null],
  [50, 0, null],
  [50, -1, null],
  [1.5, 50, "target"],
  [0.0001, 50, "target"],
  [1.5001, 50, null],
  [1.5, 49.9999, null],
  [0, 50, null],
  [-1, 50, null],
  [60, 50, null],
])("of %d and %d a ratio may be: %j", (target, actual, suspect) => {
  expect(suspectIn(target, actual)).toBe(suspect);
});

test.each([
  [70, 0.7],
  [2, 0.02],
  [1.9999, null],
  [100, 1],
  [100.0001, null],
  [-5, null],
])("a completion of %d is %j as a percentage", (typed, completion) => {
  expect(percentCompletion(typed)).toBe(completion);
});

test("a date is compared with a date alone", () => {
  const inTime = { how: "inTime", completion: 1 };
  expect(dateOf({ target: "2024年12月", actual: "2024年11月" })).toEqual(inTime);
  expect(dateOf({ target: "2024年12月", actual: 45000 })).toBeNull();
  expect(dateOf({ target: null, actual: "2024年11月" })).toBeNull();
  expect(dateOf({ target: "2024年12月", actual: "完成" })).toBeNull();
  expect(dateOf({ target: "管理规范", actual: "2024年11月" })).toBeNull();
});

describe("readBand", () => {
  test.each([
    [1, "全部或基本达成预期指标100%-80%（含）"],
    [1, "全部或基本达\n成预期指标\n100%-80%（含\n）"],
    [1, "全部或基本达成预期指标"],
    [1, "100%—80%(含)"],
    [2, "部分达成预期指标并具有一定效果80%-60%（含）"],
    [2, "80%-50%（含）"],
    [3, "未达成预期指标且效果较差"],
    [3, "60%-0%"],
    [1, "全部或基本达成预期指标100%-90%（含）"],
    [1, "100%-92.5%"],
    [2, "部分达成预期指标并具有一定效果90%-70%（含）"],
    [2, "（90%-70%（含））"],
    [3, "70%-0"],
    [null, "部分达成预期指标100%-80%"],
    [null, "全部或基本达成预期指标80%-60%"],
    [null, "60%-80%"],
    [null, "80%-80%"],
    [null, "120%-80%"],
    [null, "80-60"],
    [null, "完成"],
    [null, "管理规范"],
    [null, "100%"],
    [null, 1],
    [null, ""],
  ])("%j is the band of %j", (band, text) => {
    expect(readBand(text)).toBe(band);
  });

  test("has the first band's range as the rules have it, where it is asked by them", () => {
    const stricter = { ...liaoning, qualBands: bandsPartedAt(0.9, 0.7) };
    const first = "全部或基本达成预期指标";
    expect(readBand(`${first}100%-90%（含）`, stricter)).toBe(1);
    expect(readBand(first, stricter)).toBe(1);
    expect(readBand(`${first}100%-80%（含）`, stricter)).toBe(null);
    expect(readBand(`${first}100%-90%（含）`, liaoning)).toBe(null);
    expect(readBand("80%-60%（含）", stricter)).toBe(2);
    expect(bandTextsOf(stricter)).toEqual([
      "全部或基本达成预期指标100%-90%（含）",
      "部分达成预期指标并具有一定效果90%-70%（含）",
      "未达成预期指标且效果较差70%-0%",
    ]);
    expect(bandsPartedAt(0.925, 0.57).map(({ range }) => range)).toEqual([
      "100%-92.5%（含）",
      "92.5%-57%（含）",
      "57%-0%",
    ]);
  });

  test("knows the texts that the form offers", () => {
    expect(bandTextsOf(liaoning).map((text) => readBand(text))).toEqual([1, 2, 3]);
  });
});
