import type { Actions, BoundChange, SheetWish } from "../../actions";
import type { Control } from "../../actions/control";
import type { PaneTexts } from "../../locale/zh-CN/pane";

/** What something that the pane did came to: what is told of it, and what takes it back. */
export interface ActionOutcome {
  /** Its sentences; made when they are shown, so that they follow the language. */
  told: (texts: PaneTexts) => string[];
  /** Something was left as it was, against the wish: the notice warns. */
  isPartial: boolean;
  /** Takes it back; what was taken back is done again by it. null where neither can be. */
  undo: (() => Promise<ActionOutcome>) | null;
  /** True for what was taken back. */
  isUndone?: boolean;
  /** Its place in the history, once it has one. */
  entry?: number;
}

/** Something the pane can be told to do to the workbook. */
export interface Work {
  /** What is shown while it lasts; `what` names the sheet it is busy with, or is empty. */
  working: (texts: PaneTexts, what: string) => string;
  run: (
    actions: Actions,
    control: Control,
    /** How the user wants new sheets. */
    wish: SheetWish,
  ) => Promise<ActionOutcome | Proposal>;
}

/** What would be written, to be looked at first; several cells are never written unseen. */
export interface Proposal {
  changes: BoundChange;
  /** What is said of it where cells are not all that changes: its title and the button that does it. */
  words?: { title: string; apply: string };
  /** What there is to know beside it. */
  told?: (texts: PaneTexts) => string[];
  /** Writes it. */
  apply: Work;
}

/** An outcome that needs no more than its sentences. */
export function told(sentences: ActionOutcome["told"]): ActionOutcome {
  return { told: sentences, isPartial: false, undo: null };
}

/** 正在修改工作簿… */
export const changing: Work["working"] = ({ template }) => template.changing;
