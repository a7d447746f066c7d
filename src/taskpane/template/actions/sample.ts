import { inserted, inserting } from "./insert";
import { isForm, type PaneAction } from "./paneAction";

/** 打开示例 */
export const sample: PaneAction = {
  icon: "M4 1.5h6l3 3v10H4zM6.5 8h4M6.5 11h4",
  words: (texts) => texts.sample,
  shows: () => true,
  isAside: isForm,
  does: {
    working: inserting,
    run: async (actions, _, wish) =>
      inserted(actions, { made: [await actions.insertSample(wish)], failed: null }),
  },
};
