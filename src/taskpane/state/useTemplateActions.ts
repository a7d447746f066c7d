import { useState } from "react";
import type {
  Changed,
  FittedRows,
  MadeSheet,
  RolledForward,
  TakenBack,
  TemplateRequest,
} from "../../actions/contract";
import { usePane } from "./context";
import { useTask, type Task } from "./useTask";

/** What the last action of the 模板 view did, and how it is taken back. */
export type TemplateOutcome =
  | { what: "inserted"; sheets: MadeSheet[] }
  | { what: "rolled"; rolled: RolledForward }
  | { what: "rebalanced"; changed: Changed }
  | { what: "fitted"; fitted: FittedRows }
  | { what: "takenBack"; sheets: TakenBack }
  | { what: "undone" }
  | { what: "unfitted" };

type Doing = "inserting" | "changing";

export interface TemplateActions {
  task: Task;
  /** What the task is, while it runs. */
  doing: Doing;
  outcome: TemplateOutcome | null;
  insert: (requests: TemplateRequest[]) => void;
  insertSample: () => void;
  rollForward: () => void;
  rebalance: () => void;
  fitRows: () => void;
  undo: () => void;
  dismiss: () => void;
}

/** @param onMade called after sheets were made or changed */
export function useTemplateActions(onMade: () => void): TemplateActions {
  const { actions } = usePane();
  const task = useTask();
  const [doing, setDoing] = useState<Doing>("inserting");
  const [outcome, setOutcome] = useState<TemplateOutcome | null>(null);

  const run = (next: Doing, work: Parameters<typeof task.run<TemplateOutcome>>[0]) => {
    setDoing(next);
    void task.run(work).then((done) => {
      if (done === undefined) return;
      setOutcome(done);
      onMade();
    });
  };

  const start: typeof run = (next, work) => {
    setOutcome(null);
    run(next, work);
  };

  const undo = async (done: TemplateOutcome): Promise<TemplateOutcome> => {
    switch (done.what) {
      case "inserted":
        return { what: "takenBack", sheets: await actions.undoInsert(done.sheets) };
      case "rolled":
        return { what: "takenBack", sheets: await actions.undoInsert([done.rolled]) };
      case "rebalanced":
        await actions.undo(done.changed.undo);
        return { what: "undone" };
      case "fitted":
        await actions.undoFitRows(done.fitted);
        return { what: "unfitted" };
      default:
        return done;
    }
  };

  return {
    task,
    doing,
    outcome,
    insert: (requests) =>
      start("inserting", async (control) => ({
        what: "inserted",
        sheets: await actions.insertTemplates(requests, control),
      })),
    insertSample: () =>
      start("inserting", async () => ({
        what: "inserted",
        sheets: [await actions.insertSample()],
      })),
    rollForward: () =>
      start("inserting", async () => ({ what: "rolled", rolled: await actions.rollForward() })),
    rebalance: () =>
      start("changing", async () => ({ what: "rebalanced", changed: await actions.rebalance() })),
    fitRows: () =>
      start("changing", async () => ({ what: "fitted", fitted: await actions.fitRows() })),
    undo: () => {
      // What was done stays on offer, so that undoing can be tried again when Excel refuses.
      if (outcome !== null) run("changing", () => undo(outcome));
    },
    dismiss: () => setOutcome(null),
  };
}
