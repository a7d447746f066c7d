/** 对比 as a sheet, and what of two forms is paired and told, cell by cell. */
import { makeForm, type IndicatorValues, type PerformanceForm } from "../../../src/form";
import {
  compareForms,
  guessPair,
  planComparison,
  shownText,
  type Comparable,
} from "../../../src/report/comparison";
import { isComparisonName } from "../../../src/report/comparison/comparisonName";
import { differenceWords } from "../../../src/report/comparison/comparisonSheet";
import { likeness } from "../../../src/report/comparison/pairRows";
import { at, looksIn, printed, printOf, writtenIn } from "../support";

const row = { operator: ">=", target: 90, unit: "%", weight: 10 };
const formOf = (...indicators: IndicatorValues[]): PerformanceForm =>
  makeForm({ kind: "projectSelfEvaluation", indicators });

const before = formOf(
  { ...row, level1: "产出指标", name: "办结率", actual: 95 },
  { ...row, level1: "效益指标", name: "带动就业", unit: "人", actual: "约百人" },
);
const after = formOf(
  { ...row, level1: "产出指标", name: "办结率", target: 0.85, actual: 96 },
  { ...row, level1: "产出指标", name: "培训场次", unit: "场", actual: null },
);
after.indicators[0]!.target.numberFormat = "0.0%";
const planned = () =>
  planComparison(
    { sheetName: "去年", title: "2023 自评表" },
    { sheetName: "今年", title: "2024 自评表" },
    compareForms(before, after),
    "2024-12-31",
  );
const blank = (count: number) => Array.from({ length: count }, () => null);

test("what both forms say stands side by side, with what differs in words", () => {
  const plan = planned();
  const words = ["指标", "符号", "指标值", "单位", "分值", "完成值"];
  expect(writtenIn(plan)).toEqual([
    ["绩效指标对比", ...blank(13)],
    [
      "上次：2023 自评表（去年）；本次：2024 自评表（今年）。2024-12-31 生成，3 项指标中 3 项有差别。两张表没有改动。",
      ...blank(13),
    ],
    ["一级指标", "上次 · 2023 自评表", ...blank(5), "本次 · 2024 自评表", ...blank(5), "差别"],
    [null, ...words, ...words, null],
    [
      ...["产出指标", "办结率", ">=", 90, "%", 10, 95, "办结率", ">=", "85%", "%", 10, 96],
      "指标值降低 90 → 85%",
    ],
    ["产出指标", ...blank(6), "培训场次", ">=", 90, "场", 10, "", "本次新增"],
    ["效益指标", "带动就业", ">=", 90, "人", 10, "约百人", ...blank(6), "本次没有这项指标"],
  ]);
});

test("rows that say the same are counted, and their word is empty", () => {
  const same = compareForms(before, before);
  const sheet = planComparison(
    { sheetName: "甲", title: "甲" },
    { sheetName: "乙", title: "乙" },
    same,
    "某日",
  );
  expect(writtenIn(sheet)[1]![0]).toBe(
    "上次：甲（甲）；本次：乙（乙）。某日 生成，2 项指标中 0 项有差别。两张表没有改动。",
  );
  expect(writtenIn(sheet)[4]![13]).toBe("");
  const several = compareForms(
    formOf({ ...row, name: "甲", actual: 90 }),
    formOf({ ...row, name: "甲", weight: 8, target: 95, actual: 95 }),
  );
  expect(writtenIn(planComparison(...plans, several, ""))[4]![13]).toBe(
    "指标值 90 → 95；分值 10 → 8；两次完成值都正好等于指标值",
  );
});

const plans = [
  { sheetName: "甲", title: "甲" },
  { sheetName: "乙", title: "乙" },
] as const;

test("every difference has its words", () => {
  const told = Object.entries(differenceWords).map(([kind, words]) => [
    ...[kind, words({ kind: "unit", from: "甲", to: "乙" })],
  ]);
  expect(Object.fromEntries(told)).toEqual({
    ...{ gone: "本次没有这项指标", new: "本次新增", renamed: "改了名称" },
    ...{ operator: "运算符号 甲 → 乙", unit: "单位 甲 → 乙", target: "指标值 甲 → 乙" },
    ...{ targetLowered: "指标值降低 甲 → 乙", weight: "分值 甲 → 乙" },
    onTargetTwice: "两次完成值都正好等于指标值",
  });
});

