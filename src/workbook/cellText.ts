import type { CellContent } from "../form/model/cellEdit";
import type { CellValue } from "../words/cell";

/**
 * Texts that Excel would turn into something else when they are entered: a formula, a number, a
 * date, a truth value. Full-width digits are numbers to a Chinese Excel.
 */
const wouldBeConverted =
  /^\s*[=+\-@'.(（$¥￥€£%\d０-９＝＋－]|^\s*(true|false)\s*$|^\s*[a-z]{3,9}[ .-]*\d/i;

/**
 * What to assign to Range.formulas so that the cell holds exactly this content. Text gets the
 * apostrophe that keeps it text; only `formula` can become a formula.
 */
export function toEntry(content: CellContent): string | number | boolean {
  if (content.formula !== undefined) return content.formula;
  return asText(content.value);
}

function asText(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "string" && wouldBeConverted.test(value) ? `'${value}` : value;
}
