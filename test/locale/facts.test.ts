/** Each text by a fact that belongs to its code and to no other: texts that change places are noticed. */
import { chineseTexts } from "../../src/locale";
import { englishTexts } from "../../src/locale/en-US";
import { cellWords } from "../../src/locale/zh-CN/cellWords";

type Facts = Record<string, [chinese: string, english: string, inCells?: string]>;

const refusals: Facts = {
  OPERATOR_UNKNOWN: ["不认识", "is unknown", "无法识别，请填 ="],
  OPERATOR_MISSING: ["没有填运算符号", "has no operator", "请填运算符号"],
  CELL_ERROR: ["单元格显示", "A cell shows", "单元格显示"],
  OPERATOR_CONFLICT: ["请只留一个", "keep one", "请保留一个"],
  OPERATOR_IN_ACTUAL: ["里带着运算符号", "holds an operator", "里有运算符号"],
  VALUE_NOT_NUMERIC: ["请改成数字", "give a number", "不是一个数"],
  ZERO_IN_WORDS: ["请填 0。", "enter 0 for", "请填 0"],
  DATE_LATE: ["晚于", "is later than", "晚于"],
  DATE_OPERATOR: ["是时间：运算符号", "the operator must be", "是时间，运算符号"],
  DATE_NEEDED: ["请填完成的日期", "enter the day or month", "请填完成的日期"],
  UNIT_MISMATCH: ["请统一单位", "use one unit", "请统一度量单位"],
  UNIT_IS_RULES: ["不是度量单位", "is no unit", "不是度量单位"],
  TARGET_MISSING: ["没有填指标值", "There is no target", "指标值为空"],
  TARGET_ZERO: ["而指标值为 0，算不出", "there is no share of that", "指标值不能是 0"],
  WEIGHT_MISSING: ["没有填分值", "There is no weight", "分值为空"],
  WEIGHT_NEGATIVE: [
    "分值 {weight} 小于 0",
    "The weight {weight} is below 0",
    "分值 {weight} 小于 0",
  ],
  PERCENT_SLIP: ["还是 {typed}{sign}", "or {typed}{sign}?", "还是 {typed}{sign}"],
  REVERSE_ZERO: ["指标值为 0 而全年完成值是", "The target is 0 and", "指标值为 0 而"],
  EQUAL_OVER: ["超过指标值 {target}", "exceeds the target", "超过指标值 {target}"],
  NEGATIVE_ACTUAL: ["{actual} 是负数", "{actual} is negative", "{actual} 为负数"],
  BAND_UNKNOWN: ["不是三个档次", "none of the three bands", "达成情况的档次"],
  BAND_NEEDS_NUMBER: ["档是一个范围", "is a range", "只是一个范围"],
  COMPLETION_PERCENT: ["{completion} 请填", "for {completion}", "{completion} 请填"],
  COMPLETION_RANGE: [
    "完成程度 {completion} 不在",
    "{completion} is not within",
    "{completion} 不在",
  ],
  ALLOCATED_MISSING: ["没有填项目下达金额", "There is no allocated", "项目下达金额为空"],
  ALLOCATED_ZERO: ["项目下达金额为 0", "The allocated amount is 0", "项目下达金额为 0"],
  AMOUNT_NEGATIVE: ["金额 {amount} 是负数", "The amount {amount}", "金额 {amount} 小于 0"],
  RATE_OVER: ["执行金额大于下达金额", "More was executed", "执行率 {rate} 超过 1"],
  TOTAL_RANGE: ["总分 {total}", "The total {total}", "总分 {total}"],
};

const guesses: Facts = {
  missing: ["来源中没有找到", "Not found in the source"],
  roleUncertain: ["也可能属于另一列", "may belong to another column"],
  rowIncomplete: ["请核对整行", "check the whole row"],
  levelCarried: ["沿用了上一行", "the one above was taken"],
  levelFromStandard: ["按标准指标归入", "where the standard indicator belongs"],
  levelDiffers: [
    "与标准指标（{level1} / {level2}）不同",
    "not the standard one ({level1} / {level2})",
  ],
  nameJoined: ["断开的几段", "broken parts"],
  valueOrder: ["位置不合常规", "an unusual place"],
  operatorProposed: ["按指标名称建议", "proposed by the name"],
  weightFromScore: ["由得分和完成程度推算", "worked out from score"],
  splitApart: ["已拆开", "taken apart"],
  operatorRewritten: ["原写法「{printed}」", "Written as “{printed}”"],
  tidied: ["全角字符", "Full-width"],
  htmlRemoved: ["网页代码", "Web page code"],
  reasonColumnUnknown: ["哪一类偏差原因", "which kind of reason"],
  columnsParted: ["左右两栏", "Two columns"],
  scoresDisagree: ["不等于分值乘以完成程度", "is not 分值 times 完成程度"],
  yearFromDeadlines: ["按完成时限推断", "from the deadlines"],
  notANumber: ["应是数字", "A number belongs here"],
  setByKind: ["按表的种类设定", "because of the kind of form"],
  chosen: ["由您选定", "Chosen by you"],
};

const lists: [string, Facts, Record<string, string>, 0 | 1 | 2][] = [
  ["refusals in Chinese", refusals, refusalsOf(chineseTexts.scoring.steps), 0],
  ["refusals in English", refusals, refusalsOf(englishTexts.scoring.steps), 1],
  ["refusals in cells", refusals, refusalsOf(cellWords.problems), 2],
  ["guesses in Chinese", guesses, chineseTexts.importing.guesses, 0],
  ["guesses in English", guesses, englishTexts.importing.guesses, 1],
];

function refusalsOf(words: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(words).filter(([code]) => code in refusals);
  return Object.fromEntries(own);
}

test.each(lists)("%s say each its own", (_what, facts, words, language) => {
  const said = Object.entries(facts).map(([code, texts]) => {
    const fact = texts[language] ?? "";
    return [code, Object.keys(words).filter((each) => words[each]!.includes(fact))];
  });
  expect(said).toEqual(Object.keys(words).map((code) => [code, [code]]));
});
