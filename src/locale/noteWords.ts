import { notes as english } from "./en-US/notes";
import type { Language } from "./language";
import { notes as chinese, type NoteWords } from "./zh-CN/notes";

/** The words about what the unit says to problems, which are loaded with the first list of them. */
export const noteWords: Record<Language, NoteWords> = { "zh-CN": chinese, "en-US": english };
