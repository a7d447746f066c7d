import { pages as english } from "./en-US/pages";
import type { Language } from "./language";
import { pages as chinese, type PageWords } from "./zh-CN/pages";

export type { PageWords } from "./zh-CN/pages";

/** The words of the pages that are loaded later, in a chunk with them. */
export const pageWords: Record<Language, PageWords> = { "zh-CN": chinese, "en-US": english };
