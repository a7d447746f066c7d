import type { PaneAction } from "./paneAction";

/** 校验本表: opens the view that does it. */
export const validate: PaneAction = {
  icon: "M2.5 8.5l3.5 3.5 7.5-8",
  words: ({ validate: { title, hint } }) => ({ title, hint }),
  shows: (form) => form !== null,
  isPrimary: (form) => form?.total != null,
  does: { opens: "validating" },
};

/** 校验全部工作表: opens the view that does it. */
export const validateAll: PaneAction = {
  icon: "M1.5 8.5l3 3 6-7M8.5 11.5l6-7",
  words: (texts) => texts.validateAll,
  shows: () => false,
  does: { opens: "validatingAll" },
};
