import type { Actions, FoundTable, TableProposal, TableWish } from "../../actions";
import type { PaneTexts } from "../../locale/zh-CN/pane";
import { reversibleCells, type ReversibleCells } from "../outcome/changedCells";
import { changing, told, type Work } from "../outcome/outcome";

/** 写公式: each formula is shown, then written. */
export function writingFormulas(found: FoundTable, wish: TableWish): Work {
  return {
    working: changing,
    async run(actions) {
      const proposal = await actions.proposeFormulas(found, wish);
      if (proposal === null) return told(({ template }) => [template.writeFormulas.nothing]);
      return {
        changes: proposal.changes,
        told: (texts) => besides(proposal, texts),
        apply: writing(proposal),
      };
    },
  };
}

function besides(
  { rows, hidden, typed, formulas, overwrite, covered }: TableProposal,
  { template: { writeFormulas: words }, listMark }: PaneTexts,
): string[] {
  const taken = [
    ...(typed > 0 ? [words.typed(typed)] : []),
    ...(formulas > 0 ? [words.formulas(formulas)] : []),
  ].join(listMark);
  return [
    words.rows(rows),
    ...(taken !== "" ? [overwrite ? words.replaced(taken) : words.taken(taken)] : []),
    ...(hidden > 0 ? [words.hidden(hidden)] : []),
    ...(covered > 0 ? [words.covered(covered)] : []),
  ];
}

function writing({ change }: TableProposal): Work {
  return {
    working: changing,
    async run(actions) {
      const written = await tableCells(actions, change);
      return reversibleCells(written, ({ template }, n) => template.writeFormulas.done(n));
    },
  };
}

async function tableCells(
  actions: Actions,
  change: TableProposal["change"],
): Promise<ReversibleCells> {
  const changed = await actions.writeFormulas(change);
  return {
    changed,
    back: async () => ({
      changed: await actions.takeFormulasBack(changed.written ?? change),
      back: () => tableCells(actions, change),
    }),
  };
}
