import { isForm, type PaneAction } from "./paneAction";

/** 导入旧表: opens the 导入 view. */
export const importOld: PaneAction = {
  icon: "M8 2v8M5 7l3 3 3-3M2.5 11v3h11v-3",
  words: (texts) => texts.importOld,
  shows: () => true,
  isAside: isForm,
  does: { opens: "importing" },
};
