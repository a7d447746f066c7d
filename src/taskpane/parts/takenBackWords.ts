import type { TakenBack } from "../../actions/contract";
import type { PaneTexts } from "../../locale/zh-CN/pane";

/** What became of new sheets that were taken back: how many went, which stay and why. */
export function takenBackWords(
  { removed, filledIn, lastVisible }: TakenBack,
  { template, listMark }: PaneTexts,
): string[] {
  const told: string[] = [];
  if (removed > 0) told.push(template.takenBack(removed));
  if (filledIn.length > 0) told.push(template.keptFilledIn(filledIn.join(listMark)));
  if (lastVisible !== null) told.push(template.keptLast(lastVisible));
  return told.length > 0 ? told : [template.sheetsGone];
}
