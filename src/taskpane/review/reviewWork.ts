import type { Actions, ReviewWritten } from "../../actions";
import type { ReviewWords } from "../../locale/zh-CN/bureau/review";
import { changedCells } from "../outcome/changedCells";
import { madeSheets } from "../outcome/madeSheets";
import { changing, told, type ActionOutcome, type Work } from "../outcome/outcome";
import { inserting } from "../template/actions/insert";

/** Makes or refreshes the sheet that a form is reviewed on. */
export function writingReview(
  { sheetId, ordinal }: { sheetId: string; ordinal: number },
  words: ReviewWords,
): Work {
  return {
    working: inserting,
    run: async (actions) =>
      written(actions, await actions.writeReview(sheetId, ordinal), {
        made: words.made,
        changed: words.refreshed,
        same: words.same,
      }),
  };
}

/** Makes or refreshes the table with the differences of all reviews. */
export function writingDifferences(
  levels: Parameters<Actions["writeDifferences"]>[0],
  words: ReviewWords,
): Work {
  return {
    working: changing,
    run: async (actions) =>
      written(actions, await actions.writeDifferences(levels), {
        made: words.tableMade,
        changed: words.tableRefreshed,
        same: words.tableSame,
      }),
  };
}

interface WrittenWords {
  made: (name: string) => string;
  changed: (cells: number) => string;
  same: string;
}

/** A sheet of ours that was made, or whose cells were changed. */
function written(actions: Actions, done: ReviewWritten, words: WrittenWords): ActionOutcome {
  if ("made" in done) {
    const { made } = done;
    return madeSheets(actions, { made: [made], failed: null }, () => [words.made(made.name)]);
  }
  const outcome = changedCells(actions, done.changed, (_, cells) => words.changed(cells));
  return done.changed.applied === 0 && !outcome.isPartial ? told(() => [words.same]) : outcome;
}
