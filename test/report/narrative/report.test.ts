/** The report on a form, line by line, and what stands in it where the form says nothing, or nothing that can be read. */
import type { FormValues, SheetForm } from "../../../src/form";
import {
  draftReport,
  gapsIn,
  gapsOf,
  gapText,
  reportLines,
  textOfPieces,
  type Block,
  type Chapter,
  type Piece,
} from "../../../src/report/narrative";
import { cellNames, cellNote } from "../../../src/report/narrative/cellNote";
import { allPieces, inRow } from "../../../src/report/narrative/narrativeReport";
import { usualOutline } from "../../../src/report/narrative/outline";
import { linesIn } from "../../../src/report/narrative/reportLines";
import { allowedInName } from "../../../src/report/publish/allowedInName";
import type { CellValue } from "../../../src/scoring";
import { at, onSheet } from "../support";

const indicator = { operator: ">=", unit: "%" };
const values: FormValues = {
  ...{ kind: "selfEvaluation", year: "2024年度", unit: "703001朝阳市教育局-211300000" },
  ...{ rulePack: "liaoning", income: 100, expenditure: 99.5, total: 91.76 },
  ...{ goal: "一、办好学校\n\n 二、修好校舍 ", achievement: "都完成了" },
  tasks: [
    { name: "人员经费", allocated: 60.1, executed: 60.1, rate: 1, weight: 30, score: 30 },
    { name: "公用经费", allocated: 40, executed: 20, rate: 0.5, weight: 10, score: 5 },
  ],
  indicators: [
    {
      ...indicator,
      level1: "履职效能",
      name: "办结率",
      target: 98,
      actual: 98,
      weight: 40,
      score: 40,
    },
    {
      ...{ ...indicator, level1: "履职效能", name: "满意度", target: 90, actual: 75, weight: 20 },
      ...{ score: 16.756, reasons: { funding: "没钱", other: "没人" }, measure: "加人" },
    },
    { ...indicator, level1: "社会效应", name: "其中：家长", target: 90, actual: "约八成" },
  ],
};

/** The report's chapters of a form, by the numbers of the usual outline. */
const reportOf = (sheet: SheetForm, texts: string[][] = []) => draftReport(sheet, texts);
const linesOf = (sheet: SheetForm, withCells = false) =>
  reportLines(reportOf(sheet), { withCells });

test("every line of a report on a department, each number with its cells", () => {
  expect(linesOf(onSheet(values, "自评"), true)).toEqual([
    "朝阳市教育局",
    "2024[A2]年度部门（单位）整体绩效自评报告",
    "朝阳市教育局对 2024[A2] 年度部门（单位）整体绩效进行了自评，现将自评情况报告如下。",
    "一、部门（单位）概况",
    "朝阳市教育局（单位代码 703001[B3]）。主管部门：【待填：主管部门】。",
    "【待填：主要职责职能】",
    "【待填：机构设置和人员情况】",
    "年初预算收入 100[B4] 万元，年初预算支出 99.5[D4] 万元。",
    "二、整体绩效目标及完成情况",
    "（一）年初总体目标",
    "一、办好学校",
    "二、修好校舍",
    "（二）全年完成情况",
    "都完成了",
    "三、预算执行情况",
    "年度主要任务共下达资金 100.1[C6:C7之和] 万元，执行 80.1[D6:D7之和] 万元，执行率 80.02%[D6:D7÷C6:C7]。",
    "年度主要任务资金执行情况见下表，金额单位为万元。",
    "对应项目\t下达金额\t执行金额\t执行率\t分值\t得分",
    "人员经费\t60.1[C6]\t60.1[D6]\t1[E6]\t30[F6]\t30[G6]",
    "公用经费\t40[C7]\t20[D7]\t0.5[E7]\t10[F7]\t5[G7]",
    "合计\t100.1[C6:C7之和]\t80.1[D6:D7之和]\t80.02%[D6:D7÷C6:C7]\t40[F6:F7之和]\t35[G6:G7之和]",
    "执行率未得满分的项目：公用经费（0.5[E7]）。",
    "【待填：执行率未得满分的原因】",
    "四、绩效指标完成情况",
    "（一）各部分得分",
    "绩效指标共 2[C12:C13计数] 项，其中得满分的 1[J12计数] 项，未得满分的 1[J13计数] 项。",
    "部分\t分值\t得分\t得分率",
    "年度主要任务\t40[F6:F7之和]\t35[G6:G7之和]\t87.5%[G6:G7÷F6:F7]",
    "履职效能\t60[I12:I13之和]\t56.756[J12:J13之和]\t94.59%[J12:J13÷I12:I13]",
    "合计\t100[F6:F7、I12:I13之和]\t91.76[J30]\t91.76%[G6:G7、J12:J13÷F6:F7、I12:I13]",
    "各部分得分之和为 91.756[G6:G7、J12:J13之和] 分，总评价得分按评分规则保留两位小数。",
    "（二）各项指标",
    "一级指标\t三级指标\t指标值\t全年完成值\t分值\t得分",
    "履职效能\t办结率\t>=98[E12]%\t98[G12]%\t40[I12]\t40[J12]",
    "履职效能\t满意度\t>=90[E13]%\t75[G13]%\t20[I13]\t16.756[J13]",
    "社会效应\t其中：家长\t>=90[E14]%\t约八成\t—\t—",
    "五、偏差原因与改进措施",
    "未得满分的指标、偏差原因和改进措施见下表。",
    "三级指标\t指标值\t全年完成值\t得分/分值\t偏差原因\t改进措施",
    "满意度\t>=90[E13]%\t75[G13]%\t16.756[J13]/20[I13]\t经费保障：没钱 其他：没人\t加人",
    "六、自评结果",
    "总评价得分 91.76[J30] 分，自评等级为“优[J30按评分规则]”。",
    "【待填：自评结果的应用和公开情况】",
    "七、其他需要说明的问题",
    "【待填：其他需要说明的问题，没有的写“无”】",
    "朝阳市教育局",
    "【待填：报告日期】",
    "注：方括号内是工作表“自评”中的单元格，送审前请取消“注明单元格”后重新下载。",
  ]);
});

