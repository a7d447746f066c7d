import type { PerformanceForm } from "../../../src/form";
import { cells, type Case } from "./case";
import { row } from "../support/cleanForms";

const rate = row("重点工作办结率");
const satisfaction = row("受益企业满意度");
const output = row("工业企业对接推介企业户数");
const quality = row("依法行政能力");
const assets = row("固定资产利用率");
const adjustment = row("预算调整率");

const second = "部分达成预期指标并具有一定效果80%-60%（含）";

/** Operators, targets, actuals and completions. */
export const rowCases: Case[] = [
  cells("OPERATOR_UNKNOWN", { [`${rate}.operator`]: "~" }, { [`${rate}.operator`]: ">=" }),
  cells("OPERATOR_VARIANT", { [`${rate}.operator`]: "≥" }, { [`${rate}.operator`]: ">=" }),
  cells("OPERATOR_MISSING", { [`${rate}.operator`]: "" }, { [`${rate}.operator`]: "=" }),
  cells("OPERATOR_NAMES_LEVEL", { [`${rate}.operator`]: "定性" }, { [`${rate}.operator`]: "" }),
  cells(
    "OPERATOR_ON_QUALITATIVE",
    { [`${quality}.operator`]: "=" },
    { [`${quality}.operator`]: "定性" },
  ),
  cells("OPERATOR_IN_TARGET", { [`${output}.target`]: "≥30" }, { [`${output}.target`]: 30 }),
  cells("OPERATOR_IN_ACTUAL", { [`${output}.actual`]: "≥33" }, { [`${output}.actual`]: 33 }),
  cells(
    "OPERATOR_DIRECTION",
    { [`${satisfaction}.operator`]: "=" },
    { [`${satisfaction}.operator`]: ">" },
  ),
  cells("OPERATOR_DIRECTION", { [`${output}.operator`]: "<=" }, { [`${output}.operator`]: "=" }),
  cells(
    "OPERATOR_DIRECTION",
    { [`${adjustment}.operator`]: ">=" },
    { [`${adjustment}.operator`]: "<" },
  ),
  // Complaints are to be few, and those that are dealt with many.
  cells(
    "OPERATOR_DIRECTION",
    { [`${output}.operator`]: ">=", [`${output}.name`]: "社会公众投诉率" },
    { [`${output}.operator`]: ">=", [`${output}.name`]: "社会公众投诉办结率" },
  ),
  cells("TARGET_MISSING", { [`${rate}.target`]: " " }, { [`${rate}.target`]: 100 }),
  cells("TARGET_NOT_NUMERIC", { [`${output}.target`]: "若干" }, { [`${output}.target`]: 30 }),
  cells(
    "TARGET_ZERO",
    { [`${output}.target`]: 0 },
    { [`${output}.target`]: 0, [`${output}.operator`]: "<=" },
  ),
  cells(
    "TARGET_PERCENT_SLIP",
    { [`${satisfaction}.target`]: 0.98 },
    { [`${satisfaction}.target`]: 98 },
  ),
  cells(
    "TARGET_PERCENT_SLIP",
    { [`${satisfaction}.target`]: { value: 1, numberFormat: "0%" } },
    { [`${satisfaction}.target`]: { value: 98, numberFormat: "0.00" } },
  ),
  cells(
    "QUALITATIVE_TARGET_UNKNOWN",
    { [`${quality}.target`]: "执行文件" },
    { [`${quality}.target`]: "执行有效" },
  ),
  cells(
    "ACTUAL_MISSING",
    { [`${rate}.actual`]: "" },
    { [`${row("政府采购管理违法违规行为发生次数")}.actual`]: 0 },
  ),
  cells(
    "ACTUAL_MISSING_SCORED",
    { [`${rate}.actual`]: "", [`${rate}.score`]: 3.3 },
    { [`${rate}.actual`]: "" },
  ),
  cells("ACTUAL_NOT_NUMERIC", { [`${output}.actual`]: "完成" }, { [`${output}.actual`]: 33 }),
  cells("ACTUAL_NOT_A_BAND", { [`${quality}.actual`]: "尚可" }, { [`${quality}.actual`]: "完成" }),
  cells(
    "ACTUAL_OTHER_BAND",
    { [`${quality}.actual`]: "全部或基本达成预期指标100%-90%（含）" },
    { [`${quality}.actual`]: "全部或基本达成预期指标100%-80%（含）" },
  ),
  cells(
    "ACTUAL_ZERO_IN_WORDS",
    { [`${row("政府采购管理违法违规行为发生次数")}.actual`]: "无" },
    { [`${row("政府采购管理违法违规行为发生次数")}.actual`]: 0 },
  ),
  cells("ACTUAL_COMPLETION_PERCENT", { [`${quality}.actual`]: 70 }, { [`${quality}.actual`]: 0.7 }),
  cells(
    "ACTUAL_NOT_A_DATE",
    { [`${rate}.actual`]: "完成", [`${rate}.target`]: "2024-11-30" },
    { [`${rate}.actual`]: "11月30日", [`${rate}.target`]: "2024-11-30" },
  ),
  cells(
    "ACTUAL_LATE",
    { [`${rate}.actual`]: "2024年12月", [`${rate}.target`]: "2024-11-30" },
    { [`${rate}.actual`]: "2024年11月", [`${rate}.target`]: "2024-11-30" },
  ),
  cells(
    "DATE_AS_NUMBER",
    { [`${output}.actual`]: { value: 45626, numberFormat: 'yyyy"年"m"月"d"日"' } },
    { [`${output}.actual`]: { value: 33, numberFormat: '[Red]0.00"days"' } },
  ),
  cells(
    "ACTUAL_BAND_NUMBER",
    { [`${quality}.actual`]: second },
    { [`${quality}.actual`]: second, [`${quality}.completion`]: 0.7 },
  ),
  cells("ACTUAL_PERCENT_SLIP", { [`${rate}.actual`]: 1 }, { [`${output}.actual`]: 1 }),
  cells(
    "ACTUAL_PERCENT_SLIP",
    { [`${row("在职人员控制率")}.actual`]: 1 },
    { [`${adjustment}.actual`]: 1.8 },
  ),
  cells(
    "ACTUAL_PERCENT_SLIP",
    { [`${satisfaction}.actual`]: { value: 2, numberFormat: "0%" } },
    { [`${satisfaction}.actual`]: { value: 2.01, numberFormat: "0%" } },
  ),
  cells("ACTUAL_OVER_TARGET", { [`${output}.actual`]: 39 }, { [`${output}.actual`]: 38 }),
  cells(
    "ABOVE_THE_WHOLE",
    { [`${satisfaction}.actual`]: 100.1 },
    { [`${satisfaction}.actual`]: 100, [`${row("在职人员控制率")}.actual`]: 105 },
  ),
  cells("ACTUAL_OVER_EQUAL", { [`${rate}.actual`]: 101 }, { [`${output}.actual`]: 31 }),
  {
    code: "ACTUALS_ALL_EQUAL",
    trigger: {
      cells: {
        [`${assets}.actual`]: 100,
        [`${output}.actual`]: 30,
        [`${satisfaction}.actual`]: 98,
        [`${row("在职人员控制率")}.actual`]: 100,
        [`${row("人均公用经费变动率")}.actual`]: 0,
        [`${row("“三公”经费变动率")}.actual`]: 0,
        [`${row("民爆行业监管覆盖率")}.actual`]: 99,
      },
    },
    // 12 of 16: less than four fifths.
    near: {
      cells: {
        [`${assets}.actual`]: 100,
        [`${output}.actual`]: 30,
        [`${satisfaction}.actual`]: 98,
        [`${row("在职人员控制率")}.actual`]: 100,
        [`${row("人均公用经费变动率")}.actual`]: 0,
        [`${row("“三公”经费变动率")}.actual`]: 0,
      },
    },
  },
  {
    code: "ACTUALS_ALL_EQUAL",
    trigger: { edit: allMet(10) },
    near: { edit: allMet(9) },
  },
  cells(
    "PERCENT_SIGN",
    { [`${satisfaction}.actual`]: "98.6%" },
    { [`${satisfaction}.actual`]: 98.6 },
  ),
  cells("PERCENT_UNIT_CONFLICT", { [`${output}.actual`]: "33%" }, { [`${output}.actual`]: 33 }),
  cells("UNIT_IN_VALUE", { [`${output}.actual`]: "33户" }, { [`${output}.actual`]: 33 }),
  cells("FULL_WIDTH", { [`${rate}.target`]: "１００" }, { [`${rate}.target`]: 100 }),
  cells("NUMBER_AS_TEXT", { [`${output}.target`]: "30" }, { [`${output}.target`]: 30 }),
  cells(
    "VALUE_NEGATIVE",
    { [`${output}.actual`]: -1 },
    { [`${row("“三公”经费变动率")}.actual`]: -20 },
  ),
  cells("INDICATOR_UNIT_MISSING", { [`${output}.unit`]: "" }, { [`${output}.unit`]: "家" }),
  cells("UNIT_ON_QUALITATIVE", { [`${quality}.unit`]: "个" }, { [`${quality}.unit`]: " " }),
  cells("COMPLETION_OUT_OF_RANGE", { [`${rate}.completion`]: 100 }, { [`${rate}.completion`]: 1 }),
  cells(
    "COMPLETION_OUTSIDE_BAND",
    { [`${quality}.completion`]: 0.9, [`${quality}.actual`]: second },
    { [`${quality}.completion`]: 0.8, [`${quality}.actual`]: second },
  ),
  cells(
    "COMPLETION_OUTSIDE_BAND",
    { [`${quality}.completion`]: 0.59, [`${quality}.actual`]: second },
    { [`${quality}.completion`]: 0.6, [`${quality}.actual`]: second },
  ),
  cells(
    "COMPLETION_DIFFERS",
    { [`${assets}.completion`]: 0.966 },
    { [`${assets}.completion`]: 0.965 },
  ),
];

/** So many numeric rows, each with just its target. */
function allMet(numeric: number) {
  return (form: PerformanceForm): PerformanceForm => {
    const rows = form.indicators.filter(({ target }) => typeof target.value === "number");
    for (const { actual, target } of rows) actual.value = target.value;
    const left = new Set(rows.slice(numeric));
    return { ...form, indicators: form.indicators.filter((each) => !left.has(each)) };
  };
}
