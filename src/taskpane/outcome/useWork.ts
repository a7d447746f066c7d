import { useState } from "react";
import type { PaneTexts } from "../../locale/zh-CN/pane";
import { usePane } from "../state/context";
import { useTask, type Task } from "../state/useTask";
import { changing, type Outcome, type Work } from "./outcome";

/** One thing done at a time, and what the last one came to. */
export interface Doing {
  task: Task;
  working: (texts: PaneTexts, what: string) => string;
  outcome: Outcome | null;
  start: (work: Work) => void;
  undo: () => void;
  dismiss: () => void;
}

/** @param onDone called after the workbook was changed */
export function useWork(onDone: () => void): Doing {
  const { actions } = usePane();
  const task = useTask();
  const [working, setWorking] = useState(() => changing);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const run = (work: Work) => {
    setWorking(() => work.working);
    void task
      .run((control) => work.run(actions, control))
      .then((done) => {
        if (done === undefined) return;
        setOutcome(done);
        onDone();
      });
  };

  return {
    task,
    working,
    outcome,
    start: (work) => {
      setOutcome(null);
      run(work);
    },
    undo: () => {
      // What was done stays on offer, so that undoing can be tried again when Excel refuses.
      const undo = outcome?.undo;
      if (undo) run({ working: changing, run: undo });
    },
    dismiss: () => setOutcome(null),
  };
}
