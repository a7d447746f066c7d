import {
  bandsPartedAt,
  bandTextsOf,
  liaoning,
  readBand,
  readOperator,
  readNumber,
  type CellValue,
} from "../../src/scoring";

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
  ])("%j", (text, expected) => {
    expect(readNumber(text)).toEqual(expected);
  });

  test.each([[null], [""], ["　"]])("%j is blank", (blank) => {
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
