import { useCallback, useEffect, useRef, useState } from "react";
import type { Overview } from "../../actions";
import { usePane } from "../state/context";
import { hasChanged, type ActiveSheet } from "../state/useSheet";
import { useTask, type RunningTask } from "../state/useTask";

/** All forms of the workbook as they were last read. */
export interface ReadOverview {
  overview: Overview | null;
  task: RunningTask;
  refresh: () => void;
  /** Whether a sheet may have changed since. */
  hasChangedSince: (sheetId: string) => boolean;
}

/** Reads the forms when the view is opened and something has changed since; while it is open, when told to. */
export function useOverview(
  { changes, turns, isShown }: ActiveSheet,
  isOpen: boolean,
): ReadOverview {
  const { actions, levels } = usePane();
  const task = useTask();
  const { run } = task;
  const [read, setRead] = useState<{ overview: Overview; known: number } | null>(null);
  const happened = useRef({ changes: changes.count, turns });
  useEffect(() => {
    happened.current = { changes: changes.count, turns };
  }, [changes.count, turns]);
  /** What had happened when the forms were last read. */
  const seen = useRef<{ changes: number; turns: number } | null>(null);

  const refresh = useCallback(() => {
    const before = happened.current;
    seen.current = before;
    void run(async (control) => actions.readOverview(await levels.current(), control)).then(
      (overview) => {
        if (overview !== undefined) setRead({ overview, known: before.changes });
        else if (seen.current === before) seen.current = null;
      },
    );
  }, [actions, levels, run]);

  useEffect(() => {
    if (!isOpen || !isShown) return;
    const now = happened.current;
    const isSame = seen.current?.changes === now.changes && seen.current.turns === now.turns;
    if (!isSame) refresh();
  }, [isOpen, isShown, refresh]);

  return {
    overview: read?.overview ?? null,
    task,
    refresh,
    hasChangedSince: (sheetId) => read !== null && hasChanged(changes, sheetId, read.known),
  };
}
