import { useMemo } from "react";
import { cellName } from "../../actions";
import { usePane } from "../state/context";
import { useLoaded } from "../state/useLoaded";
import { useProblemWords } from "../state/useProblemWords";
import type * as Groups from "./problemGroups";
import type { Wording } from "./problemGroups";

type Listing = typeof Groups & { wording: Wording };

const loadGroups = () => import(/* webpackChunkName: "problems" */ "./problemGroups");

/** What puts problems in groups and words, loaded with the first result; null until it is there. */
export function useListing(): Listing | null {
  const { texts } = usePane();
  const wordProblem = useProblemWords();
  const groups = useLoaded(loadGroups);
  return useMemo(
    () => groups && wordProblem && { ...groups, wording: { texts, wordProblem, cellName } },
    [groups, wordProblem, texts],
  );
}
