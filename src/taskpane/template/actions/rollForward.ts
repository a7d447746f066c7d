import type { RolledForward } from "../../../actions";
import type { PaneTexts } from "../../../locale/zh-CN/pane";
import { madeSheets } from "../../outcome/madeSheets";
import { inserting } from "./insert";
import type { PaneAction } from "./paneAction";

/** 从目标表生成自评表 */
export const rollForward: PaneAction = {
  icon: "M2 8h11M9 4l4 4-4 4",
  words: (texts) => texts.rollForward,
  shows: (form) => form?.kind === "target",
  isPrimary: () => true,
  does: {
    working: inserting,
    async run(actions, _, wish) {
      const rolled = await actions.rollForward(wish);
      return madeSheets(actions, { made: [rolled], failed: null }, (texts) => told(rolled, texts));
    },
  },
};

function told(rolled: RolledForward, { template, listMark }: PaneTexts): string[] {
  const { name, carried, missing, changed, dropped } = rolled;
  const words = template.rollForward;
  return [
    words.done(name, carried),
    ...(missing.length > 0 ? [words.missing + missing.join(listMark)] : []),
    ...(changed.length > 0 ? [words.changed + changed.join(listMark)] : []),
    ...(dropped > 0 ? [words.dropped(dropped)] : []),
  ];
}
