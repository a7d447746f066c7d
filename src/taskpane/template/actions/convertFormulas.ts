import { cellName } from "../../../actions";
import { changedCells } from "../../outcome/changedCells";
import { changing, told, type ActionOutcome, type Work } from "../../outcome/outcome";
import type { PaneAction } from "./paneAction";

/** 转为原生公式: scores that live on where there is no add-in; again, it brings them up to date. */
export const nativeFormulas: PaneAction = {
  icon: "M3 3h10v10H3zM3 6.5h10M6.5 3v10M9 9l2 2M11 9l-2 2",
  words: (texts) => texts.nativeFormulas,
  shows: (form) => form !== null && form.formulas.addIn + form.formulas.native > 0,
  does: converting("native"),
};

/** 转回加载项公式 */
export const addInFormulas: PaneAction = {
  icon: "M3 3h10v10H3zM3 6.5h10M6.5 3v10M11 9H8.5v2.5M8.5 9l3 3",
  words: (texts) => texts.addInFormulas,
  shows: (form) => form !== null && form.formulas.native > 0,
  does: converting("addIn"),
};

function converting(style: "native" | "addIn"): Work {
  return {
    working: changing,
    async run(actions) {
      const { changed, kept, obstacles, differs } = await actions.convertFormulas(style);
      if (differs !== null) {
        return warning(({ template }) => [template.formulas.differs(cellName(differs))]);
      }
      if (obstacles.length > 0) {
        const cells = obstacles.map(({ at, why }) => `${cellName(at)}「${why}」`);
        return warning(({ template, listMark }) => [
          template.formulas.blocked(cells.join(listMark)),
        ]);
      }
      const outcome = changedCells(actions, changed, ({ template }, n) =>
        template.formulas.done(n),
      );
      return {
        ...outcome,
        told(texts) {
          const { nothing, kept: keptWords } = texts.template.formulas;
          const sentences = outcome.told(texts);
          const names = kept.map(cellName).join(texts.listMark);
          return [
            ...(sentences.length > 0 ? sentences : [nothing]),
            ...(kept.length > 0 ? [keptWords(names)] : []),
          ];
        },
      };
    },
  };
}

function warning(sentencesOf: ActionOutcome["told"]): ActionOutcome {
  return { ...told(sentencesOf), isPartial: true };
}