const project: FormValues = {
  ...{ kind: "projectSelfEvaluation", year: "2023年度", unit: "朝阳市水务局", project: "道路" },
  ...{ authority: "住建局", rulePack: "national", income: 5, total: 100 },
  tasks: [{ name: "合计", allocated: 10, executed: 10, rate: 1, weight: 10, score: 10 }],
  indicators: [
    {
      ...indicator,
      level1: "产出指标",
      name: "里程",
      target: 3,
      unit: "公里",
      actual: 3,
      weight: 90,
      score: 90,
    },
  ],
};

test("every line of a report on a project, whose money is told as its cells show it", () => {
  expect(linesOf(onSheet(project))).toEqual([
    "朝阳市水务局",
    "2023年度项目支出绩效自评报告",
    "朝阳市水务局对 2023 年度项目支出绩效进行了自评，现将自评情况报告如下。",
    "一、项目概况",
    "项目名称：道路。实施单位：朝阳市水务局。主管部门：住建局。",
    "【待填：项目背景和立项依据】",
    "【待填：项目主要内容和实施情况】",
    "年初预算收入 5。",
    "二、绩效目标及完成情况",
    "（一）年初总体目标",
    "【待填：年初总体目标】",
    "（二）全年完成情况",
    "【待填：全年完成情况】",
    "三、预算执行情况",
    "共下达资金 10，执行 10，执行率 1。",
    "资金执行情况见下表，金额单位与自评表一致。",
    "对应项目\t下达金额\t执行金额\t执行率\t分值\t得分",
    "合计\t10\t10\t1\t10\t10",
    "四、绩效指标完成情况",
    "（一）各部分得分",
    "绩效指标共 1 项，其中得满分的 1 项。",
    "部分\t分值\t得分\t得分率",
    "预算执行\t10\t10\t100%",
    "产出指标\t90\t90\t100%",
    "合计\t100\t100\t100%",
    "（二）各项指标",
    "一级指标\t三级指标\t指标值\t全年完成值\t分值\t得分",
    "产出指标\t里程\t>=3公里\t3公里\t90\t90",
    "五、偏差原因与改进措施",
    "各项绩效指标均得满分，没有需要说明的偏差。",
    "六、自评结果",
    "总评价得分 100 分，自评等级为“优”。",
    "【待填：自评结果的应用和公开情况】",
    "七、其他需要说明的问题",
    "【待填：其他需要说明的问题，没有的写“无”】",
    "朝阳市水务局",
    "【待填：报告日期】",
  ]);
});

const chapterOf = (sheet: SheetForm, place: number, texts?: string[][]): string[] => {
  const report = reportOf(sheet, texts);
  return reportLines(
    {
      ...report,
      title: [],
      lead: [],
      closing: [],
      chapters: report.chapters.slice(place, place + 1),
    },
    { withCells: false },
  ).slice(2);
};
const [UNIT, GOALS, SPENDING, INDICATORS, REASONS, RESULT] = [0, 1, 2, 3, 4, 5];

/** The form with other values in some of its fields. */
const changed = (changes: Partial<FormValues>, without?: RegExp) =>
  onSheet({ ...values, ...changes }, "自评", without);

describe("whose report it is", () => {
  const head = (changes: Partial<FormValues>, without?: RegExp) => {
    const { fileName, title } = reportOf(changed(changes, without));
    return [fileName, ...title.map((line) => textOfPieces(line, { withCells: true }))];
  };

  test.each<[Partial<FormValues>, string[]]>([
    [
      {},
      [
        "703001朝阳市教育局2024年度部门（单位）整体绩效自评报告",
        ...["朝阳市教育局", "2024[A2]年度部门（单位）整体绩效自评报告"],
      ],
    ],
    [
      { year: "", title: "2022年部门（单位）整体绩效自评表" },
      [
        "703001朝阳市教育局2022年度部门（单位）整体绩效自评报告",
        ...["朝阳市教育局", "2022[A1]年度部门（单位）整体绩效自评报告"],
      ],
    ],
    [
      { year: "", unit: "703001" },
      [
        "703001部门（单位）整体绩效自评报告",
        ...["【待填：部门（单位）名称】", "【待填：年度】年度部门（单位）整体绩效自评报告"],
      ],
    ],
    [
      { kind: "nationalSelfEvaluation", unit: "7031 市/局－２１", year: "２０２４年" },
      [
        "7031市 局2024年度部门整体支出绩效自评报告",
        ...["市/局", "2024[A2]年度部门整体支出绩效自评报告"],
      ],
    ],
  ])("%j", (changes, lines) => {
    expect(head(changes)).toEqual(lines);
  });

  test("the name of its file is cut at a hundred characters", () => {
    const [name] = head({ unit: "局".repeat(150) });
    expect(name).toBe("局".repeat(100));
    expect(reportOf(onSheet(values, "自评")).sheetName).toBe("自评");
  });

  test("what is unsaid is told with the cell that it belongs into", () => {
    const report = reportOf(changed({ year: "", unit: "" }));
    expect(report.title).toEqual([
      [{ gap: "toFill", what: "部门（单位）名称", at: at("B3") }],
      [{ gap: "toFill", what: "年度", at: at("A2") }, "年度部门（单位）整体绩效自评报告"],
    ]);
    expect(report.closing[1]).toEqual([{ gap: "toFill", what: "报告日期", at: null }]);
  });
});

