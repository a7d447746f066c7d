import type { Actions, SheetWritten } from "../../../actions";
import { changing, type ActionOutcome } from "../../outcome/outcome";
import { writtenSheet } from "../../outcome/writtenSheet";
import type { PaneAction } from "./paneAction";

/** 生成汇总表: makes the sheet of all forms, or refreshes it. */
export const summary: PaneAction = {
  icon: "M2 2.5h12v11H2zM2 6h12M6 6v7.5M8.5 11V9M11 11V8",
  words: ({ summary: words }, _, own) => (own === undefined ? words : words.again),
  shows: (form) => form === null || !form.isPlan,
  isAside: () => true,
  needsSeveral: () => true,
  does: {
    working: changing,
    run: async (actions, control) => summaryOutcome(actions, await actions.writeSummary(control)),
  },
};

/** What became of the sheet, and what takes it back. */
export function summaryOutcome(actions: Actions, written: SheetWritten): ActionOutcome {
  return writtenSheet(actions, written, ({ template }) => template.summary);
}
