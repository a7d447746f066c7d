import { meaningsAnywhere } from "../../form/model/wordsElsewhere";
import { isBlank } from "../../words/cell";
import { compactText } from "../../words/compact";
import type { Cells } from "./cells";

const SUM = /^(?:合计|小计|总计|共计|累计)$/u;
/** 产出指标小计 is a sum; 培训人数合计 with a target is an indicator. */
const SUM_OF_SOMETHING = /(?:合计|小计|总计)$/u;
const SECTION_SUM = /小计/u;
const LONGEST_SUM = 20;

/**
 * The word that says a row is a sum; null for any other row. Targets and actuals may say anything.
 * @param columns of targets and actuals
 */
export function sumWord(
  cells: Cells,
  row: number,
  { target, actual }: { target: number | null; actual: number | null },
): string | null {
  const hasTarget = target !== null && !isBlank(cells.value(row, target));
  for (let column = cells.left; column <= cells.right; column++) {
    const text = cells.value(row, column);
    if (typeof text !== "string" || text.length > LONGEST_SUM) continue;
    const key = compactText(text).replace(/\([^()]*\)|[:：]$/gu, "");
    const isSum = SUM.test(key) || meaningsAnywhere(key)?.total !== undefined;
    const isOfSomething = !hasTarget && SUM_OF_SOMETHING.test(key);
    if ((isSum || isOfSomething) && column !== target && column !== actual) return key;
  }
  return null;
}

/** True for the sum of a section, which does not end a table. */
export function isSectionSum(word: string): boolean {
  return SECTION_SUM.test(word);
}
