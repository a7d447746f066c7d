/** A sheet's form as a whole: its header, goals and total, its kind, its money. */
import {
  readForm,
  type CellRange,
  type FormKind,
  type Grid,
  type PerformanceForm,
} from "../../../src/form";
import { noteColumns } from "../../../src/form/notes/noteSheet";
import type { CellValue } from "../../../src/scoring";
import { gridOf } from "../forms";
import { placed } from "./support";

type Row = CellValue[];
const evaluation: Row[] = [
  ["一级指标", "二级指标", "三级指标", "指标值", "全年完成值", "分值", "得分"],
  ["履职效能", "基础管理", "办结率", 100, 90, 10, 9],
];
const selfTitle: Row = ["部门（单位）整体绩效自评表"];
const targetTitle: Row = ["部门（单位）整体绩效目标表"];
const merge = (row: number, column: number, rows: number, columns: number): CellRange => ({
  ...{ row, column, rows, columns },
});

const read = (rows: Row[], merges: CellRange[] = []) => readForm(gridOf(rows, merges));

describe("a sheet is a form", () => {
  test.each<[string, Row[], boolean]>([
    ["with indicators", evaluation, true],
    ["with a title and a unit", [selfTitle, ["单位名称", "甲局"]], true],
    ["with a title and tasks", [selfTitle, ["对应项目", "分值"], ["甲", 5]], true],
    ["not with nothing", [], false],
    [
      "not with words of any table",
      [
        ["姓名", "得分"],
        ["张三", 90],
      ],
      false,
    ],
    ["not with a title alone", [selfTitle, ["甲局"]], false],
    ["not with a title and another label", [selfTitle, ["评分规则", "辽宁"]], false],
    [
      "not with tasks alone",
      [
        ["对应项目", "分值"],
        ["甲", 5],
      ],
      false,
    ],
    ["not with a unit alone", [["单位名称", "甲局"]], false],
  ])("%s", (_, rows, expected) => {
    expect(read(rows) !== null).toBe(expected);
  });

  const at = { row: 0, column: 0 };
  const table = (values: Row[]) => ({ sheetId: "other", sheetName: "", origin: at, values });
  const grid = gridOf([selfTitle, ["单位名称", "甲局"], ...evaluation]);

  test("unless it is the sheet 评分规则 or 校验报告 of its workbook", () => {
    const notes = table([[], [], Object.values(noteColumns)]);
    expect(readForm({ ...grid, rules: table([]) })?.ownRules).toEqual(table([]));
    expect(readForm({ ...grid, notes })).not.toHaveProperty("ownRules");
    expect(readForm({ ...grid, sheetId: "other", rules: table([]) })).toBeNull();
    expect(readForm({ ...grid, sheetId: "other", notes })).toBeNull();
    expect(readForm({ ...grid, sheetId: "other", notes: table([]) })).not.toBeNull();
  });
});

describe("the kind of a form", () => {
  const levels = (one: string, other: string, columns: Row): Row[] => [
    ["一级指标", "三级指标", "指标值", ...columns],
    [one, "甲", 1],
    [other, "乙", 2],
  ];
  const own = (columns: Row) => levels("履职效能", "社会效应", columns);
  const national = (columns: Row) => levels("产出指标", "效益指标", columns);
  test.each<[string, Row[], FormKind]>([
    [
      "a result outweighs a title that was left over",
      [targetTitle, ...own(["全年完成值"])],
      "selfEvaluation",
    ],
    ["so does a score", [targetTitle, ...own(["得分"])], "selfEvaluation"],
    ["and a deadline", [selfTitle, ...own(["完成时限"])], "target"],
    [
      "a result outweighs a deadline",
      [targetTitle, ...own(["完成时限", "全年完成值"])],
      "selfEvaluation",
    ],
    ["a title tells where no column does", [selfTitle, ...own([])], "selfEvaluation"],
    ["and where there is no table", [selfTitle, ["单位名称", "甲"]], "selfEvaluation"],
    ["a form that says nothing is a plan", own([]), "target"],
    ["words of elsewhere, no title", national(["得分"]), "projectSelfEvaluation"],
    ["words of elsewhere and nothing more", national([]), "projectTarget"],
    [
      "words of elsewhere, Liaoning's title",
      [selfTitle, ...national(["得分"])],
      "nationalSelfEvaluation",
    ],
    [
      "words of elsewhere, a department's title of elsewhere",
      [["部门整体支出年度绩效目标表"], ...national([])],
      "nationalTarget",
    ],
    // In our own columns the labels decide, not the words.
    ["our columns of an evaluation", national(["得分", "经费保障原因分析"]), "selfEvaluation"],
    ["our columns of a plan", national(["完成时限"]), "target"],
    ["our columns and a project", [["项目名称", "丙"], ...own(["完成时限"])], "projectTarget"],
    [
      "our columns and an authority",
      [["主管部门", "丙"], ...own(["得分", "经费保障原因分析"])],
      "nationalSelfEvaluation",
    ],
    ["other columns and an authority", [["主管部门", "丙"], ...own(["得分"])], "selfEvaluation"],
  ])("%s", (_, rows, kind) => {
    expect(read(rows)?.kind).toBe(kind);
  });

  test("rows without 一级指标 say nothing of the place", () => {
    const rows: Row[] = [
      ["三级指标", "指标值", "得分"],
      ["甲", 1, 1],
      ["乙", 2, 2],
    ];
    expect(read(rows)?.kind).toBe("selfEvaluation");
    const grid: Grid = gridOf([
      ["一级指标", "三级指标", "指标值"],
      ["", "甲", 1],
      ["", "乙", 1],
    ]);
    grid.values[1]![0] = null;
    expect(readForm(grid)?.kind).toBe("target");
  });
});

