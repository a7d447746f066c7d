/** 对比 */
export const comparison = {
  lead: "今年的表和去年的、或自评表和目标表逐项对比：指标少了、多了、改名，指标值、分值变了，指标值降低，两年都正好等于指标值。两张表都不改。",
  reading: "正在读取本工作簿的表…",
  before: "上次（去年的表或目标表）",
  after: "本次",
  tooFew: "本工作簿只有一张绩效表，没有可对比的：先导入或插入另一张。",
  same: "请选两张不同的表。",
  count: (rows: number, differing: number) => `${rows} 项指标，${differing} 项有差别`,
  list: "有差别的指标",
  write: "写成对比表",
  made: (name: string) => `已生成「${name}」，两张表没有改动。`,
  differences: {
    gone: "本次没有这项指标",
    new: "本次新增",
    renamed: (from: string) => `原名“${from}”`,
    operator: (from: string, to: string) => `运算符号 ${from} → ${to}`,
    unit: (from: string, to: string) => `单位 ${from} → ${to}`,
    target: (from: string, to: string) => `指标值 ${from} → ${to}`,
    targetLowered: (from: string, to: string) => `指标值降低 ${from} → ${to}`,
    weight: (from: string, to: string) => `分值 ${from} → ${to}`,
    onTargetTwice: (from: string, to: string) => `两次完成值都正好等于指标值（${from}、${to}）`,
  },
};
export type ComparisonWords = typeof comparison;
