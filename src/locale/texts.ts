import type { Language } from "./language";
import type { ImportingWords } from "./zh-CN/importing";
import type { PaneTexts } from "./zh-CN/pane";
import type { ScoringWords } from "./zh-CN/scoring";

/** All words of one language that the pane needs. The functions have their own, see functions.ts. */
export interface Texts {
  language: Language;
  pane: PaneTexts;
  scoring: ScoringWords;
  importing: ImportingWords;
}
