/** What the words of a cell mean: titles, years, names of money, and printed words of all places. */
import {
  isYearText,
  kindOfTitle,
  makeForm,
  meaningsOf,
  sheetNameFor,
  unitCodeOf,
  yearIn,
  formYear,
} from "../../../src/form";
import { isMonitoringTitle } from "../../../src/form/model/titles";
import { hasNoPoints, isFundsName, isPart, isSourceName } from "../../../src/form/model/parts";
import { wordKey } from "../../../src/form/model/printedWords";
import { meaningsAnywhere } from "../../../src/form/model/wordsElsewhere";
import { isAdjusted } from "../../../src/form/model/scoringRow";
import { emptyIndicator, emptyTask } from "../../../src/form";
import type { CellValue } from "../../../src/scoring";

const long = (length: number, end: string) => "某".repeat(length - end.length) + end;

test.each<[CellValue, ReturnType<typeof kindOfTitle>]>([
  ["部门整体绩效目标表", "target"],
  ["整体绩效目标\n表", "target"],
  ["项目绩效 目标 表", "projectTarget"],
  ["项目自评表", null],
  ["项目支出自评表", "projectSelfEvaluation"],
  ["项目自评价表", "projectSelfEvaluation"],
  ["整体绩效自评", null],
  ["整体绩效自评清单", null],
  ["资金收支情况明细表", null],
  [long(60, "整体绩效自评表"), "selfEvaluation"],
  [long(61, "整体绩效自评表"), null],
  [2024, null],
  [null, null],
  ["", null],
])("%j is the title of %j", (text, kind) => {
  expect(kindOfTitle(text)).toBe(kind);
});

test.each<[CellValue, boolean]>([
  ["绩效运行监控表", true],
  ["2024年项目支出绩效目标执行监控情况表", true],
  [long(60, "绩效监控表"), true],
  [long(61, "绩效监控表"), false],
  ["绩效监控情况", false],
  ["运行监控表", false],
  ["绩效目标表", false],
  ["", false],
  [7, false],
  [null, false],
])("%j is the title of a form of 绩效运行监控: %p", (text, expected) => {
  expect(isMonitoringTitle(text)).toBe(expected);
});

test.each<[CellValue, boolean]>([
  ["2024年", true],
  ["2024年度", true],
  ["2024年年度", true],
  ["（2024年）", true],
  ["(1999年度)", true],
  ["2024年 \n度", true],
  ["2024年     年度", true],
  ["2024 年     年度", false],
  ["2024", false],
  ["1824年度", false],
  ["2124年度", false],
  ["202年度年", false],
  ["20a4年度", false],
  ["2024年度表", false],
  ["自2024年度", false],
  ["2024度年", false],
  [2024, false],
  [null, false],
  [true, false],
])("%j stands for a year: %p", (text, expected) => {
  expect(isYearText(text)).toBe(expected);
});

test.each<[CellValue, number | null]>([
  [1899, null],
  [1900, 1900],
  [2099, 2099],
  [2100, null],
  [2024.5, null],
  ["2024年度", 2024],
  ["（２０２４）年", 2024],
  ["截至1999-12", 1999],
  ["12024年", null],
  ["20245", null],
  ["1824年、2124年", null],
  ["20年", null],
  ["二〇二四年", null],
  ["", null],
  [null, null],
  [true, null],
])("%j names the year %p", (value, year) => {
  expect(yearIn(value)).toBe(year);
});

test.each<[CellValue, CellValue, number | null]>([
  ["2024年度", "2023年自评表", 2024],
  ["本年度", "2023年自评表", 2023],
  ["", "自评表", null],
])("a form with the year %j and the title %j is of %p", (year, title, expected) => {
  expect(formYear(makeForm({ kind: "target", year, title }))).toBe(expected);
});

test.each<[CellValue, string, string]>([
  ["703001朝阳市工信局-211300000", "703001", "703001目标表2024"],
  [" ７０３朝阳市", "703", "703目标表2024"],
  [703001, "703001", "703001目标表2024"],
  ["朝阳市703001", "", "朝阳市703001目标表2024"],
  ["  甲/乙:[丙]*?'丁\\ ", "", "甲乙丙丁目标表2024"],
  ["一二三四五六七八九十一二三四五六七八", "", "一二三四五六七八九十一二三四五六目标表2024"],
  ["1".repeat(31), "1".repeat(31), "1".repeat(31)],
  [null, "", "目标表2024"],
  ["", "", "目标表2024"],
])("the unit %j has the code %j, its form the sheet %j", (unit, code, name) => {
  const form = makeForm({ kind: "target", year: "2024年度", unit });
  expect([unitCodeOf(form), sheetNameFor(form)]).toEqual([code, name]);
});

test("a form without a year has a sheet without one", () => {
  expect(sheetNameFor(makeForm({ kind: "nationalSelfEvaluation", unit: "703001甲" }))).toBe(
    "703001整体自评表",
  );
});

