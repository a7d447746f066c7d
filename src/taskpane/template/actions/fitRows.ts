import type { Actions, FittedRows } from "../../../actions";
import type { PaneTexts } from "../../../locale/zh-CN/pane";
import { changing, told, type ActionOutcome } from "../../outcome/outcome";
import { isForm, type PaneAction } from "./paneAction";

/** 调整行高 */
export const fitRows: PaneAction = {
  icon: "M2 2.5h12M2 13.5h12M8 5v6M6 7l2-2 2 2M6 9l2 2 2-2",
  words: (texts) => texts.fitRows,
  shows: (form) => form !== null,
  isAside: isForm,
  does: {
    working: changing,
    run: async (actions) => fitted(actions, await actions.fitRows()),
  },
};

function fitted(actions: Actions, rows: FittedRows): ActionOutcome {
  return {
    ...told(({ template }) => toldOf(rows, template.fitRows)),
    undo: rows.rows.length === 0 ? null : () => takenBack(actions, rows),
  };
}

async function takenBack(actions: Actions, rows: FittedRows): Promise<ActionOutcome> {
  await actions.undoFitRows(rows);
  const again: FittedRows = {
    ...rows,
    rows: rows.rows.map(({ row, before, height }) => ({ row, before: height, height: before })),
  };
  return {
    ...told(({ template }) => [template.fitRows.undone]),
    isUndone: true,
    undo: async () => {
      await actions.undoFitRows(again);
      return fitted(actions, rows);
    },
  };
}

function toldOf({ rows, tooLong }: FittedRows, words: PaneTexts["template"]["fitRows"]): string[] {
  if (rows.length + tooLong === 0) return [words.nothing];
  return [
    ...(rows.length > 0 ? [words.done(rows.length)] : []),
    ...(tooLong > 0 ? [words.tooLong(tooLong)] : []),
  ];
}
