/** The rules that a form can be made by, and how it is printed then. */
import { loadRuleReader, ownTemplateRules, templateRules } from "../../../src/form";
import { printedKind } from "../../../src/form/make/templateRules";
import type { RuleTable } from "../../../src/form/model/grid";
import type { CellValue } from "../../../src/scoring";

const tableOf = (values: CellValue[][]): RuleTable => ({
  ...{ sheetId: "rules", sheetName: "评分规则", origin: { row: 0, column: 0 }, values },
});

test.each(["selfEvaluation", "target"] as const)(
  "a %s can be made by all rules, its own first",
  (kind) => {
    const rules = templateRules(kind);
    expect(
      rules.map(({ id, tasks, sections }) => [
        id,
        ...[{ level1: tasks.name, points: tasks.points }, ...sections].map(
          ({ level1, points }) => `${level1} ${points}`,
        ),
      ]),
    ).toEqual([
      [
        "liaoning",
        "年度主要任务 40",
        "履职效能 20",
        "预算执行 5",
        "管理效率 5",
        "运行成本 5",
        "社会效应 20",
        "可持续性 5",
      ],
      ["national", "预算执行 10", "产出指标 50", "效益指标 30", "满意度指标 10"],
      [
        "national-cost",
        "预算执行 10",
        "成本指标 20",
        "产出指标 40",
        "效益指标 20",
        "满意度指标 10",
      ],
      ["hubei", "预算执行 20", "产出指标 40", "效益指标 30", "满意度指标 10"],
      // 绩效指标 90, which the form itself shares out: it begins with the parts of the national form.
      ["sichuan", "预算执行 10", "产出指标 50", "效益指标 30", "满意度指标 10"],
      ["chongqing", "预算执行 10", "产出指标 50", "效益指标 30", "满意度指标 10"],
    ]);
    expect(rules[3]?.title).toEqual({
      "zh-CN": "湖北省项目支出绩效自评",
      "en-US": "Hubei, project expenditure (湖北省项目支出绩效自评)",
    });
  },
);

describe("the rules of the sheet 评分规则", () => {
  beforeAll(loadRuleReader);

  test.each<[CellValue[][], [string, number][]]>([
    [
      [["基础规则", "湖北"]],
      [
        ["预算执行", 20],
        ["产出指标", 40],
        ["效益指标", 30],
        ["满意度指标", 10],
      ],
    ],
    [
      [["基础规则", "四川"]],
      [
        ["预算执行", 10],
        ["产出指标", 50],
        ["效益指标", 30],
        ["满意度指标", 10],
      ],
    ],
    [
      [
        ["基础规则", "四川"],
        ["分值：预算执行", 20],
        ["分值：绩效指标", 80],
      ],
      [
        ["预算执行", 20],
        ["产出指标", 26.8],
        ["效益指标", 26.6],
        ["满意度指标", 26.6],
      ],
    ],
  ])("%j have the parts of a form", (values, parts) => {
    const rules = ownTemplateRules(tableOf(values));
    expect(rules).toMatchObject({ id: "own", title: { "zh-CN": "本簿规则" } });
    const { tasks, sections } = rules!;
    expect([tasks, ...sections.map(({ level1, points }) => ({ name: level1, points }))]).toEqual(
      parts.map(([name, points]) => ({ name, points })),
    );
  });

  test("are none where a cell of it is wrong", () => {
    expect(ownTemplateRules(tableOf([["基础规则", "火星"]]))).toBeNull();
  });
});

test.each([
  ["selfEvaluation", ["履职效能", "预算执行"], "selfEvaluation"],
  ["target", ["履职效能"], "target"],
  ["target", ["产出指标", "可持续性"], "target"],
  ["selfEvaluation", ["产出指标", "效益指标"], "nationalSelfEvaluation"],
  ["target", ["产出指标"], "nationalTarget"],
  ["selfEvaluation", [], "nationalSelfEvaluation"],
] as const)("a %s by rules with %j is printed as a %s", (kind, level1, printed) => {
  const sections = level1.map((name) => ({ level1: name, points: 10 }));
  expect(printedKind(kind, { tasks: { name: "", points: 0 }, sections })).toBe(printed);
});
