import type { Told } from "../report/told";
import { importing as importingChinese } from "./zh-CN/importing";
import { pane as paneChinese } from "./zh-CN/pane";
import { scoring as scoringChinese } from "./zh-CN/scoring";
import { fillWords } from "./problemWords";
import type { Texts } from "./texts";

export type { Texts } from "./texts";

/** The words the pane opens with. */
export const chineseTexts: Texts = {
  language: "zh-CN",
  pane: paneChinese,
  scoring: scoringChinese,
  importing: importingChinese,
};

/** The English words, which most never read and so load when they are asked for. */
export async function loadEnglishTexts(): Promise<Texts> {
  return (await import(/* webpackChunkName: "english" */ "./en-US")).englishTexts;
}

/** One step of a score's derivation, or why there is none. */
export function stepSentence(texts: Texts, step: Told): string {
  return sentence(texts.scoring.steps, step);
}

/** One policy of a rule pack, and what it rests on. */
export function policySentence(
  { scoring }: Texts,
  policy: Told & { evidence: keyof Texts["scoring"]["evidence"]; paper: string },
): string {
  const paper = policy.paper === "" ? "" : ` ${policy.paper}`;
  return (
    sentence(scoring.policies, policy) + fillWords(scoring.evidence[policy.evidence], { paper })
  );
}

/** Why a field of an import is to be checked. */
export function guessSentence({ importing }: Texts, guess: Told): string {
  return sentence(importing.guesses, guess);
}

/** What an import tells about its source. */
export function noteSentence({ importing }: Texts, note: Told): string {
  return sentence(importing.notes, note);
}

/** What went wrong and what to do; an error that has no words of its own is an unknown one. */
export function errorSentence({ pane, importing }: Texts, error: Told): string {
  const words: Record<string, string> = importing.errors;
  const own = words[error.code];
  return own === undefined ? paneErrorSentence(pane, error) : fillWords(own, error.values);
}

/** The same for an error that has nothing to do with reading a source. */
export function paneErrorSentence({ errors }: Texts["pane"], { code, values }: Told): string {
  const words: Record<string, string> = errors;
  return fillWords(words[code] ?? errors.unknown, values);
}

/** The sentence of a code, filled with its values; the bare code where words are missing. */
function sentence(words: Record<string, string>, { code, values }: Told): string {
  return fillWords(words[code] ?? code, values);
}
