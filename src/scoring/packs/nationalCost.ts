import { national } from "./national";
import type { RulePack } from "../rulePack";

/**
 * The national rules for forms on which 成本指标 is a 一级指标 of its own (财预〔2021〕101号): 20 points of cost, 40 of
 * output, 20 of benefit, 10 of satisfaction, as forms since about 2021 print them. Other points occur; the form's own
 * hold wherever it prints them.
 */
export const nationalCost: RulePack = {
  ...national,
  id: "national-cost",
  title: {
    "zh-CN": "全国项目支出绩效自评（成本指标）",
    "en-US": "National, with cost (全国项目支出绩效自评（成本指标）)",
  },
  shortName: "全国成本",
  otherNames: ["财预〔2021〕101号"],
  evidence: { ...national.evidence, sectionPoints: "published" },
  sectionPoints: [
    { name: "预算执行", points: 10 },
    { name: "成本指标", points: 20 },
    { name: "产出指标", points: 40 },
    { name: "效益指标", points: 20 },
    { name: "满意度指标", points: 10 },
  ],
};
