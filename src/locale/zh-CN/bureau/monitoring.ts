/** 绩效运行监控：年中填的一张表，在绩效表之外。 */
export const monitoring = {
  title: "绩效运行监控",
  month: "截至月份",
  monthChoice: (month: number) => `1—${month}月`,
  thresholds: "资金预警按",
  explained:
    "在绩效表之外做一张监控表：每项指标和资金一行，跟着绩效表走；填完成值，预警自己变红、黄、绿、蓝，没有加载项也变色。已有监控表的，换月份、补新行，填过的内容都留着。",
  make: "生成或刷新监控表",
  made: (sheet: string) => `已生成「${sheet}」：在「完成」一列填数，绩效表没有改动。`,
  refreshed: (n: number) => `监控表已刷新，改了 ${n} 个单元格；填过的内容都还在。`,
  same: "监控表已是最新，没有要改的。",
};

/** What they look like in any language. */
export type MonitoringWords = typeof monitoring;
