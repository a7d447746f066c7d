import type { RulePack } from "../rulePack";
import { usualRules } from "./usualRules";

/**
 * 四川省项目支出绩效自评, as its published forms of 2022 and 2023 print it: 10 points of budget execution, by the budget
 * as adjusted, and 90 of indicators, which the form shares out freely (60 and 30; four of 22.5). What a missed limit
 * scores no form of it shows.
 */
export const sichuan: RulePack = {
  ...usualRules,
  id: "sichuan",
  title: {
    "zh-CN": "四川省项目支出绩效自评",
    "en-US": "Sichuan (四川省项目支出绩效自评)",
  },
  shortName: "四川",
  otherNames: ["四川省"],
  evidence: { ...usualRules.evidence, sectionPoints: "published" },
  sectionPoints: [
    { name: "预算执行", points: 10 },
    { name: "绩效指标", points: 90 },
  ],
};
