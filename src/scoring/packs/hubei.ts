import type { RulePack } from "../rulePack";
import { usualRules } from "./usualRules";

/**
 * 湖北省项目支出绩效自评, as its published forms print it: 20 points of budget execution and 80 of indicators, whose
 * parts the unit sets (40, 30 and 10 are usual); A/B for what is better lower; bands that part at 50 %.
 */
export const hubei: RulePack = {
  ...usualRules,
  id: "hubei",
  title: {
    "zh-CN": "湖北省项目支出绩效自评",
    "en-US": "Hubei, project expenditure (湖北省项目支出绩效自评)",
  },
  shortName: "湖北",
  otherNames: ["湖北省"],
  evidence: {
    ...usualRules.evidence,
    reverseMiss: "published",
    qualBands: "published",
  },
  sectionPoints: [
    { name: "预算执行", points: 20 },
    { name: "产出指标", points: 40 },
    { name: "效益指标", points: 30 },
    { name: "满意度指标", points: 10 },
  ],
  reverseMiss: "inverse_ratio",
  qualBands: [
    { band: 1, text: "全部或基本达成预期指标", range: "100%-80%（含）", from: 1, to: 0.8 },
    { band: 2, text: "部分达成预期指标并具有一定效果", range: "80%-50%（含）", from: 0.8, to: 0.5 },
    { band: 3, text: "未达成预期指标且效果较差", range: "50%-0%", from: 0.5, to: 0 },
  ],
};
