import { fillCell, scoringSentence } from "./cellSentences";
import { cellWords } from "./zh-CN/cellWords";
import { rowProblems } from "./zh-CN/rowProblems";

/**
 * PERFCHECK's sentence for a problem of a single row, or for what keeps it from being scored. Chinese on every machine,
 * because a workbook must not change its cells with the language of the Excel that calculates it.
 * @param isNote true for what is no fault: the sentence opens with 注
 */
export function rowProblemText(
  problem: { code: string; values: Record<string, string | number> },
  isNote = false,
): string {
  const sentences: Record<string, string> = rowProblems;
  const sentence = sentences[problem.code];
  const text =
    sentence === undefined
      ? scoringSentence(cellWords, problem)
      : fillCell(sentence, problem.values);
  return isNote ? cellWords.note + text : text;
}
