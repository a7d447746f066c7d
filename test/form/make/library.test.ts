/** Own indicators as a workbook keeps them and as a file hands them on: anybody may have written either. */
import fc from "fast-check";
import {
  isKept,
  libraryInText,
  libraryOf,
  libraryText,
  withKept,
  withoutKept,
} from "../../../src/form/make/library";
import type { IndicatorTemplate } from "../../../src/form";

const own: IndicatorTemplate = {
  ...{ level1: "社会效应", level2: "服务成效", name: "服务群众", operator: ">=" },
  ...{ target: 300, unit: "万人次" },
};
const long = (length: number) => "长".repeat(length);
const numbered = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ ...own, name: `指标${place}` }));

describe("a file of indicators", () => {
  const text = `{
  "what": "PerfScore indicators",
  "indicators": [
    {
      "level1": "社会效应",
      "level2": "服务成效",
      "name": "服务群众",
      "operator": ">=",
      "target": 300,
      "unit": "万人次"
    }
  ]
}
`;

  test("says what it is, and is read back with and without the mark that editors put before it", () => {
    expect(libraryText([own])).toBe(text);
    expect(libraryInText(text)).toEqual([own]);
    expect(libraryInText(`\uFEFF${text}`)).toEqual([own]);
    const marked = { ...own, name: "服务\uFEFF群众" };
    expect(libraryInText(libraryText([marked]))).toEqual([marked]);
    expect(libraryInText(libraryText([]))).toEqual([]);
  });

  test.each([
    "",
    "[]",
    "{}",
    "null",
    "7",
    "名称,单位",
    '{"indicators":[]}',
    '{"what":"else","indicators":[]}',
    ` \uFEFF${text}`.replace(" ", "x"),
  ])("takes %j for no file of its own", (other) => {
    expect(libraryInText(other)).toBeNull();
  });
});

describe("what a workbook's settings hold", () => {
  test.each<[string, unknown, IndicatorTemplate[]]>([
    ["a list", [own], [own]],
    ["a list by its name", { indicators: [own] }, [own]],
    ["nothing", undefined, []],
    ["null", null, []],
    ["a text", "indicators", []],
    ["an object without a list", { indicators: own }, []],
    ["entries that are none", [null, 7, "x", [], own], [own]],
    [
      "a name twice, the later counts",
      [own, { ...own, name: " 服务 群众", target: 4 }],
      [{ ...own, name: " 服务 群众", target: 4 }],
    ],
    ["something more than asked for", [{ ...own, isPicked: true }], [own]],
  ])("%s", (_, data, read) => {
    expect(libraryOf(data)).toEqual(read);
  });

  test.each<[keyof IndicatorTemplate, unknown[], unknown[]]>([
    ["level1", [" 社会效应 ", long(200)], ["", " ", 7, null, undefined, long(201)]],
    ["level2", ["", long(200)], [7, null, undefined, long(201)]],
    ["name", [" 服务群众 ", long(200)], ["", " ", 7, null, undefined, long(201)]],
    ["operator", ["", ">=", "<=", "=", ">", "<"], ["≥", "≈", "定性", " ", 7, null, undefined]],
    [
      "target",
      [0, -1.5, "", "管理规范", long(200)],
      [NaN, Infinity, true, null, undefined, long(201)],
    ],
    ["unit", ["", "%", long(200)], [7, null, undefined, long(201)]],
  ])("an indicator's %s", (key, right, wrong) => {
    const withValue = (value: unknown) => ({ ...own, [key]: value });
    for (const value of right) {
      expect([value, libraryOf([withValue(value)])]).toEqual([value, [withValue(value)]]);
    }
    for (const value of wrong) expect([value, libraryOf([withValue(value)])]).toEqual([value, []]);
  });

  test("is read up to 500 entries, whatever they are", () => {
    expect(libraryOf(numbered(501))).toEqual(numbered(500));
    const wrong = numbered(500).map((each) => ({ ...each, unit: 7 }));
    expect(libraryOf([...wrong, own])).toEqual([]);
    expect(libraryOf([...wrong.slice(1), own])).toEqual([own]);
  });

  test("brings nothing but indicators, whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        for (const each of libraryOf({ indicators: [data] })) {
          expect(Object.keys(each).sort()).toEqual(Object.keys(own).sort());
        }
      }),
    );
  });
});

describe("keeping", () => {
  const elsewhere = { ...own, level1: "可持续性" };
  const other = { ...own, name: " 服务\n“群众”", target: 400 };

  test("one of the same 一级指标 and name takes the place of the one before", () => {
    expect(withKept([own, elsewhere], [other])).toEqual([other, elsewhere]);
    expect(withKept([own], [elsewhere])).toEqual([own, elsewhere]);
    expect(withKept([], [own, other])).toEqual([other]);
    expect(withKept(numbered(499), [own, elsewhere])).toEqual([...numbered(499), own]);
  });

  test("another spelling of the name takes it away, another 一级指标 does not", () => {
    expect(withoutKept([own, elsewhere], other)).toEqual([elsewhere]);
    expect(withoutKept([own], elsewhere)).toEqual([own]);
    expect(withoutKept([own], { ...own, name: "服务" })).toEqual([own]);
  });

  test.each<[Partial<IndicatorTemplate>, boolean]>([
    [{}, true],
    [{ name: " 服务群众\n" }, true],
    [{ name: "服务 群众" }, false],
    [{ level1: "可持续性" }, false],
    [{ level2: "" }, false],
    [{ operator: "=" }, false],
    [{ target: "300" }, false],
    [{ unit: "人次" }, false],
  ])("the indicator with %j is the one that is kept: %p", (changes, expected) => {
    expect(isKept([{ ...own, name: "别的" }, own], { ...own, ...changes })).toBe(expected);
    expect(isKept([], { ...own, ...changes })).toBe(false);
  });
});
