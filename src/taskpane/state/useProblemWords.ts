import { useMemo } from "react";
import type { Language } from "../../locale/language";
import type { ProblemWords } from "../../locale/problemWords";
import type { WordedProblem } from "../../locale/problemText";
import { usePane } from "./context";
import { useLoaded } from "./useLoaded";

const loadWords = () => import(/* webpackChunkName: "problems" */ "../../locale/problemText");

/** Finds the words of a problem, in the pane's language unless it is told another. */
export type WordProblem = (problem: WordedProblem, language?: Language) => ProblemWords;

/**
 * The words of the problem catalogue in the pane's language; null until they have been loaded. They
 * are half of all our words and only needed once something is validated, so they load then.
 */
export function useProblemWords(): WordProblem | null {
  const { language } = usePane().texts;
  const words = useLoaded(loadWords);
  return useMemo(
    () => words && ((problem, asked = language) => words.problemText(problem, asked)),
    [words, language],
  );
}
