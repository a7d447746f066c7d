/** 评分 of a form, its rows one by one, worked out by hand. */
import { loadRuleReader } from "../../src/form/rules";
import { signs } from "../../src/formulas/native/signs";
import { scoreReportOf, scoresOf, type ScoreRow } from "../../src/report/scores";
import { makeForm, type FormValues } from "../../src/form";
import { at, gridOf, onSheet } from "./support";

const indicator = { level1: "履职效能", operator: ">=", target: 98, unit: "%" };

const values: FormValues = {
  ...{ kind: "selfEvaluation", year: "2024年度", unit: "703001朝阳市教育局-211300000" },
  rulePack: "liaoning",
  tasks: [
    { name: " 人员经费 ", allocated: 100, executed: 50, weight: 8 },
    // 96.5 % count as 97 %.
    { name: "公用经费", allocated: 200, executed: 193, weight: 4 },
    { weight: 8 },
  ],
  indicators: [
    { ...indicator, name: "办结率", operator: "=", target: 100, actual: 100, weight: 5 },
    {
      ...{ ...indicator, name: "满意度", actual: 49, weight: 4, score: 3 },
      ...{ reasons: { funding: "没钱 ", staff: " ", other: "没人" }, measure: " 改 " },
    },
    { ...indicator, level1: "社会效应 ", name: "户数", unit: "户", actual: "很好", weight: 3 },
    { ...indicator, level1: "社会效应 ", name: " 人数", target: 30, unit: " ", weight: 2 },
  ],
};

const noReason = (row: number) => ({ reasonAt: at(`O${row}`), measureAt: at(`P${row}`) });
const noWords = {
  asked: "",
  actual: "",
  reasons: [],
  measure: "",
  reasonAt: null,
  measureAt: null,
};
const score = (weight: number, completion: string, points: number) => ({
  code: "score",
  values: { weight, completion, product: points, score: points },
});

const rows: Record<string, ScoreRow> = {
  personnel: {
    ...{ key: "tasks[0]", name: "人员经费", at: at("D6"), state: "scored" },
    ...{ weight: "8", score: "4", lost: "4", share: 0.5, written: null },
    steps: [
      { code: "rate", values: { allocated: "100", executed: "50", rate: "50%", decimals: 0 } },
      { code: "taskScore", values: { weight: 8, rate: "50%", score: "4" } },
    ],
    words: { ...noWords, task: { allocated: "100", executed: "50", rate: "50%" } },
  },
  running: {
    ...{ key: "tasks[1]", name: "公用经费", at: at("D7"), state: "scored" },
    ...{ weight: "4", score: "3.88", lost: "0.12", share: 0.97, written: null },
    steps: [
      { code: "rate", values: { allocated: "200", executed: "193", rate: "97%", decimals: 0 } },
      { code: "taskScore", values: { weight: 4, rate: "97%", score: "3.88" } },
    ],
    words: { ...noWords, task: { allocated: "200", executed: "193", rate: "97%" } },
  },
  empty: {
    ...{ key: "tasks[2]", name: "", at: at("D8"), state: "notFilled" },
    ...{ weight: "8", score: "", lost: "0", share: 0, written: null },
    steps: [{ code: "taskEmpty", values: { weight: 8 } }],
    words: { ...noWords, task: { allocated: "", executed: "", rate: "" } },
  },
  done: {
    ...{ key: "indicators[0]", name: "办结率", at: at("G12"), state: "scored" },
    ...{ weight: "5", score: "5", lost: "0", share: 1, written: null },
    steps: [{ code: "met", values: { operator: "=", target: 100, actual: 100 } }, score(5, "1", 5)],
    words: { ...noWords, ...noReason(12), asked: "= 100 %", actual: "100" },
  },
  content: {
    ...{ key: "indicators[1]", name: "满意度", at: at("G13"), state: "scored" },
    ...{ weight: "4", score: "2", lost: "2", share: 0.5, written: "3" },
    steps: [
      {
        code: "share.direct",
        values: { target: 98, actual: 49, equals: "=", quotient: 0.5, completion: 0.5 },
      },
      score(4, "0.5", 2),
    ],
    words: {
      ...{ ...noReason(13), asked: ">= 98 %", actual: "49", measure: "改" },
      reasons: [
        { kind: "funding", text: "没钱" },
        { kind: "other", text: "没人" },
      ],
    },
  },
  unreadable: {
    ...{ key: "indicators[2]", name: "户数", at: at("G14"), state: "unreadable" },
    ...{ weight: "3", score: "", lost: "0", share: 0, written: null },
    steps: [{ code: "VALUE_NOT_NUMERIC", values: { field: "actual", text: "很好" } }],
    words: { ...noWords, ...noReason(14), asked: ">= 98 户", actual: "很好" },
  },
  open: {
    ...{ key: "indicators[3]", name: "人数", at: at("G15"), state: "notFilled" },
    ...{ weight: "2", score: "", lost: "0", share: 0, written: null, steps: [] },
    words: { ...noWords, ...noReason(15), asked: ">= 30" },
  },
};

