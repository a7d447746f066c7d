/** What a person wrote into a computed cell stays where the rules give something else, each cell by itself. */
import { keepOwnScores } from "../../src/report/ownScores";
import { standardForm } from "../../src/report/standardForm";
import { makeForm, type FormValues, type IndicatorValues, type TaskValues } from "../../src/form";
import type { CellValue } from "../../src/scoring";

const row = { level1: "预算执行", operator: ">=", target: 100, unit: "%", actual: 80, weight: 1.6 };
const of = (values: Omit<FormValues, "kind">) =>
  keepOwnScores(makeForm({ kind: "selfEvaluation", ...values }));

// The rules give 0.8 and 1.28; a ratio is the same to 0.005 %, points to 0.005.
test.each<[completion: CellValue, score: CellValue, kept: [CellValue, CellValue]]>([
  [0.8, 1.28, ["", ""]],
  [0.80004, 1.2849, ["", ""]],
  [0.79996, 1.2751, ["", ""]],
  [0.80006, 1.2801, [0.80006, ""]],
  [0.8, 1.2851, ["", 1.2851]],
  [0.8, 1.2749, ["", 1.2749]],
  // 得分 follows the 完成程度 that stays: 0.9 × 1.6 is 1.44, but 全年完成值 decides in a row of numbers.
  [0.9, 1.28, [0.9, ""]],
  [0.9, 1.44, [0.9, 1.44]],
  ["80%", "1.28", ["80%", "1.28"]],
  ["", "", ["", ""]],
])("an indicator with %j and %j keeps %j", (completion, score, kept) => {
  const { indicators } = of({ indicators: [{ ...row, completion, score }] });
  expect([indicators[0]!.completion.value, indicators[0]!.score.value]).toEqual(kept);
});

const band = "部分达成预期指标并具有一定效果80%-60%（含）";
test.each<[IndicatorValues, kept: [CellValue, CellValue]]>([
  // Its 完成程度 is chosen within the band, and 得分 follows it.
  [{ completion: 0.7, score: 2.1 }, [0.7, ""]],
  [{ completion: 0.7, score: 2 }, [0.7, 2]],
  [{ completion: "", score: 2 }, ["", 2]],
])("a 定性 row with %j keeps %j", (typed, kept) => {
  const words = { operator: "", target: "管理规范", unit: "", actual: band, weight: 3 };
  const { indicators } = of({ indicators: [{ ...row, ...words, ...typed }] });
  expect([indicators[0]!.completion.value, indicators[0]!.score.value]).toEqual(kept);
});

test.each<[rate: CellValue, score: CellValue, kept: [CellValue, CellValue]]>([
  // 50 of 100 are 0.5, and 4 of 8 points.
  [0.5, 4, ["", ""]],
  [0.50004, 4.0049, ["", ""]],
  [0.5, 4.0051, ["", 4.0051]],
  // 8 × 0.50006 is 4.00048: 得分 follows the rate that stays.
  [0.50006, 4.0051, [0.50006, ""]],
  [0.6, 4.8, [0.6, ""]],
  [0.6, 4, [0.6, 4]],
  [0.6, "", [0.6, ""]],
  ["", 4.8, ["", 4.8]],
  ["60%", 4, ["60%", ""]],
])("a task with %j and %j keeps %j", (rate, score, kept) => {
  const task = { allocated: 100, executed: 50, weight: 8, rate, score };
  const { tasks } = of({ tasks: [task] });
  expect([tasks[0]!.rate.value, tasks[0]!.score.value]).toEqual(kept);
});

test("what the rules can't judge stays as it was written", () => {
  const task: TaskValues = { allocated: "", executed: "", weight: 8, rate: 0.5, score: 4 };
  const form = of({
    tasks: [task],
    indicators: [{ ...row, actual: "", completion: 1, score: 1.6 }],
  });
  expect([form.tasks[0]!.rate.value, form.tasks[0]!.score.value]).toEqual([0.5, ""]);
  expect(form.indicators[0]).toMatchObject({ completion: { value: 1 }, score: { value: 1.6 } });
});

test.each<[total: CellValue, kept: CellValue]>([
  // 4 by the rules and 3 as it was written.
  [7, ""],
  [7.004, ""],
  [7.006, 7.006],
  [5.28, 5.28],
  ["7分", "7分"],
])("a total of %j with a person's scores in it stays as %j", (total, kept) => {
  const form = of({
    tasks: [{ allocated: 100, executed: 50, weight: 8, score: 4 }],
    indicators: [
      { ...row, score: 3 },
      { ...row, actual: "" },
    ],
    total,
  });
  expect(form.indicators[0]!.score.value).toBe(3);
  expect(form.total.value).toBe(kept);
});

test("a score that is written as text counts in the total, of a task and of an indicator", () => {
  const form = of({
    tasks: [{ allocated: 100, executed: 50, weight: 8, score: "5分" }],
    indicators: [{ ...row, score: "1.6" }],
    total: 6.6,
  });
  expect(form.total.value).toBe("");
});

test("a total of no scores stays", () => {
  expect(of({ tasks: [{ weight: 8 }], total: 0 }).total.value).toBe(0);
  expect(of({ total: 97 }).total.value).toBe(97);
});

test("a field that is emptied has no cell, formula or format any more; one that stays has all", () => {
  const form = makeForm({
    kind: "selfEvaluation",
    indicators: [{ ...row, completion: 0.8, score: 3 }],
  });
  const at = { row: 1, column: 1 };
  Object.assign(form.indicators[0]!.completion, { at, numberFormat: "0%" });
  Object.assign(form.indicators[0]!.score, { at, numberFormat: "0.00" });
  const [kept] = keepOwnScores(form).indicators;
  expect(kept!.completion).toEqual({ value: "", at: null });
  expect(kept!.score).toEqual({ value: 3, at, numberFormat: "0.00" });
  expect(form.indicators[0]!.completion.value).toBe(0.8);
});

test("by rules that nobody knows nothing is emptied", () => {
  const form = makeForm({
    ...{ kind: "selfEvaluation", rulePack: "本簿规则" },
    indicators: [{ ...row, completion: 0.8, score: 1.28 }],
  });
  expect(keepOwnScores(form)).toBe(form);
});

test("a form that is written names its rules, those of its kind where the source named none", () => {
  const named = (values: FormValues) => standardForm(makeForm(values)).rulePack.value;
  expect(named({ kind: "selfEvaluation" })).toBe("辽宁省部门整体绩效");
  expect(named({ kind: "projectSelfEvaluation", rulePack: " " })).toBe("全国项目支出绩效自评");
  expect(named({ kind: "projectSelfEvaluation", rulePack: "湖北" })).toBe("湖北");
  const form = standardForm(
    makeForm({ kind: "selfEvaluation", indicators: [{ ...row, score: 1.28 }] }),
  );
  expect(form.indicators[0]!.score.value).toBe("");
  expect(form.rulePack.at).toBeNull();
});
