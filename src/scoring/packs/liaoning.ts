import type { RulePack } from "../rulePack";
import { usualRules } from "./usualRules";

/**
 * 辽宁省部门（单位）整体绩效: what the published form of 2024 shows, of one unit in one city. Where that
 * form is silent, the usual rules hold: of its bands it shows the first only.
 */
export const liaoning: RulePack = {
  ...usualRules,
  id: "liaoning",
  title: {
    "zh-CN": "辽宁省部门整体绩效",
    "en-US": "Liaoning, whole department (辽宁省部门整体绩效)",
  },
  shortName: "辽宁",
  otherNames: ["辽宁省", "辽宁省部门（单位）整体绩效", "朝阳", "朝阳市"],
  evidence: {
    ...usualRules.evidence,
    sectionPoints: "published",
    taskRateDecimals: "published",
    completionDecimals: "published",
    rowScoreDecimals: "published",
    totalDecimals: "published",
    percentSlip: "published",
    reasonRequired: "published",
  },
  sectionPoints: [
    { name: "年度主要任务", points: 40 },
    { name: "履职效能", points: 20 },
    { name: "预算执行", points: 5 },
    { name: "管理效率", points: 5 },
    { name: "运行成本", points: 5 },
    { name: "社会效应", points: 20 },
    { name: "可持续性", points: 5 },
  ],
  taskRateDecimals: 0,
  completionDecimals: 2,
  rowScoreDecimals: null,
  percentSlip: "one_is_whole",
};
