import type { RulePack } from "../rulePack";

/**
 * 辽宁省部门（单位）整体绩效: what the published form of 2024 shows, of one unit in one city. Where that
 * form is silent, the value is national or usual practice, and `evidence` says so.
 */
export const liaoning: RulePack = {
  id: "liaoning",
  title: {
    "zh-CN": "辽宁省部门整体绩效",
    "en-US": "Liaoning, whole department (辽宁省部门整体绩效)",
  },
  shortName: "辽宁",
  otherNames: ["辽宁省", "辽宁省部门（单位）整体绩效", "朝阳", "朝阳市"],
  defaultFor: ["target", "selfEvaluation"],
  evidence: {
    sectionPoints: "published",
    taskRateDecimals: "published",
    completionDecimals: "published",
    rowScoreDecimals: "published",
    totalDecimals: "published",
    cap: "national",
    reverseMiss: "practice",
    reverseZero: "practice",
    equalOver: "practice",
    negativeActual: "practice",
    // The published form shows the first band only.
    qualBands: "national",
    qualValue: "practice",
    overThreshold: "practice",
    gradeBands: "national",
    percentSlip: "published",
    progressLights: "practice",
    reasonRequired: "published",
    override: "practice",
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
  totalDecimals: 2,
  cap: "clamp",
  reverseMiss: "linear_to_double",
  reverseZero: "zero",
  equalOver: "full",
  negativeActual: "zero_for_positive",
  qualBands: [
    { band: 1, text: "全部或基本达成预期指标", range: "100%-80%（含）", from: 1, to: 0.8 },
    { band: 2, text: "部分达成预期指标并具有一定效果", range: "80%-60%（含）", from: 0.8, to: 0.6 },
    { band: 3, text: "未达成预期指标且效果较差", range: "60%-0%", from: 0.6, to: 0 },
  ],
  qualValue: "band1_full",
  overThreshold: 1.3,
  gradeBands: [
    { grade: "优", from: 90 },
    { grade: "良", from: 80 },
    { grade: "中", from: 60 },
    { grade: "差", from: 0 },
  ],
  percentSlip: "one_is_whole",
  progressLights: { yellow: 0.6, green: 0.8, blue: 1.2 },
  reasonRequired: "score_below_weight",
  override: "keep_and_report",
  sumTolerance: { money: 0.01, points: 0.005 },
};
