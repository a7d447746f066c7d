import type { HandIn, HandInWish } from "../../../actions";
import { cellName } from "../../../actions";
import type { PaneTexts } from "../../../locale/zh-CN/pane";
import { madeSheets } from "../../outcome/madeSheets";
import { told, type Work } from "../../outcome/outcome";
import { inserting } from "./insert";
import type { PaneAction } from "./paneAction";

/** 生成送审版: opens the page that says what is still wrong, and asks how. */
export const handIn: PaneAction = {
  icon: "M4 1.5h6l3 3v10H4zM6 9l2 2 3.5-4",
  words: ({ handIn: { title, hint } }) => ({ title, hint }),
  shows: (form) => form?.kind === "selfEvaluation" || form?.kind === "target",
  isPrimary: (form) => form?.total != null,
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
      const { sheet } = made;
      if (sheet === null) {
        return told((texts) => [
          texts.template.handIn.opened(made.fileName),
          ...leftBehindWords(made, texts),
        ]);
      }
      const outcome = madeSheets(actions, { made: [sheet], failed: null }, (texts) => {
        const { done, refused } = texts.template.handIn;
        return [
          ...(made.isRefused ? [refused] : []),
          done(sheet.name, made.fileName),
          ...leftBehindWords(made, texts),
        ];
      });
      return { ...outcome, isPartial: outcome.isPartial || made.isRefused };
    },
  };
}

function leftBehindWords({ leftBehind }: HandIn, { template, listMark }: PaneTexts): string[] {
  if (leftBehind.length === 0) return [];
  const names = leftBehind.slice(0, NAMED).map(cellName).join(listMark);
  return [template.handIn.leftBehind(names, leftBehind.length)];
}
