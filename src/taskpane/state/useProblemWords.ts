import { useMemo } from "react";
import type { ProblemWords } from "../../locale/problemWords";
import type { WordedProblem } from "../../locale/problemText";
import { usePane } from "./context";
import { useLoaded } from "./useLoaded";

const loadWords = () => import(/* webpackChunkName: "problems" */ "../../locale/problemText");

/**
 * The words of the problem catalogue in the pane's language; null until they have been loaded. They
 * are half of all our words and only needed once something is validated, so they load then.
 */
export function useProblemWords(): ((problem: WordedProblem) => ProblemWords) | null {
  const { language } = usePane().texts;
  const words = useLoaded(loadWords);
  return useMemo(
    () => words && ((problem: WordedProblem) => words.problemText(problem, language)),
    [words, language],
  );
}
