import type { Actions, MadeSheets, TakenBack } from "../../actions";
import { paneErrorSentence } from "../../locale";
import type { PaneTexts } from "../../locale/zh-CN/pane";
import { told, type ActionOutcome } from "./outcome";

/** Sheets that were made, what ended the making if it failed, and the way to take them back. */
export function madeSheets(
  actions: Actions,
  { made, failed }: MadeSheets,
  sentences: ActionOutcome["told"],
): ActionOutcome {
  const tooWide = made.filter(({ fitsPage }) => !fitsPage).map(({ name }) => name);
  const unchecked = made.filter(({ lacksChecks }) => lacksChecks).map(({ name }) => name);
  return {
    told: (texts) => [
      ...sentences(texts),
      ...(tooWide.length > 0 ? [texts.template.tooWide(tooWide.join(texts.listMark))] : []),
      ...(unchecked.length > 0 ? [texts.checks.notMade(unchecked.join(texts.listMark))] : []),
      ...(failed === null ? [] : failedWords(failed, texts)),
    ],
    isPartial: failed !== null || tooWide.length + unchecked.length > 0,
    undo: async () => takenBack(await actions.undoInsert(made)),
  };
}

function failedWords(failed: NonNullable<MadeSheets["failed"]>, texts: PaneTexts): string[] {
  return [texts.template.notMade(failed.what, failed.left), paneErrorSentence(texts, failed)];
}

/** What became of new sheets that were taken back: how many went, which stay and why. */
function takenBack(sheets: TakenBack): ActionOutcome {
  return {
    ...told((texts) => takenBackWords(sheets, texts)),
    isPartial: sheets.kept.length > 0,
  };
}

function takenBackWords({ removed, kept }: TakenBack, { taken, listMark }: PaneTexts): string[] {
  const reasons = [...new Set(kept.map(({ why }) => why))];
  const words = reasons.map((why) => {
    const names = kept.filter((each) => each.why === why).map(({ name }) => name);
    return taken.kept[why](names.join(listMark));
  });
  if (removed > 0) words.unshift(taken.back(removed));
  return words.length > 0 ? words : [taken.gone];
}