describe("the header", () => {
  const header = (rows: Row[], merges: CellRange[] = []) => {
    const form = read([...rows, ...evaluation], merges);
    if (form === null) throw new Error("no form");
    return form;
  };
  const cells = ({ title, year, unit, income, expenditure }: PerformanceForm) =>
    [title, year, unit, income, expenditure].map(placed);

  test.each<[string, Row[], CellRange[], string[]]>([
    [
      "label by label",
      [selfTitle, ["2024年度"], ["单位名称", "甲局"], ["年初预算收入", 5, "年初预算支出", 6]],
      [],
      ["A1=部门（单位）整体绩效自评表", "A2=2024年度", "B3=甲局", "B4=5", "D4=6"],
    ],
    [
      "the first of a label that stands twice",
      [selfTitle, ["单位名称", "甲局", "预算单位", "乙局"], ["单位名称", "丙局"]],
      [],
      ["A1=部门（单位）整体绩效自评表", "", "B2=甲局", "", ""],
    ],
    ["without a title", [["", "单位名称", "甲局"]], [], ["", "", "C1=甲局", "", ""]],
    [
      "the first of two titles",
      [["", ...selfTitle], targetTitle],
      [],
      ["B1=部门（单位）整体绩效自评表", "", "", "", ""],
    ],
    // The year: a text that stands for one, else a bare one under the title, else what stands beside 年度.
    [
      "a year before the title",
      [["（2023年）"], selfTitle],
      [],
      ["A2=部门（单位）整体绩效自评表", "A1=（2023年）", "", "", ""],
    ],
    [
      "a year under the title",
      [selfTitle, [2024]],
      [],
      ["A1=部门（单位）整体绩效自评表", "A2=2024", "", "", ""],
    ],
    [
      "a year under the merged title",
      [selfTitle, [], ["截至2024年底"]],
      [merge(0, 0, 2, 3)],
      ["A1=部门（单位）整体绩效自评表", "A3=截至2024年底", "", "", ""],
    ],
    [
      "a year two rows under the title is none",
      [selfTitle, [], [2024]],
      [],
      ["A1=部门（单位）整体绩效自评表", "", "", "", ""],
    ],
    [
      "what is no year under the title",
      [selfTitle, [5]],
      [],
      ["A1=部门（单位）整体绩效自评表", "", "", "", ""],
    ],
    ["a bare year without a title", [[2024]], [], ["", "", "", "", ""]],
    [
      "a year beside its label",
      [selfTitle, ["预算年度", 2023]],
      [],
      ["A1=部门（单位）整体绩效自评表", "B2=2023", "", "", ""],
    ],
    [
      "a year under the title, and a label's",
      [selfTitle, [2024], ["预算年度", 2023]],
      [],
      ["A1=部门（单位）整体绩效自评表", "A2=2024", "", "", ""],
    ],
    [
      "a year beside another label is that label's",
      [["单位名称", "2024年度"], ["2023年度"]],
      [],
      ["", "A2=2023年度", "B1=2024年度", "", ""],
    ],
    [
      "a year under the title that is a label's value",
      [
        ["", ...selfTitle],
        ["单位名称", 2024],
      ],
      [],
      ["B1=部门（单位）整体绩效自评表", "", "B2=2024", "", ""],
    ],
    // 年度预算支出 is a heading over 年度部门预算支出, or stands for it.
    ["the sum of all spending", [["年度预算支出", 7]], [], ["", "", "", "", "B1=7"]],
    [
      "the sum, where both stand",
      [["年度预算支出", "年度部门预算支出", 8]],
      [],
      ["", "", "", "", "C1=8"],
    ],
    [
      "the sum, where the group has a number too",
      [["年度预算支出", 7, "年度部门预算支出", 8]],
      [],
      ["", "", "", "", "D1=8"],
    ],
  ])("%s", (_, rows, merges, expected) => {
    expect(cells(header(rows, merges))).toEqual(expected);
  });

  test("parts of the spending are read by their labels", () => {
    const { spending } = header([["年度预算支出"], ["", "人员类项目", 3, "特定目标类项目", 4]]);
    expect(Object.values(spending).map(placed)).toEqual(["C2=3", "", "", "E2=4"]);
  });

  test("what is missing above the tables is read below them", () => {
    const form = header([["单位名称", "甲局"]]);
    expect([form.unit, form.rulePack].map(placed)).toEqual(["B1=甲局", ""]);
    const below = read([
      ["评分规则", "辽宁"],
      ...evaluation,
      ["总评价得分", 9],
      ["单位名称", "乙局"],
      ["评分规则", "全国"],
      ["2024年度"],
    ]);
    expect([below!.unit, below!.rulePack, below!.year].map(placed)).toEqual([
      "B5=乙局",
      "B1=辽宁",
      "",
    ]);
  });

  test("a title below the tables, and a year in the row where they begin, are none", () => {
    const form = read([["2024年"], ...evaluation, ["总评价得分", 9], selfTitle]);
    expect(form && [form.title, form.year].map(placed)).toEqual(["", "A1=2024年"]);
    const inTable = read([selfTitle, ["三级指标", "指标值", "得分"], ["甲", 1, 1]]);
    expect(inTable && placed(inTable.year)).toBe("");
    const beside = read([[...evaluation[0]!, ...selfTitle, "2024年度"], ...evaluation.slice(1)]);
    expect(beside && [beside.title, beside.year].map(placed)).toEqual(["", ""]);
    const [headings, ...rows] = evaluation;
    const yearly = read([
      ["", "", "", "", "", "", "", ...selfTitle],
      [...headings!, 2024],
      ...rows,
    ]);
    expect(yearly && placed(yearly.year)).toBe("");
  });

  test("a form of nothing but tasks has its header above them", () => {
    const form = read([
      selfTitle,
      ["2024年度", "单位名称", "甲局"],
      ["对应项目", "分值"],
      ["2023年度", 5],
    ]);
    expect(form && [form.year, form.unit].map(placed)).toEqual(["A2=2024年度", "C2=甲局"]);
    expect(form?.indicators).toEqual([]);
    expect(form?.tasks.map(({ name }) => placed(name))).toEqual(["A4=2023年度"]);
  });
});

