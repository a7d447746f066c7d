import { rebalanceEdits } from "../../form";
import { changeForms, type BoundChange, type Changed } from "../change";
import { loadValidation } from "../validation/loadValidation";
import { readActiveEvaluation } from "../read";

/**
 * What 重新分配分值 would write into the active form, for a person to look at first: nothing where every
 * section adds up. One sync.
 * @throws ActionError notAForm, notASelfEvaluation; WorkbookError
 */
export async function proposeWeights(): Promise<BoundChange> {
  const { bindEdits } = await loadValidation();
  const { grid, form } = await readActiveEvaluation();
  const edits = bindEdits(rebalanceEdits(form), form);
  return edits.length === 0 ? [] : [{ sheetId: grid.sheetId, edits }];
}

/**
 * Gives sections their points as it was proposed; nothing is written where the same would not be
 * proposed any more, because half of a section's new weights would add up to neither. Two syncs, three
 * where a sheet is protected.
 * @throws WorkbookError sheetGone
 */
export async function rebalance(proposed: BoundChange): Promise<Changed> {
  const { bindEdits, offerOf } = await loadValidation();
  const offers = new Map(proposed.map(({ sheetId, edits }) => [sheetId, edits]));
  return changeForms([...offers.keys()], (forms) =>
    forms.map(({ grid: { sheetId }, form }) => {
      const offered = offers.get(sheetId) ?? [];
      const today = bindEdits(rebalanceEdits(form), form);
      return offerOf(today) === offerOf(offered)
        ? { sheetId, edits: today }
        : { sheetId, edits: [], lost: offered.map(({ at }) => at) };
    }),
  );
}
