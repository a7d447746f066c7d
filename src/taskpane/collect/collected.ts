import type { Actions, Collected } from "../../actions";
import { paneErrorSentence } from "../../locale";
import type { CollectWords } from "../../locale/zh-CN/bureau/collect";
import { madeSheets } from "../outcome/madeSheets";
import type { ActionOutcome } from "../outcome/outcome";
import { writtenSheet } from "../outcome/writtenSheet";

/** What became of files that were put into the workbook, and what takes all of it back at once. */
export function collected(
  actions: Actions,
  { forms, list, listFailed }: Collected,
  files: number,
  words: CollectWords,
): ActionOutcome {
  const { made } = forms;
  if (list === null) {
    const outcome = madeSheets(actions, forms, () => [words.some(made.length)]);
    if (listFailed === null) return outcome;
    const why: ActionOutcome["told"] = (texts) => [
      ...outcome.told(texts),
      words.listFailed,
      paneErrorSentence(texts, listFailed),
    ];
    return { ...outcome, told: why, isPartial: true };
  }
  if ("made" in list) {
    const all = { made: [...made, list.made], failed: null };
    return madeSheets(actions, all, () => [words.done(made.length, files, list.made.name)]);
  }
  const written = writtenSheet(actions, list, () => ({
    made: () => "",
    refreshed: (cells) => words.refreshed(files, cells),
    same: words.same,
  }));
  if (made.length === 0) return written;
  return both(
    written,
    madeSheets(actions, forms, () => [words.put(made.length)]),
  );
}

/** Two outcomes as one. The first is taken back first: cells that speak of sheets would keep these. */
function both(first: ActionOutcome, second: ActionOutcome): ActionOutcome {
  const turns = [first.undo, second.undo];
  const turn = async () => both(await (first.undo?.() ?? first), await (second.undo?.() ?? second));
  return {
    told: (texts) => [...second.told(texts), ...first.told(texts)],
    isPartial: first.isPartial || second.isPartial,
    isUndone: second.isUndone,
    undo: turns.every((undo) => undo === null) ? null : turn,
  };
}
