import type { FittedRows } from "../../../actions";
import type { PaneTexts } from "../../../locale/zh-CN/pane";
import { changing, told } from "../../outcome/outcome";
import { isForm, type PaneAction } from "./paneAction";

/** 调整行高 */
export const fitRows: PaneAction = {
  icon: "M2 2.5h12M2 13.5h12M8 5v6M6 7l2-2 2 2M6 9l2 2 2-2",
  words: (texts) => texts.fitRows,
  shows: (form) => form !== null,
  isAside: isForm,
  does: {
    working: changing,
    async run(actions) {
      const fitted = await actions.fitRows();
      const undo = async () => {
        await actions.undoFitRows(fitted);
        return told(({ template }) => [template.fitRows.undone]);
      };
      return {
        ...told(({ template }) => toldOf(fitted, template.fitRows)),
        undo: fitted.rows.length > 0 ? undo : null,
      };
    },
  },
};

function toldOf({ rows, tooLong }: FittedRows, words: PaneTexts["template"]["fitRows"]): string[] {
  if (rows.length + tooLong === 0) return [words.nothing];
  return [
    ...(rows.length > 0 ? [words.done(rows.length)] : []),
    ...(tooLong > 0 ? [words.tooLong(tooLong)] : []),
  ];
}