test("its looks, shape and print", () => {
  const plan = planned();
  const looks = looksIn(plan);
  expect(looks.map(([ranges]) => ranges)).toEqual([
    ...["A1:N1", "A3:N7", "A2:N2", "A3:N4", "B5:B7 H5:H7 N5:N7"],
  ]);
  expect(looks[0]![1]).toMatchObject({ fontSize: 18 });
  expect(looks[1]![1]).toMatchObject({ border: true, fontSize: 10 });
  expect(looks[2]![1]).toMatchObject({ border: false, fontSize: 9, wrap: true });
  expect(looks.slice(3).map(([, look]) => look)).toEqual([{ bold: true }, { horizontal: "left" }]);
  const merge = (cell: string, high: number, wide: number) => ({
    ...at(cell),
    rows: high,
    columns: wide,
  });
  expect(plan).toMatchObject({
    ...{ name: "对比 · 今年", rows: 7, columns: 14, frozenRows: 4, firstInput: at("A5") },
    columnWidths: [62, 130, 34, 64, 36, 36, 90, 130, 34, 64, 36, 36, 90, 220],
    merges: [
      ...[merge("A1", 1, 14), merge("A2", 1, 14), merge("A3", 2, 1), merge("N3", 2, 1)],
      ...[merge("B3", 1, 6), merge("H3", 1, 6)],
    ],
  });
  expect(plan.rowHeights[0]).toEqual({ row: 0, height: 34 });
  expect(plan.rowHeights[1]).toEqual({ row: 1, height: 30 });
  expect(plan.rowHeights[5]).toEqual({ row: 5, height: 20 });
  expect(printOf(plan)).toEqual(printed("A1:N7", 3));
});

test("its name is the sheet's, as long as Excel takes names", () => {
  const named = (sheetName: string) =>
    planComparison(plans[0], { sheetName, title: "" }, [], "").name;
  expect(named("表")).toBe("对比 · 表");
  expect(named("一".repeat(40))).toBe(`对比 · ${"一".repeat(26)}`);
  expect(["对比 · 表", "对比表", "我的对比 · 表"].map(isComparisonName)).toEqual([
    true,
    false,
    false,
  ]);
});

/** Each pair by names, "甲>乙"; what one of them has not is "". */
const paired = (one: IndicatorValues[], other: IndicatorValues[]) =>
  compareForms(formOf(...one), formOf(...other)).map(
    (pair) => `${String(pair.before?.name.value ?? "")}>${String(pair.after?.name.value ?? "")}`,
  );
const named = (level1: string, name: string): IndicatorValues => ({ ...row, level1, name });

test("rows are paired within their section first, then anywhere, then by names nearly the same in one section", () => {
  expect(
    compareForms(
      formOf({ ...named("甲", "办结率"), target: 1 }, { ...named("乙", "办结率"), target: 2 }),
      formOf({ ...named(" 乙 ", "办结率"), target: 3 }, { ...named("丙", "办结率"), target: 4 }),
    ).map((pair) => [pair.before?.target.value, pair.after?.target.value]),
  ).toEqual([
    [2, 3],
    [1, 4],
  ]);
  expect(paired([named("甲", "办结率")], [named("乙", "办结率")])).toEqual(["办结率>办结率"]);
  // 企业培训场 and 企业培训次: 3 of 4 pairs; in another section it is another.
  expect(paired([named("甲", "企业培训场")], [named("甲", "企业培训次")])).toEqual([
    "企业培训场>企业培训次",
  ]);
  expect(paired([named("甲", "企业培训场")], [named("乙", "企业培训次")])).toEqual([
    ...[">企业培训次", "企业培训场>"],
  ]);
});

test("the most alike are paired first, each row once", () => {
  const one = [named("甲", "企业培训场次合计"), named("甲", "企业培训场次")];
  const other = [named("甲", "企业培训场次数")];
  expect(paired(one, other)).toEqual(["企业培训场次>企业培训场次数", "企业培训场次合计>"]);
  expect(paired(other, one)).toEqual([">企业培训场次合计", "企业培训场次数>企业培训场次"]);
});

test("names without words are no namesakes", () => {
  expect(paired([named("甲", "")], [named("甲", "")])).toEqual([">", ">"]);
});

