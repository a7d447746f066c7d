import type { RulePack } from "../rulePack";
import { usualRules } from "./usualRules";

/**
 * 新疆项目支出绩效自评, as its published form of 2023 prints it: 10 points of budget execution and 90 of indicators. Its
 * column 指标赋分规则 names a rule row by row, whose words are not known; a floor of 60 % below which nothing is scored
 * is only recalled, and so no rule here.
 */
export const xinjiang: RulePack = {
  ...usualRules,
  id: "xinjiang",
  title: {
    "zh-CN": "新疆项目支出绩效自评",
    "en-US": "Xinjiang, project expenditure (新疆项目支出绩效自评)",
  },
  shortName: "新疆",
  otherNames: ["新疆维吾尔自治区"],
  evidence: { ...usualRules.evidence, sectionPoints: "published" },
  sectionPoints: [
    { name: "预算执行", points: 10 },
    { name: "绩效指标", points: 90 },
  ],
};
