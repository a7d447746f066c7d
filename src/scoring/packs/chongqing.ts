import type { RulePack } from "../rulePack";
import { sichuan } from "./sichuan";

/**
 * 重庆市部门整体支出绩效自评, as its published forms print it: 10 points of budget execution and 90 of indicators without
 * levels, whose score is 得分系数（%） × 指标权重. So the score goes by the coefficient as the form shows it, with two
 * decimals of a percentage, which is practice: no form shows more or fewer.
 */
export const chongqing: RulePack = {
  ...sichuan,
  id: "chongqing",
  title: {
    "zh-CN": "重庆市部门整体支出绩效自评",
    "en-US": "Chongqing (重庆市部门整体支出绩效自评)",
  },
  shortName: "重庆",
  otherNames: ["重庆市"],
  completionDecimals: 4,
};
