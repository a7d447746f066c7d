import { changeWords } from "../formulaText";

/** Cells that a formula names: on which sheet, null for its own, and from which row to which, counted from 0. */
export interface NamedRows {
  sheet: string | null;
  first: number;
  last: number;
}

const cell = /\$?\b[A-Z]{1,3}\$?(\d{1,7})\b(?![(.!\w])/gi;
const sheetBefore = /([^\s!'"(),;:+\-*/^&=<>{}]{1,31})!$/;

/** The cells and ranges that a formula names by their rows. */
export function namedRows(formula: string): NamedRows[] {
  const found: NamedRows[] = [];
  let quoted: string | null = null;
  const parts: string[] = [];
  // Texts hold no references; a sheet's name in quotes is what stands before the next words.
  changeWords(formula, (words) => (parts.push(words), words));
  let rest = formula;
  for (const words of parts) {
    const start = rest.indexOf(words);
    const before = rest.slice(0, start);
    quoted = before.endsWith("'") ? unquoted(before) : null;
    rest = rest.slice(start + words.length);
    found.push(...rowsIn(words, quoted));
  }
  return found;
}

function unquoted(text: string): string {
  return text.slice(text.indexOf("'") + 1, -1).replace(/''/g, "'");
}

function rowsIn(words: string, quoted: string | null): NamedRows[] {
  const found: NamedRows[] = [];
  let end = -1;
  for (const match of words.matchAll(cell)) {
    const start = match.index;
    const row = Number(match[1]) - 1;
    const last = found[found.length - 1];
    if (last !== undefined && start === end + 1 && words[end] === ":") {
      found[found.length - 1] = {
        ...last,
        first: Math.min(last.first, row),
        last: Math.max(last.last, row),
      };
    } else {
      const before = words.slice(Math.max(0, start - 40), start);
      const sheet =
        before === "!" && quoted !== null ? quoted : (sheetBefore.exec(before)?.[1] ?? null);
      found.push({ sheet, first: row, last: row });
    }
    end = start + match[0].length;
  }
  return found;
}

/**
 * Whether a formula names a row itself, or a range that begins or ends with it, so that it would speak of
 * something else once the row has gone or holds another one.
 * @param isSheet whether a sheet's name, null for the formula's own, is that of the row
 */
export function speaksOf(
  formula: string,
  isSheet: (name: string | null) => boolean,
  rows: readonly number[],
): boolean {
  return namedRows(formula).some(
    ({ sheet, first, last }) => isSheet(sheet) && (rows.includes(first) || rows.includes(last)),
  );
}
