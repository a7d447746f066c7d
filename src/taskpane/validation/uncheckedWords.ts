import type { UnmarkedName, ValidationReport } from "../../actions";
import type { PaneTexts } from "../../locale/zh-CN/pane";

/** Which sheets were not checked, and why: a sentence for each reason. */
export function skippedWords(
  { skipped }: ValidationReport,
  { validation, listMark }: PaneTexts,
): string[] {
  const reasons = ["notAForm", "hidden"] as const;
  return reasons.flatMap((why) => {
    const names = skipped.filter((each) => each.why === why).map(({ sheetName }) => sheetName);
    return names.length === 0 ? [] : [validation.skipped[why](names.join(listMark))];
  });
}

/** Which sheets have no marks, or keep theirs, and why: a sentence for each reason. */
export function unmarkedWords(
  unmarked: UnmarkedName[],
  { validation, listMark }: PaneTexts,
): string[] {
  const reasons = ["protected", "unreadable", "failed"] as const;
  return reasons.flatMap((why) => {
    const names = unmarked.filter((each) => each.why === why).map(({ sheetName }) => sheetName);
    return names.length === 0 ? [] : [validation.unmarked[why](names.join(listMark))];
  });
}
