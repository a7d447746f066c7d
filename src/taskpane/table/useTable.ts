import { useCallback, useEffect, useState } from "react";
import type { FoundTable, TableWish } from "../../actions";
import { usePane } from "../state/context";
import { useTask, type RunningTask } from "../state/useTask";

/** The table that the person stands in, and what is wished for it. */
export interface TableState {
  task: RunningTask;
  found: FoundTable | null;
  wish: TableWish | null;
  change: (changed: Partial<TableWish>) => void;
  /** Looks where the person stands by now. */
  find: () => void;
}

/** @param sheetId the active sheet: on another one the table is looked for again */
export function useTable(sheetId: string): TableState {
  const { actions } = usePane();
  const task = useTask();
  const { run } = task;
  const [found, setFound] = useState<FoundTable | null>(null);
  const [wish, setWish] = useState<TableWish | null>(null);
  const find = useCallback(() => {
    setFound(null);
    void run(() => actions.findTable()).then((table) => {
      if (table === undefined) return;
      setFound(table);
      setWish(table.wish);
    });
  }, [actions, run]);
  useEffect(find, [find, sheetId]);
  return {
    task,
    found,
    wish: found === null ? null : wish,
    change: (changed) => setWish((before) => before && { ...before, ...changed }),
    find,
  };
}
