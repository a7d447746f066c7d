import type { PaneAction } from "./paneAction";

/** 对比: opens the page that compares two forms. */
export const comparison: PaneAction = {
  icon: "M1.5 3h5v10h-5zM9.5 3h5v10h-5zM3 6h2M3 9h2M11 6h2M11 10h2",
  words: ({ comparison: words }, _, own) => (own === undefined ? words : words.again),
  shows: () => true,
  isAside: () => true,
  needsSeveral: () => true,
  does: { opens: "comparisonPage" },
};
