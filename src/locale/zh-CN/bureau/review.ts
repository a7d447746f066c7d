/** 复核 */
export const review = {
  lead: "给自评表另做一张复核表：自评的内容跟着自评表变，复核完成值、复核得分、复核说明由复核人填，单位的表一格不动。",
  reading: "正在读取本工作簿的自评表…",
  none: "本工作簿没有自评表。",
  make: (sheet: string) => `给「${sheet}」生成复核表`,
  refresh: (sheet: string) => `刷新「${sheet}」的复核表`,
  chooseForm: "点下面一张自评表，再生成它的复核表。",
  list: "自评表和复核情况",
  notStarted: "还没有复核表",
  progress: (reviewed: number, rows: number) => `已复核 ${reviewed}/${rows} 行`,
  totals: (own: string, total: string, difference: string) =>
    `自评 ${own} → 复核 ${total}，差 ${difference}`,
  counts: (p0: number, p1: number, p2: number) => `P0 ${p0} · P1 ${p1} · P2 ${p2}`,
  conclusions: { P0: "P0", P1: "P1", P2: "P2", passed: "通过", open: "未复核完" },
  differences: "生成或刷新差异表",
  differencesHint: "每张自评表一行：自评总分、复核总分、差值、偏离度和结论。",
  howToCheck: "填好后打开复核表点「校验本表」，逐条告诉哪一格不对。",
  standards: "扣分口径（14 条）",
  made: (name: string) => `已生成「${name}」：填黄色各列，填好后点「校验本表」。`,
  refreshed: (cells: number) => `已刷新复核表，改了 ${cells} 个单元格，写下的复核内容都在。`,
  same: "复核表已是最新，没有改动。",
  tableMade: (name: string) => `已生成「${name}」。`,
  tableRefreshed: (cells: number) => `已刷新差异表，改了 ${cells} 个单元格。`,
  tableSame: "差异表已是最新，没有改动。",
};
export type ReviewWords = typeof review;
