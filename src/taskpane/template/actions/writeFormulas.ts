import type { PaneAction } from "./paneAction";

/** 写公式: opens the page that asks for the columns. */
export const writeFormulas: PaneAction = {
  icon: "M10.5 2.5c-2 0-2.5 1.5-2.8 3.5l-1 6c-.3 1.5-1 2-2.2 2M4.5 6.5h5M9.5 8.5l4 4.5M13.5 8.5l-4 4.5",
  words: ({ writeFormulas: { title, hint } }) => ({ title, hint }),
  shows: (form) => form?.isPlan !== true,
  // A form that computes its scores asks for no formulas; one of another place may hold typed numbers alone.
  isAside: (form) => form !== null && form.formulas.addIn + form.formulas.native > 0,
  does: { opens: "formulasPage" },
};
