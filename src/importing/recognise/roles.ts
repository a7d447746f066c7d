import type { FormKind, ReasonKind } from "../../form/model/performanceForm";

/** What a cell of an indicator row can be. */
export type IndicatorRole =
  | "level1"
  | "level2"
  | "name"
  | "operator"
  | "target"
  | "unit"
  | "deadline"
  | "actual"
  | "completion"
  | "weight"
  | "score"
  | ReasonKind
  | "measure";

/** What a cell of a task row can be. */
export type TaskRole = "task" | "budget" | "allocated" | "executed" | "rate" | "weight" | "score";

export type Role = IndicatorRole | TaskRole;

/** A role and the column its header stands in; null when the source has no columns. */
export interface RoleColumn {
  role: Role;
  column: number | null;
}

export const reasonRoles: readonly ReasonKind[] = [
  "funding",
  "system",
  "staff",
  "hardware",
  "other",
];

const indicatorStart: readonly Role[] = ["level1", "level2", "name", "operator", "target", "unit"];
const indicatorEnd: readonly Role[] = ["actual", "completion", "weight", "score"];

/** The printed order of a form's columns, used where no header shows another. */
export function usualIndicatorRoles(kind: FormKind): RoleColumn[] {
  const roles: readonly Role[] =
    kind === "target"
      ? [...indicatorStart, "deadline"]
      : [...indicatorStart, ...indicatorEnd, ...reasonRoles, "measure"];
  return roles.map((role) => ({ role, column: null }));
}

/** The same for the task rows. */
export function usualTaskRoles(kind: FormKind): RoleColumn[] {
  const roles: readonly Role[] =
    kind === "target"
      ? ["task", "budget"]
      : ["task", "allocated", "executed", "rate", "weight", "score"];
  return roles.map((role) => ({ role, column: null }));
}

/** Header words of the indicator table by their key (labelKey). */
export const indicatorHeaders: ReadonlyMap<string, IndicatorRole> = new Map(
  Object.entries({
    level1: ["一级指标"],
    level2: ["二级指标"],
    name: ["三级指标", "指标名称", "绩效指标名称"],
    operator: ["运算符号", "运算符", "计算符号", "指标性质"],
    target: ["指标值", "年度指标值", "目标值", "年初目标值", "绩效指标值", "全年目标值"],
    unit: ["度量单位", "计量单位", "单位"],
    deadline: ["完成时限", "完成时间"],
    actual: ["全年完成值", "实际完成值", "全年实际完成值", "全年实际值", "完成值"],
    completion: ["完成程度", "完成率", "指标完成率", "指标完成程度"],
    weight: ["分值", "权重", "指标分值", "权重分值"],
    score: ["得分", "自评得分", "单项得分"],
    funding: ["经费保障原因分析", "经费保障"],
    system: ["制度保障原因分析", "制度保障"],
    staff: ["人员保障原因分析", "人员保障"],
    hardware: ["硬件条件保障原因分析", "硬件条件保障"],
    other: ["其他原因分析", "偏差原因分析及改进措施", "未完成原因分析", "未完成原因及改进措施"],
    measure: ["改进措施"],
  }).flatMap(([role, words]) => words.map((word) => [word, role as IndicatorRole] as const)),
);

/** The heading over the five reason columns; alone it stands for one reason column. */
export const REASON_GROUP = "偏差原因分析";

/** Header words of the task table. */
export const taskHeaders: ReadonlyMap<string, TaskRole> = new Map(
  Object.entries({
    task: ["对应项目", "项目资金", "资金来源", "预算执行情况"],
    budget: ["预算资金情况", "年初预算数", "年初预算"],
    allocated: ["项目下达金额", "全年预算数", "调整后预算数", "全年预算"],
    executed: ["项目执行金额", "全年执行数", "预算执行数", "执行数"],
    rate: ["项目执行率", "执行率"],
    weight: ["分值", "权重"],
    score: ["得分", "自评得分"],
  }).flatMap(([role, words]) => words.map((word) => [word, role as TaskRole] as const)),
);
