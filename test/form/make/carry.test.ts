/** The rows and 分值 that a new form takes over from one that is there. */
import { makeForm, type IndicatorValues, type TemplateOptions } from "../../../src/form";
import { carriedFrom, type CarriedRow } from "../../../src/form/make/carry";
import type { CellValue } from "../../../src/scoring";

const standardRow = (name: string) => ({
  ...{ level1: "履职效能", level2: "整体工作", name, operator: "=", target: 100, unit: "%" },
});
const section = (name: string, points: number, standard: string[] = []) => ({
  ...{ name, points, level2: [], suggestions: [] },
  standard: standard.map(standardRow),
});
const options: TemplateOptions = {
  tasks: { name: "年度主要任务", points: 40 },
  sections: [
    section("履职效能", 20, ["重点工作办结率", "工作完成及时率"]),
    section("社会效应", 20),
  ],
  units: [],
};

const carry = (indicators: IndicatorValues[], taskWeights: CellValue[] = []) =>
  carriedFrom(
    makeForm({
      kind: "selfEvaluation",
      tasks: taskWeights.map((weight) => ({ weight })),
      indicators,
    }),
    options,
  );

const lacking = (name: string): CarriedRow => ({
  ...standardRow(name),
  ...{ isStandard: true, isPicked: false, weight: "" },
});

test("rows come in the form's order under the 一级指标 of the rules, standard ones it lacks behind them", () => {
  const { sections, left } = carry([
    {
      level1: "社会效应",
      level2: "经济效益",
      name: "走访企业",
      operator: ">=",
      target: 30,
      unit: "户",
    },
    {
      level1: " 履职\n效能",
      level2: " 基础管理 ",
      name: " 办件量 ",
      operator: "≥",
      target: 0,
      unit: " 件 ",
    },
    {
      level1: "履职效能",
      level2: "重点工作",
      name: "重点工作 办结率",
      operator: "<=",
      target: 95,
      unit: "%",
    },
    {
      level1: "履职效能",
      level2: "重点工作",
      name: "重点工作办结率",
      operator: "=",
      target: 1,
      unit: "",
    },
  ]);
  const own = { isStandard: false, isPicked: true, weight: "" };
  expect(sections).toEqual({
    履职效能: [
      {
        ...{ level1: "履职效能", level2: "基础管理", name: "办件量", operator: ">=" },
        ...{ target: 0, unit: "件", ...own },
      },
      {
        ...{ level1: "履职效能", level2: "重点工作", name: "重点工作 办结率", operator: "<=" },
        ...{ target: 95, unit: "%", ...own, isStandard: true },
      },
      // A name that stands twice is the standard row once.
      {
        ...{ level1: "履职效能", level2: "重点工作", name: "重点工作办结率", operator: "=" },
        ...{ target: 1, unit: "", ...own },
      },
      lacking("工作完成及时率"),
    ],
    社会效应: [
      {
        ...{ level1: "社会效应", level2: "经济效益", name: "走访企业", operator: ">=" },
        ...{ target: 30, unit: "户", ...own },
      },
    ],
  });
  expect(left).toEqual([]);
});

test.each<[IndicatorValues, Partial<CarriedRow>]>([
  [
    { operator: "定性", target: "管理规范", unit: "" },
    { operator: "", target: "管理规范", unit: "" },
  ],
  [
    { operator: " 不低于 ", target: 5 },
    { operator: ">=", target: 5, unit: "" },
  ],
  [
    { operator: " 约 ", target: 5 },
    { operator: "约", target: 5 },
  ],
  [
    { operator: null, target: null, unit: null },
    { operator: "", target: "", unit: "" },
  ],
  [
    { operator: "", target: "" },
    { operator: "", target: "", unit: "" },
  ],
  [{ level2: null }, { level2: "" }],
  [{ name: 2024 }, { name: "2024" }],
])("a row with %j is carried with %j", (cells, carried) => {
  const { sections } = carry([{ level1: "社会效应", name: "甲", ...cells }]);
  expect(sections["社会效应"]).toHaveLength(1);
  expect(sections["社会效应"]?.[0]).toMatchObject(carried);
});

test("rows without a name are not carried, rows of another 一级指标 are told by name", () => {
  const { sections, left } = carry([
    { level1: "社会效应", name: "" },
    { level1: "社会效应", name: " \n" },
    { level1: "其他", name: null },
    { level1: "其他", name: " 甲 " },
    { level1: null, name: "乙" },
  ]);
  expect(sections).toEqual({
    履职效能: [lacking("重点工作办结率"), lacking("工作完成及时率")],
    社会效应: [],
  });
  expect(left).toEqual(["甲", "乙"]);
});

test.each<[CellValue[], string[]]>([
  // Equal shares, as the forms have them: the first takes what is left over.
  [
    [6.8, 6.6, 6.6],
    ["", "", ""],
  ],
  [[20], [""]],
  [[], []],
  [
    [6.6, 6.8, 6.6],
    ["6.6", "6.8", "6.6"],
  ],
  [
    [10, 5, 5],
    ["10", "5", "5"],
  ],
  [
    [12.25, 7.5, 0.25],
    ["12.25", "7.5", "0.25"],
  ],
  // The points of a part whose rows have none.
  [
    [20, 0, 0],
    ["20", "", ""],
  ],
  [
    [100, 999],
    ["100", "999"],
  ],
  [
    [1000, -5, 3.333],
    ["", "", ""],
  ],
  [
    ["10", "", null],
    ["", "", ""],
  ],
  [
    [true, 5],
    ["", "5"],
  ],
])("分值 %j of 20 points are carried as %j", (weights, carried) => {
  const rows = weights.map((weight, place) => ({ level1: "社会效应", name: `甲${place}`, weight }));
  expect(carry(rows).sections["社会效应"]?.map(({ weight }) => weight)).toEqual(carried);
});

test.each<[CellValue[], string[]]>([
  [
    [20, 20],
    ["", ""],
  ],
  [
    [25, 15],
    ["25", "15"],
  ],
  [
    [10, 10],
    ["10", "10"],
  ],
  [[], []],
])("分值 %j of the tasks, of 40 points, are carried as %j", (weights, carried) => {
  expect(carry([], weights).taskWeights).toEqual(carried);
});
