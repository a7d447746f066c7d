import { useState } from "react";
import type { Changed, MadeSheet, RolledForward, TemplateRequest } from "../../actions/contract";
import { usePane } from "./context";
import { useTask, type Task } from "./useTask";

/** What the last action of the 模板 view did, and how it is taken back. */
export type TemplateOutcome =
  | { what: "inserted"; sheets: MadeSheet[] }
  | { what: "rolled"; rolled: RolledForward }
  | { what: "rebalanced"; changed: Changed }
  | { what: "undone" };

export interface TemplateActions {
  task: Task;
  outcome: TemplateOutcome | null;
  insert: (requests: TemplateRequest[]) => void;
  insertSample: () => void;
  rollForward: () => void;
  rebalance: () => void;
  undo: () => void;
  dismiss: () => void;
}

/** @param onMade called after sheets were made or changed */
export function useTemplateActions(onMade: () => void): TemplateActions {
  const { actions } = usePane();
  const task = useTask();
  const [outcome, setOutcome] = useState<TemplateOutcome | null>(null);

  const start = (work: Parameters<typeof task.run<TemplateOutcome>>[0]) => {
    setOutcome(null);
    void task.run(work).then((done) => {
      if (done === undefined) return;
      setOutcome(done);
      onMade();
    });
  };

  const undo = async ({ undo: edits }: Changed): Promise<TemplateOutcome> => {
    await actions.undo(edits);
    return { what: "undone" };
  };

  return {
    task,
    outcome,
    insert: (requests) =>
      start(async (control) => ({
        what: "inserted",
        sheets: await actions.insertTemplates(requests, control),
      })),
    insertSample: () =>
      start(async () => ({ what: "inserted", sheets: [await actions.insertSample()] })),
    rollForward: () => start(async () => ({ what: "rolled", rolled: await actions.rollForward() })),
    rebalance: () =>
      start(async () => ({ what: "rebalanced", changed: await actions.rebalance() })),
    undo: () => {
      if (outcome?.what === "rebalanced") start(() => undo(outcome.changed));
    },
    dismiss: () => setOutcome(null),
  };
}
