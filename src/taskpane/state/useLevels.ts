import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Actions, Levels } from "../../actions";

/** The levels of problems that are set in the workbook. */
export interface FormLevels {
  /** As last read, to be shown. */
  shown: Levels;
  /** As they are, once they have been read; the catalogue's where they can't be. */
  current: () => Promise<Levels>;
  change: (levels: Levels) => Promise<void>;
}

/** Reads them each time the pane is shown: a colleague may have set them meanwhile. */
export function useLevels(actions: Actions, isShown: boolean): FormLevels {
  const [shown, setShown] = useState<Levels>({});
  const known = useRef<Promise<Levels> | null>(null);

  const current = useCallback(() => {
    known.current ??= actions.readLevels().catch(() => ({}));
    return known.current;
  }, [actions]);

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
    (levels: Levels) => {
      setShown(levels);
      known.current = Promise.resolve(levels);
      return actions.writeLevels(levels);
    },
    [actions],
  );

  return useMemo(() => ({ shown, current, change }), [shown, current, change]);
}
