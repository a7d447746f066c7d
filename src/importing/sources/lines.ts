import { refuseAbove } from "../account/limits";

/** A line of a text, with its number counted from 0. */
export interface Line {
  text: string;
  row: number;
}

const LINE_END = /\r\n|[\n\r\f\u2028]/gu;

/**
 * The lines of a text, outer space taken off; blank lines stay, they part the cells.
 * @throws ImportError tooManyLines, cellTooLong
 */
export function linesOf(text: string): Line[] {
  let [count, start] = [1, 0];
  for (const end of text.matchAll(LINE_END)) {
    refuseAbove("tooManyLines", (count += 1));
    refuseAbove("cellTooLong", end.index - start);
    start = end.index;
  }
  refuseAbove("cellTooLong", text.length - start);
  return text.split(/\r\n|[\n\r\f\u2028]/u).map((line, row) => ({ text: line.trim(), row }));
}

/**
 * Lines of one cell: broken inside Chinese text they are joined without space, Latin words with one. A
 * narrow column breaks a number too: 1.29 over 6 is 1.296.
 */
export function joinLines(first: string, second: string): string {
  if (/\d$/u.test(first) && /^\d/u.test(second)) return first + second;
  return /[\w]$/u.test(first) && /^[\w]/u.test(second) ? `${first} ${second}` : first + second;
}
