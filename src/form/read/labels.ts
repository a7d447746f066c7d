import { compactText } from "../../words/compact";

/**
 * The words by which the forms' fields are found. A sheet may print them full width or half width,
 * with spaces or a colon; labelKeyOf reads all of that as the same word.
 */

const LABELS = {
  unit: ["部门(单位)名称", "部门名称", "单位名称", "预算单位", "项目单位", "实施单位"],
  year: ["年度"],
  rulePack: ["评分规则"],
  income: ["年度预算收入", "部门年初预算收入金额", "部门年初预算收入"],
  expenditure: ["年度部门预算支出", "部门年初预算支出金额", "部门年初预算支出"],
  expenditureGroup: ["年度预算支出"],
  personnel: ["人员类项目"],
  publicFunds: ["公用经费类项目"],
  otherOperation: ["其他运转类项目"],
  specific: ["特定目标类项目"],
  taskGroup: ["年度主要任务"],
  taskName: ["对应项目"],
  taskBudget: ["预算资金情况"],
  taskAllocated: ["项目下达金额"],
  taskExecuted: ["项目执行金额"],
  taskRate: ["项目执行率"],
  goal: ["年度绩效目标"],
  goalGroup: ["年度目标"],
  goalHeading: ["年初总体目标"],
  achievement: ["全年完成情况"],
  indicatorGroup: ["年度绩效指标", "绩效指标"],
  level1: ["一级指标"],
  level2: ["二级指标"],
  name: ["三级指标"],
  operator: ["运算符号", "运算符"],
  target: ["指标值", "年度指标值", "目标值"],
  unitOfMeasure: ["度量单位", "计量单位"],
  deadline: ["完成时限", "完成时间"],
  actual: ["全年完成值", "实际完成值", "全年实际完成值", "完成值"],
  completion: ["完成程度"],
  weight: ["分值"],
  score: ["得分", "自评得分"],
  reasonGroup: ["偏差原因分析", "偏差原因分析及改进措施"],
  funding: ["经费保障原因分析"],
  system: ["制度保障原因分析"],
  staff: ["人员保障原因分析"],
  hardware: ["硬件条件保障原因分析"],
  other: ["其他原因分析"],
  measure: ["改进措施"],
  total: ["总评价得分"],
} as const;

/** A printed word's meaning; the field or the group of fields that it names. */
export type LabelKey = keyof typeof LABELS;

/** No label is longer, spaces and remarks included; a longer text needs no look. */
export const longestLabel = 24;

const keyOfLabel = new Map<string, LabelKey>(
  Object.entries(LABELS).flatMap(([key, words]) =>
    words.map((word): [string, LabelKey] => [word, key as LabelKey]),
  ),
);

/**
 * A text as labels are compared: half width, without white space, without a colon behind and
 * without a remark in parentheses at its end, so "预算资金情况（万元）：" is "预算资金情况".
 */
export function normalizeLabel(text: string): string {
  const plain = compactText(text).replace(/:$/, "");
  return plain.replace(/(.)\([^()]*\)$/u, "$1");
}

/** The meaning of a text that is one of the forms' labels; null for any other text. */
export function labelKeyOf(text: string): LabelKey | null {
  if (text.length < 2 || text.length > longestLabel) return null;
  return keyOfLabel.get(text) ?? keyOfLabel.get(normalizeLabel(text)) ?? null;
}