describe("the unit", () => {
  test.each<[string, SheetForm, string[]]>([
    [
      "without a code, and of a form without a cell for who is above it",
      changed({ unit: "朝阳市教育局" }, /authority/u),
      ["朝阳市教育局。", "【待填：主要职责职能】", "【待填：机构设置和人员情况】"],
    ],
    [
      "with an authority",
      changed({ authority: "市政府" }),
      [
        "朝阳市教育局（单位代码 703001）。主管部门：市政府。",
        ...["【待填：主要职责职能】", "【待填：机构设置和人员情况】"],
      ],
    ],
  ])("%s", (_, sheet, lines) => {
    expect(chapterOf(sheet, UNIT).slice(0, 3)).toEqual(lines);
  });

  test.each<[string, SheetForm, string | undefined]>([
    [
      "asked and empty",
      changed({ income: "" }),
      "年初预算收入 【待填：年初预算收入】 万元，年初预算支出 99.5 万元。",
    ],
    ["of one cell", changed({}, /income/u), "年初预算支出 99.5 万元。"],
    ["of no cell", changed({}, /income|expenditure/u), undefined],
    [
      "no number",
      changed({ income: "很多" }),
      "年初预算收入 【未能判断：年初预算收入，单元格显示“很多”】 万元，年初预算支出 99.5 万元。",
    ],
    ["not asked and empty", onSheet({ ...project, income: "" }), undefined],
    [
      "not asked and said",
      onSheet({ ...project, expenditure: 4 }),
      "年初预算收入 5，年初预算支出 4。",
    ],
  ])("its budget: %s", (_, sheet, line) => {
    expect(chapterOf(sheet, UNIT)[3]).toBe(line);
  });

  test("a project without a name", () => {
    expect(chapterOf(onSheet({ ...project, project: "" }), UNIT)[0]).toBe(
      "项目名称：【待填：项目名称】。实施单位：朝阳市水务局。主管部门：住建局。",
    );
  });
});

test("goals: each line of a text is a paragraph; an error is told, and what is blank is to be filled in", () => {
  const goals = (goal: CellValue) => chapterOf(changed({ goal }), GOALS).slice(1, -2);
  expect(goals("一\n二")).toEqual(["一", "二"]);
  expect(goals("一")).toEqual(["一"]);
  expect(goals(" ")).toEqual(["【待填：年初总体目标】"]);
  expect(goals("#REF!")).toEqual(["【未能判断：年初总体目标，单元格显示“#REF!”】"]);
  const { chapters } = reportOf(changed({ goal: "", achievement: "一\n二" }));
  expect(chapters[1]!.blocks.slice(1)).toEqual([
    { kind: "paragraph", pieces: [{ gap: "toFill", what: "年初总体目标", at: at("A10") }] },
    { kind: "heading", text: "（二）全年完成情况" },
    ...["一", "二"].map((text) => ({
      ...{ kind: "paragraph", pieces: [{ text, how: "cell", from: [at("B10")] }] },
    })),
  ]);
});

