import type { Actions, RowProposal, RowRefused, RowWish, SheetWish } from "../../actions";
import type { RowWords } from "../../locale/zh-CN/rows";
import { changing, told, type ActionOutcome, type Proposal, type Work } from "../outcome/outcome";

/** Two rows that change places are seen to; more that move along are shown first. */
const FEW = 2;

/** Changes a row, once what else that changes has been looked at. */
export function changingRow(wish: RowWish, words: RowWords): Work {
  return {
    working: changing,
    async run(actions, control, sheetWish) {
      const proposal = await actions.proposeRow(wish);
      if ("why" in proposal) return { ...told(() => [refusal(proposal, words)]), isPartial: true };
      const apply = applying(proposal, words);
      return isPlain(proposal)
        ? apply.run(actions, control, sheetWish)
        : proposed(proposal, words, apply);
    },
  };
}

/** One row that comes, or is given what it lacks, or changes places with another: nothing else is written. */
function isPlain({ change, changes, moves }: RowProposal): boolean {
  return change !== "remove" && changes.length === 0 && moves <= FEW;
}

function refusal({ why, cells }: RowRefused, { refused }: RowWords): string {
  return why === "named" ? refused.named(cells) : refused[why];
}

function proposed(proposal: RowProposal, words: RowWords, apply: Work): Proposal {
  const { change, changes, row, name, share, filled, commented, moves, part } = proposal;
  const { preview, unnamed } = words;
  const kind = kindOf(change);
  const called = name === "" ? unnamed[part] : name;
  const number = kind === "move" ? moves : row + 1;
  return {
    changes,
    words: { title: preview.title[kind](number, called), apply: preview.apply[kind] },
    told: () => [
      ...(kind === "move" ? [preview.group] : []),
      ...(kind === "complete" ? [preview.completes] : []),
      ...(filled > 0 ? [preview.filled(filled)] : []),
      ...(commented ? [preview.commented] : []),
      ...(share !== null ? [preview.share(share)] : []),
      ...(changes.length > 0 ? [preview.weights] : []),
    ],
    apply,
  };
}

function kindOf(change: RowWish["change"]): "add" | "remove" | "move" | "complete" {
  return change === "up" || change === "down" ? "move" : change;
}

function applying(proposal: RowProposal, words: RowWords): Work {
  return {
    working: changing,
    run: (actions, _, { formulas }) => applied(proposal, words, actions, formulas),
  };
}

/** Does what was proposed; what was taken back is done again by the same proposal, if it still holds. */
async function applied(
  proposal: RowProposal,
  words: RowWords,
  actions: Actions,
  formulas: SheetWish["formulas"],
): Promise<ActionOutcome> {
  const done = await actions.changeRow(proposal, formulas);
  if (!done.isDone) return { ...told(() => [words.changed]), isPartial: true };
  const { at, lacksChecks, undo } = done;
  // A cell that can't be selected is no reason to tell of a failure: the row is changed.
  if (at !== null) await actions.select(proposal.sheetId, at).catch(() => undefined);
  const row = (at?.row ?? proposal.row) + 1;
  const again = () => applied(proposal, words, actions, formulas);
  return {
    told: () => [
      words.done[kindOf(proposal.change)](row),
      ...(lacksChecks ? [words.lacksChecks] : []),
    ],
    isPartial: lacksChecks,
    undo: undo && (() => takenBack(actions, undo, words, again)),
  };
}

async function takenBack(
  actions: Actions,
  undo: Parameters<Actions["undoRows"]>[0],
  words: RowWords,
  again: () => Promise<ActionOutcome>,
): Promise<ActionOutcome> {
  const { isDone, kept } = await actions.undoRows(undo);
  if (!isDone) return { ...told(() => [words.notUndone]), isPartial: true };
  return {
    ...told(() => [words.undone, ...(kept > 0 ? [words.kept(kept)] : [])]),
    isPartial: kept > 0,
    isUndone: true,
    undo: async () => {
      const done = await again();
      return done.undo === null ? { ...done, isUndone: true } : done;
    },
  };
}
