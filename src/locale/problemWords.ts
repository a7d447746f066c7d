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

/** Fills the {names} of a sentence; a name without a value stays as it stands. */
export function fillWords(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
