import type { Actions, SheetWritten } from "../../actions";
import type { PaneTexts } from "../../locale/zh-CN/pane";
import { changedCells } from "./changedCells";
import { madeSheets } from "./madeSheets";
import { told, type ActionOutcome } from "./outcome";

/** What is said of a sheet of ours that was made, that was refreshed, and that was as it is already. */
export interface WrittenWords {
  made: (name: string) => string;
  refreshed: (cells: number) => string;
  same: string;
}

/** What became of a sheet of ours that was made or refreshed, and what takes it back. */
export function writtenSheet(
  actions: Actions,
  written: SheetWritten,
  words: (texts: PaneTexts) => WrittenWords,
): ActionOutcome {
  if ("made" in written) {
    const { made } = written;
    return madeSheets(actions, { made: [made], failed: null }, (texts) => [
      words(texts).made(made.name),
    ]);
  }
  const { changed } = written;
  const done = changedCells(actions, changed, (texts, cells) => words(texts).refreshed(cells));
  const isSame = changed.applied === 0 && !done.isPartial;
  return isSame ? told((texts) => [words(texts).same]) : done;
}
