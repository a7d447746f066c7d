/** What a form of a kind can be made of, and the form that a request asks for. */
import { liaoning as liaoningPack } from "../../../src/scoring";
import {
  requestedForm,
  requestedSheetName,
  templateOptions,
  templateRules,
  units,
  type IndicatorTemplate,
  type TemplateRequest,
  type TemplateRules,
} from "../../../src/form";
import { taskNamesFor } from "../../../src/form/make/template";

const rulesNamed = (id: string): TemplateRules => {
  const rules = templateRules("selfEvaluation").find((each) => each.id === id);
  if (rules === undefined) throw new Error(`no rules ${id}`);
  return rules;
};
const namesOf = (rows: IndicatorTemplate[]) => rows.map(({ name }) => name).join(" ");

describe("what a form can be made of", () => {
  test("the parts of its rules with their points, and the units of the published forms", () => {
    const { tasks, sections, units: offered } = templateOptions("selfEvaluation");
    expect(tasks).toEqual({ name: "年度主要任务", points: 40 });
    expect(sections.map(({ name, points }) => [name, points])).toEqual([
      ["履职效能", 20],
      ["预算执行", 5],
      ["管理效率", 5],
      ["运行成本", 5],
      ["社会效应", 20],
      ["可持续性", 5],
    ]);
    expect(offered).toEqual(units);
  });

  test("the standard indicators in the form's own order, and suggestions, each under its 一级指标", () => {
    const { sections } = templateOptions("selfEvaluation");
    expect(sections.map(({ standard }) => namesOf(standard))).toEqual([
      "重点工作办结率 总体工作完成率 工作完成及时率 工作质量达标率 依法行政能力 综合管理水平",
      "预算执行率 预算调整率 结转结余变动率",
      "预算绩效目标覆盖率 预决算公开情况 预算支出管理规范性 预算收入管理规范性 内控制度有效性 固定资产利用率 政府采购管理违法违规行为发生次数",
      "“三公”经费变动率 人均公用经费变动率 在职人员控制率",
      "",
      "",
    ]);
    expect(sections.map(({ suggestions }) => namesOf(suggestions)).slice(3)).toEqual([
      "",
      "“走出去”企业达成意向合作项目数量 工业企业对接推介企业户数 民爆行业监管覆盖率 服务企业满意度 受益企业满意度 社会公众投诉次数 执法办案行为投诉率",
      "建立重点项目督导与监督机制 完善部门内部控制 建立预算绩效管理机制 推动工业供给侧结构性改革",
    ]);
    const [first] = sections;
    // Nothing of where it was published goes along into the workbook's settings.
    expect(first?.standard[0]).toEqual({
      ...{ level1: "履职效能", level2: "重点工作履行情况", name: "重点工作办结率" },
      ...{ operator: "=", target: 100, unit: "%" },
    });
  });

  test("二级指标 of its indicators once each, then the usual others", () => {
    const { sections } = templateOptions("selfEvaluation");
    expect(sections.map(({ level2 }) => level2)).toEqual([
      ["重点工作履行情况", "整体工作完成情况", "基础管理"],
      ["预算执行效率"],
      ["预算编制管理", "预算监督管理", "预算收支管理", "财务管理", "资产管理", "业务管理"],
      ["成本控制成效"],
      ["经济效益", "社会效益", "服务对象满意度", "社会公众满意度"],
      ["体制机制改革", "创新驱动发展"],
    ]);
    const elsewhere = templateOptions("selfEvaluation", rulesNamed("national-cost"));
    expect(elsewhere.sections.map(({ name, level2 }) => [name, level2.join(" ")])).toEqual([
      ["成本指标", "经济成本指标 社会成本指标 生态环境成本指标"],
      ["产出指标", "数量指标 质量指标 时效指标 成本指标"],
      ["效益指标", "经济效益指标 社会效益指标 生态效益指标 可持续影响指标"],
      ["满意度指标", "服务对象满意度指标"],
    ]);
    expect(elsewhere.sections.flatMap(({ standard }) => standard)).toEqual([]);
    const unknown = { ...rulesNamed("national"), sections: [{ level1: "党建", points: 60 }] };
    expect(templateOptions("selfEvaluation", unknown).sections).toEqual([
      { name: "党建", points: 60, level2: [], standard: [], suggestions: [] },
    ]);
  });
});

