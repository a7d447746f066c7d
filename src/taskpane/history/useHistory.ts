import { useMemo, useRef, useState } from "react";
import type { ActionOutcome } from "../outcome/outcome";

/** Something that the add-in did to the workbook since the pane was opened, and can take back. */
export interface HistoryEntry {
  id: number;
  at: Date;
  /** What was told when it was done. */
  did: ActionOutcome["told"];
  /** How it stands: done, taken back, or done again; its `undo` turns it. */
  now: ActionOutcome;
}

/** What the add-in did, the latest first. */
export interface History {
  entries: readonly HistoryEntry[];
  /** Remembers what was done; wherever what is returned is taken back, the history knows. */
  keep: (outcome: ActionOutcome) => ActionOutcome;
  /** An outcome as it stands by now: it may have been taken back elsewhere. */
  nowOf: (outcome: ActionOutcome) => ActionOutcome;
}

export function useHistory(): History {
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);
  const last = useRef(0);
  return useMemo(() => {
    const tracked = (outcome: ActionOutcome, entry: number): ActionOutcome => {
      const { undo } = outcome;
      const turn = undo && (() => undo().then((next) => turned(tracked(next, entry), entry)));
      return { ...outcome, entry, undo: turn };
    };
    const turned = (now: ActionOutcome, entry: number) => {
      setEntries((all) => all.map((each) => (each.id === entry ? { ...each, now } : each)));
      return now;
    };
    return {
      entries,
      keep(outcome) {
        // What can't be taken back is no entry, and what is one already stays the same.
        if (outcome.undo === null || outcome.entry !== undefined) return outcome;
        const id = ++last.current;
        const now = tracked(outcome, id);
        setEntries((all) => [{ id, at: new Date(), did: outcome.told, now }, ...all]);
        return now;
      },
      nowOf: (outcome) => entries.find(({ id }) => id === outcome.entry)?.now ?? outcome,
    };
  }, [entries]);
}
