import { useState } from "react";
import type { PaneTexts } from "../../locale/zh-CN/pane";
import { usePane } from "../state/context";
import { useTask, type Task } from "../state/useTask";
import { changing, type Outcome, type Proposal, type Work } from "./outcome";

/** One thing done at a time, and what the last one came to. */
export interface Doing {
  task: Task;
  working: (texts: PaneTexts, what: string) => string;
  outcome: Outcome | null;
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
  const { actions } = usePane();
  const task = useTask();
  const [working, setWorking] = useState(() => changing);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [proposal, setProposal] = useState<Proposal | null>(null);

  const run = (work: Work) => {
    setWorking(() => work.working);
    void task
      .run((control) => work.run(actions, control))
      .then((done) => {
        if (done === undefined) return;
        if ("apply" in done) return setProposal(done);
        setProposal(null);
        setOutcome(done);
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
