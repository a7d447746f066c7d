import type { ProblemCode, ValueNames } from "../validation/problem/catalogue";

/** The words for one code of the problem catalogue, in one language. */
export interface ProblemWords {
  /** A heading of a few words. */
  name: string;
  /** What is wrong in this cell; {names} stand for the problem's values. */
  sentence: string;
  /** The rule behind it, and why there is one. */
  rule: string;
  /** How to put it right. */
  remedy: string;
  /** A wrong and a right entry. */
  example: string;
}

/** The {names} of a sentence. */
type NamesIn<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** True where two unions of names are one. */
type IsSame<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

/** The words whose sentences name just the values that their problems have. */
type Fitting<Words extends Record<ProblemCode, ProblemWords>> = {
  [Code in ProblemCode]: IsSame<NamesIn<Words[Code]["sentence"]>, ValueNames<Code>> extends true
    ? ProblemWords
    : { sentence: `names other values than ${Code} has` };
};

/**
 * The words of every problem in one language. The compiler wants words for each code, and a sentence
 * that names just the values its problem has.
 */
export function problemWords<const Words extends Record<ProblemCode, ProblemWords>>(
  words: Words & Fitting<Words>,
): Words {
  return words;
}

/** Fills the {names} of a sentence; a name without a value stays as it stands. */
export function fillWords(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
