import fc from "fast-check";
import { isCellError, isStillCalculating } from "../../src/words/cellErrors";
import { compactText, halfWidth } from "../../src/words/compact";
import { hundredfold, hundredth } from "../../src/words/decimalShift";
import { dayOfSerial, dayText, monthText, serialOf } from "../../src/words/excelDate";
import { isPlainName, joinName, nameKey, narrowLetters } from "../../src/words/names";

describe("one spelling for comparing", () => {
  it.each([
    ["　部门（单位）\n名称：", "部门(单位)名称:"],
    ["“三公”经费变动率", '"三公"经费变动率'],
    ['"三公"经费变动率', '"三公"经费变动率'],
    ["「三公」经费变动率", '"三公"经费变动率'],
    ["‘三公’经费变动率", '"三公"经费变动率'],
    ["＞＝ ﹦ ％", ">==%"],
    ["依法\u200b行政", "依法行政"],
    // NFKC takes this accent apart into a space and a mark.
    ["甲´乙", "甲\u0301乙"],
    ["重点工作办结率", "重点工作办结率"],
  ])("%j is %j", (text, compact) => {
    expect(compactText(text)).toBe(compact);
  });

  it("is the same when made again", () => {
    const piece = fc.constantFrom("“", '"', "Ａ", " ", "（", "́", "ﾞ", "①", "㎡", "表", "\u200b");
    fc.assert(
      fc.property(fc.string({ unit: piece }), (text) => {
        expect(compactText(compactText(text))).toBe(compactText(text));
      }),
    );
  });

  it("is that of Unicode for every text that a language writes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(halfWidth(text)).toBe(text.normalize("NFKC"));
      }),
    );
  });

  // NFKC puts the dot below before the acute accents, whose first the a then has no more place for.
  it("sorts thirty combining marks, and of more only thirty at a time", () => {
    const acutes = "\u0301".repeat(29);
    expect(halfWidth(`a${acutes}\u0323`)).toBe(`ạ${acutes}`);
    expect(halfWidth(`a\u0301${acutes}\u0323`)).toBe(`á${acutes}\u0323`);
  });

  it("takes no more than pieces of a run of combining marks", () => {
    const text = `a${"\u0323\u0301".repeat(16_000)}`;
    expect(halfWidth(text)).toHaveLength(text.length - 1);
  });
});

describe("names", () => {
  it.each([
    ["服务 GDP 增长", "服务 GDP 增长"],
    ["服务\nGDP\n增长", "服务GDP增长"],
    ["重点工作\n办结率", "重点工作办结率"],
    ["重点 工作　办结率 ", "重点工作办结率"],
    ["A  B\tC", "A B C"],
    ["GDP\ngrowth", "GDP growth"],
    ["率 田", "率田"],
    ["（一） 办结", "（一）办结"],
    ["𠮷 田", "𠮷田"],
    ["", ""],
  ])("%j is joined as %j", (text, name) => {
    expect(joinName(text)).toBe(name);
    expect(joinName(name)).toBe(name);
  });

  it("are one whatever quotes, spaces and widths they are typed with", () => {
    const typed = ["“三公”经费变动率", '"三公"经费变动率', "三公经费 变动率", "『三公』经费变动率"];
    expect(new Set(typed.map(nameKey))).toEqual(new Set(["三公经费变动率"]));
  });

  it("are plain where they are Chinese, letters and digits alone", () => {
    expect(["绩效2024Abc", "Z9", ""].map(isPlainName)).toEqual([true, true, true]);
    const others = ["绩效 2024", " 绩效", "绩效（一）", "Ａ类", "绩效\n", "“三公”"];
    expect(others.filter(isPlainName)).toEqual([]);
  });

  it("keep their punctuation where letters become narrow", () => {
    expect(narrowLetters("（Ａ类）９５％，达标")).toBe("（A类）95%，达标");
  });

  it("of 32,767 spaces are read in one pass", () => {
    expect(joinName(" ".repeat(32_767))).toBe("");
    expect(joinName(`率${" ".repeat(32_000)}x`)).toBe("率 x");
  });
});

describe("Excel's errors", () => {
  it.each([
    "#NAME?",
    "#VALUE!",
    "#REF!",
    "#DIV/0!",
    "#N/A",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#n/a",
    " #N/A ",
    "＃Ｎ／Ａ",
  ])("%s is one", (text) => {
    expect(isCellError(text)).toBe(true);
  });

  it("are not just any text with a #", () => {
    expect(["#1", "见#N/A", "#", "", 5, null].map(isCellError)).not.toContain(true);
  });

  it("show for a moment while Excel calculates", () => {
    expect(["#BUSY!", "#GETTING_DATA", "#N/A"].map(isStillCalculating)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("a moved decimal point", () => {
  it.each([
    [0.57, 57],
    [0.81281234, 81.281234],
    [1e-9, 1e-7],
    [1.005, 100.5],
  ])("%d is %d percent", (ratio, percent) => {
    expect(hundredfold(ratio)).toBe(percent);
    expect(hundredth(percent)).toBe(ratio);
  });
});

describe("Excel's days", () => {
  it.each([
    [61, "1900-03-01", "1900-03"],
    [25569, "1970-01-01", "1970-01"],
    [44531.75, "2021-12-01", "2021-12"],
    [73051, "2100-01-01", "2100-01"],
    [2_958_465, "9999-12-31", "9999-12"],
    [2_958_465.75, "9999-12-31", "9999-12"],
  ])("%d is %s, in %s", (serial, text, month) => {
    const day = dayOfSerial(serial);
    expect(day && [dayText(day), monthText(day)]).toEqual([text, month]);
  });

  it.each([0, 60, 60.99, -1, NaN, Infinity, 2_958_466])("%d is none", (serial) => {
    expect(dayOfSerial(serial)).toBeNull();
  });

  it("have the number they were made from", () => {
    expect(serialOf(new Date(Date.UTC(2021, 11, 1)))).toBe(44531);
    expect(dayOfSerial(44531)).toEqual({ year: 2021, month: 12, day: 1 });
  });
});
