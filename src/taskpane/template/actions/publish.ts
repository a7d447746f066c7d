import type { PaneAction } from "./paneAction";

/** 发表: opens the page that makes a file of each form, to be handed out. */
export const publish: PaneAction = {
  icon: "M2 5.5v8h8M5 2.5h9v8H5zM9.5 8.5v-4M7.5 6l2-2 2 2",
  words: (texts) => texts.publish,
  shows: () => true,
  isAside: () => true,
  does: { opens: "publishPage" },
};
