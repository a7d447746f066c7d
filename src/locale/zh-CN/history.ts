/** The words of the page that lists what the add-in did, loaded with it. */
export const history = {
  title: "历史",
  what: "打开面板以来，绩效表助手改过的内容，最近的在前。单元格后来又被改过的，不会覆盖，会说明原因。",
  empty: "还没有改过工作簿。",
  list: "改过的内容",
  undoThis: (what: string) => `撤销：${what}`,
  redoThis: (what: string) => `重做：${what}`,
};

/** What these words look like in any language. */
export type HistoryWords = typeof history;
