import { pane as paneChinese, type PaneTexts } from "./zh-CN/pane";
import { scoring as scoringChinese, type ScoringWords } from "./zh-CN/scoring";
import { pane as paneEnglish } from "./en-US/pane";
import { scoring as scoringEnglish } from "./en-US/scoring";
import type { Language } from "./language";
import { fillWords } from "./problemWords";

/** All words of one language that the pane needs. The functions have their own, see functions.ts. */
export interface Texts {
  language: Language;
  pane: PaneTexts;
  scoring: ScoringWords;
}

/** A sentence that is still data: its code and the values of its {names}. */
export interface Told {
  code: string;
  values: Record<string, string | number>;
}

const all: Record<Language, Texts> = {
  "zh-CN": {
    language: "zh-CN",
    pane: paneChinese,
    scoring: scoringChinese,
  },
  "en-US": {
    language: "en-US",
    pane: paneEnglish,
    scoring: scoringEnglish,
  },
};

/** The words of a language. */
export function textsOf(language: Language): Texts {
  return all[language];
}

/** One step of a score's derivation, or why there is none. */
export function stepSentence(texts: Texts, step: Told): string {
  const steps: Record<string, string> = texts.scoring.steps;
  return fillWords(steps[step.code] ?? step.code, step.values);
}

/** One policy of a rule pack. */
export function policySentence(texts: Texts, policy: Told): string {
  const policies: Record<string, string> = texts.scoring.policies;
  return fillWords(policies[policy.code] ?? policy.code, policy.values);
}

/** The name of a rule pack. */
export function rulePackTitle(texts: Texts, id: string): string {
  const packs: Record<string, string> = texts.scoring.packs;
  return packs[id] ?? id;
}

/** Why a field of an import is to be checked. */
export function guessSentence(_texts: Texts, guess: Told): string {
  return guess.code;
}

/** What an import tells about its source. */
export function noteSentence(_texts: Texts, note: Told): string {
  return note.code;
}
