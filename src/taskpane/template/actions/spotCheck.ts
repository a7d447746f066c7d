import type { PaneAction } from "./paneAction";

/** 抽查: opens the page that draws a sample of the forms. */
export const spotCheck: PaneAction = {
  icon: "M2.5 4.5l1.5 1.5 2.5-3M2.5 11l1.5 1.5 2.5-3M9 5h5M9 11.5h5",
  words: (texts) => texts.spotCheck,
  shows: (form) => form === null || !form.isPlan,
  isAside: () => true,
  needsSeveral: () => true,
  does: { opens: "samplePage" },
};