describe("the goals", () => {
  const plan: Row[] = [
    ["一级指标", "三级指标", "指标值", "完成时限"],
    ["履职效能", "甲", 1, "2024-12"],
  ];
  test.each<[string, Row[], [string, string]]>([
    [
      "side by side, their texts below",
      [["年初总体目标", "全年完成情况"], ["做好", "做了"], ...evaluation],
      ["A2=做好", "B2=做了"],
    ],
    [
      "side by side with nothing below",
      [["年初总体目标", "全年完成情况"], [], ...evaluation],
      ["A2=", "B2="],
    ],
    [
      "alone, the text beside",
      [["年初总体目标", "做好"], ["全年完成情况", "做了"], ...evaluation],
      ["B1=做好", "B2=做了"],
    ],
    ["alone, the text below", [["", "年初总体目标"], ["", "做好"], ...evaluation], ["B2=做好", ""]],
    [
      "one alone, the text below",
      [["", "全年完成情况"], ["", "做了"], ...evaluation],
      ["", "B2=做了"],
    ],
    ["alone and empty: beside", [["", "年初总体目标"], [], ...evaluation], ["C1=", ""]],
    [
      "of a plan, where a text beside may say 全年完成情况",
      [["年度绩效目标", "全年完成情况"], ["做好", "做了"], ...plan],
      ["B1=全年完成情况", ""],
    ],
    ["none", evaluation, ["", ""]],
  ])("%s", (_, rows, expected) => {
    const form = read(rows);
    expect(form && [form.goal, form.achievement].map(placed)).toEqual(expected);
  });
});