test("names are alike from six tenths on", () => {
  // Five pairs each, three of them shared: 6 of 10.
  expect(likeness("一二三四五六", "一二三四七八")).toBe(0.6);
  expect(paired([named("甲", "一二三四五六")], [named("甲", "一二三四七八")])).toHaveLength(1);
  // Two of four: 4 of 8.
  expect(paired([named("甲", "一二三四五")], [named("甲", "一二三七八")])).toHaveLength(2);
  // A pair that comes twice is shared once only where the other has it once.
  expect(likeness("一二一二", "一二")).toBe(0.5);
  expect([likeness("一", "一"), likeness("一二", "一"), likeness("一二", "一二")]).toEqual([
    0, 0, 1,
  ]);
});

test("parts of an indicator are not compared, and 调整指标值 is the target", () => {
  const part = { ...row, name: "其中：新增", weight: "" };
  expect(compareForms(formOf(part), formOf(part))).toEqual([]);
  const [pair] = compareForms(
    formOf({ ...row, name: "甲" }),
    formOf({ ...row, name: "甲", adjusted: 80 }),
  );
  expect(pair!.differences).toEqual([{ kind: "targetLowered", from: "90", to: "80" }]);
});

const differences = (one: IndicatorValues, other: IndicatorValues) =>
  compareForms(
    formOf({ ...row, name: "甲", ...one }),
    formOf({ ...row, name: "甲", ...other }),
  )[0]!.differences.map(({ kind, from, to }) => `${kind} ${from}>${to}`);

test.each<[IndicatorValues, IndicatorValues, string[]]>([
  [{ operator: "" }, { operator: ">=" }, []],
  [{ operator: ">=" }, { operator: "" }, []],
  [{ operator: "大于等于" }, { operator: "≥" }, []],
  // Another operator: neither number is easier to reach.
  [{ operator: ">=" }, { operator: ">", target: 80 }, ["operator >=>>", "target 90>80"]],
  [{ operator: "定性", target: "好" }, { operator: "定性", target: "较好" }, ["target 好>较好"]],
  [{ operator: "定性" }, { operator: "定性", target: 80 }, ["target 90>80"]],
  [{ target: "九十" }, { target: 80 }, ["target 九十>80"]],
  [{ target: 90 }, { target: "八十" }, ["target 90>八十"]],
  [{ operator: ">" }, { operator: ">", target: 89 }, ["targetLowered 90>89"]],
  [{ operator: "<" }, { operator: "<", target: 91 }, ["targetLowered 90>91"]],
  [{ operator: "<" }, { operator: "<", target: 89 }, ["target 90>89"]],
  [{ unit: "" }, { unit: "户" }, []],
  [{ unit: "％" }, { unit: "%" }, []],
  [{ unit: "户" }, { unit: "户 " }, []],
  [{ unit: "户" }, { unit: "家" }, ["unit 户>家"]],
  // One names no unit: then numbers are not compared.
  [{ unit: "" }, { unit: "户", target: 80 }, ["target 90>80"]],
  [{ target: 0.1 + 0.2 }, { target: 0.3 }, []],
  [{ weight: "10分" }, { weight: 10 }, ["weight 10分>10"]],
  [{ target: " 好 ", operator: "" }, { target: "好", operator: "" }, []],
  // Exactly on its target both times, where it might be more or less.
  [{ actual: 90 }, { actual: 90 }, ["onTargetTwice 90>90"]],
  [{ actual: 90 }, { actual: "90%" }, ["onTargetTwice 90>90%"]],
  [{ actual: 90 }, { actual: 91 }, []],
  [{ actual: 91 }, { actual: 90 }, []],
  // Where no operator is written it might be more or less as well.
  [{ actual: 90, operator: "" }, { actual: 90, operator: "" }, ["onTargetTwice 90>90"]],
  [{ actual: 90, operator: "=" }, { actual: 90, operator: "=" }, []],
  [{ actual: "好", target: "好" }, { actual: "好", target: "好" }, []],
])("%j and %j: %j", (one, other, expected) => {
  expect(differences(one, other)).toEqual(expected);
});

test("a name is another only where it is written otherwise", () => {
  expect(differences({ name: "企业培训场次" }, { name: "企业培训场次数" })).toEqual([
    "renamed 企业培训场次>企业培训场次数",
  ]);
  expect(differences({ name: "办 结 率" }, { name: "办结率" })).toEqual([]);
});

