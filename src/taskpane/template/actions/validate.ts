import type { PaneAction } from "./paneAction";

/** 校验本表: opens the view that does it. */
export const validate: PaneAction = {
  icon: "M2.5 8.5l3.5 3.5 7.5-8",
  words: ({ validate: { title, hint } }) => ({ title, hint }),
  shows: (form) => form !== null,
  isForReview: true,
  isPrimary: (form) => form?.total != null,
  does: { opens: "validating" },
};
