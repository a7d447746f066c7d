/** A line of a text, with its number counted from 0. */
export interface Line {
  text: string;
  row: number;
}

/** The lines of a text, outer space taken off; blank lines stay, they part the cells. */
export function linesOf(text: string): Line[] {
  return text.split(/\r\n|[\n\r\f\u2028]/u).map((line, row) => ({ text: line.trim(), row }));
}

/** Lines broken inside Chinese text are joined without space, Latin words with one. */
export function joinLines(first: string, second: string): string {
  return /[\w]$/u.test(first) && /^[\w]/u.test(second) ? `${first} ${second}` : first + second;
}
