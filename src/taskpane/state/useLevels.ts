import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Actions, Levels } from "../../actions";

/** The levels of problems that are set in the workbook. */
export interface FormLevels {
  /** As last read, to be shown. */
  shown: Levels;
  /** As they are, once they have been read; the catalogue's while they can't be. */
  current: () => Promise<Levels>;
  /**
   * Changes what the workbook holds.
   * @throws WorkbookError when that can't be read, or can't be written
   */
  change: (next: (levels: Levels) => Levels) => Promise<void>;
}

/** Reads them each time the pane is shown: a colleague may have set them meanwhile. */
export function useLevels(actions: Actions, isShown: boolean): FormLevels {
  const [shown, setShown] = useState<Levels>({});
  const known = useRef<Promise<Levels> | null>(null);

  const read = useCallback(() => {
    known.current ??= actions.readLevels().catch((error: unknown) => {
      // Someone was typing, say: what the workbook holds is asked for again, not taken for nothing.
      known.current = null;
      throw error;
    });
    return known.current;
  }, [actions]);
  const current = useCallback(() => read().catch(() => ({})), [read]);

  useEffect(() => {
    if (!isShown) return;
    let ended = false;
    void current().then((levels) => {
      if (!ended) setShown(levels);
    });
    return () => {
      ended = true;
      known.current = null;
    };
  }, [isShown, current]);

  const change = useCallback(
    async (next: (levels: Levels) => Levels) => {
      const levels = next(await read());
      setShown(levels);
      known.current = Promise.resolve(levels);
      return actions.writeLevels(levels);
    },
    [actions, read],
  );

  return useMemo(() => ({ shown, current, change }), [shown, current, change]);
}
