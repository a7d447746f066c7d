import type { Texts } from "../texts";
import { importing } from "./importing";
import { pane } from "./pane";
import { scoring } from "./scoring";

/** All English words that the pane needs. */
export const englishTexts: Texts = { language: "en-US", pane, scoring, importing };
