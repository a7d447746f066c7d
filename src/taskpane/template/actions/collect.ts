import type { PaneAction } from "./paneAction";

/** 收表: opens the 导入 view where many files are collected. */
export const collect: PaneAction = {
  icon: "M8 1.5v6M5.5 5L8 7.5 10.5 5M2 9v5h12V9M2 9h3.5l1 2h3l1-2H14",
  words: (texts) => texts.collect,
  shows: () => true,
  isAside: () => true,
  does: { opens: "collecting" },
};
