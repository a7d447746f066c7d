/** The rules of a form as sentences to be, and what a reading took a form for. */
import { foundOf } from "../../src/report/found";
import { fixedText, percentText, pointsText } from "../../src/report/figures";
import { rulesInForce } from "../../src/report/policies";
import { unitOf, yearOf } from "../../src/report/unit";
import { makeForm, type FormValues } from "../../src/form";
import { hubei, liaoning, type RulePack } from "../../src/scoring";
import { onSheet } from "./support";

const told = (pack: RulePack) =>
  rulesInForce({ pack, source: "sheet" }).policies.map(({ code, values, evidence, paper }) => [
    ...[code, Object.values(values).join(" | "), evidence, paper],
  ]);

test("every policy of the usual rules, with its numbers and what it rests on", () => {
  expect(rulesInForce({ pack: liaoning, source: "sheet" })).toMatchObject({
    id: "liaoning",
    title: liaoning.title,
    source: "sheet",
  });
  const points =
    "年度主要任务 40 · 履职效能 20 · 预算执行 5 · 管理效率 5 · 运行成本 5 · 社会效应 20 · 可持续性 5";
  expect(told(liaoning)).toEqual([
    ["sectionPoints", points, "published", ""],
    ["taskRateDecimals", "0", "published", ""],
    ["completionDecimals", "2", "published", ""],
    ["rowScoreDecimals.none", "", "published", ""],
    ["totalDecimals", "2", "published", ""],
    ["cap.clamp", "", "national", ""],
    ["reverseMiss.linear_to_double", "10%", "practice", ""],
    ["reverseZero.zero", "", "practice", ""],
    ["equalOver.full", "", "practice", ""],
    ["negativeActual.zero_for_positive", "", "practice", ""],
    ["qualBands", "100%–80% · 80%–60% · 60%–0%", "national", ""],
    ["qualValue.band1_full", "", "practice", ""],
    ["overThreshold", "130%", "practice", ""],
    ["percentSlip.one_is_whole", "", "published", ""],
    ["gradeBands", "优 ≥ 90 · 良 ≥ 80 · 中 ≥ 60 · 差 ≥ 0", "national", ""],
    ["progressLights", "60% | 80% | 120%", "practice", ""],
    ["reasonRequired.score_below_weight", "", "published", ""],
    ["override.keep_and_report", "", "practice", ""],
  ]);
});

test("of other rules: rounded otherwise, with the paper that they name", () => {
  const pack: RulePack = {
    ...{ ...hubei, evidence: { cap: "own" }, papers: { cap: "朝财〔2024〕1号" } },
    ...{ completionDecimals: null, rowScoreDecimals: 2, cap: "refuse", offPerPoint: 0.05 },
  };
  const policies = rulesInForce({ pack, source: "own" }).policies;
  const find = (code: string) => policies.find((policy) => policy.code.startsWith(code));
  expect(find("completionDecimals")).toMatchObject({ code: "completionDecimals.none", values: {} });
  expect(find("rowScoreDecimals")).toMatchObject({
    ...{ code: "rowScoreDecimals", values: { decimals: 2 } },
  });
  expect(find("cap")).toEqual({
    ...{ code: "cap.refuse", values: {}, evidence: "own", paper: "朝财〔2024〕1号" },
  });
  expect(find("reverseMiss")).toEqual({
    ...{
      code: "reverseMiss.inverse_ratio",
      values: { off: "5%" },
      evidence: "practice",
      paper: "",
    },
  });
  expect(find("progressLights")?.values).toEqual({ yellow: "60%", green: "80%", blue: "120%" });
  expect(find("overThreshold")?.values).toEqual({ share: "130%" });
  expect(find("sectionPoints")?.values).toEqual({
    points: "预算执行 20 · 产出指标 40 · 效益指标 30 · 满意度指标 10",
  });
});

test.each<[FormValues, object]>([
  [
    {
      ...{
        kind: "selfEvaluation",
        year: "2024年度",
        unit: "703001朝阳市教育局",
        rulePack: "liaoning",
      },
      tasks: [{ name: "甲" }, { name: "乙" }],
      indicators: [{ adjusted: 3 }, { adjusted: "无" }, {}],
    },
    {
      ...{ kind: "selfEvaluation", isForeign: false, project: "", year: "2024" },
      ...{ unit: { code: "703001", name: "朝阳市教育局" }, indicators: 3, adjusted: 1, tasks: 2 },
    },
  ],
  [
    { kind: "projectTarget", project: " 数字化 ", title: "2023年项目绩效目标表" },
    {
      ...{ kind: "projectTarget", isForeign: true, project: "数字化", year: "2023" },
      ...{ unit: { code: "", name: "" }, indicators: 0, adjusted: 0, tasks: 0 },
    },
  ],
])("what a reading took a form for: %#", (values, expected) => {
  const sheet = onSheet(values, "自评");
  const { rules, ...found } = foundOf(sheet);
  expect(found).toEqual({ sheetId: "id of 自评", sheetName: "自评", ...expected });
  expect([rules.id, rules.source]).toEqual(
    values.kind === "selfEvaluation" ? ["liaoning", "sheet"] : ["national", "default"],
  );
});

test("a form without a project's cell has no project", () => {
  const { grid, form } = onSheet({ kind: "projectTarget" });
  form.project.value = null;
  form.unit.value = null;
  expect(foundOf({ grid, form })).toMatchObject({ project: "", unit: { code: "", name: "" } });
});

test.each([
  ["703001朝阳市工业和信息化局-211300000", "703001", "朝阳市工业和信息化局"],
  [" 703001  朝阳市教育局 - 2113 ", "703001", "朝阳市教育局"],
  ["７０３００１教育局", "703001", "教育局"],
  ["朝阳市第12中学-3", "", "朝阳市第12中学"],
  ["朝阳市-教育局", "", "朝阳市-教育局"],
  ["朝阳市-3号院", "", "朝阳市-3号院"],
  ["703001", "703001", ""],
  [703001, "703001", ""],
])("the unit %j is %j, %j", (unit, code, name) => {
  expect(unitOf(makeForm({ kind: "target", unit }))).toEqual({ code, name });
});

test("the year is the year's own, else the title's, else none", () => {
  const year = (values: object) => yearOf(makeForm({ kind: "target", ...values }));
  expect(year({ year: "2024年度", title: "2023年表" })).toBe("2024");
  expect(year({ title: "2023年表" })).toBe("2023");
  expect(year({})).toBe("");
});

test("figures as forms show them", () => {
  expect([1.296, 7.2, 8, 0.00005, -0.12344].map(pointsText)).toEqual([
    ...["1.296", "7.2", "8", "0.0001", "-0.1234"],
  ]);
  const fixed = (value: number, decimals: number) => fixedText(value, decimals);
  expect([fixed(97.6, 2), fixed(97, 2), fixed(97.616, 2), fixed(97.5, 0), fixed(0.5, 1)]).toEqual([
    ...["97.60", "97.00", "97.62", "98", "0.5"],
  ]);
  expect([0.94, 1, 0.123456789, 0].map(percentText)).toEqual(["94%", "100%", "12.3457%", "0%"]);
});
