import type { CellRange } from "../../form/model/grid";
import type { LightLook, LiveCheck } from "../../form/plan/sheetPlan";
import { inColumn } from "../addresses";

/** Colours the cells of a column by the word that each shows, with no add-in. @param says in the list of rules */
export function coloursByWord(
  range: CellRange,
  looks: Readonly<Record<string, LightLook>>,
  says: (word: string) => string = (word) => word,
): LiveCheck[] {
  return Object.entries(looks).map(([word, look]) => ({
    range,
    condition: `${inColumn(range)}="${word}"`,
    says: says(word),
    look,
  }));
}
