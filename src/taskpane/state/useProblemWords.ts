import { useEffect, useMemo, useState } from "react";
import type { ProblemWords } from "../../locale/problemWords";
import type * as ProblemTextModule from "../../locale/problemText";
import type { WordedProblem } from "../../locale/problemText";
import { usePane } from "./context";

type Words = typeof ProblemTextModule;

/**
 * The words of the problem catalogue in the pane's language; null until they have been loaded. They
 * are half of all our words and only needed once something is validated, so they load then.
 */
export function useProblemWords(): ((problem: WordedProblem) => ProblemWords) | null {
  const { language } = usePane().texts;
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    let wanted = true;
    void import(/* webpackChunkName: "problems" */ "../../locale/problemText").then(
      (loaded) => wanted && setWords(loaded),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return useMemo(
    () => words && ((problem: WordedProblem) => words.problemText(problem, language)),
    [words, language],
  );
}
