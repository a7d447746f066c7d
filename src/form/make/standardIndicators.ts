import { nameKey } from "../../words/names";
import type { FormKind } from "../model/performanceForm";

/** What an indicator asks, apart from any unit's own numbers. */
export interface IndicatorTemplate {
  level1: string;
  level2: string;
  name: string;
  /** "" for a 定性 row. */
  operator: string;
  target: number | string;
  /** "" for a 定性 row. */
  unit: string;
}

/** An indicator of the common set that every unit picks from. */
export interface StandardIndicator extends IndicatorTemplate {
  /** Its nameKey. */
  key: string;
  /** Years of the published forms that print it: 2021 target forms, 2024 self-evaluation. */
  publishedIn: number[];
}

const both = [2021, 2024];

function standard(
  level1: string,
  level2: string,
  name: string,
  operator: string,
  target: number | string,
  unit: string,
  publishedIn = both,
): StandardIndicator {
  return { level1, level2, name, key: nameKey(name), operator, target, unit, publishedIn };
}

/** The common set in the order of the target form. */
export const standardIndicators: StandardIndicator[] = [
  standard("履职效能", "重点工作履行情况", "重点工作办结率", "=", 100, "%"),
  standard("履职效能", "整体工作完成情况", "工作完成及时率", "=", 100, "%"),
  standard("履职效能", "整体工作完成情况", "工作质量达标率", "=", 100, "%"),
  standard("履职效能", "整体工作完成情况", "总体工作完成率", "=", 100, "%"),
  standard("履职效能", "基础管理", "依法行政能力", "", "管理规范", ""),
  standard("履职效能", "基础管理", "综合管理水平", "", "管理规范", ""),
  standard("预算执行", "预算执行效率", "结转结余变动率", "<=", 0, "%"),
  standard("预算执行", "预算执行效率", "预算调整率", "<=", 5, "%"),
  standard("预算执行", "预算执行效率", "预算执行率", "=", 100, "%"),
  standard("管理效率", "预算编制管理", "预算绩效目标覆盖率", "=", 100, "%"),
  standard("管理效率", "预算监督管理", "预决算公开情况", "", "全部公开", ""),
  standard("管理效率", "预算收支管理", "预算收入管理规范性", "", "管理规范", ""),
  standard("管理效率", "预算收支管理", "预算支出管理规范性", "", "管理规范", ""),
  standard("管理效率", "财务管理", "内控制度有效性", "", "制度有效", ""),
  standard("管理效率", "资产管理", "固定资产利用率", "=", 100, "%"),
  standard("管理效率", "业务管理", "政府采购管理违法违规行为发生次数", "=", 0, "次"),
  standard("运行成本", "成本控制成效", "“三公”经费变动率", "<=", 0, "%"),
  standard("运行成本", "成本控制成效", "人均公用经费变动率", "<=", 0, "%", [2021]),
  standard("运行成本", "成本控制成效", "在职人员控制率", "<=", 100, "%"),
];

/** Where the self-evaluation form of 2024 prints a group in another order than the target form. */
const selfEvaluationOrder = [
  ["总体工作完成率", "工作完成及时率", "工作质量达标率"],
  ["预算执行率", "预算调整率", "结转结余变动率"],
  ["预算支出管理规范性", "预算收入管理规范性"],
];

const byName = new Map(standardIndicators.map((indicator) => [indicator.key, indicator]));

const byKind: Record<FormKind, readonly StandardIndicator[]> = {
  target: standardIndicators,
  selfEvaluation: standardIndicators.map((indicator, place) => {
    const group = selfEvaluationOrder.find((names) => names.includes(indicator.name));
    if (group === undefined) return indicator;
    const start = standardIndicators.findIndex(({ name }) => group.includes(name));
    return standardIndicatorNamed(group[place - start] ?? "") ?? indicator;
  }),
  nationalTarget: [],
  nationalSelfEvaluation: [],
  projectTarget: [],
  projectSelfEvaluation: [],
};

/** The standard indicators in the order in which a form prints them; a project form has none. */
export function standardIndicatorsOf(kind: FormKind): readonly StandardIndicator[] {
  return byKind[kind];
}

/** The standard indicator of a name, however its spaces, widths and quotation marks are typed. */
export function standardIndicatorNamed(name: string): StandardIndicator | null {
  return standardIndicatorOf(nameKey(name));
}

/** Likewise of a name's key, where that is known already. */
export function standardIndicatorOf(key: string): StandardIndicator | null {
  return byName.get(key) ?? null;
}

/** 二级指标 under which a unit adds indicators of its own. */
export const ownLevel2: Record<string, string[]> = {
  社会效应: ["经济效益", "社会效益", "服务对象满意度", "社会公众满意度"],
  可持续性: ["体制机制改革", "创新驱动发展"],
};

function suggestion(
  level1: string,
  level2: string,
  name: string,
  operator: string,
  target: number | string,
  unit: string,
): IndicatorTemplate {
  return { level1, level2, name, operator, target, unit };
}

/** Indicators of units' own in the published forms, offered as patterns; a target is to be adapted. */
export const suggestedIndicators: IndicatorTemplate[] = [
  suggestion("社会效应", "经济效益", "“走出去”企业达成意向合作项目数量", ">=", 2, "个"),
  suggestion("社会效应", "经济效益", "工业企业对接推介企业户数", ">=", 30, "户"),
  suggestion("社会效应", "社会效益", "民爆行业监管覆盖率", ">=", 99, "%"),
  suggestion("社会效应", "服务对象满意度", "服务企业满意度", ">=", 90, "%"),
  suggestion("社会效应", "服务对象满意度", "受益企业满意度", ">=", 98, "%"),
  suggestion("社会效应", "社会公众满意度", "社会公众投诉次数", "<=", 2, "次"),
  suggestion("社会效应", "社会公众满意度", "执法办案行为投诉率", "<=", 5, "%"),
  suggestion("可持续性", "体制机制改革", "建立重点项目督导与监督机制", "", "制度有效", ""),
  suggestion("可持续性", "体制机制改革", "完善部门内部控制", "", "制度有效", ""),
  suggestion("可持续性", "体制机制改革", "建立预算绩效管理机制", "", "建立机制", ""),
  suggestion("可持续性", "创新驱动发展", "推动工业供给侧结构性改革", "", "制度有效", ""),
];

/** 指标值 of a 定性 row that name a level which can be reached. */
export const qualitativeLevels = ["管理规范", "制度有效", "全部公开", "建立机制"];

/** Published 指标值 of 定性 rows that name an action, not a level: a reviewer sends them back. */
export const qualitativeActions = ["完善制度", "执行文件"];

/** 度量单位 that the published forms use, then others that forms of the kind use. */
export const units = [
  "%",
  "次",
  "个",
  "户",
  "项",
  "家",
  "人",
  "人次",
  "件",
  "份",
  "场",
  "天",
  "万元",
  "元",
];

/** 对应项目 as the published target forms name them. */
export const defaultTaskNames = [
  "部门预算基本支出公用经费",
  "部门预算基本支出人员经费",
  "工信产业监管专项业务经费",
];
