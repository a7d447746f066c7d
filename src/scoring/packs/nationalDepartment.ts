import { national } from "./national";
import type { RulePack } from "../rulePack";

/**
 * 部门整体支出绩效自评 of other places: the national method is written for projects, and places score departments by it
 * likewise, 10 points of budget execution and 50, 30 and 10 of indicators, which is practice and no rule.
 */
export const nationalDepartment: RulePack = {
  ...national,
  id: "national-department",
  title: {
    "zh-CN": "全国部门整体支出绩效自评",
    "en-US": "National, whole department (全国部门整体支出绩效自评)",
  },
  shortName: "全国部门",
  otherNames: ["部门整体支出绩效自评"],
  evidence: { ...national.evidence, sectionPoints: "practice" },
};
