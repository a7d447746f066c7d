import { told } from "../../outcome/outcome";
import type { PaneAction } from "./paneAction";

/** 转到绩效表: shows the form that a sheet of ours was made for. */
export const showForm: PaneAction = {
  icon: "M13.5 8h-11M6.5 4l-4 4 4 4",
  words: ({ showForm: { title, hint } }) => ({ title, hint }),
  shows: () => false,
  does: {
    working: ({ status }) => status.reading,
    async run(actions) {
      const name = await actions.showFormOfSheet();
      return told(({ template: { showForm: words } }) => [
        name === null ? words.none : words.done(name),
      ]);
    },
  },
};
