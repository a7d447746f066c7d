import type { ProblemCode } from "../validation/problem/catalogue";
import { problems as english } from "./en-US/problems";
import type { Language } from "./language";
import { fillWords, type ProblemWords } from "./problemWords";
import { problems as chinese } from "./zh-CN/problems";

/** What a sentence is made from: a problem of the catalogue, as far as words go. */
export interface WordedProblem {
  code: ProblemCode;
  values: Record<string, string | number>;
}

const words: Record<Language, Record<ProblemCode, ProblemWords>> = {
  "zh-CN": chinese,
  "en-US": english,
};

/** The words of a code with the problem's values filled in. */
export function problemText({ code, values }: WordedProblem, language: Language): ProblemWords {
  const text = words[language][code];
  return { ...text, sentence: fillWords(text.sentence, values) };
}
