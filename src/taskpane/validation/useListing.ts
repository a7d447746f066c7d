import { useEffect, useMemo, useState } from "react";
import { cellName } from "../../actions";
import { usePane } from "../state/context";
import { useProblemWords } from "../state/useProblemWords";
import type * as Groups from "./problemGroups";
import type { Wording } from "./problemGroups";

type Listing = typeof Groups & { wording: Wording };

/** What puts problems in groups and words, loaded with the first result; null until it is there. */
export function useListing(): Listing | null {
  const { texts } = usePane();
  const wordProblem = useProblemWords();
  const [groups, setGroups] = useState<typeof Groups | null>(null);
  useEffect(() => {
    let wanted = true;
    void import(/* webpackChunkName: "problems" */ "./problemGroups").then(
      (loaded) => wanted && setGroups(loaded),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return useMemo(
    () => groups && wordProblem && { ...groups, wording: { texts, wordProblem, cellName } },
    [groups, wordProblem, texts],
  );
}
