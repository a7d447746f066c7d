/** 自评报告 */
export const narrative = {
  lead: "按本表起草自评报告：数字和文字都来自单元格，表里没有的标成黄色【待填】，不编造。",
  reading: "正在读取本表…",
  form: "给哪张表写报告",
  complete: "没有要填的地方，请通读一遍再送审。",
  count: (form: number, report: number) =>
    [
      ...(form > 0 ? [`自评表里还有 ${form} 处没填`] : []),
      ...(report > 0 ? [`报告里有 ${report} 处由人来写`] : []),
    ].join("，") + "。",
  inForm: (n: number) => `自评表里先填（${n}）`,
  inFormHint: "填完自评表，下面的预览自己更新；点一项到它的单元格。",
  unread: (n: number) => `读不成数，报告里写「未能判断」（${n}）`,
  check: (n: number) => `请核对（${n}）`,
  byHand: (n: number) => `下载后在报告里写（${n}）`,
  preview: "预览",
  gaps: (n: number) => `待填 ${n}`,
  withCells: "注明单元格（自己核对用，送审时不勾）",
  download: "下载 .docx",
  writing: "正在生成报告…",
  saved: (name: string) =>
    `已生成「${name}」，在“下载”文件夹里。没有出现下载时，用「复制文字」粘贴到 Word。`,
  copy: "复制文字",
};
export type NarrativeWords = typeof narrative;
