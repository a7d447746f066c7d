import { compactText } from "../../words/compact";

/** A label's key: without what stands in parentheses at its end or a closing colon. */
export function labelKey(text: string): string {
  const word = compactText(text);
  if (!/[:(]/u.test(word)) return word;
  const key = word.replace(/:+$/u, "");
  const bare = key.replace(/\((?:万?元|A|B|C|年|%|\d+分?)\)/giu, "");
  return bare === "" ? key : bare;
}
