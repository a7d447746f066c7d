/** Pieces of formula text. */

/** A text as a formula writes it. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A text of any length: Excel takes 255 characters between quotation marks. */
export function quotedLong(text: string): string {
  return (text.match(/[^]{1,200}/gu) ?? [""]).map(quoted).join("&");
}

/** True where one of the conditions holds. */
export function anyOf(...conditions: string[]): string {
  return conditions.length === 1 ? (conditions[0] ?? "") : `OR(${conditions.join(",")})`;
}

/** True where a cell holds one of the texts. */
export function isOneOf(cell: string, texts: readonly string[]): string {
  return anyOf(...texts.map((text) => `${cell}=${quoted(text)}`));
}

/** A value held between 0 and 1. */
export function between0And1(value: string): string {
  return `MAX(0,MIN(1,${value}))`;
}
