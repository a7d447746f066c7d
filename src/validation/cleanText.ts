import { reasonKinds, reasonName } from "../form/model/fields";
import { meaningsOf } from "../form/model/printedWords";
import { isBlank, type CellValue } from "../words/cell";
import { stripHtml } from "../words/html";
import { isPlainName, joinName } from "../words/names";

/** What of a text is meant: rules judge it as it will be once its safe fixes are written. */

/** A text without HTML; what is no text stays. */
export function cleanText(value: CellValue): string {
  return typeof value === "string" ? stripHtml(value) : isBlank(value) ? "" : String(value);
}

/** A name or a level without HTML, and without the spaces that a copy left in it. */
export function cleanName(value: CellValue): string {
  return typeof value === "string" && isPlainName(value) ? value : joinName(cleanText(value));
}

/** A column's name, printed at the start of a reason or measure by the system that exported it. */
const columns = reasonKinds.map(reasonName);
const LABEL = `\\s*(${columns.join("|")})(?:原因分析|原因)?\\s*[:：]`;
const categoryLabel = new RegExp(`^${LABEL}\\s*`, "u");
const allLabels = new RegExp(`^(?:${LABEL})+\\s*`, "u");

/** What says nothing that its column does not say. */
const ANY_COLUMN = "其他";

/** Columns' names at the start of a reason or measure, as they stand there; empty without any. */
export function categoryLabelsIn(text: string): string {
  return allLabels.exec(text)?.[0] ?? "";
}

/**
 * A reason or measure without HTML and without its own column's name, however often that stands there.
 * The name of another column stays: it may be what was meant.
 */
export function cleanReason(value: CellValue, column: string): string {
  let text = cleanText(value);
  for (let match = categoryLabel.exec(text); match !== null; match = categoryLabel.exec(text)) {
    const [label, name = ""] = match;
    if (name !== ANY_COLUMN && !column.startsWith(name)) break;
    text = text.slice(label.length);
  }
  return text;
}

/**
 * True where a cleaned text may take the place of a cell's content unseen: something is left of it,
 * and the sheet does not take it for one of the form's printed words.
 */
export function isSafeText(text: string): boolean {
  return text.trim() !== "" && meaningsOf(text) === null;
}
