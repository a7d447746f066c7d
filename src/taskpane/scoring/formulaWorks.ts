import {
  cellName,
  type BoundChange,
  type CellOfSheet,
  type FormulaStyle,
  type WhichSheets,
} from "../../actions";
import { changedCells } from "../outcome/changedCells";
import { changing, told, type ActionOutcome, type Work } from "../outcome/outcome";

/** 转为原生公式, 转回加载项公式; done again, it brings formulas up to date. */
export function converting(style: FormulaStyle, which: WhichSheets): Work {
  const nameOf = ({ sheetName, at }: CellOfSheet) =>
    which === "all" ? `${sheetName}!${cellName(at)}` : cellName(at);
  return {
    working: changing,
    async run(actions) {
      const { changed, kept, obstacles, differs } = await actions.convertFormulas(style, which);
      if (differs !== null) {
        return warning(({ scoring }) => [scoring.formulas.differs(nameOf(differs))]);
      }
      const written = changedCells(actions, changed, ({ scoring }, n) => scoring.formulas.done(n));
      return {
        undo: written.undo,
        isPartial: written.isPartial || obstacles.length > 0,
        told(texts) {
          const { blocked, kept: keptWords, nothing } = texts.scoring.formulas;
          const list = (names: string[]) => names.join(texts.listMark);
          const unread = obstacles.map((each) => `${nameOf(each)}「${each.why}」`);
          const sentences = [
            ...written.told(texts),
            ...(obstacles.length > 0 ? [blocked(list(unread))] : []),
          ];
          return [
            ...(sentences.length > 0 ? sentences : [nothing]),
            ...(kept.length > 0 ? [keptWords(list(kept.map(nameOf)))] : []),
          ];
        },
      };
    },
  };
}

/** 修复公式: each formula is shown before and after, then written. */
export const repairing: Work = {
  working: changing,
  async run(actions, _, { formulas }) {
    const changes = await actions.proposeRepair(formulas);
    if (changes.length === 0) return told(({ scoring }) => [scoring.formulas.sound]);
    return { changes, apply: writing(changes) };
  },
};

function writing(changes: BoundChange): Work {
  return {
    working: changing,
    run: async (actions, _, { formulas }) =>
      changedCells(actions, await actions.repairFormulas(changes, formulas), ({ scoring }, n) =>
        scoring.formulas.repaired(n),
      ),
  };
}

function warning(sentencesOf: ActionOutcome["told"]): ActionOutcome {
  return { ...told(sentencesOf), isPartial: true };
}
