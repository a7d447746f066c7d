import { readForm, gridFromPlan } from "../../src/form";
import { planForm } from "../../src/formulas";
import { sampleForm } from "../../src/form/make/sample";
import { scoresOf } from "../../src/report/scores";
import { changeDraft } from "../../src/report/changeDraft";
import { draftOf } from "../../src/report/draft";
import { makeForm, type FormValues, type PerformanceForm } from "../../src/form";
import { loadRuleReader } from "../../src/form/rules";
import { chineseTexts as chinese } from "../../src/locale";
import { englishTexts as english } from "../../src/locale/en-US";
import { fillWords } from "../../src/locale/problemWords";
import * as published from "../fixtures/selfEvaluation2024";

const rowsOf = (report: ReturnType<typeof scoresOf>) => report.sections.flatMap(({ rows }) => rows);

describe("the published form of 703001", () => {
  const report = scoresOf(readForm(gridFromPlan(planForm(sampleForm())))!);

  it("scores 97.62 and is 优", () => {
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
    const scores = new Map(rowsOf(report).map(({ name, score }) => [name, Number(score)]));
    for (const { name, score } of [...published.tasks, ...published.indicators]) {
      expect([name, scores.get(name)]).toEqual([name, score]);
    }
  });

  it("lists the section with most points lost first, with the points of the form", () => {
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

describe("a row", () => {
  const row = { level1: "社会效应", name: "满意度", operator: ">=", target: 98, unit: "%" };
  const form = (indicator: NonNullable<FormValues["indicators"]>[number]) =>
    scoresOf(makeForm({ kind: "selfEvaluation", indicators: [indicator] }));

  it("tells in both languages what each percentage point above a limit costs", async () => {
    await loadRuleReader();
    const values = [
      ["反向指标超过指标值时", "按百分点扣分"],
      ["完成程度的小数位数", "1位小数"],
    ];
    const limit = { ...row, operator: "<=", target: 100, actual: 104.5, weight: 2 };
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

  it("without an actual is not filled and carries no score", () => {
    const report = form({ ...row, weight: 5 });
    expect(rowsOf(report)[0]).toMatchObject({ state: "notFilled", score: "", lost: "0" });
    expect(report.form).toMatchObject({ filled: 0, toFill: 1, total: null });
  });

  it("that can't be scored says why and leaves the total open", () => {
    const report = form({ ...row, actual: "很好", weight: 5 });
    expect(rowsOf(report)[0]).toMatchObject({
      state: "unreadable",
      steps: [{ code: "VALUE_NOT_NUMERIC" }],
    });
    expect(report.form).toMatchObject({ filled: 1, toFill: 1, unreadable: 1, total: null });
  });

  it("whose typed score differs keeps it beside the rule's", () => {
    expect(rowsOf(form({ ...row, actual: 98, weight: 5, score: 4 }))[0]).toMatchObject({
      score: "5",
      written: "4",
    });
  });
});

it("an unknown rule pack is told and the usual one is used", () => {
  const { rules } = scoresOf(makeForm({ kind: "selfEvaluation", rulePack: "月球" }));
  expect(rules).toMatchObject({ id: "liaoning", source: "unknown" });
});

describe("correcting a draft", () => {
  const imported = {
    form: makeForm({
      kind: "selfEvaluation",
      indicators: [{ name: "甲", target: "户", unit: 30 }],
    }),
    readings: {},
    leftovers: [{ source: { row: 0, column: 0 }, text: "12.5" }],
    notes: [],
    columns: { tasks: new Map(), indicators: new Map() },
  };
  const draft = draftOf(imported, "0");
  const text = (changed: typeof draft, role: string) =>
    changed.indicators[0]!.fields.find((field) => field.role === role)?.text;

  it("swaps two values", () => {
    const changed = changeDraft(draft, {
      do: "move",
      from: "indicators[0].target",
      to: "indicators[0].unit",
    });
    expect([text(changed, "target"), text(changed, "unit")]).toEqual(["30", "户"]);
    expect([text(draft, "target"), text(draft, "unit")]).toEqual(["户", "30"]);
  });

  it("takes a typed number as a number", () => {
    const path = "indicators[0].actual";
    const changed = changeDraft(draft, { do: "set", path, text: "９８.5" });
    expect(changed.imported.form.indicators[0]!.actual.value).toBe(98.5);
  });

  it.each(["1.05", "0.05", "-0.5", "100.00", "１２．５", "1.", "-", "1e3"])(
    "shows %s as it is being typed, letter by letter",
    (typed) => {
      const path = "indicators[0].actual";
      let changed = draft;
      for (const letter of typed) {
        const shown = text(changed, "actual");
        changed = changeDraft(changed, { do: "set", path, text: shown + letter });
      }
      expect(text(changed, "actual")).toBe(typed);
      const value = Number(typed.normalize("NFKC"));
      const isNumber = /^-?\d+(\.\d+)?$/.test(typed.normalize("NFKC"));
      expect(changed.imported.form.indicators[0]!.actual.value).toBe(isNumber ? value : typed);
      const confirmed = changeDraft(changed, { do: "confirm", path });
      expect(text(confirmed, "actual")).toBe(typed);
      const to = "indicators[0].weight";
      const moved = changeDraft(changed, { do: "move", from: path, to });
      expect(text(moved, "weight")).toBe(isNumber ? String(value) : typed);
      expect(text(moved, "actual")).toBe("");
    },
  );

  it("drops nothing when a leftover takes a place", () => {
    const to = "indicators[0].target";
    const changed = changeDraft(draft, { do: "place", leftover: "0", to });
    expect(changed.imported.form.indicators[0]!.target.value).toBe(12.5);
    expect(changed.leftovers.map((leftover) => leftover.text)).toEqual(["户"]);
  });
});

describe("the sheet's own total", () => {
  /** The sample on a sheet whose cell 总评价得分 shows something, and whose rows are changed. */
  const status = (total: string | number, change: (form: PerformanceForm) => void = () => {}) => {
    const form = readForm(gridFromPlan(planForm(sampleForm())))!;
    form.total.value = total;
    change(form);
    return scoresOf(form).form;
  };

  it("is the rules' own on a sound sheet", () => {
    for (const total of [97.62, 97.616, "97.62", "97.62分"]) {
      expect(status(total)).toMatchObject({ total: "97.62", sheetTotal: "97.62" });
      expect(status(total).totalDiffers).toBe(false);
    }
  });

  it.each([
    [92.58, "92.58"],
    ["#REF!", "#REF!"],
    ["优", "优"],
  ])("of %j is told beside the rules'", (total, shown) => {
    expect(status(total)).toMatchObject({
      total: "97.62",
      sheetTotal: shown,
      totalDiffers: true,
    });
  });

  it.each(["#BUSY!", "#GETTING_DATA"])("is none yet while its cell shows %s", (total) => {
    expect(status(total)).toMatchObject({ total: "97.62", sheetTotal: null, totalDiffers: false });
  });

  it("is not compared while rows are open, and a row that can't be scored is not one to fill", () => {
    const unscorable = (form: PerformanceForm) => {
      form.indicators[0]!.actual.value = "很好";
    };
    expect(status(94.12, unscorable)).toMatchObject({
      filled: 29,
      toFill: 29,
      unreadable: 1,
      total: null,
      sheetTotal: "94.12",
      totalDiffers: false,
    });
  });

  it("lacks the points of a task row that is empty, which says so", () => {
    const form = readForm(gridFromPlan(planForm(sampleForm())))!;
    for (const field of [form.tasks[4]!.name, form.tasks[4]!.allocated, form.tasks[4]!.executed]) {
      field.value = "";
    }
    const report = scoresOf(form);
    expect(report.form).toMatchObject({ filled: 28, toFill: 29, total: null });
    expect(rowsOf(report).find(({ key }) => key === "tasks[4]")).toMatchObject({
      state: "notFilled",
      weight: "8",
      steps: [{ code: "taskEmpty", values: { weight: 8 } }],
    });
  });
});
