import { fillWords } from "./problemWords";
import { rowProblems } from "./zh-CN/rowProblems";

/**
 * PERFCHECK's sentence for a problem of a single row. Chinese on every machine, because a workbook must
 * not change its cells with the language of the Excel that calculates it.
 */
export function rowProblemText(problem: {
  code: string;
  values: Record<string, string | number>;
}): string {
  const sentences: Record<string, string> = rowProblems;
  return fillWords(sentences[problem.code] ?? problem.code, problem.values);
}
