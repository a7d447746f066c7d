import { rows as english } from "../../locale/en-US/rows";
import type { Language } from "../../locale/language";
import { rows as chinese, type RowWords } from "../../locale/zh-CN/rows";

/** The words of rows in each language: few enough to be loaded together. */
export const rowWords: Record<Language, RowWords> = { "zh-CN": chinese, "en-US": english };
