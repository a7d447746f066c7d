/**
 * Splits tab-separated text as spreadsheets put it on the clipboard: a cell that holds line breaks,
 * tabs or quotes stands in quotes, in which "" is one quote.
 */
export function splitTabs(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const row = rows[rows.length - 1] as string[];
    const quoted = text[at] === '"' ? readQuoted(text, at) : null;
    const end = quoted?.end ?? endOfCell(text, at);
    row.push(quoted?.cell ?? text.slice(at, end));
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

/** null when the quote is just a character: it is not closed right before the cell's end. */
function readQuoted(text: string, from: number): { cell: string; end: number } | null {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0 || quote - from > LONGEST_CELL) return null;
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const end = quote + 1;
    if (end < text.length && !"\t\r\n".includes(text[end] as string)) return null;
    return { cell: text.slice(from + 1, quote).replace(/""/gu, '"'), end };
  }
}
