import { history as english } from "./en-US/history";
import type { Language } from "./language";
import { history as chinese, type HistoryWords } from "./zh-CN/history";

/** The words of the page that lists what the add-in did. */
export const historyWords: Record<Language, HistoryWords> = { "zh-CN": chinese, "en-US": english };
