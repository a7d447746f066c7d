import type { CellValue } from "../../../src/scoring";

/** Something that people do to a filled form without meaning to. */
export interface Mistake {
  /** In Chinese, as it stands in docs/mistakes.md. */
  what: string;
  /** What is typed where, on the published form of 703001. */
  cells?: Record<string, CellValue>;
  /** Rows that are hidden, such as "22:23". */
  hides?: string;
  /** What is pasted once more, and where. */
  copies?: { from: string; to: string };
  /** The number format that Excel gives the cell, where typing changes it. */
  format?: string;
  /** Code and cell of every problem that is told then and was not before, the cause first. */
  told: string[];
  /** The cells that are 未填 then. */
  unfilled?: string[];
}

/** Ordinary mistakes, in the order of the form. */
export const mistakes: Mistake[] = [
  { what: "标题改了名", cells: { A1: "部门整体情况" }, told: ["TITLE_UNKNOWN A1"] },
  { what: "标题删了", cells: { A1: "" }, told: ["TITLE_UNKNOWN A1"] },
  { what: "年度写成上一年", cells: { A2: "2023年度" }, told: ["YEAR_ALONE A2"] },
  {
    what: "标题和年度都对不上",
    cells: { A1: "2024年部门（单位）整体绩效自评表", A2: "2023年度" },
    told: ["YEAR_ALONE A2"],
  },
  {
    what: "同一张工作表上又贴了一张表",
    copies: { from: "A1:Q40", to: "A43" },
    told: ["SECOND_FORM A43"],
  },
  {
    what: "单位名称没有代码",
    cells: { D3: "朝阳市工业和信息化局" },
    told: ["UNIT_NAME_PATTERN D3"],
  },
  { what: "单位名称删了", cells: { D3: "" }, told: [], unfilled: ["UNIT_NAME_MISSING D3"] },
  {
    what: "单位代码里混进字母",
    cells: { D3: "70300X朝阳市工业和信息化局" },
    told: ["UNIT_NAME_PATTERN D3"],
  },
  { what: "“部门（单位）名称”改了字", cells: { A3: "单位情况" }, told: ["HEADING_RENAMED A3"] },
  { what: "“评分规则”改了字", cells: { L3: "说明" }, told: ["HEADING_RENAMED L3"] },
  { what: "评分规则写成没有的规则", cells: { N3: "火星规则" }, told: ["RULE_PACK_UNKNOWN N3"] },
  { what: "预算收入与支出不一致", cells: { D4: 746.94 }, told: ["INCOME_EXPENDITURE D5"] },
  { what: "预算收入按元填", cells: { D4: 7649400 }, told: ["BUDGET_IN_YUAN D4"] },
  { what: "预算支出按元填", cells: { D5: 7649400 }, told: ["BUDGET_IN_YUAN D5"] },
  { what: "预算支出带单位", cells: { D5: "764.94万元" }, told: ["MONEY_NOT_NUMERIC D5"] },
  { what: "预算支出填负数", cells: { D5: -764.94 }, told: ["MONEY_NEGATIVE D5"] },
  { what: "“对应项目”改了字", cells: { B6: "项目" }, told: ["HEADING_RENAMED B6"] },
  { what: "“项目执行金额”改了字", cells: { H6: "用了多少" }, told: ["HEADING_RENAMED H6"] },
  { what: "一项任务的下达金额按元填", cells: { F9: 529100 }, told: ["MONEY_IN_YUAN F9"] },
  { what: "一项任务的执行金额按元填", cells: { H9: 475100 }, told: ["MONEY_IN_YUAN H9"] },
  { what: "执行金额大于下达金额", cells: { H7: 187.46 }, told: ["EXECUTED_ABOVE_ALLOCATED H7"] },
  { what: "执行金额写成文字", cells: { H7: "约166" }, told: ["MONEY_NOT_NUMERIC H7"] },
  { what: "执行金额删了", cells: { H7: "" }, told: [], unfilled: ["MONEY_MISSING H7"] },
  { what: "执行金额按元填且没有小数", cells: { H7: 1661800 }, told: ["MONEY_IN_YUAN H7"] },
  { what: "任务名称删了", cells: { B7: "" }, told: [], unfilled: ["NAME_MISSING B7"] },
  { what: "一项任务的行被隐藏", hides: "8:8", told: ["ROW_HIDDEN B8"] },
  { what: "任务分值改大", cells: { J7: 9 }, told: ["SECTION_POINTS J7"] },
  { what: "任务得分公式被数字盖掉", cells: { K7: 8 }, told: ["SCORE_DIFFERS K7"] },
  { what: "任务得分公式删了", cells: { K7: "" }, told: ["FORMULA_MISSING K7"] },
  { what: "“年初总体目标”改了字", cells: { B12: "今年打算" }, told: ["HEADING_RENAMED B12"] },
  {
    what: "年度目标里带网页代码",
    cells: { B13: "<p>完成全年目标</p>" },
    told: ["HTML_IN_TEXT B13"],
  },
  {
    what: "年度目标写成上一年",
    cells: { B13: "完成2023年全年绩效目标任务" },
    told: ["YEAR_IN_GOAL B13"],
  },
  { what: "全年完成情况删了", cells: { I13: "" }, told: [], unfilled: ["GOAL_MISSING I13"] },
  { what: "几行指标被筛选掉", hides: "22:25", told: ["ROW_HIDDEN D22"] },
  { what: "“三级指标”改了字", cells: { D14: "名称一览" }, told: ["HEADING_RENAMED D14"] },
  { what: "“全年完成值”改了字", cells: { H14: "做到多少" }, told: ["HEADING_RENAMED H14"] },
  { what: "“其他原因分析”改了字", cells: { P15: "别的" }, told: ["HEADING_RENAMED P15"] },
  { what: "一级指标写错一个字", cells: { B16: "履职效果" }, told: ["SECTION_UNKNOWN B16"] },
  { what: "二级指标里多了空格", cells: { C16: "重点 工作履行情况" }, told: ["NAME_SPACES C16"] },
  { what: "指标名称带空格", cells: { D16: "重点 工作办结率" }, told: ["NAME_SPACES D16"] },
  { what: "指标名称删了", cells: { D16: "" }, told: [], unfilled: ["NAME_MISSING D16"] },
  { what: "两行指标同名", cells: { D17: "重点工作办结率" }, told: ["INDICATOR_DUPLICATE D17"] },
  {
    what: "指标名称里带网页代码",
    cells: { D17: "<b>总体工作完成率</b>" },
    told: ["HTML_IN_TEXT D17"],
  },
  { what: "运算符号写成≥", cells: { E34: "≥" }, told: ["OPERATOR_VARIANT E34"] },
  { what: "运算符号写成波浪号", cells: { E34: "~" }, told: ["OPERATOR_UNKNOWN E34"] },
  { what: "运算符号删了", cells: { E34: "" }, told: [], unfilled: ["OPERATOR_MISSING E34"] },
  { what: "数字指标写了定性", cells: { E34: "定性" }, told: ["OPERATOR_NAMES_LEVEL E34"] },
  { what: "覆盖率写成 <=", cells: { E34: "<=" }, told: ["OPERATOR_DIRECTION E34"] },
  { what: "运算符号写成文字", cells: { E34: "大于等于" }, told: ["OPERATOR_VARIANT E34"] },
  { what: "定性指标写了等号", cells: { E20: "=" }, told: ["OPERATOR_ON_QUALITATIVE E20"] },
  {
    what: "运算符号粘在指标值上",
    cells: { E35: "", F35: "≥30" },
    told: ["OPERATOR_IN_TARGET F35"],
  },
  { what: "指标值带百分号", cells: { F36: "98%" }, told: ["TARGET_PERCENT_SLIP F36"] },
  { what: "指标值填成小数", cells: { F36: 0.98 }, told: ["TARGET_PERCENT_SLIP F36"] },
  {
    what: "指标值填成日期",
    cells: { F34: 45657 },
    format: "yyyy/m/d",
    told: ["DATE_AS_NUMBER F34"],
  },
  { what: "指标值填成文字日期", cells: { F34: "2024-12-31" }, told: ["DATE_AS_NUMBER F34"] },
  { what: "指标值写成文字", cells: { F35: "若干" }, told: ["TARGET_NOT_NUMERIC F35"] },
  { what: "指标值删了", cells: { F35: "" }, told: [], unfilled: ["TARGET_MISSING F35"] },
  { what: "度量单位删了", cells: { G35: "" }, told: ["INDICATOR_UNIT_MISSING G35"] },
  { what: "度量单位填成数字", cells: { G35: 30 }, told: ["COLUMNS_SHIFTED G35"] },
  { what: "完成值写“已完成”", cells: { H16: "已完成" }, told: ["ACTUAL_NOT_NUMERIC H16"] },
  { what: "完成值带单位", cells: { H35: "30户" }, told: ["UNIT_IN_VALUE H35"] },
  { what: "完成值带大于号", cells: { H35: "≥30" }, told: ["OPERATOR_IN_ACTUAL H35"] },
  {
    what: "完成值带大于号，又把完成程度填成 1",
    cells: { H35: "≥30", I35: 1 },
    told: ["OPERATOR_IN_ACTUAL H35"],
  },
  { what: "完成值删了", cells: { H35: "" }, told: [], unfilled: ["ACTUAL_MISSING H35"] },
  {
    what: "完成值低，没写原因",
    cells: { H35: 20 },
    told: [],
    unfilled: ["REASON_MISSING L35", "MEASURE_MISSING Q35"],
  },
  { what: "完成值填成小数", cells: { H16: 1 }, told: ["ACTUAL_PERCENT_SLIP H16"] },
  { what: "满意度超过 100", cells: { H36: 105 }, told: ["ABOVE_THE_WHOLE H36"] },
  { what: "完成值远超目标", cells: { H35: 90 }, told: ["ACTUAL_OVER_TARGET H35"] },
  { what: "完成值写成范围", cells: { H35: "30-35" }, told: ["ACTUAL_NOT_NUMERIC H35"] },
  { what: "完成值写成大约", cells: { H35: "约30" }, told: ["ACTUAL_NOT_NUMERIC H35"] },
  { what: "完成值用全角数字", cells: { H35: "３０" }, told: ["FULL_WIDTH H35"] },
  { what: "完成值填成负数", cells: { H35: -30 }, told: ["VALUE_NEGATIVE H35"] },
  { what: "“无”写在次数里", cells: { H31: "无" }, told: ["ACTUAL_ZERO_IN_WORDS H31"] },
  { what: "档次写成别的话", cells: { H20: "还行" }, told: ["ACTUAL_NOT_A_BAND H20"] },
  {
    what: "选了第二档，没填完成程度",
    cells: { H20: "部分达成预期指标并具有一定效果80%-60%（含）" },
    told: [],
    unfilled: ["ACTUAL_BAND_NUMBER H20"],
  },
  { what: "定性完成值填百分数", cells: { H20: 70 }, told: ["ACTUAL_COMPLETION_PERCENT H20"] },
  { what: "完成程度被数字盖掉", cells: { I22: 1 }, told: ["COMPLETION_DIFFERS I22"] },
  { what: "分值删了", cells: { J16: "" }, told: [], unfilled: ["WEIGHT_MISSING J16"] },
  { what: "分值改大", cells: { J16: 4.5 }, told: ["SECTION_POINTS J16"] },
  { what: "分值带“分”", cells: { J16: "3.5分" }, told: ["WEIGHT_NOT_NUMERIC J16"] },
  { what: "分值填成负数", cells: { J16: -3.5 }, told: ["WEIGHT_NOT_POSITIVE J16"] },
  { what: "分值填成 0", cells: { J16: 0 }, told: ["WEIGHT_NOT_POSITIVE J16"] },
  { what: "得分公式被数字盖掉", cells: { K16: 3 }, told: ["SCORE_DIFFERS K16"] },
  {
    what: "完成程度和得分的公式都删了",
    cells: { I16: "", K16: "" },
    told: ["FORMULA_MISSING I16"],
  },
  { what: "得分显示 #REF!", cells: { K16: "#REF!" }, told: ["RESULT_ERROR K16"] },
  { what: "得分大于分值", cells: { K16: 4 }, told: ["SCORE_OUT_OF_RANGE K16"] },
  { what: "扣了分，原因删了", cells: { P22: "" }, told: [], unfilled: ["REASON_MISSING L22"] },
  {
    what: "原因写在别的栏目名下",
    cells: { P22: "制度保障：制度不健全" },
    told: ["CATEGORY_LABEL P22"],
  },
  { what: "扣了分，措施写“无”", cells: { Q22: "无" }, told: ["REASON_PLACEHOLDER Q22"] },
  { what: "没扣分却写了原因", cells: { P16: "预算不够精准" }, told: ["REASON_WITHOUT_LOSS P16"] },
  { what: "总分公式被数字盖掉", cells: { K40: 100 }, told: ["TOTAL_DIFFERS K40"] },
  { what: "总分公式删了", cells: { K40: "" }, told: ["FORMULA_MISSING K40"] },
  { what: "“总评价得分”改了字", cells: { A40: "最后得分" }, told: ["HEADING_RENAMED A40"] },
];
