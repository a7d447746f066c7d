import type { HandInWish } from "../../../actions";
import { cellName } from "../../../actions";
import { madeSheets } from "../../outcome/madeSheets";
import type { Work } from "../../outcome/outcome";
import { inserting } from "./insert";
import type { PaneAction } from "./paneAction";

/** 生成送审版: opens the page that says what is still wrong, and asks how. */
export const handIn: PaneAction = {
  icon: "M4 1.5h6l3 3v10H4zM6 9l2 2 3.5-4",
  words: ({ handIn: { title, hint } }) => ({ title, hint }),
  shows: (form) => form?.kind === "selfEvaluation" || form?.kind === "target",
  does: { opens: "handInPage" },
};

/** How many cells are named that stayed behind. */
const NAMED = 8;

/** Makes what the page asks for. */
export function makingHandIn(wish: HandInWish): Work {
  return {
    working: inserting,
    async run(actions) {
      const made = await actions.makeHandIn(wish);
      return madeSheets(actions, { made: [made], failed: null }, ({ template, listMark }) => {
        const { done, leftBehind } = template.handIn;
        const names = made.leftBehind.slice(0, NAMED).map(cellName).join(listMark);
        const { length } = made.leftBehind;
        return [done(made.name, made.fileName), ...(length > 0 ? [leftBehind(names, length)] : [])];
      });
    },
  };
}