describe("the money", () => {
  const task = { name: "甲", allocated: 60, executed: 60, rate: 1, weight: 30, score: 30 };
  const spending = (...tasks: object[]) => chapterOf(changed({ tasks }), SPENDING);

  test.each<[string, object[], string]>([
    [
      "of no task",
      [],
      "共下达资金 【未填完：下达金额合计】 万元，执行 【未填完：执行金额合计】 万元，执行率 【未填完：执行率】。",
    ],
    [
      "open while an amount is blank",
      [task, { ...task, executed: "" }],
      "共下达资金 【未填完：下达金额合计】 万元，执行 【未填完：执行金额合计】 万元，执行率 【未填完：执行率】。",
    ],
    [
      "not judged where one is no number",
      [task, { ...task, allocated: "六十" }],
      "共下达资金 【未能判断：下达金额合计】 万元，执行 【未能判断：执行金额合计】 万元，执行率 【未能判断：执行率】。",
    ],
    [
      "added without the noise of binary fractions",
      [
        { ...task, allocated: 0.1 },
        { ...task, allocated: 0.2, executed: 0.00000001 },
      ],
      "共下达资金 0.3 万元，执行 60.00000001 万元，执行率 20000%。",
    ],
    [
      "of one task by its own cells",
      [{ ...task, rate: "100%" }],
      "共下达资金 60 万元，执行 60 万元，执行率 100%。",
    ],
    [
      "of one task whose rate is open",
      [{ ...task, rate: "" }],
      "共下达资金 60 万元，执行 60 万元，执行率 【待填：执行率】。",
    ],
  ])("%s", (_, tasks, line) => {
    expect(spending(...tasks)[0]).toBe(`年度主要任务${line}`);
  });

  test("of one task without a cell for its rate, by its amounts", () => {
    const sheet = changed({ tasks: [{ ...task, executed: 20, rate: "" }] }, /rate/u);
    expect(chapterOf(sheet, SPENDING)[0]).toBe(
      "年度主要任务共下达资金 60 万元，执行 20 万元，执行率 33.33%。",
    );
    const open = changed({ tasks: [{ ...task, executed: "", rate: "" }] }, /rate/u);
    expect(chapterOf(open, SPENDING)[0]).toBe(
      "年度主要任务共下达资金 60 万元，执行 【待填：执行金额】 万元，执行率 —。",
    );
  });

  test("no row of sums stands below a single task, nor below the parts of a project's money", () => {
    expect(spending(task).slice(2)).toEqual([
      "对应项目\t下达金额\t执行金额\t执行率\t分值\t得分",
      "甲\t60\t60\t1\t30\t30",
    ]);
    const sheet = onSheet({
      ...project,
      tasks: [project.tasks![0]!, { name: "其中：拨款", allocated: 4, executed: 3, rate: 0.75 }],
    });
    expect(chapterOf(sheet, SPENDING).slice(3)).toEqual([
      ...["合计\t10\t10\t1\t10\t10", "其中：拨款\t4\t3\t0.75\t—\t—"],
    ]);
  });

  test("the sources of a project's money stand below its sum, without points", () => {
    const sheet = onSheet(project);
    sheet.form.sources = onSheet({
      ...project,
      tasks: [{ name: "拨款", allocated: 4 }],
    }).form.tasks;
    expect(chapterOf(sheet, SPENDING).slice(3)).toEqual([
      "合计\t10\t10\t1\t10\t10",
      "其中：拨款\t4\t【待填】\t【待填】\t—\t—",
    ]);
  });

  test.each<[string, object[], string[]]>([
    ["all spent", [task, task], []],
    ["all spent, and yet points lost", [{ ...task, score: 29 }], []],
    ["less spent at full points", [{ ...task, executed: 59.9 }], []],
    [
      "less spent and no points yet",
      [{ ...task, executed: 30, rate: "", score: "" }],
      ["资金没有全部执行的项目：甲。", "【待填：资金没有全部执行的原因】"],
    ],
    [
      "two that lost points",
      [
        { ...task, executed: 30, rate: 0.5, score: 15 },
        { ...task, name: "乙", executed: 54, rate: "90%", score: 27 },
      ],
      ["执行率未得满分的项目：甲（0.5）、乙（90%）。", "【待填：执行率未得满分的原因】"],
    ],
    [
      "one that lost points, one that has none",
      [
        { ...task, executed: 30, rate: 0.5, score: 15 },
        { ...task, name: "乙", executed: 54, rate: 0.9, score: "未计分" },
      ],
      ["资金没有全部执行的项目：甲（0.5）、乙（0.9）。", "【待填：资金没有全部执行的原因】"],
    ],
    ["not known", [{ ...task, executed: "三十", score: 1 }], []],
    ["not known what was given", [{ ...task, allocated: "六十", score: 1 }], []],
    ["more spent", [{ ...task, executed: 61, score: 1 }], []],
  ])("what was not spent: %s", (_, tasks, lines) => {
    const rows = tasks.length === 1 ? 1 : tasks.length + 1;
    expect(spending(...tasks).slice(3 + rows)).toEqual(lines);
  });

  test("what can't be read is told in its row, and the row says no more than which gap it is", () => {
    expect(
      spending({ ...task, allocated: "六十", rate: "#REF!", weight: "", score: "好" }).slice(3),
    ).toEqual([
      "甲\t【未能判断：单元格显示“六十”】\t60\t【未能判断：单元格显示“#REF!”】\t【待填】\t【未能判断：单元格显示“好”】",
    ]);
  });
});

