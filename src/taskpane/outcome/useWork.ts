import { useState } from "react";
import type { PaneTexts } from "../../locale/zh-CN/pane";
import { usePane } from "../state/context";
import { sheetWish } from "../state/preferences";
import { useTask, type RunningTask } from "../state/useTask";
import { changing, type ActionOutcome, type Proposal, type Work } from "./outcome";

/** One thing done at a time, and what the last one came to. */
export interface Doing {
  task: RunningTask;
  working: (texts: PaneTexts, what: string) => string;
  outcome: ActionOutcome | null;
  /** What would be written, until it is applied or left. */
  proposal: Proposal | null;
  start: (work: Work) => void;
  apply: () => void;
  leave: () => void;
  undo: () => void;
  dismiss: () => void;
}

/** @param onDone called after the workbook was changed */
export function useWork(onDone: () => void): Doing {
  const { actions, preferences, history } = usePane();
  const task = useTask();
  const [working, setWorking] = useState(() => changing);
  const [last, setOutcome] = useState<ActionOutcome | null>(null);
  const [proposal, setProposal] = useState<Proposal | null>(null);

  const outcome = last && history.nowOf(last);

  const run = (work: Work) => {
    setWorking(() => work.working);
    void task
      .run((control) => work.run(actions, control, sheetWish(preferences)))
      .then((done) => {
        if (done === undefined) return;
        if ("apply" in done) return setProposal(done);
        setProposal(null);
        setOutcome(history.keep(done));
        onDone();
      });
  };

  return {
    task,
    working,
    outcome,
    proposal,
    start: (work) => {
      setOutcome(null);
      setProposal(null);
      run(work);
    },
    apply: () => {
      if (proposal !== null) run(proposal.apply);
    },
    leave: () => setProposal(null),
    undo: () => {
      // What was done stays on offer, so that undoing can be tried again when Excel refuses.
      const undo = outcome?.undo;
      if (undo) run({ working: changing, run: undo });
    },
    dismiss: () => setOutcome(null),
  };
}