test("every row of a form with all that can become of one, and its parts, most points lost first", () => {
  const { form, sections } = scoresOf(onSheet(values).form);
  expect(form).toEqual({
    ...{ kind: "selfEvaluation", isPlan: false, year: "2024" },
    unit: { code: "703001", name: "朝阳市教育局" },
    ...{ filled: 5, toFill: 7, unreadable: 1, total: null, sheetTotal: null, totalDiffers: false },
    ...{ grade: null, formulas: { native: 0, addIn: 0 }, rulesChanged: false },
  });
  expect(sections).toEqual([
    {
      ...{ name: "年度主要任务", weight: "20", score: "7.88", lost: "4.12", share: 0.394 },
      rows: [rows["personnel"], rows["running"], rows["empty"]],
    },
    {
      ...{ name: "履职效能", weight: "9", score: "7", lost: "2", share: 7 / 9 },
      rows: [rows["content"], rows["done"]],
    },
    {
      ...{ name: "社会效应", weight: "5", score: "0", lost: "0", share: 0 },
      rows: [rows["unreadable"], rows["open"]],
    },
  ]);
});

test("a report of a sheet says which it is", () => {
  const { grid, form } = onSheet(values, "703001自评表2024");
  const cells = gridOf([["=PERFSCORE(A1)"], ["=_xldudf_PERFSCORE(A1)"]]);
  const sheet = { ...cells, sheetId: "7", sheetName: grid.sheetName, isProtected: true };
  const report = scoreReportOf({ grid: sheet, form });
  expect(report).toEqual({
    ...{ sheetId: "7", sheetName: "703001自评表2024", isProtected: true, unanswered: 1 },
    ...scoresOf(form),
  });
  expect(report.rules).toMatchObject({ id: "liaoning", source: "sheet" });
});

/** The only row of a form. */
function rowOf(
  changes: NonNullable<FormValues["indicators"]>[number],
  kind: FormValues["kind"] = "selfEvaluation",
): ScoreRow {
  const row = { ...indicator, name: "甲", actual: 49, weight: 4, ...changes };
  return scoresOf(makeForm({ kind, indicators: [row] })).sections[0]!.rows[0]!;
}

test.each([
  // The rule gives 2; half a hundredth is rounding.
  [2, null],
  [2.005, null],
  [1.995, null],
  [2.0051, "2.0051"],
  [1.99, "1.99"],
  ["2.5", null],
  ["", null],
])("a typed score of %j beside 2 is told as %j", (written, told) => {
  expect(rowOf({ score: written }).written).toBe(told);
});

test("a typed score beside none is not told", () => {
  expect(rowOf({ score: 2, actual: "" })).toMatchObject({ state: "notFilled", written: null });
  expect(rowOf({ score: 2, actual: "好" })).toMatchObject({ state: "unreadable", written: null });
});

