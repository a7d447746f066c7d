import type { Actions } from "../../actions";
import type { ReviewWords } from "../../locale/zh-CN/bureau/review";
import { changing, type Work } from "../outcome/outcome";
import { writtenSheet } from "../outcome/writtenSheet";
import { inserting } from "../template/actions/insert";

/** Makes or refreshes the sheet that a form is reviewed on. */
export function writingReview(
  { sheetId, ordinal }: { sheetId: string; ordinal: number },
  words: ReviewWords,
): Work {
  return {
    working: inserting,
    run: async (actions) =>
      writtenSheet(actions, await actions.writeReview(sheetId, ordinal), () => words),
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
      writtenSheet(actions, await actions.writeDifferences(levels), () => ({
        made: words.tableMade,
        refreshed: words.tableRefreshed,
        same: words.tableSame,
      })),
  };
}
