/** One of the rules by which a reviewer takes points off a self-evaluation. */
export interface DeductionStandard {
  /** Its number in the paper that it is from. */
  number: number;
  says: string;
  /** A remark goes by it that has one of these words, in one spelling. */
  words: readonly string[];
  /** What may be taken off, in percent of 自评得分; empty where it takes nothing, or leaves it to a person. */
  percents: readonly number[];
  /** A remark that goes by it, to be chosen on the sheet; without one where nothing is taken off. */
  remark?: string;
}

/**
 * Where the standards are from: the papers of one firm that re-checks for one district. No rule of the whole country
 * has percentages for a re-check, so they are its practice, and whoever has others writes remarks in other words.
 */
export const standardsEvidence =
  "成都市一区 2025 年度部门预算项目绩效自评抽查复核底稿的口径（会计师事务所，2026 年 7 月），属通行做法，不是全国规定";

/** The fourteen of the paper, in its order; 11 to 13 are about the report and 14 about remarks. */
export const deductionStandards: readonly DeductionStandard[] = [
  {
    number: 1,
    says: "没有资料证明的，打 0 分",
    words: [
      ...["无佐证", "未提供佐证", "无法提供佐证", "没有佐证", "缺少佐证"],
      ...["无资料", "未提供资料", "没有资料", "无证明", "无法提供资料"],
    ],
    percents: [100],
    remark: "无佐证资料，扣100%",
  },
  {
    number: 2,
    says: "指标设置与项目（单位职责）无关的，打 0 分",
    words: ["与项目无关", "与职责无关", "与单位无关", "不相关", "指标无关"],
    percents: [100],
    remark: "指标与职责无关，扣100%",
  },
  {
    number: 3,
    says: "指标不具有可考查性的，严重的扣 100%，中等的扣 60%，轻微的扣 30%",
    words: ["不具可考查性", "不具有可考查性", "不具考核性", "不具有考核性", "无法考查", "无可考查"],
    percents: [100, 60, 30],
    remark: "不具有可考查性，扣60%",
  },
  {
    number: 4,
    says: "满意度没有调查资料的，打 0 分",
    words: ["未调查", "无调查", "未做调查", "未进行满意度", "未开展满意度", "无问卷", "未问卷"],
    percents: [100],
    remark: "未开展满意度调查，扣100%",
  },
  {
    number: 5,
    says: "完成值超过指标值 130% 的，不扣分，但要说明",
    words: [],
    percents: [],
    remark: "完成值超过指标值130%，不扣分",
  },
  {
    number: 6,
    says: "数量指标设为定性、但与项目相关的，不扣分",
    words: [],
    percents: [],
  },
  {
    number: 7,
    says: "多项任务只有个别没有按时完成的，时效指标扣 30%",
    words: ["个别任务未", "个别未按时", "个别未完成"],
    percents: [30],
    remark: "个别任务未按时完成，扣30%",
  },
  {
    number: 8,
    says: "效益指标设为定性、产生了效益而没有具体标准的，不扣分",
    words: [],
    percents: [],
  },
  {
    number: 9,
    says: "产出指标与效益指标重复设置的，只计一项，另一项打 0 分",
    words: ["重复设置"],
    percents: [100],
    remark: "产出、效益指标重复设置，扣100%",
  },
  {
    number: 10,
    says: "三级指标与二级指标定义不匹配的，打 0 分",
    words: ["不匹配"],
    percents: [100],
    remark: "与二级指标不匹配，扣100%",
  },
  { number: 11, says: "报告与底稿的信息一致", words: [], percents: [] },
  { number: 12, says: "报告内容合乎逻辑", words: [], percents: [] },
  { number: 13, says: "报告格式符合要求", words: [], percents: [] },
  { number: 14, says: "每项扣分写明原因，写的比例与实际扣分一致", words: [], percents: [] },
];

/** An actual above this part of its target takes nothing off, and is to be remarked on. */
export const notedAbove = 1.3;
