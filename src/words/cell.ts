/**
 * What a cell can hold, as Excel hands it over: a number, a text, TRUE or FALSE, an empty text for
 * an empty cell of a range, or null for an empty cell given to a custom function on the web.
 */
export type CellValue = string | number | boolean | null;

/** White space and the characters of no width that copying brings along. */
const blankText = /^[\s\u200b-\u200d\u2060]*$/u;

/** True for an empty cell and for text of white space only. A blank is not a zero. */
export function isBlank(value: CellValue | undefined): boolean {
  if (typeof value === "string") {
    return value === "" || (!beginsWithSign(value) && blankText.test(value));
  }
  return value === null || value === undefined;
}

/** ASCII or a Chinese character in front: nearly all texts, which need no closer look. */
function beginsWithSign(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff);
}
