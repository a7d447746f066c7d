import { useCallback, useEffect, useRef, useState } from "react";
import type { Actions, ScoreReport } from "../../actions";
import { failureOf } from "../../actions/control";

/** The active sheet as the pane last saw it. */
export interface ActiveSheet {
  /** null until the first read has come back. */
  report: ScoreReport | null;
  /** Code of the error that kept the sheet from being read. */
  failure: string | null;
  /** Counts the changes of cells, so that views can tell that their results are stale. */
  changes: { sheetId: string; count: number };
  refresh: () => void;
}

/** Typing comes in bursts: the sheet is read when it has been quiet this long. */
const quietMilliseconds = 400;

/** Reads the active sheet now, whenever another one is shown, and after cells have changed. */
export function useSheet(actions: Actions): ActiveSheet {
  const [report, setReport] = useState<ScoreReport | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [changes, setChanges] = useState({ sheetId: "", count: 0 });
  const latest = useRef(0);

  const refresh = useCallback(() => {
    const turn = ++latest.current;
    // A slow answer about an earlier sheet must not replace a newer one.
    const isLatest = () => latest.current === turn;
    actions.readScores().then(
      (read) => {
        if (!isLatest()) return;
        setReport(read);
        setFailure(null);
      },
      (error: unknown) => {
        if (isLatest()) setFailure(failureOf(error).code);
      },
    );
  }, [actions]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | undefined;
    let ended = false;
    refresh();
    actions
      .watch({
        activated: refresh,
        changed: (sheetId) => {
          setChanges(({ count }) => ({ sheetId, count: count + 1 }));
          clearTimeout(timer);
          timer = setTimeout(refresh, quietMilliseconds);
        },
      })
      .then(
        (stopWatching) => {
          if (ended) stopWatching();
          else stop = stopWatching;
        },
        (error: unknown) => setFailure(failureOf(error).code),
      );
    return () => {
      ended = true;
      latest.current += 1;
      clearTimeout(timer);
      stop?.();
    };
  }, [actions, refresh]);

  return { report, failure, changes, refresh };
}