describe("the points", () => {
  const row = {
    ...indicator,
    level1: "履职效能",
    name: "甲",
    target: 98,
    actual: 98,
    weight: 40,
    score: 40,
  };
  const form = (indicators: object[], changes: Partial<FormValues> = {}, without?: RegExp) =>
    changed({ tasks: [], indicators, ...changes }, without);

  test.each<[object[], string]>([
    [[], "绩效指标共 0 项。"],
    [[row], "绩效指标共 1 项，其中得满分的 1 项。"],
    [[row, { ...row, score: 41 }], "绩效指标共 2 项，其中得满分的 2 项。"],
    [[{ ...row, score: 39.99 }], "绩效指标共 1 项，其中未得满分的 1 项。"],
    [
      [
        { ...row, score: "" },
        { ...row, weight: "" },
      ],
      "绩效指标共 2 项，其中还没有得分的 2 项。",
    ],
    [
      [
        { ...row, score: "好" },
        { ...row, weight: "重" },
      ],
      "绩效指标共 2 项，其中得分未能判断的 2 项。",
    ],
    [
      [row, { ...row, score: 1 }, { ...row, score: "" }, { ...row, score: "#REF!" }],
      "绩效指标共 4 项，其中得满分的 1 项，未得满分的 1 项，还没有得分的 1 项，得分未能判断的 1 项。",
    ],
  ])("counted: %j", (indicators, line) => {
    expect(chapterOf(form(indicators), INDICATORS)[1]).toBe(line);
  });

  const sections = (...sheet: Parameters<typeof form>) => {
    const lines = chapterOf(form(...sheet), INDICATORS).slice(3);
    return lines.slice(0, lines.indexOf("（二）各项指标"));
  };

  test("parts are known by their names, whatever the spelling; one without a name is to be filled in", () => {
    expect(
      sections(
        [
          row,
          { ...row, level1: "社会效应" },
          { ...row, level1: " 履职 效能" },
          { ...row, level1: "" },
        ],
        {
          total: 160,
        },
      ),
    ).toEqual([
      ...["履职效能\t80\t80\t100%", "社会效应\t40\t40\t100%", "【待填】\t40\t40\t100%"],
      "合计\t160\t160\t100%",
    ]);
    const { chapters } = reportOf(form([{ ...row, level1: "" }]));
    expect(gapsIn(chapters[3]!)[0]).toEqual({
      ...{ gap: "toFill", what: "一级指标", at: at("A12"), row: "【待填：一级指标】" },
    });
  });

  test.each<[string, object[], Partial<FormValues>, string[]]>([
    [
      "open",
      [row, { ...row, score: "" }],
      {},
      ["履职效能\t80\t【未填完】\t【未填完】", "合计\t80\t【未填完】\t【未填完】"],
    ],
    [
      "not read",
      [row, { ...row, score: "未计分" }],
      {},
      ["履职效能\t80\t【未能判断】\t【未能判断】", "合计\t80\t【未能判断】\t【未能判断】"],
    ],
    [
      "of no weight",
      [{ ...row, weight: 0, score: 0 }],
      { total: 0 },
      ["履职效能\t0\t0\t【未能判断】", "合计\t0\t0\t【未能判断】"],
    ],
    [
      "a weight that is blank",
      [{ ...row, weight: "" }],
      { total: 40 },
      ["履职效能\t【未填完】\t40\t【未填完】", "合计\t【未填完】\t40\t【未填完】"],
    ],
    [
      "a weight that is a word",
      [{ ...row, weight: "重" }],
      { total: 40 },
      ["履职效能\t【未能判断】\t40\t【未能判断】", "合计\t【未能判断】\t40\t【未能判断】"],
    ],
    [
      "a total that is a word",
      [row],
      { total: "四十" },
      ["履职效能\t40\t40\t100%", "合计\t40\t【未能判断：单元格显示“四十”】\t100%"],
    ],
    [
      "a total that is blank",
      [row],
      { total: "" },
      ["履职效能\t40\t40\t100%", "合计\t40\t【待填】\t100%"],
    ],
    [
      "a total that is another",
      [row],
      { total: 39.99 },
      [
        ...["履职效能\t40\t40\t100%", "合计\t40\t39.99\t100%"],
        "【请核对：总评价得分与各部分得分之和不一致】各部分得分之和为 40 分。",
      ],
    ],
    [
      "a total that is rounded",
      [{ ...row, score: 39.994 }],
      { total: 39.99 },
      [
        ...["履职效能\t40\t39.994\t99.99%", "合计\t40\t39.99\t99.99%"],
        "各部分得分之和为 39.994 分，总评价得分按评分规则保留两位小数。",
      ],
    ],
    [
      "a total as text",
      [row],
      { total: "40分" },
      ["履职效能\t40\t40\t100%", "合计\t40\t40分\t100%"],
    ],
  ])("added up: %s", (_, indicators, changes, lines) => {
    expect(sections(indicators, changes)).toEqual(lines);
  });

  test("of a form without a cell for the total it is the sum", () => {
    expect(sections([row], { total: "" }, /^total/u)).toEqual([
      ...["履职效能\t40\t40\t100%", "合计\t40\t40\t100%"],
    ]);
    expect(
      chapterOf(form([{ ...row, weight: 90, score: 90 }], { total: "" }, /^total/u), RESULT)[0],
    ).toBe("总评价得分 90 分，自评等级为“优”。");
  });

  test("an indicator's row, as its cells say", () => {
    const rowOf = (changes: object, without?: RegExp) =>
      chapterOf(form([{ ...row, ...changes }], {}, without), INDICATORS).at(-1);
    expect(rowOf({})).toBe("履职效能\t甲\t>=98%\t98%\t40\t40");
    expect(rowOf({ target: "", actual: "" })).toBe("履职效能\t甲\t【待填】\t【待填】\t40\t40");
    expect(rowOf({ operator: "", target: "有效", unit: "", actual: "有效" })).toBe(
      "履职效能\t甲\t有效\t有效\t40\t40",
    );
    expect(rowOf({ target: "#N/A", actual: "#N/A" })).toBe(
      "履职效能\t甲\t>=【未能判断：单元格显示“#N/A”】%\t【未能判断：单元格显示“#N/A”】\t40\t40",
    );
    expect(rowOf({ adjusted: 70, name: "乙" })).toBe("履职效能\t乙\t>=70%\t98%\t40\t40");
    // A unit that the number bears already is not told twice; one of a word is none.
    expect(rowOf({ target: "98%", actual: "98%" })).toBe("履职效能\t甲\t>=98%\t98%\t40\t40");
    expect(rowOf({ actual: "-1,200.5" })).toBe("履职效能\t甲\t>=98%\t-1,200.5%\t40\t40");
    expect(rowOf({ unit: "" })).toBe("履职效能\t甲\t>=98\t98\t40\t40");
    expect(rowOf({ weight: "", score: "#REF!" })).toBe(
      "履职效能\t甲\t>=98%\t98%\t【待填】\t【未能判断：单元格显示“#REF!”】",
    );
    expect(rowOf({ level1: "", name: "", target: "" }, /target/u)).toBe(
      "【待填】\t【待填】\t—\t98%\t40\t40",
    );
  });

  test("a cell that says operator, target and unit is told once, as it stands", () => {
    const sheet = form([{ ...row, target: 35, operator: "≥", unit: "公里" }]);
    const [first] = sheet.form.indicators;
    for (const key of ["operator", "target", "unit"] as const) {
      Object.assign(first![key], { at: at("E12"), isReadOut: true });
    }
    const texts = Array.from({ length: 12 }, () => ["", "", "", "", "≥35公里"]);
    const cells = chapterOf(sheet, INDICATORS, texts).at(-1)!.split("\t");
    expect(cells.slice(2, 4)).toEqual(["≥35公里", "98公里"]);
  });

  test("cells are told as they show, and a number that was read out of one alone", () => {
    const texts = Array.from({ length: 12 }, (_, line) =>
      Array.from({ length: 10 }, (__, column) => (line === 11 && column === 6 ? " 98.00 " : "")),
    );
    expect(chapterOf(form([row]), INDICATORS, texts).at(-1)).toBe(
      "履职效能\t甲\t>=98%\t98.00%\t40\t40",
    );
    const readOut = form([row]);
    readOut.form.indicators[0]!.actual.isReadOut = true;
    expect(chapterOf(readOut, INDICATORS, texts).at(-1)).toBe("履职效能\t甲\t>=98%\t98%\t40\t40");
    // A grid that begins elsewhere.
    const below = form([row]);
    below.grid.origin = at("C10");
    const shifted = texts.slice(9).map((line) => line.slice(2));
    expect(chapterOf(below, INDICATORS, shifted).at(-1)).toBe(
      "履职效能\t甲\t>=98%\t98.00%\t40\t40",
    );
  });
});

