import type { PaneAction } from "./paneAction";

/** 复核: opens the page that makes a sheet to review a form on. */
export const review: PaneAction = {
  icon: "M3 1.5h7l3 3v4M3 1.5v13h5M5.5 6h5M5.5 9h3M9.5 12l2 2 3.5-4",
  words: ({ review: words }, _, own) => (own === undefined ? words : words.again),
  shows: (form) => form?.isPlan !== true,
  isAside: () => true,
  // On a form it is that which is reviewed.
  needsSeveral: (form) => form === null,
  does: { opens: "reviewPage" },
};
