import type { Language } from "../../locale/language";
import type { Work } from "../outcome/outcome";
import { changingRow } from "./rowWork";
import { rowWords } from "./rowWords";

/** 补全本行: gives a row that was put in by hand what it lacks. */
export function completingRow(sheetId: string, row: number, language: Language): Work {
  return changingRow({ sheetId, row, change: "complete" }, rowWords[language]);
}
