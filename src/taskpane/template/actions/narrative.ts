import type { PaneAction } from "./paneAction";

/** 自评报告: opens the page that drafts it. */
export const narrative: PaneAction = {
  icon: "M3.5 1.5h6l3 3v10h-9zM5.5 7h5M5.5 9.5h5M5.5 12h3",
  words: ({ narrative: { title, hint } }) => ({ title, hint }),
  shows: (form) => form?.isPlan === false,
  isAside: (form) => form?.total == null,
  does: { opens: "narrativePage" },
};