test("what a cell shows", () => {
  const shown = (value: string | number | null, numberFormat?: string) =>
    shownText({ value, at: null, ...(numberFormat === undefined ? {} : { numberFormat }) });
  expect([shown(95), shown(0.95, "0%"), shown(0.1 + 0.2), shown(0.285, "0.0%")]).toEqual([
    ...["95", "95%", "0.3", "28.5%"],
  ]);
  expect([shown(" 好 "), shown(" "), shown(null), shown("95%", "0%")]).toEqual([
    "好",
    "",
    "",
    "95%",
  ]);
});

describe("the pair that one most likely wants", () => {
  const form = (sheetId: string, year: string, rest: Partial<Comparable> = {}): Comparable => ({
    ...{ sheetId, year, isPlan: false, unit: { code: "703001", name: "甲局" } },
    ...rest,
  });
  const other = { unit: { code: "703002", name: "乙局" } };
  const guessed = (list: Comparable[], active: string) => {
    const pair = guessPair(list, active);
    return pair === null ? null : `${pair.before.sheetId} ${pair.after.sheetId}`;
  };

  test.each<[string, Comparable[], string | null]>([
    ["none", [], null],
    ["one alone", [form("now", "2024")], null],
    ["of the year before", [form("last", "2023"), form("now", "2024")], "last now"],
    [
      "the latest before",
      [form("old", "2021"), form("last", "2022"), form("next", "2025"), form("now", "2024")],
      "last now",
    ],
    [
      "the target form of its year",
      [
        form("x", "2023", { isPlan: true }),
        form("target", "2024", { isPlan: true }),
        form("now", "2024"),
      ],
      "target now",
    ],
    [
      "one that names no year is not earlier",
      [form("none", ""), form("target", "2024", { isPlan: true }), form("now", "2024")],
      "target now",
    ],
    [
      "another of its own",
      [form("o", "2023", other), form("none", ""), form("now", "2024")],
      "none now",
    ],
    ["any other", [form("o", "2023", other), form("now", "2024")], "o now"],
    [
      "a unit by its name where one has no code",
      [
        form("o", "2023", { unit: { code: "", name: "乙局" } }),
        form("own", "2022", { unit: { code: "", name: "甲局" } }),
        form("now", "2024"),
      ],
      "own now",
    ],
    [
      "a code decides where both have one",
      [
        form("o", "2023", { unit: { code: "703009", name: "甲局" } }),
        form("own", "2022", { unit: { code: "703001", name: "甲" } }),
        form("now", "2024"),
      ],
      "own now",
    ],
  ])("%s", (_, list, expected) => {
    expect(guessed(list, "now")).toBe(expected);
  });

  test("a target form in view is compared with the target form before", () => {
    const plan_ = { isPlan: true };
    const list = [form("self", "2023"), form("last", "2023", plan_), form("now", "2024", plan_)];
    expect(guessed(list, "now")).toBe("last now");
    // Its own year's self-evaluation is no target form of it, but a form of its own.
    expect(guessed([form("self", "2024"), form("now", "2024", plan_)], "now")).toBe("self now");
    expect(
      guessed([form("p", "2024", plan_), form("s", "2024"), form("now", "2024", plan_)], "now"),
    ).toBe("p now");
  });

  test.each<[string, Comparable[], string]>([
    ["in view is not the last", [form("now", "2024"), form("last", "2023")], "last now"],
    [
      "of its own year is not earlier",
      [form("same", "2024"), form("target", "2024", { isPlan: true }), form("now", "2024")],
      "target now",
    ],
    [
      "in view has no code",
      [
        form("o", "2023", { unit: { code: "703001", name: "乙局" } }),
        form("own", "2022", { unit: { code: "703009", name: "甲局" } }),
        form("now", "2024", { unit: { code: "", name: "甲局" } }),
      ],
      "own now",
    ],
    [
      "in view is a target form itself",
      [
        form("s", "2024"),
        form("p", "2024", { isPlan: true }),
        form("now", "2024", { isPlan: true }),
      ],
      "s now",
    ],
  ])("the form %s", (_, list, expected) => {
    expect(guessed(list, "now")).toBe(expected);
  });

  test("where no form is in view the last one is taken", () => {
    expect(guessed([form("a", "2023"), form("b", "2024")], "elsewhere")).toBe("a b");
  });
});