describe("reasons and measures", () => {
  const row = {
    ...indicator,
    level1: "履职效能",
    name: "甲",
    target: 98,
    actual: 90,
    weight: 40,
    score: 40,
  };
  const below = { ...row, name: "乙", score: 30 };
  const reasons = (indicators: object[], without?: RegExp) =>
    chapterOf(changed({ indicators }, without), REASONS);
  const table = [
    "未得满分的指标、偏差原因和改进措施见下表。",
    "三级指标\t指标值\t全年完成值\t得分/分值\t偏差原因\t改进措施",
  ];
  const open = "【未填完：有的指标还没有得分，填完自评表后再生成本章】";
  const unread = "【未能判断：有的指标的得分读不成数，见上表】";

  test.each<[string, object[], string[]]>([
    ["all full", [row], ["各项绩效指标均得满分，没有需要说明的偏差。"]],
    ["no indicators", [], [open]],
    ["none has points yet", [{ ...row, score: "" }], [open]],
    ["some have none yet", [row, { ...row, score: "" }], [open]],
    ["one can't be read", [row, { ...row, score: "好" }], [unread]],
    [
      "both",
      [
        { ...row, score: "" },
        { ...row, score: "好" },
      ],
      [open, unread],
    ],
    ["below, nothing said", [row, below], [...table, "乙\t>=98%\t90%\t30/40\t【待填】\t【待填】"]],
    [
      "below, all said",
      [
        { ...below, reasons: { system: "没规矩", other: " 没人 " }, measure: "立规矩" },
        { ...row, score: "" },
      ],
      [...table, "乙\t>=98%\t90%\t30/40\t制度保障：没规矩 其他：没人\t立规矩", open],
    ],
    [
      "an error as a reason",
      [{ ...below, reasons: { other: "#REF!" }, measure: "#REF!" }],
      [
        ...table,
        "乙\t>=98%\t90%\t30/40\t其他：【未能判断：单元格显示“#REF!”】\t【未能判断：单元格显示“#REF!”】",
      ],
    ],
  ])("%s", (_, indicators, lines) => {
    expect(reasons(indicators)).toEqual(lines);
  });

  test("a reason is to be written under 其他, else under the first, and a measure in its own cell", () => {
    const places = (without: RegExp) => {
      const { chapters } = reportOf(changed({ indicators: [below] }, without));
      return gapsIn(chapters[REASONS]!).map((gap) => [gap.gap, gap.what, gap.at, gap.row]);
    };
    expect(places(/none/u)).toEqual([
      ["toFill", "偏差原因", at("O12"), "乙"],
      ["toFill", "改进措施", at("P12"), "乙"],
    ]);
    expect(places(/other/u)[0]).toEqual(["toFill", "偏差原因", at("K12"), "乙"]);
    // A form without a column for measures: it is to be written all the same.
    expect(places(/other|funding|measure/u)).toEqual([
      ["toFill", "偏差原因", null, "乙"],
      ["toFill", "改进措施", null, "乙"],
    ]);
  });

  test("each reason begins a line of its own", () => {
    const said = { ...below, reasons: { funding: "甲", other: "乙" }, measure: "丙" };
    const { chapters } = reportOf(changed({ indicators: [said] }));
    const block = chapters[REASONS]!.blocks[1] as Extract<Block, { kind: "table" }>;
    expect(block.rows[0]![4]).toEqual([
      ...["经费保障：", { text: "甲", how: "cell", from: [at("K12")] }],
      ...["\n其他：", { text: "乙", how: "cell", from: [at("O12")] }],
    ]);
  });
});

