import { fillCell, scoringSentence } from "./cellSentences";
import { cellWords } from "./zh-CN/cellWords";
import { rowProblems } from "./zh-CN/rowProblems";

/**
 * PERFCHECK's sentence for a problem of a single row, or for what keeps it from being scored. Chinese on every machine, because a workbook must
 * not change its cells with the language of the Excel that calculates it.
 */
export function rowProblemText(problem: {
  code: string;
  values: Record<string, string | number>;
}): string {
  const sentences: Record<string, string> = rowProblems;
  const sentence = sentences[problem.code];
  return sentence === undefined
    ? scoringSentence(cellWords, problem)
    : fillCell(sentence, problem.values);
}
