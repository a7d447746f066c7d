/** What the rules are told of a form: every cell that they judge, read once. */
import { toA1, type PerformanceForm } from "../../src/form";
import { emptyForm, emptyIndicator, emptyTask } from "../../src/form/model/performanceForm";
import type { CellValue } from "../../src/scoring";
import {
  hasCheck,
  inTasks,
  numberOf,
  plainName,
  prepare,
  type IndicatorRow,
  type Report,
} from "../../src/validation/context";
import type { NumberReading } from "../../src/scoring";
import type { AllProblems } from "../../src/validation/problem/catalogue";
import { formWith, withFields, type TypedFields } from "./support/quickForms";

const output = "工业企业对接推介企业户数";
const assets = "固定资产利用率";
const { form: cleanForm, grid } = formWith();
/** Nothing of a sheet is looked at. */
const noGrid = { ...grid, values: [] };

/** The context of a form with other contents in some fields. */
const contextOf = (...change: Parameters<typeof formWith>) =>
  prepare(formWith(...change).form, noGrid);
const clean = prepare(cleanForm, grid);

/** The row of a name alone, with other contents in some of its columns. */
function rowOf(
  name: string,
  columns: TypedFields = {},
  more: Partial<PerformanceForm> = {},
): IndicatorRow {
  const fields = Object.entries(columns).map(([key, value]) => [`indicators[0].${key}`, value]);
  const own = cleanForm.indicators.filter((indicator) => indicator.name.value === name);
  const form = { ...cleanForm, tasks: [], ...more, indicators: own };
  return prepare(withFields(form, Object.fromEntries(fields) as TypedFields), noGrid).rows[0]!;
}

/** A reading as its number or its state. */
const shown = (reading: NumberReading) => (typeof reading === "object" ? reading.value : reading);
const shownRow = ({ completion, score, reading, expected }: IndicatorRow) => ({
  completion: shown(completion),
  score: shown(score),
  weight: shown(reading.weight),
  expected,
});

test("white space is no part of a name, and what is no text is as it is shown", () => {
  const names: [CellValue, string][] = [
    ["办结率", "办结率"],
    [" 办 结\n率　", "办结率"],
    ["", ""],
    ["  ", ""],
    [null, ""],
    [0, "0"],
    [2024, "2024"],
    [true, "true"],
  ];
  expect(names.map(([value]) => plainName(value))).toEqual(names.map(([, name]) => name));
});

test("a reading has a number or none", () => {
  expect(numberOf(clean.rows[0]!.score)).toBe(3.5);
  expect((["blank", "text", "error"] as const).map(numberOf)).toEqual([null, null, null]);
});

describe("a row", () => {
  test("is what its cells say, and what the rules give for it", () => {
    const own = rowOf(output);
    expect(own).toMatchObject({
      ...{ isPart: false, level1: "社会效应", level2: "经济效益", template: null },
      ...{ name: output, cleanedName: output, key: output },
      ...{ reasons: [], hasMeasure: false, explanations: [] },
    });
    expect(own.indicator.name.value).toBe(output);
    expect(shownRow(own)).toEqual({
      ...{ completion: 1, score: 6.6, weight: 6.6 },
      expected: { completion: 1, score: 6.6 },
    });
  });

  test("of the common set is known by its name in whatever spelling", () => {
    const { template, ...names } = rowOf("“三公”经费变动率", {
      name: "<p>‘三公’经费\n变动率</p>",
    });
    expect(template?.name).toBe("“三公”经费变动率");
    expect(names).toMatchObject({
      ...{ cleanedName: "‘三公’经费变动率", name: "‘三公’经费变动率", key: "三公经费变动率" },
    });
    expect(rowOf(output, { name: "服务 GDP 增长" })).toMatchObject({
      ...{ cleanedName: "服务 GDP 增长", name: "服务GDP增长", key: "服务GDP增长" },
    });
    expect(rowOf(output, { name: 12 })).toMatchObject({
      ...{ cleanedName: "12", name: "12", key: "12", template: null },
    });
  });

  test.each<[string, Record<string, CellValue>, ReturnType<typeof shownRow>]>([
    [
      "with other numbers typed",
      { completion: 0.5, score: 3 },
      { completion: 0.5, score: 3, weight: 6.6, expected: { completion: 1, score: 6.6 } },
    ],
    [
      "with nothing there",
      { actual: "", completion: "", score: "", weight: "" },
      {
        ...{ completion: "blank", score: "blank", weight: "blank" },
        expected: { completion: null, score: null },
      },
    ],
    [
      "that can't be scored",
      { actual: "若干", completion: "#VALUE!", score: "无" },
      {
        ...{ completion: "error", score: "text", weight: 6.6 },
        expected: { completion: null, score: null },
      },
    ],
    [
      "without points",
      { weight: "" },
      { completion: 1, score: 6.6, weight: "blank", expected: { completion: 1, score: null } },
    ],
  ])("%s", (_, cells, told) => {
    expect(shownRow(rowOf(output, cells))).toEqual(told);
  });

  test("says why it lost points, in printed order, the measure last", () => {
    const told = ({ reasons, explanations, hasMeasure }: IndicatorRow) => ({
      reasons: reasons.map(({ field, column }) => `${column} ${field.value}`),
      explanations: explanations.map(({ field, column }) => `${column} ${toA1(field.at!)}`),
      hasMeasure,
    });
    expect(told(rowOf(assets, { "reasons.funding": "未到位", "reasons.staff": " " }))).toEqual({
      reasons: ["经费保障原因分析 未到位", "其他原因分析 部分专项资金年底到账，个别设备闲置待处置"],
      explanations: ["经费保障原因分析 L28", "其他原因分析 P28", "改进措施 Q28"],
      hasMeasure: true,
    });
    expect(told(rowOf(assets, { measure: "" }))).toEqual({
      reasons: ["其他原因分析 部分专项资金年底到账，个别设备闲置待处置"],
      explanations: ["其他原因分析 P28"],
      hasMeasure: false,
    });
    expect(told(rowOf(assets, { "reasons.other": null }))).toEqual({
      reasons: [],
      explanations: ["改进措施 Q28"],
      hasMeasure: true,
    });
  });

  test("of a target form has no scores, reasons or measures, whatever stands there", () => {
    const { rows, isEvaluation } = contextOf(
      {
        ...{ "indicators[0].actual": 100, "indicators[0].weight": 5, "indicators[0].score": 5 },
        ...{ "indicators[0].measure": "措施", "indicators[0].reasons.other": "原因" },
      },
      "target",
    );
    expect(isEvaluation).toBe(false);
    expect(rows[0]).toMatchObject({ hasMeasure: false, reasons: [], explanations: [] });
    expect(rows[0]!.expected).toEqual({ completion: null, score: null });
  });

  test("is judged by its target once adjusted", () => {
    const { indicator, reading } = rowOf(output, {
      adjusted: { value: 66, at: { row: 33, column: 20 } },
    });
    expect([indicator.target.value, shown(reading.target)]).toEqual([66, 66]);
  });

  test("that only splits up another is one of its parts", () => {
    expect(rowOf(output, { name: "其中：市直", weight: "" }).isPart).toBe(true);
    expect(rowOf(output, { name: "其中：市直" }).isPart).toBe(false);
  });
});

