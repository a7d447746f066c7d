/** 导入预检：设置里的开关，和校验结果里自己的一栏。 */
export const precheck = {
  setting: "导入预检",
  settingHint:
    "校验时另外列出上传到平台会被拒绝或改动的内容，不算本表的错误，也不影响送审版。各地平台不同，依据是下面这个系统的表现。",
  off: "不查",
  platform: (title: string, year: string) => `${title}（${year}）`,
  found: (n: number) => `导入预检 ${n} 项`,
  foundHint: (platform: string) =>
    `按${platform}上传时的检查；不算本表的错误，不在单元格上标记，也不影响送审版。`,
  none: (platform: string) => `导入预检：没有发现${platform}会拒绝的内容。`,
  listLabel: "导入预检清单，用 ↑ ↓ 移动，Enter 选中单元格",
};

/** What they look like in any language. */
export type PrecheckWords = typeof precheck;
