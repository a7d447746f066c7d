/** What is said before formulas are exchanged: the sign that a native formula would show, at each boundary and beside it. */
import { completionSign, rateSign, scoreSign } from "../../src/formulas/native/shown";
import { liaoning, national, type CellValue, type RulePack } from "../../src/scoring";

type Row = [operator: CellValue, target: CellValue, unit: CellValue | undefined, actual: CellValue];

const perPoint = { ...liaoning, reverseMiss: "per_point" } as const;
const allOrNothing = { ...liaoning, reverseMiss: "zero" } as const;
const refusing: RulePack = {
  ...liaoning,
  reverseZero: "refuse",
  equalOver: "refuse",
  cap: "refuse",
};
const best = "全部或基本达成预期指标";

test.each<[what: string, row: Row, sign: string | null, pack?: RulePack]>([
  ["nothing done yet", [">=", 100, "项", ""], null],
  ["no value", [">=", 100, "项", null], null],
  ["nothing done, faults beside it", ["#N/A", "约100", "项", ""], null],
  ["0 is something", [">=", 100, "项", 0], null],
  ["an error as operator", ["#N/A", 100, "项", 5], "error"],
  ["an error as target", [">=", "#REF!", "项", 5], "error"],
  ["an error as unit", [">=", 100, "#NAME?", 5], "error"],
  ["an error as actual", [">=", 100, "项", "#DIV/0!"], "error"],
  ["no unit at all", [">=", 100, undefined, 1], null],

  ["another operator", ["不低于", 100, "项", 5], "请选符号"],
  ["another operator beside words", ["不低于", "有效提升", "", 0.5], "请选符号"],
  ["no operator beside a number", ["", 100, "项", 5], "请选符号"],
  ["定性 beside a number", ["定性", 100, "项", 5], "请选符号"],
  ["no operator beside a number in words", ["", "≥50", "项", 0.5], "请选符号"],
  ["定性 beside a number in words", ["定性", "50", "项", 0.5], "请选符号"],
  ["TRUE as operator", [true, "有效提升", "项", 0.5], "请选符号"],

  ["a text as target", [">=", "100", "项", 5], "请转数字"],
  ["no target", [">=", "", "项", 5], "请转数字"],
  ["a text as actual", [">=", 100, "项", "5项"], "请转数字"],
  ["texts as both", [">=", "100", "项", "5"], "请转数字"],

  ["a fraction beside a percentage", [">=", 95, "%", 0.98], "核对%"],
  ["1.5 beside 50", [">=", 50, "%", 1.5], "核对%"],
  ["50 beside 1.5", [">=", 1.5, "%", 50], "核对%"],
  ["1.5 beside less than 50", [">=", 49.9, "%", 1.5], null],
  ["a little more than 1.5", [">=", 50, "%", 1.51], null],
  ["0 beside a percentage", [">=", 50, "%", 0], null],
  ["less than 0 beside a percentage", [">=", 50, "%", -1], null],
  ["no percentage", [">=", 95, "项", 0.98], null],
  ["other percent signs: ％", [">=", 95, "％", 0.98], "核对%"],
  ["other percent signs: ﹪", [">=", 95, "﹪", 0.98], "核对%"],
  ["percentages in words", [">=", 95, "百分比", 0.98], "核对%"],

  ["1 beside 100 % is the whole", [">=", 100, "%", 1], null],
  ["of another unit it is not", [">=", 100, "％", 1], "核对%"],
  ["nor beside another target", [">=", 99, "%", 1], "核对%"],
  ["nor is a little less", [">=", 100, "%", 0.99], "核对%"],
  ["nor by rules that ask", [">=", 100, "%", 1], "核对%", national],
  ["at most 100 % is met by either", ["<=", 100, "%", 1], null, national],
  ["less than 100 % is not", ["<", 100, "%", 1], "核对%", national],
  ["less than 100 %: the whole", ["<", 100, "%", 1], null],
  ["less than 100 %, all or nothing", ["<", 100, "%", 1], "核对%", allOrNothing],
  ["at most 100 %, all or nothing", ["<=", 100, "%", 1], null, allOrNothing],
  ["at least 100 %, all or nothing", [">=", 100, "%", 1], null, allOrNothing],

  ["percentage points in another unit", ["<=", 5, "百分比", 6], "核对%", perPoint],
  ["likewise with ≤", ["≤", 5, "百分比", 6], "核对%", perPoint],
  ["percentage points", ["<=", 5, "百分点", 6], null, perPoint],
  ["no percentages", ["<=", 5, "项", 6], null, perPoint],
  ["more is better", [">=", 5, "百分比", 6], null, perPoint],
  ["by other rules", ["<=", 5, "百分比", 6], null],

  ["at least 0", [">=", 0, "项", 5], "指标为0"],
  ["more than 0", [">", 0, "项", 5], "指标为0"],
  ["≥ 0", ["≥", 0, "项", 5], "指标为0"],
  ["at most 0", ["<=", 0, "项", 5], null],
  ["exactly 0", ["=", 0, "项", 0], null],
  ["a missed 0 that rules leave to a person", ["<=", 0, "项", 5], "人工评分", refusing],
  ["a kept 0", ["<=", 0, "项", 0], null, refusing],
  ["more than was asked for, likewise", ["=", 100, "项", 120], "人工评分", refusing],
  ["as much as was asked for", ["=", 100, "项", 100], null, refusing],

  ["words: a share", ["", "有效提升", "", 0.5], null],
  ["words: 定性", ["定性", "有效提升", "", 0.5], null],
  ["no words: a share", ["", "", "", 0.5], null],
  ["no words, no operator", [null, null, null, 0.5], null],
  ["words: 0", ["", "有效提升", "", 0], null],
  ["words: 1", ["", "有效提升", "", 1], null],
  ["words: more than 1", ["", "有效提升", "", 1.01], "请填0~1"],
  ["words: less than 0", ["", "有效提升", "", -0.01], "请填0~1"],
  ["words: a share as a text", ["", "有效提升", "", "0.5"], "请填0~1"],
  ["words: the best band", ["", "有效提升", "", best], null],
  ["words: as it is printed", ["", "有效提升", "", `${best}100%-80%（含）`], null],
  ["words: with another range", ["", "有效提升", "", `${best}100%-90%（含）`], "请填0~1"],
  ["words: the second band", ["", "有效提升", "", "部分达成预期指标并具有一定效果"], "请填0~1"],
  [
    "words: the best band, to be asked",
    ["", "有效提升", "", best],
    "请填0~1",
    { ...liaoning, qualValue: "ask" },
  ],
  ["words: no bands at all", ["", "有效提升", "", best], "请填0~1", { ...liaoning, qualBands: [] }],
])("完成程度, %s: %j shows %j", (_, [operator, target, unit, actual], sign, pack = liaoning) => {
  expect(completionSign({ operator, target, actual, unit }, pack)).toBe(sign);
});