test("a weight that can't be read counts 0, and a weight of 0 has no share", () => {
  expect(rowOf({ weight: "八分" })).toMatchObject({ state: "unreadable", weight: "0", share: 0 });
  expect(rowOf({ weight: "" })).toMatchObject({
    ...{ state: "unreadable", weight: "0", steps: [{ code: "WEIGHT_MISSING" }] },
  });
  const free = scoresOf(
    makeForm({ kind: "selfEvaluation", indicators: [{ ...indicator, actual: 98, weight: 0 }] }),
  );
  expect(free.sections).toMatchObject([
    { weight: "0", score: "0", lost: "0", share: 0, rows: [{ state: "scored", share: 0 }] },
  ]);
});

test("points are told with at most four decimals, and added exactly", () => {
  // 1/3 of 2 is told as 0.6667; what is lost is 1.3333.
  expect(
    rowOf({ target: 3, unit: "个", actual: 1, weight: 2 }, "nationalSelfEvaluation"),
  ).toMatchObject({
    ...{ score: "0.67", lost: "1.33" },
  });
  expect(rowOf({ actual: 98, weight: 1.23456 })).toMatchObject({ weight: "1.2346", lost: "0" });
});

test("a row without a cell for what was done is found at its name, else at its row", () => {
  const where = (without: RegExp) => {
    const { form } = onSheet(values, "表", without);
    const found = scoresOf(form).sections.flatMap((section) => section.rows);
    return ["tasks[0]", "indicators[1]"].map((key) => found.find((row) => row.key === key)!.at);
  };
  expect(where(/none/u)).toEqual([at("D6"), at("G13")]);
  expect(where(/executed|actual/u)).toEqual([at("A6"), at("C13")]);
  expect(where(/executed|actual|name/u)).toEqual([at("A6"), at("A13")]);
});

test("a reason is written under 其他, of a form without such a column under the first; a measure in its own", () => {
  const places = (without: RegExp) => {
    const { form } = onSheet(values, "表", without);
    const { words } = scoresOf(form).sections[1]!.rows[0]!;
    return [words.reasonAt, words.measureAt];
  };
  expect(places(/none/u)).toEqual([at("O13"), at("P13")]);
  expect(places(/other/u)).toEqual([at("K13"), at("P13")]);
  expect(places(/other|funding|measure/u)).toEqual([null, null]);
});

test("what is asked is by 调整指标值 where that holds something", () => {
  expect(rowOf({ adjusted: 49 })).toMatchObject({ score: "4", words: { asked: ">= 49 %" } });
  expect(rowOf({ operator: "", target: "有效", unit: "", actual: "" }).words.asked).toBe("有效");
});

test("a task row says it is empty only where it has points and nothing else", () => {
  const stepsOf = (task: NonNullable<FormValues["tasks"]>[number]) =>
    scoresOf(makeForm({ kind: "selfEvaluation", tasks: [task] })).sections[0]!.rows[0]!.steps;
  const said = [{ code: "taskEmpty", values: { weight: 8 } }];
  expect(stepsOf({ weight: 8, name: " ", allocated: "" })).toEqual(said);
  expect(stepsOf({ weight: 0 })).toEqual([]);
  expect(stepsOf({ weight: 8, name: "甲" })).toEqual([]);
  expect(stepsOf({ weight: 8, allocated: 1 })).toEqual([]);
  expect(stepsOf({ weight: 8, executed: 1 })).toEqual([{ code: "ALLOCATED_MISSING", values: {} }]);
  // Its rate is there, and its points are not.
  expect(stepsOf({ allocated: 2, executed: 1 })).toEqual([{ code: "WEIGHT_MISSING", values: {} }]);
});

test("rows without points of their own are none: a project's money without weight, and the parts of an indicator", () => {
  const counted = (
    task: object,
    part: object,
    kind: FormValues["kind"] = "projectSelfEvaluation",
  ) => {
    const form = makeForm({
      ...{ kind, tasks: [{ name: "合计", allocated: 1, executed: 1, ...task }] },
      indicators: [
        { ...indicator, name: "玉米", actual: 98, weight: 10 },
        { ...indicator, name: "其中：早玉米", actual: 98, ...part },
      ],
    });
    return scoresOf(form).sections.flatMap((section) => section.rows.map(({ key }) => key));
  };
  expect(counted({}, {})).toEqual(["indicators[0]"]);
  expect(counted({ weight: 10 }, { weight: 5 })).toEqual([
    ...["tasks[0]", "indicators[0]", "indicators[1]"],
  ]);
  expect(counted({}, {}, "selfEvaluation")).toEqual(["tasks[0]", "indicators[0]"]);
});

