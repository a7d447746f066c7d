import { changedCells, leftAloneCount } from "../../outcome/changedCells";
import { changing, told } from "../../outcome/outcome";
import type { PaneAction } from "./paneAction";

/** 重新分配分值 */
export const rebalance: PaneAction = {
  icon: "M8 2v12M4 14h8M3 4h10M3 4l-1.5 5h3zM13 4l-1.5 5h3z",
  words: (texts) => texts.rebalance,
  shows: (form) => form !== null && form.kind !== "target",
  does: {
    working: changing,
    async run(actions) {
      const changed = await actions.rebalance();
      if (changed.applied + leftAloneCount(changed) === 0) {
        return told(({ template }) => [template.rebalance.nothing]);
      }
      return changedCells(actions, changed, ({ template }, cells) =>
        template.rebalance.done(cells),
      );
    },
  },
};
