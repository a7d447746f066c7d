import { refuseAbove } from "../account/limits";

/**
 * Splits tab-separated text as spreadsheets put it on the clipboard: a cell that holds line breaks,
 * tabs or quotes stands in quotes, in which "" is one quote.
 */
export function splitTabs(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  let cells = 0;
  // Quotes that never close are only looked for until that has cost as much as the text is long.
  let inVain = 0;
  while (at <= text.length) {
    const row = rows[rows.length - 1] as string[];
    const quoted = text[at] === '"' && inVain <= text.length ? readQuoted(text, at) : null;
    const cell = quoted?.cell ?? null;
    if (quoted !== null && cell === null) inVain += quoted.end - at;
    const end = quoted !== null && cell !== null ? quoted.end : endOfCell(text, at);
    refuseAbove("cellTooLong", end - at, LONGEST_CELL);
    refuseAbove("tooManyCells", (cells += 1));
    row.push(cell ?? text.slice(at, end));
    const stop = text[end];
    if (stop === undefined) break;
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    if (stop !== "\t") rows.push([]);
  }
  return rows;
}

function endOfCell(text: string, from: number): number {
  let end = from;
  while (end < text.length && !"\t\r\n".includes(text[end] as string)) end += 1;
  return end;
}

/** What a cell of Excel can hold; a longer quotation is none, which also bounds the search. */
const LONGEST_CELL = 32_767;

/**
 * The cell and where it ends; a cell of null when the quote is just a character, not closed right
 * before the cell's end, and then where that was seen.
 */
function readQuoted(text: string, from: number): { cell: string | null; end: number } {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { cell: null, end: text.length };
    if (quote - from > LONGEST_CELL) return { cell: null, end: quote };
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const end = quote + 1;
    if (end < text.length && !"\t\r\n".includes(text[end] as string)) return { cell: null, end };
    return { cell: text.slice(from + 1, quote).replace(/""/gu, '"'), end };
  }
}