test("rows are found by their 一级指标 and by their names, the first of a name", () => {
  const twice = contextOf({
    "indicators[1].name": "重点工作 办结率",
    "indicators[2].name": "",
    "indicators[2].level1": "履职 效果",
  });
  const { rows, sections, named } = twice;
  expect(named.get("重点工作办结率")).toBe(rows[0]);
  expect(named.has("")).toBe(false);
  expect(named.get(output)).toBe(rows.find(({ name }) => name === output));
  expect(named.size).toBe(rows.length - 2);
  expect([...sections.keys()].slice(0, 3)).toEqual(["履职效能", "履职效果", "预算执行"]);
  expect(sections.get("履职效果")).toEqual([rows[2]]);
  expect(sections.get("履职效能")).toEqual([rows[0], rows[1], ...rows.slice(3, 6)]);
});

describe("a task", () => {
  const taskOf = (fields: TypedFields = {}) => {
    const form = withFields({ ...cleanForm, indicators: [] }, fields);
    const { name, budget, allocated, executed, rate, weight, score, expected } = prepare(
      form,
      noGrid,
    ).tasks[0]!;
    const readings = { budget, allocated, executed, rate, weight, score };
    const told = Object.entries(readings).map(([key, reading]) => [key, shown(reading)]);
    return { name, ...Object.fromEntries(told), expected };
  };

  test.each<[string, Record<string, CellValue>, Record<string, unknown>]>([
    [
      "is what its cells say, and what the rules give for it",
      {},
      {
        ...{ name: "部门预算基本支出人员经费", budget: "blank", allocated: 300, executed: 298 },
        ...{ rate: 0.99, weight: 13.4, score: 13.266, expected: { rate: 0.99, score: 13.266 } },
      },
    ],
    [
      "is expected to score by its money, whatever is typed",
      { name: "<b>人员</b> 经费", executed: 150, rate: 1, score: 13.4, budget: 290 },
      {
        ...{ name: "人员经费", budget: 290, allocated: 300, executed: 150 },
        ...{ rate: 1, weight: 13.4, score: 13.4, expected: { rate: 0.5, score: 6.7 } },
      },
    ],
    [
      "without money is expected to score nothing",
      { executed: "", rate: "", score: "" },
      {
        ...{ name: "部门预算基本支出人员经费", budget: "blank", allocated: 300, executed: "blank" },
        ...{ rate: "blank", weight: 13.4, score: "blank", expected: { rate: null, score: null } },
      },
    ],
  ])("%s", (_, cells, told) => {
    const fields = Object.entries(cells).map(([key, value]) => [`tasks[0].${key}`, value]);
    expect(taskOf(Object.fromEntries(fields))).toEqual(told);
  });
});

