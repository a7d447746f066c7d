/** 抽查：从本工作簿的自评表中抽几张，记在绩效汇总表里。 */
export const sample = {
  title: "抽查",
  explained:
    "抽中的表在「绩效汇总表」的「抽查」一列标出，没有汇总表时一并生成。随机抽取用下面的种子：表和顺序不变，同一种子抽到同样的表。",
  how: "怎样抽",
  random: "随机",
  byHand: "人工勾选",
  percent: "比例（%）",
  percentBad: "请填大于 0、不超过 100 的数。",
  seed: "种子",
  seedBad: (largest: number) => `请填 1 到 ${largest} 的整数。`,
  drawn: (chosen: number, wanted: number, forms: number) =>
    `共 ${forms} 张表，应抽 ${wanted} 张，已选 ${chosen} 张`,
  forms: "抽到的表",
  write: "写入汇总表",
};

/** What they look like in any language. */
export type SampleWords = typeof sample;
