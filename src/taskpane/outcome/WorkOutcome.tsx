import { OutcomeNotice } from "./OutcomeNotice";
import type { Doing } from "./useWork";

/** What the last work came to, until it is dismissed. */
export function WorkOutcome({ doing }: { doing: Doing }): JSX.Element | null {
  const { outcome, task, undo, dismiss } = doing;
  return outcome === null ? null : (
    <OutcomeNotice outcome={outcome} disabled={task.running} onUndo={undo} onDismiss={dismiss} />
  );
}
