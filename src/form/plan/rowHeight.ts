import type { CellRange } from "../model/grid";
import { bodyFontSize } from "./planStyle";

/** Excel's highest row, in points. */
export const highestRow = 409;
const LINE = bodyFontSize * 1.35;
/** Room left and right, and above and below the text, in points. */
const PADDING = 6;

/**
 * Lines that a wrapped text of the body font takes in a width in points: a Chinese character is as
 * wide as the font is high, any other about half of that.
 */
export function linesOf(text: string, width: number): number {
  const room = Math.max(width - PADDING, bodyFontSize);
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => Math.max(1, Math.ceil(widthOf(line) / room)))
    .reduce((sum, lines) => sum + lines, 0);
}

function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += character > "\u2E7F" ? bodyFontSize : bodyFontSize * 0.56;
  return width;
}

/** A text and the cells it stands in. */
export interface PlacedText {
  text: string;
  range: CellRange;
}

/**
 * Heights that show every text whole, in points; neither Excel nor LibreOffice fits the rows of
 * merged cells by itself. A text over several rows makes the last of them higher where it must.
 */
export function rowHeights(texts: PlacedText[], widths: number[], lowest: number[]): number[] {
  return neededHeights(texts, widths, lowest).map(possibleHeight);
}

/** The same before Excel's limit, to the fraction of a point. */
export function neededHeights(texts: PlacedText[], widths: number[], lowest: number[]): number[] {
  const heights = [...lowest];
  const byRows = [...texts].sort((a, b) => a.range.rows - b.range.rows);
  for (const { text, range } of byRows) {
    const { row, column, rows, columns } = range;
    const width = sum(widths.slice(column, column + columns));
    const needed = linesOf(text, width) * LINE + PADDING;
    const missing = needed - sum(heights.slice(row, row + rows));
    const last = row + rows - 1;
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  return heights;
}

/** A height in whole points that Excel takes. */
export function possibleHeight(height: number): number {
  return Math.min(highestRow, Math.ceil(height));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