test.each<[allocated: CellValue, executed: CellValue, sign: string | null, pack?: RulePack]>([
  [100, 93, null],
  ["#N/A", 93, "error"],
  [100, "#N/A", "error"],
  ["", "#N/A", "error"],
  ["", 93, null],
  [100, "", null],
  [null, "93万元", null],
  ["100万元", null, null],
  ["100万元", 93, "请转数字"],
  [100, "93万元", "请转数字"],
  ["100", "93", "请转数字"],
  [100, 0, null],
  [100, -0.01, "金额为负"],
  [-0.01, 93, "金额为负"],
  [0, 93, "下达为0"],
  [0, 0, "下达为0"],
  [0, -1, "金额为负"],
  [100, 120, null],
  [100, 120, "人工评分", refusing],
  [100, 100, null, refusing],
])("项目执行率 of %j and %j shows %j", (allocated, executed, sign, pack = liaoning) => {
  expect(rateSign({ allocated, executed, weight: null }, pack)).toBe(sign);
});

test.each<[completion: CellValue, weight: CellValue, sign: string | null]>([
  ["", 5, null],
  [null, "", null],
  [0.5, 5, null],
  [0, 5, null],
  [1, 5, null],
  [1, 0, null],
  [1.01, 5, "未计分"],
  [-0.01, 5, "未计分"],
  [0.5, -1, "未计分"],
  [0.5, "", "未计分"],
  [0.5, "5", "未计分"],
  ["0.5", 5, "未计分"],
  ["请转数字", 5, "未计分"],
  [true, 5, "未计分"],
])("得分 of %j with 分值 %j shows %j", (completion, weight, sign) => {
  expect(scoreSign(completion, weight)).toBe(sign);
});
