import type { PrecheckProfile } from "../profile";

/**
 * The 预算绩效 part of a 预算管理一体化 system as a province runs it: the upload of 自评指标完成情况, the upload of
 * targets, and what the page refuses when it is saved. Seen in 某省系统, 2024 to 2026; the lengths are its fields'.
 * Whether it also refuses spaces is a switch of that system, taken for on.
 */
export const provincial: PrecheckProfile = {
  id: "provincial",
  title: { "zh-CN": "某省预算管理一体化系统", "en-US": "A province's budget system" },
  year: "2024–2026",
  checks: {
    uniqueNames: true,
    signs: ["*", "_", "-"],
    noSpaces: true,
    numbers: true,
    bands: [
      { word: "达成", from: 0.8 },
      { word: "部分达成", from: 0.6 },
      { word: "未达成", from: 0 },
    ],
    description: "完成情况简要描述",
    bytes: { name: 500, explanation: 2000, goal: 4000 },
    weights: true,
    levelPoints: true,
    recomputes: true,
    explained: true,
  },
};
