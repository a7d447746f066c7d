import type { BoundChange } from "../../../actions";
import { changedCells } from "../../outcome/changedCells";
import { changing, told, type Work } from "../../outcome/outcome";
import { isForm, type PaneAction } from "./paneAction";

/** 重新分配分值: each weight is shown before and after, then written. */
export const rebalance: PaneAction = {
  icon: "M8 2v12M4 14h8M3 4h10M3 4l-1.5 5h3zM13 4l-1.5 5h3z",
  words: (texts) => texts.rebalance,
  shows: (form) => form !== null && !form.isPlan,
  isAside: isForm,
  does: {
    working: changing,
    async run(actions) {
      const changes = await actions.proposeWeights();
      if (changes.length === 0) return told(({ template }) => [template.rebalance.nothing]);
      return { changes, apply: writing(changes) };
    },
  },
};

function writing(changes: BoundChange): Work {
  return {
    working: changing,
    run: async (actions) =>
      changedCells(actions, await actions.rebalance(changes), ({ template }, cells) =>
        template.rebalance.done(cells),
      ),
  };
}