describe("the result", () => {
  const row = {
    ...indicator,
    level1: "履职效能",
    name: "甲",
    target: 98,
    actual: 98,
    weight: 40,
    score: 40,
  };
  const result = (changes: Partial<FormValues>, score: CellValue = 40, without?: RegExp) =>
    chapterOf(
      changed({ tasks: [], indicators: [{ ...row, score }], ...changes }, without),
      RESULT,
    )[0];

  test.each<[Partial<FormValues>, CellValue, string]>([
    [{ total: 90 }, 40, "总评价得分 90 分，自评等级为“优”。"],
    [{ total: 59.99 }, 40, "总评价得分 59.99 分，自评等级为“差”。"],
    [{ total: "80分" }, 40, "总评价得分 80分 分，自评等级为“良”。"],
    [{ total: 101 }, 40, "总评价得分 101 分，自评等级为“【未能判断：自评等级】”。"],
    [{ total: "" }, 40, "总评价得分 【待填：总评价得分】 分，自评等级为“【待填：自评等级】”。"],
    [{ total: 90 }, "", "总评价得分 【未填完：总评价得分】 分，自评等级为“【未填完：自评等级】”。"],
    [
      { total: 90 },
      "好",
      "总评价得分 【未能判断：总评价得分，有的得分读不成数】 分，自评等级为“【未能判断：自评等级】”。",
    ],
    [
      { total: "#REF!" },
      40,
      "总评价得分 【未能判断：总评价得分，单元格显示“#REF!”】 分，自评等级为“【未能判断：自评等级】”。",
    ],
    // By rules that nobody knows there is no grade.
    [{ total: 90, rulePack: "月球" }, 40, "总评价得分 90 分，自评等级为“【未能判断：自评等级】”。"],
    [
      { total: 90, rulePack: "本簿规则" },
      40,
      "总评价得分 90 分，自评等级为“【未能判断：自评等级】”。",
    ],
    [{ total: 90, rulePack: "" }, 40, "总评价得分 90 分，自评等级为“优”。"],
  ])("%j, %j", (changes, score, line) => {
    expect(result(changes, score)).toBe(line);
  });

  test("a grade is by the cell of the total", () => {
    const { chapters } = reportOf(changed({ tasks: [], indicators: [row], total: 85 }));
    expect(chapters[RESULT]!.blocks[0]).toEqual({
      kind: "paragraph",
      pieces: [
        ...["总评价得分 ", { text: "85", how: "cell", from: [at("J30")] }, " 分，自评等级为“"],
        ...[{ text: "良", how: "grade", from: [at("J30")] }, "”。"],
      ],
    });
    const open = reportOf(changed({ tasks: [], indicators: [{ ...row, score: "" }] }));
    expect(gapsIn(open.chapters[RESULT]!)).toEqual([
      { gap: "open", what: "总评价得分", at: at("J30") },
      { gap: "open", what: "自评等级", at: null },
      { gap: "toFill", what: "自评结果的应用和公开情况", at: null },
    ]);
  });
});

test("the tables' shares of the width, and the columns of longer texts", () => {
  const { chapters } = reportOf(onSheet(values));
  const tables = chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
  expect(tables.map((block) => block.kind === "table" && [block.widths, block.texts])).toEqual([
    [[34, 15, 15, 14, 11, 11], [0]],
    [[34, 22, 22, 22], []],
    [
      [13, 28, 15, 24, 10, 10],
      [1, 3],
    ],
    [
      [13, 12, 12, 15, 25, 23],
      [4, 5],
    ],
  ]);
});

test("every gap says what is missing and where it belongs, though its row tells only that it is one", () => {
  const toldIn = (tasks: object[], chapter: number) =>
    gapsIn(
      reportOf(changed({ tasks, indicators: [{ weight: 10, score: 5 }], total: "" })).chapters[
        chapter
      ]!,
    ).map(({ gap, what, at: place }) => {
      const cell = place === null ? "" : cellNames([place]);
      return `${gap} ${what} ${cell}`.trim();
    });
  expect(toldIn([{}], SPENDING)).toEqual([
    ...["toFill 下达金额 C6", "toFill 执行金额 D6", "toFill 执行率 E6"],
    ...["toFill 项目名称 A6", "toFill 下达金额 C6", "toFill 执行金额 D6", "toFill 执行率 E6"],
    ...["toFill 分值 F6", "toFill 得分 G6"],
  ]);
  expect(toldIn([{}, {}], SPENDING).slice(-5)).toEqual([
    ...["open 下达金额合计", "open 执行金额合计", "open 执行率", "open 分值", "open 得分"],
  ]);
  expect(toldIn([{}], INDICATORS)).toEqual([
    ...["open 分值", "open 得分", "open 得分率", "toFill 一级指标 A12"],
    ...["open 分值合计", "open 总评价得分 J30", "open 得分率"],
    ...["toFill 一级指标 A12", "toFill 三级指标 C12", "toFill 指标值 E12", "toFill 全年完成值 G12"],
  ]);
  expect(toldIn([{}], REASONS)).toEqual([
    ...["toFill 三级指标 C12", "toFill 指标值 E12", "toFill 全年完成值 G12"],
    ...["toFill 偏差原因 O12", "toFill 改进措施 P12"],
  ]);
});

test("a row of money without points is no part of the points", () => {
  const tasks = [...project.tasks!, { name: "其中：拨款", allocated: 4, executed: 3 }];
  expect(chapterOf(onSheet({ ...project, tasks }), INDICATORS)[3]).toBe("预算执行\t10\t10\t100%");
});

