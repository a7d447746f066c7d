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
    undo: () => takeBack(actions, made, sentences),
  };
}

/** What became of new sheets that were taken back: how many went, which stay and why; those that went can be made again. */
async function takeBack(
  actions: Actions,
  made: MadeSheets["made"],
  sentences: ActionOutcome["told"],
): Promise<ActionOutcome> {
  const sheets = await actions.undoInsert(made);
  const { deleted, kept } = sheets;
  const again = async () => madeSheets(actions, await actions.insertAgain(deleted), sentences);
  const stays = deleted.length === 0 && kept.length > 0;
  return {
    ...told((texts) => takenBackWords(sheets, texts)),
    isPartial: kept.length > 0,
    isUndone: !stays,
    undo: stays ? () => takeBack(actions, made, sentences) : deleted.length > 0 ? again : null,
  };
}

function failedWords(failed: NonNullable<MadeSheets["failed"]>, texts: PaneTexts): string[] {
  return [texts.template.notMade(failed.what, failed.left), paneErrorSentence(texts, failed)];
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
