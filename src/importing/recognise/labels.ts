import { labelKey } from "./tidy";
import { compactText } from "../../words/compact";

/** A field of the form's upper part that stands beside its label. */
export type LabelledField =
  | "unit"
  | "year"
  | "rulePack"
  | "income"
  | "expenditure"
  | "personnel"
  | "publicFunds"
  | "otherOperation"
  | "specific"
  | "goal"
  | "achievement"
  | "total";

/** "tasks", "goals" and "indicators" are labels of a whole part, printed beside its rows. */
export type Label = LabelledField | "spendingGroup" | "tasks" | "goals" | "indicators";

const labels: ReadonlyMap<string, Label> = new Map(
  Object.entries({
    unit: ["部门(单位)名称", "单位名称", "部门名称", "预算单位", "实施单位", "项目单位"],
    year: ["年度", "预算年度", "年份"],
    rulePack: ["评分规则"],
    income: ["年度预算收入", "部门年初预算收入金额", "年初预算收入金额", "年初预算收入"],
    expenditure: ["年度部门预算支出", "部门年初预算支出金额", "年初预算支出金额", "年初预算支出"],
    spendingGroup: ["年度预算支出"],
    personnel: ["人员类项目"],
    publicFunds: ["公用经费类项目"],
    otherOperation: ["其他运转类项目"],
    specific: ["特定目标类项目"],
    tasks: ["年度主要任务"],
    goals: ["年度目标"],
    goal: ["年度绩效目标", "年初总体目标", "年度总体目标", "预期目标", "年初设定目标"],
    achievement: ["全年完成情况", "实际完成情况", "全年实际完成情况"],
    indicators: ["年度绩效指标", "绩效指标"],
    total: ["总评价得分", "总分", "合计", "总得分"],
  }).flatMap(([label, words]) => words.map((word) => [word, label as Label] as const)),
);

/** Labels whose key holds parentheses that labelKey must not take for a unit of money. */
export function labelOf(text: string): Label | undefined {
  if (text.length > 24) return undefined;
  const key = compactText(text);
  return labels.get(key) ?? labels.get(key.replace(/:+$/u, "")) ?? labels.get(labelKey(key));
}

/**
 * Splits "部门（单位）名称：703001…" and "总评价得分 97.62" into label and value; null when the
 * text does not begin with a label that is parted from what follows.
 */
export function splitLabel(text: string): { label: string; rest: string } | null {
  if (!/[:：\s]/u.test(text)) return null;
  const found = /^(.{2,16}?)(?:[:：]\s*|\s+)(\S[\s\S]*)$/u.exec(text.trim());
  if (found === null) return null;
  const [, label = "", rest = ""] = found;
  return labelOf(label) === undefined ? null : { label, rest };
}

/** True for labels of a whole part of the form, which have no value of their own. */
export function isGroupLabel(label: Label): label is Exclude<Label, LabelledField> {
  return ["tasks", "goals", "indicators"].includes(label);
}
