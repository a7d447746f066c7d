import { readForm, gridFromPlan } from "../../src/form";
import { planForm } from "../../src/formulas";
import { sampleForm } from "../../src/form/make/sample";
import { scoresOf } from "../../src/report/scores";
import { makeForm } from "../../src/form";
import { loadRuleReader } from "../../src/form/rules";
import { chineseTexts as chinese } from "../../src/locale";
import { englishTexts as english } from "../../src/locale/en-US";
import { fillWords } from "../../src/locale/problemWords";
import * as published from "../fixtures/selfEvaluation2024";

const rowsOf = (report: ReturnType<typeof scoresOf>) => report.sections.flatMap(({ rows }) => rows);

describe("the published form of 703001", () => {
  const read = () => scoresOf(readForm(gridFromPlan(planForm(sampleForm())))!);

  it("scores 97.62 and is 优", () => {
    const report = read();
    expect(report.form).toEqual({
      kind: "selfEvaluation",
      unit: { code: "703001", name: "朝阳市工业和信息化局" },
      year: "2024",
      filled: 29,
      toFill: 29,
      unreadable: 0,
      total: "97.62",
      sheetTotal: null,
      totalDiffers: false,
      grade: "优",
      isPlan: false,
      rulesChanged: false,
      formulas: { native: 0, addIn: 59 },
    });
  });

  it("gives every row its published score", () => {
    const report = read();
    const scores = new Map(rowsOf(report).map(({ name, score }) => [name, Number(score)]));
    for (const { name, score } of [...published.tasks, ...published.indicators]) {
      expect([name, scores.get(name)]).toEqual([name, score]);
    }
  });

  it("lists the section with most points lost first, with the points of the form", () => {
    const report = read();
    expect(report.sections.map(({ name, weight, lost }) => [name, weight, lost])).toEqual([
      ["年度主要任务", "40", "2.08"],
      ["预算执行", "5", "0.304"],
      ["履职效能", "20", "0"],
      ["管理效率", "5", "0"],
      ["运行成本", "5", "0"],
      ["社会效应", "20", "0"],
      ["可持续性", "5", "0"],
    ]);
  });

  it("derives the only indicator that lost points", () => {
    const report = read();
    const row = rowsOf(report).find(({ name }) => name === "预算执行率")!;
    expect(row.steps).toEqual([
      {
        code: "share.direct.rounded",
        values: { actual: 81.28, target: 100, equals: "=", quotient: 0.8128, completion: 0.81 },
      },
      { code: "score", values: { weight: 1.6, completion: "0.81", product: 1.296, score: 1.296 } },
    ]);
  });
});

it("tells in both languages what each percentage point above a limit costs", async () => {
  await loadRuleReader();
  const values = [
    ["反向指标超过指标值时", "按百分点扣分"],
    ["完成程度的小数位数", "1位小数"],
  ];
  const limit = { operator: "<=", target: 100, unit: "%", actual: 104.5, weight: 2 };
  const made = makeForm({ kind: "selfEvaluation", rulePack: "本簿规则", indicators: [limit] });
  const ownRules = { sheetId: "", sheetName: "评分规则", origin: { row: 0, column: 0 }, values };
  const report = scoresOf({ ...made, ownRules });
  const [step, score] = rowsOf(report)[0]!.steps;
  expect(score).toMatchObject({ values: { weight: 2, completion: "0.6", score: 1.2 } });
  expect(step?.code).toBe("share.points.rounded");
  const told = (steps: Record<string, string>) => fillWords(steps[step!.code]!, step!.values);
  expect(told(chinese.scoring.steps)).toBe(
    "每超过 1 个百分点扣分值的 10%：完成程度 = 1 − 10% × (104.5 − 100) = 0.55，取 0.6。",
  );
  expect(told(english.scoring.steps)).toContain("completion = 1 − 10% × (104.5 − 100) = 0.55");
  const policy = report.rules.policies.find(({ code }) => code === "reverseMiss.per_point");
  expect(policy).toMatchObject({ values: { off: "10%" }, evidence: "own" });
});

it("an unknown rule pack is told and the usual one is used", () => {
  const { rules } = scoresOf(makeForm({ kind: "selfEvaluation", rulePack: "月球" }));
  expect(rules).toMatchObject({ id: "liaoning", source: "unknown" });
});