test("nothing is scored in a form that is filled before the year", () => {
  const { form, sections } = scoresOf(makeForm({ ...values, kind: "target", total: 3 }));
  expect(sections).toEqual([]);
  expect(form).toMatchObject({
    ...{ kind: "target", isPlan: true, filled: 0, toFill: 0, unreadable: 0, total: null },
    ...{ sheetTotal: "3.00", totalDiffers: false, grade: null },
  });
});

test.each(["", "[]"])(
  "rules that nobody knows score nothing: filled rows say so, open ones stay open %s",
  async (table) => {
    await loadRuleReader();
    const { form } = onSheet({ ...values, rulePack: "本簿规则", total: 12 });
    const ownRules = { sheetId: "r", sheetName: "评分规则", origin: at("A1"), values: [] };
    const report = scoresOf(table === "" ? form : { ...form, ownRules });
    const code = table === "" ? "ownMissing" : "ownFaulty";
    expect(report.form).toMatchObject({
      ...{ filled: 5, toFill: 7, unreadable: 5, total: null, sheetTotal: "12.00", grade: null },
    });
    const unjudged = (row: ScoreRow | undefined) => ({
      ...{ ...row, state: "unreadable", score: "", lost: "0", share: 0, written: null },
      steps: [{ code, values: {} }],
    });
    expect(
      report.sections.map(({ score: points, lost, rows: own }) => [points, lost, own]),
    ).toEqual([
      ["0", "0", [unjudged(rows["personnel"]), unjudged(rows["running"]), rows["empty"]]],
      ["0", "0", [unjudged(rows["done"]), unjudged(rows["content"])]],
      ["0", "0", [unjudged(rows["unreadable"]), rows["open"]]],
    ]);
    expect(report.rules.source).toBe(code);
  },
);

describe("a form whose rows are all scored", () => {
  const filled = (weight: number, total: string | number | null, actual: string | number = 98) => {
    const row = { ...indicator, name: "甲", weight, actual };
    return scoresOf(makeForm({ kind: "selfEvaluation", indicators: [row], total })).form;
  };

  test.each([
    [90, "90.00", "优"],
    [89.99, "89.99", "良"],
    [59.999, "60.00", "中"],
    [59.99, "59.99", "差"],
    [100, "100.00", "优"],
    // More points than the form has.
    [100.01, "100.01", null],
  ])("%d points", (points, total, grade) => {
    expect(filled(points, "")).toMatchObject({
      total,
      grade,
      sheetTotal: null,
      totalDiffers: false,
    });
  });

  test.each([
    ["", null, false],
    [" ", null, false],
    [null, null, false],
    ["#BUSY!", null, false],
    ["#GETTING_DATA", null, false],
    [50, "50.00", false],
    [50.004, "50.00", false],
    [50.005, "50.01", true],
    ["50", "50.00", false],
    ["50分", "50.00", false],
    [" 五十 ", "五十", true],
    ["#REF!", "#REF!", true],
  ])("50 points beside a cell that shows %j: %j, differs %p", (total, sheetTotal, totalDiffers) => {
    expect(filled(50, total)).toMatchObject({ total: "50.00", sheetTotal, totalDiffers });
  });

  test("the total says that its rules have changed", () => {
    expect(filled(50, signs.rules)).toMatchObject({ rulesChanged: true, sheetTotal: signs.rules });
    expect(filled(50, signs.total).rulesChanged).toBe(false);
  });

  test("a row that can't be scored leaves the total open and differs from nothing", () => {
    expect(filled(50, 40, "好")).toMatchObject({
      ...{ filled: 1, toFill: 1, unreadable: 1, total: null, sheetTotal: "40.00", grade: null },
      totalDiffers: false,
    });
  });
});
