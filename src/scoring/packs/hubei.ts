import { bandsPartedAt } from "../qualitative/bands";
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
  qualBands: bandsPartedAt(0.8, 0.5),
};