test.each<[CellValue, boolean]>([
  ["其中：一般公共预算", true],
  ["当年财政拨款", true],
  ["上年\n结转资金", true],
  ["中央补助", true],
  ["市级配套专项资金", true],
  ["财政拨款", true],
  ["结转结余", true],
  ["其他资金", true],
  ["单位自有资金", true],
  ["事业收入", true],
  ["社会资本", true],
  ["当年财政拨款合计", false],
  ["省级财政预算安排的补充资金", false],
  ["财政拨款收入", false],
  ["不含财政拨款", false],
  ["项目资金", false],
  ["年度资金总额", false],
  [`其中：${"某".repeat(37)}`, true],
  [`其中：${"某".repeat(38)}`, false],
  ["", false],
  [12, false],
  [null, false],
])("%j is the name of a source of money: %p", (name, expected) => {
  expect(isSourceName(name)).toBe(expected);
});

test.each([
  ["年度资金总额", true],
  ["合计", true],
  ["项目 支出 总计", true],
  ["预算总额：", false],
  ["资金总额情况", false],
  ["本合计", false],
  ["其他资金", true],
  [`${"年度".repeat(19)}总额`, true],
  [`${"年度".repeat(20)}总额`, false],
  ["人员经费", false],
])("%j is a name that a table of funds prints: %p", (name, expected) => {
  expect(isFundsName(name)).toBe(expected);
});

test.each<[CellValue, CellValue, boolean]>([
  ["其中：玉米", "", true],
  [" \n 其中玉米", null, true],
  ["其中：玉米", 3, false],
  ["其中：玉米", 0, false],
  ["玉米", "", false],
  ["粮食，其中：玉米", "", false],
  [12, "", false],
])("the row %j with 分值 %j splits up the one above it: %p", (name, weight, expected) => {
  const row = emptyIndicator();
  row.name.value = name;
  row.weight.value = weight;
  expect(isPart(row)).toBe(expected);
});

test.each([
  ["projectSelfEvaluation", "", "", true],
  ["nationalSelfEvaluation", null, " ", true],
  ["projectSelfEvaluation", 10, "", false],
  ["projectSelfEvaluation", "", 9, false],
  ["selfEvaluation", "", "", false],
] as const)(
  "the money of a %s with 分值 %j and 得分 %j has no points: %p",
  (kind, weight, score, expected) => {
    const task = emptyTask();
    task.weight.value = weight;
    task.score.value = score;
    expect(hasNoPoints(task, kind)).toBe(expected);
  },
);

test.each([
  ["*预算资金情况（万元）：", "预算资金情况"],
  ["执行率（B/A）（%）", "执行率"],
  ["（一）指标", "(一)指标"],
  ["（万元）", "(万元)"],
  ["指标*：", "指标*"],
  ["得分：满分：", "得分:满分"],
  ["得分:满分", "得分:满分"],
  ["得分(自评)栏", "得分(自评)栏"],
  ["得分（自评（分））", "得分(自评(分))"],
  [" 一级\n指标 ", "一级指标"],
])("%j is compared as %j", (text, key) => {
  expect(wordKey(text)).toBe(key);
});

const spaced = (word: string, length: number) =>
  word.slice(0, 1) + " ".repeat(length - word.length) + word.slice(1);

test("a printed word has at most 40 characters, spaces included, and two at least", () => {
  expect(meaningsOf(spaced("三级指标", 40))).toEqual({ indicators: "name" });
  expect(meaningsOf(spaced("三级指标", 41))).toBeNull();
  expect(meaningsAnywhere(spaced("指标内容", 40))).toEqual({ indicators: "name" });
  expect(meaningsAnywhere(spaced("指标内容", 41))).toBeNull();
  expect(meaningsAnywhere("项目")).toEqual({ header: "project" });
  expect(meaningsAnywhere("项")).toBeNull();
});

test.each([
  // Known everywhere; elsewhere only; both, where what is known everywhere counts.
  ["三级指标", { indicators: "name" }],
  ["填报单位：", { header: "unit" }],
  ["全年完成情况", { goals: "achievement", indicators: "actual" }],
  ["实际得分", { tasks: "score", indicators: "score" }],
  ["办结率", null],
  ["", null],
])("%j means the same on any form of the country", (text, means) => {
  expect(meaningsAnywhere(text)).toEqual(means);
});

test.each<[CellValue, boolean]>([
  [95, true],
  [0, true],
  ["95%", true],
  ["无变化", true],
  ["无", false],
  [" 无调整 ", false],
  ["未调整", false],
  ["不调整", false],
  ["不变", false],
  ["-", false],
  ["／", false],
  ["--", true],
  ["", false],
  [null, false],
])("%j under 调整指标值 is another target: %p", (adjusted, expected) => {
  expect(isAdjusted(adjusted)).toBe(expected);
});
