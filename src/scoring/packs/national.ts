import type { RulePack } from "../rulePack";
import { usualRules } from "./usualRules";

/**
 * 全国项目支出绩效自评 (财预〔2020〕10号): 10 points of budget execution and 90 of indicators, the rate
 * with two decimals, a row's score with two decimals from the unrounded ratio. Places score whole departments by it
 * likewise, which is practice.
 */
export const national: RulePack = {
  ...usualRules,
  id: "national",
  title: {
    "zh-CN": "全国项目支出绩效自评",
    "en-US": "National, project expenditure (全国项目支出绩效自评)",
  },
  shortName: "全国",
  otherNames: ["国家", "项目支出绩效自评", "财预〔2020〕10号"],
  evidence: { ...usualRules.evidence, sectionPoints: "national" },
  sectionPoints: [
    { name: "预算执行", points: 10 },
    { name: "产出指标", points: 50 },
    { name: "效益指标", points: 30 },
    { name: "满意度指标", points: 10 },
  ],
};