describe("the total", () => {
  const [headings, row] = evaluation as [Row, Row];
  test.each<[string, Row[], string]>([
    ["beside its label", [["总评价得分", 98, "", "", "", "", ""]], "B3=98"],
    ["in the score's column", [["总评价得分", "", "", "", "", "", 98]], "G3=98"],
    ["the points before the score", [["合计", "", "", "", "", 100, 98]], "F3=100"],
    ["empty: under the score", [["总评价得分"]], "G3="],
    ["no label", [], ""],
    [
      "under the score of the last heading",
      [["一级指标", "二级指标", "三级指标", "指标值", "得分"], row, ["总评价得分"]],
      "E5=",
    ],
  ])("%s", (_, rows, expected) => {
    const form = read([headings, row, ...rows]);
    expect(form && placed(form.total)).toBe(expected);
  });

  test("empty and right of the score, or without one: beside its label", () => {
    const score = read([
      ["三级指标", "得分", "指标值", "全年完成值"],
      ["甲", 1, 1, 1],
      ["", "", "", "总评价得分"],
    ]);
    // With names leftmost only a label among them ends the table.
    expect(score && placed(score.total)).toBe("");
    const right = read([
      ["得分", "指标值", "", "三级指标"],
      [1, 1, "", "甲"],
      ["", "", "总评价得分"],
    ]);
    expect(right && placed(right.total)).toBe("D3=");
    const under = read([["得分", "指标值", "", "三级指标"], [1, 1, "", "甲"], ["总评价得分"]]);
    expect(under && placed(under.total)).toBe("B3=");
    const plan = read([["一级指标", "三级指标", "指标值"], ["履职效能", "甲", 1], ["总评价得分"]]);
    expect(plan && placed(plan.total)).toBe("B3=");
  });

  test("stands below the table; a form without one may have it anywhere", () => {
    const later = read([...evaluation, ["单位名称", "甲局"], ["总评价得分", 98]]);
    expect(later && placed(later.total)).toBe("B4=98");
    const above = read([["总评价得分", 98], ...evaluation]);
    expect(above && placed(above.total)).toBe("");
    const alone = read([selfTitle, ["总评价得分", 98], ["单位名称", "甲"]]);
    expect(alone && placed(alone.total)).toBe("B2=98");
  });
});

describe("a project's money", () => {
  const money = (rows: Row[]): Row[] => [
    ["项目支出绩效自评表"],
    ["项目资金", "全年预算数", "全年执行数", "分值"],
    ...rows,
    ["一级指标", "三级指标", "指标值", "得分"],
    ["产出指标", "甲", 1, 1],
    ["效益指标", "乙", 1, 1],
  ];
  const rows: Row[] = [
    ["年度资金总额", 10, 9, 10],
    ["其中：当年财政拨款", 8, 8, ""],
    ["上年结转资金", 2, 1, ""],
    ["培训经费", 1, 1, ""],
    ["其他资金", 1, 1, 5],
  ];
  const names = (form: PerformanceForm | null) => [
    ...[form?.tasks, form?.sources].map((tasks) =>
      tasks?.map(({ name }) => placed(name)).join(" "),
    ),
  ];

  test("has its sources below it: rows named so, without points", () => {
    expect(names(read(money(rows)))).toEqual([
      "A3=年度资金总额 A6=培训经费 A7=其他资金",
      "A4=其中：当年财政拨款 A5=上年结转资金",
    ]);
  });

  test("its first row is no source of itself", () => {
    expect(names(read(money(rows.slice(1, 3))))).toEqual([
      "A3=其中：当年财政拨款",
      "A4=上年结转资金",
    ]);
    expect(names(read(money([])))).toEqual(["", ""]);
    const none = read(evaluation);
    expect([none?.tasks, none?.sources]).toEqual([[], []]);
  });

  test("a form of Liaoning has tasks of such names, no sources", () => {
    const own: Row[] = [
      ["对应项目", "项目下达金额", "分值"],
      ["甲", 5, 5],
      ["财政拨款", 5, ""],
    ];
    expect(names(read([selfTitle, ...own, ...evaluation]))).toEqual(["A3=甲 A4=财政拨款", ""]);
  });
});
