import type { Actions, MadeSheets, TakenBack } from "../../actions";
import { paneErrorSentence } from "../../locale";
import type { PaneTexts } from "../../locale/zh-CN/pane";
import { told, type Outcome } from "./outcome";

/** Sheets that were made, what ended the making if it failed, and the way to take them back. */
export function madeSheets(
  actions: Actions,
  { made, failed }: MadeSheets,
  sentences: Outcome["told"],
): Outcome {
  return {
    told: (texts) => [...sentences(texts), ...(failed === null ? [] : failedWords(failed, texts))],
    isPartial: failed !== null,
    undo: async () => takenBack(await actions.undoInsert(made)),
  };
}

function failedWords(failed: NonNullable<MadeSheets["failed"]>, texts: PaneTexts): string[] {
  return [texts.template.notMade(failed.what, failed.left), paneErrorSentence(texts, failed)];
}

/** What became of new sheets that were taken back: how many went, which stay and why. */
function takenBack(sheets: TakenBack): Outcome {
  const { filledIn, lastVisible } = sheets;
  return {
    ...told((texts) => takenBackWords(sheets, texts)),
    isPartial: filledIn.length > 0 || lastVisible !== null,
  };
}

function takenBackWords(
  { removed, filledIn, lastVisible }: TakenBack,
  { taken, listMark }: PaneTexts,
): string[] {
  const words: string[] = [];
  if (removed > 0) words.push(taken.back(removed));
  if (filledIn.length > 0) words.push(taken.keptFilledIn(filledIn.join(listMark)));
  if (lastVisible !== null) words.push(taken.keptLast(lastVisible));
  return words.length > 0 ? words : [taken.gone];
}
