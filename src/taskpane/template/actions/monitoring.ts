import { isForm, type PaneAction } from "./paneAction";

/** 绩效运行监控: opens the page that asks for the month. */
export const monitoring: PaneAction = {
  icon: "M2 13.5h12M3.5 11V8M6.5 11V5M9.5 11V7M12.5 11V3",
  words: ({ monitoring: words }, _, own) => (own === undefined ? words : words.again),
  shows: (form) => form?.kind === "selfEvaluation" || form?.kind === "target",
  isAside: isForm,
  does: { opens: "monitoringPage" },
};