test("digits within a unit's name are no code and no suffix", () => {
  expect(chapterOf(changed({ unit: "第3局-5号" }, /authority/u), UNIT)[0]).toBe("第3局-5号。");
});

test("a formula that shows nothing yet is open, and no gap that a person fills", () => {
  const sheet = changed({ total: "" });
  sheet.form.total.formula = "=SUM(J12)";
  const { chapters } = reportOf(sheet);
  expect(gapsIn(chapters[RESULT]!)[0]).toEqual({ gap: "open", what: "总评价得分", at: at("J30") });
});

describe("pieces of a report", () => {
  const gap = { gap: "toFill" as const, what: "年度", at: null };

  test("a gap says what is missing, what its cell shows, and in a row only the latter", () => {
    expect(gapText(gap)).toBe("【待填：年度】");
    expect(gapText({ ...gap, gap: "open" })).toBe("【未填完：年度】");
    expect(gapText({ ...gap, gap: "notJudged", shows: "好" })).toBe(
      "【未能判断：年度，单元格显示“好”】",
    );
    expect(gapText({ ...gap, gap: "toCheck", row: "甲" })).toBe("【请核对】");
    expect(gapText({ ...gap, row: "甲", shows: "好" })).toBe("【待填：单元格显示“好”】");
    expect(inRow("甲", [["一", gap], [{ text: "1", how: "cell", from: [] }]])).toEqual([
      ["一", { ...gap, row: "甲" }],
      [{ text: "1", how: "cell", from: [] }],
    ]);
  });

  test.each<[Exclude<Piece, string>, string]>([
    [{ text: "5", how: "cell", from: [at("J10")] }, "[J10]"],
    [{ text: "五", how: "cell", from: [at("J10")] }, ""],
    [{ text: "5", how: "cell", from: [] }, ""],
    [{ text: "5", how: "sum", from: [at("J10"), at("J11"), at("J14")] }, "[J10:J11、J14之和]"],
    [{ text: "2", how: "count", from: [at("J10"), at("J11")] }, "[J10:J11计数]"],
    [{ text: "5%", how: "share", from: [at("J10")], of: [at("I10")] }, "[J10÷I10]"],
    [{ text: "优", how: "grade", from: [at("J10")] }, "[J10按评分规则]"],
  ])("the cells of %j are %j", (piece, note) => {
    if (!("how" in piece)) throw new Error("a gap");
    expect(cellNote(piece)).toBe(note);
    expect(textOfPieces(["共 ", piece, gap], { withCells: true })).toBe(
      `共 ${piece.text}${note}【待填：年度】`,
    );
    expect(textOfPieces(["共 ", piece], { withCells: false })).toBe(`共 ${piece.text}`);
  });

  test("cells in any order are ranges down their columns", () => {
    expect(cellNames([at("K3"), at("J2"), at("K2"), at("J1")])).toBe("J1:J2、K2:K3");
    expect(cellNames([at("J2"), at("K3")])).toBe("J2、K3");
    expect(cellNames([])).toBe("");
  });

  test("the gaps of a whole report in their order, and all that it is made of", () => {
    const chapter: Chapter = {
      title: "一",
      blocks: [
        { kind: "heading", text: "（一）" },
        { kind: "paragraph", pieces: ["甲", { ...gap, what: "2" }] },
        {
          ...{ kind: "table", headings: ["头"], widths: [1], texts: [] },
          rows: [[["乙", { ...gap, what: "3" }]], [[{ ...gap, what: "4" }]]],
        },
      ],
    };
    const report = {
      ...{ sheetName: "表", fileName: "名", title: [["题", { ...gap, what: "0" }]] },
      ...{ lead: ["引", { ...gap, what: "1" }], chapters: [chapter] },
      closing: [[{ ...gap, what: "5" }], ["末"]],
    };
    expect(gapsOf(report).map(({ what }) => what)).toEqual(["0", "1", "2", "3", "4", "5"]);
    expect(gapsIn(chapter).map(({ what }) => what)).toEqual(["2", "3", "4"]);
    const told = allPieces(report).map((piece) => (typeof piece === "string" ? piece : "…"));
    expect(told).toEqual([
      ...["题", "…", "引", "…", "一", "（一）", "甲", "…", "头", "乙", "…", "…", "…", "末"],
    ]);
  });

  test("the lines of a text that say something", () => {
    expect(linesIn(" 一 \n\n 二")).toEqual(["一", "二"]);
    expect(linesIn(" \n")).toEqual([]);
  });
});

test("the usual outline is practice, and says where it was seen", () => {
  expect(usualOutline.evidence).toBe("practice");
  expect(usualOutline.source).toBe("各地公开的部门整体、项目支出绩效自评报告的通行写法");
  expect(usualOutline.chapters.map(({ topic }) => topic)).toEqual([
    ...["unit", "goals", "spending", "indicators", "reasons", "result", "others"],
  ]);
});

test.each([
  ["朝阳市教育局2024.", "朝阳市教育局2024"],
  ['a\\b/c:d*e?f"g<h>i|j', "a b c d e f g h i j"],
  ["a \t\n b", "a b"],
  [". a . b .. ", "a . b"],
  ["a\u0007b\u202Ec\uD800", "abc"],
  ["e\u0301", "é"],
  ["...", ""],
])("%j is allowed in a name as %j", (text, allowed) => {
  expect(allowedInName(text)).toBe(allowed);
});
