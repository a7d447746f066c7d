import { useCallback, useEffect, useRef, useState } from "react";
import type { Actions, SeenScores } from "../../actions";
import { failureOf, type Failure } from "../../actions/control";

/** The active sheet as the pane last saw it. */
export interface ActiveSheet {
  /** null until the first read has come back. */
  report: SeenScores | null;
  /** What kept the sheet from being read. */
  failure: Failure | null;
  /** The changes of cells, by which views can tell that their results are stale. */
  changes: Changes;
  /** How often another sheet was shown, and sheets were added or deleted. */
  turns: number;
  /** Whether the pane is shown: nothing is read while it is shut. */
  isShown: boolean;
  /** Reads the sheet again, and is done when that has come to an end; nothing while the pane is shut. */
  refresh: () => Promise<void>;
}

/** Changes of cells, counted. */
export interface Changes {
  count: number;
  /** The number of the last change of each sheet. */
  last: ReadonlyMap<string, number>;
  /** The number up to which any sheet may have changed: the pane was shut, and nothing watched. */
  unwatched: number;
}

const noChanges: Changes = { count: 0, last: new Map(), unwatched: 0 };

/** Whether a sheet may have changed after a number of changes. */
export function hasChanged({ last, unwatched }: Changes, sheetId: string, known: number): boolean {
  return Math.max(last.get(sheetId) ?? 0, unwatched) > known;
}

/** Typing comes in bursts: the sheet is read when it has been quiet this long. */
const quietMilliseconds = 400;

/**
 * Reads the active sheet now, whenever another one is shown, and after cells have changed; nothing
 * while the pane is shut.
 */
export function useSheet(actions: Actions, isShown: boolean): ActiveSheet {
  const [report, setReport] = useState<SeenScores | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [changes, setChanges] = useState(noChanges);
  const [turns, setTurns] = useState(0);
  const latest = useRef(0);

  const refresh = useCallback(async () => {
    if (!isShown) return;
    const turn = ++latest.current;
    // A slow answer about an earlier sheet must not replace a newer one.
    const isLatest = () => latest.current === turn;
    try {
      const read = await actions.readScores();
      if (!isLatest()) return;
      setReport(read);
      setFailure(null);
    } catch (error) {
      if (isLatest()) setFailure(failureOf(error));
    }
  }, [actions, isShown]);

  useEffect(() => {
    if (!isShown) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | undefined;
    let ended = false;
    setChanges(unwatched);
    const readAgain = () => void refresh();
    readAgain();
    actions
      .watch({
        activated: () => {
          setTurns((before) => before + 1);
          readAgain();
        },
        changed: (sheetId) => {
          setChanges((before) => withChange(before, sheetId));
          clearTimeout(timer);
          timer = setTimeout(readAgain, quietMilliseconds);
        },
      })
      .then(
        (stopWatching) => {
          if (ended) stopWatching();
          else stop = stopWatching;
        },
        (error: unknown) => setFailure(failureOf(error)),
      );
    return () => {
      ended = true;
      latest.current += 1;
      clearTimeout(timer);
      stop?.();
    };
  }, [actions, isShown, refresh]);

  return { report, failure, changes, turns, isShown, refresh };
}

function withChange({ count, last, ...rest }: Changes, sheetId: string): Changes {
  return { ...rest, count: count + 1, last: new Map(last).set(sheetId, count + 1) };
}

/** Whatever was changed before the watch began was not seen. */
function unwatched({ count, last }: Changes): Changes {
  return { count: count + 1, last, unwatched: count + 1 };
}