describe("of rules that nobody knows", () => {
  test("nothing is expected, and the cells are read all the same", () => {
    const { rows, tasks, rules } = contextOf({ rulePack: "本簿规则" });
    expect(rules).toMatchObject({ source: "ownMissing", canJudge: false });
    expect(
      rows.every(({ expected }) => expected.completion === null && expected.score === null),
    ).toBe(true);
    expect(tasks.map(({ expected }) => expected)).toEqual(
      tasks.map(() => ({ rate: null, score: null })),
    );
    expect(shownRow(rows.find(({ name }) => name === output)!)).toMatchObject({
      completion: 1,
      score: 6.6,
      weight: 6.6,
    });
    expect(shown(rows[0]!.reading.target)).toBe(100);
  });
});

test("the rules in force are the sheet's", () => {
  expect([clean.pack.id, clean.rules.source, clean.rules.pack]).toEqual([
    "liaoning",
    "sheet",
    clean.pack,
  ]);
  expect(contextOf({ rulePack: "national" }).pack.id).toBe("national");
});

test("money of the heading, and the sum of its kinds", () => {
  const target = (fields: Parameters<typeof formWith>[0]) => contextOf(fields, "target").budget;
  expect(target({})).toEqual({ income: 500, expenditure: 500, spending: 500 });
  expect(
    target({
      income: "约500",
      expenditure: "400",
      "spending.personnel": "",
      "spending.specific": 0.2,
      "spending.publicFunds": 0.1,
    }),
  ).toEqual({ income: null, expenditure: 400, spending: 0.3 });
  expect(target({ income: "" }).income).toBeNull();
});

test("the year is its heading's", () => {
  expect(clean.year).toBe(2024);
  expect(contextOf({ year: 2023 }).year).toBe(2023);
  expect(contextOf({ year: "", title: "2022年部门（单位）整体绩效自评表" }).year).toBe(2022);
  expect(contextOf({ year: "" }).year).toBeNull();
});

test("an error may stand anywhere on the sheet, and in any form on none", () => {
  const form = emptyForm("selfEvaluation");
  const mayHaveErrors = (...values: CellValue[][]) =>
    prepare(form, { ...grid, values }).mayHaveErrors;
  const line = ["", "#", "无", 0];
  expect(mayHaveErrors(line)).toBe(false);
  expect(mayHaveErrors(line, [1, "#REF!"])).toBe(true);
  expect(mayHaveErrors(["#DIV/0!", 1], line)).toBe(true);
  expect(mayHaveErrors()).toBe(true);
});

test("what a form computes with, what it is of, and what it has lost", () => {
  const { form } = formWith();
  expect(clean).toMatchObject({ formulas: "addIn", isEvaluation: true, hasNoWeights: false });
  expect(clean.family.kind).toBe("selfEvaluation");
  expect(clean.lost.headings).toEqual([]);
  const context = prepare(form, grid);
  expect([context.form, context.grid]).toEqual([form, grid]);
  const renamed = { ...form, achievement: { value: "", at: null } };
  expect(prepare(renamed, grid).lost.headings.map(({ heading }) => heading)).toEqual([
    "全年完成情况",
  ]);
});

describe("a form of elsewhere", () => {
  const project = (...weights: CellValue[]): PerformanceForm => ({
    ...emptyForm("projectSelfEvaluation"),
    tasks: [emptyTask()],
    indicators: weights.map((value) => ({ ...emptyIndicator(), weight: { value, at: null } })),
  });
  const hasNoWeights = (form: PerformanceForm) => prepare(form, grid).hasNoWeights;

  test("may print no points at all", () => {
    expect(hasNoWeights(project("", ""))).toBe(true);
    expect(hasNoWeights(project("", 5))).toBe(false);
    expect(hasNoWeights(project("", "五"))).toBe(false);
    expect(hasNoWeights({ ...project("", ""), kind: "selfEvaluation" })).toBe(false);
  });

  test("is asked for what it has", () => {
    const context = prepare(project(""), grid);
    expect(hasCheck(context, "standard")).toBe(false);
    expect(hasCheck(clean, "standard")).toBe(true);
  });
});

test("what is told in the task table belongs there", () => {
  const told: unknown[] = [];
  const report: Report<AllProblems> = (...problem) => void told.push(problem);
  const field = { value: "", at: null };
  inTasks(report)("WEIGHT_MISSING", field, {}, { level1: "a", section: "total" });
  inTasks(report)("WEIGHT_MISSING", field, {});
  expect(told).toEqual([
    ["WEIGHT_MISSING", field, {}, { level1: "a", section: "tasks" }],
    ["WEIGHT_MISSING", field, {}, { section: "tasks" }],
  ]);
});

test("a 定性 row is read as one", () => {
  const { reading, template } = rowOf("依法行政能力");
  expect([reading.kind, reading.band, template?.target]).toEqual(["qualitative", 1, "管理规范"]);
});
