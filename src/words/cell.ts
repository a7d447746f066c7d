/**
 * What a cell can hold, as Excel hands it over: a number, a text, TRUE or FALSE, an empty text for
 * an empty cell of a range, or null for an empty cell given to a custom function on the web.
 */
export type CellValue = string | number | boolean | null;

/** True for an empty cell and for text of white space only. A blank is not a zero. */
export function isBlank(value: CellValue | undefined): boolean {
  if (typeof value === "string") return value === "" || value.trim() === "";
  return value === null || value === undefined;
}