test.each([
  [0, []],
  [1, ["部门预算基本支出公用经费"]],
  [2, ["部门预算基本支出公用经费", "部门预算基本支出人员经费"]],
  [4, ["部门预算基本支出公用经费", "部门预算基本支出人员经费", "", ""]],
])("%i rows of 年度主要任务 are named", (rows, names) => {
  expect(taskNamesFor(rows)).toEqual(names);
});

describe("a requested form", () => {
  const row = (level1: string, name: string, weight?: number) => ({
    ...{ level1, level2: "", name, operator: ">=", target: 5, unit: "次" },
    ...(weight !== undefined && { weight }),
  });
  const request: Omit<TemplateRequest, "lockComputed" | "nativeFormulas" | "liveChecks"> = {
    kind: "selfEvaluation",
    unit: { code: "703001", name: "某局" },
    year: 2025,
    taskRows: 3,
    indicators: [row("社会效应", "甲", 12), row("社会效应", "乙"), row("可持续性", "丙", 4)],
  };
  const weightsOf = ({ tasks, indicators }: ReturnType<typeof requestedForm>) =>
    [tasks, indicators].map((rows) => rows.map(({ weight }) => weight.value));

  test("has the rows that were asked for, with equal shares where no 分值 are set", () => {
    const form = requestedForm(request);
    expect(form.kind).toBe("selfEvaluation");
    expect([form.year, form.unit, form.rulePack].map(({ value }) => value)).toEqual([
      "2025年度",
      "703001某局",
      "辽宁省部门整体绩效",
    ]);
    expect(form.tasks.map(({ name }) => name.value)).toEqual(taskNamesFor(3));
    expect(form.indicators.map(({ name }) => name.value)).toEqual(["甲", "乙", "丙"]);
    expect(weightsOf(form)).toEqual([
      [13.4, 13.3, 13.3],
      [10, 10, 5],
    ]);
    expect(form).not.toHaveProperty("ownRules");
  });

  test("has 分值 as they were set, an indicator without one its share", () => {
    expect(weightsOf(requestedForm({ ...request, taskWeights: [30, 9, 1] }))).toEqual([
      [30, 9, 1],
      [12, 10, 4],
    ]);
  });

  test("of a plan has deadlines in place of 分值", () => {
    const indicators = [row("社会效应", "甲")];
    const plan = requestedForm({ ...request, kind: "target", indicators, taskWeights: [1, 2, 3] });
    expect(weightsOf(plan)).toEqual([["", "", ""], [""]]);
    expect(plan.indicators[0]?.deadline.value).toBe("2025-12");
  });

  test("is printed as its rules print theirs, and keeps the sheet 评分规则 that it goes by", () => {
    const rules = rulesNamed("hubei");
    expect(requestedForm({ ...request, rules }).kind).toBe("nationalSelfEvaluation");
    expect(requestedForm({ ...request, rules, kind: "target" }).kind).toBe("nationalTarget");
    expect(requestedForm({ ...request, rules }).rulePack.value).toBe("湖北省项目支出绩效自评");
    const values = [["基础规则", "辽宁"]];
    const table = { sheetId: "r", sheetName: "评分规则", origin: { row: 0, column: 0 }, values };
    const own = { ...rulesNamed("liaoning"), id: "own", title: liaoningPack.title };
    expect(requestedForm({ ...request, rules: own }, table).ownRules).toBe(table);
  });

  test.each([
    ["selfEvaluation", "liaoning", "703001自评表2025"],
    ["target", "liaoning", "703001目标表2025"],
    ["selfEvaluation", "sichuan", "703001整体自评表2025"],
    ["target", "hubei", "703001整体目标表2025"],
  ] as const)("of a %s by the rules %s has the sheet's name %s", (kind, id, name) => {
    const { unit, year } = request;
    expect(requestedSheetName({ kind, unit, year, rules: rulesNamed(id) })).toBe(name);
    if (id === "liaoning") expect(requestedSheetName({ kind, unit, year })).toBe(name);
  });
});
