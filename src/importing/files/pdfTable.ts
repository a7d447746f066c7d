import type { CellRange, Grid } from "../../form/model/grid";
import { MOST_DRAWN_CELLS, refuseAbove } from "../account/limits";
import { gridOfTexts } from "../sources/gridRows";
import { joinLines } from "../sources/lines";
import type { PdfPage, PdfRule, PdfText } from "./pdfPage";

/** Lines closer than this, in points, are one. */
const SAME_LINE = 2.5;

/** The cell borders of a page: where they stand, and which of them are drawn between two cells. */
interface Ruling {
  xs: number[];
  ys: number[];
  vertical: PdfRule[];
  horizontal: PdfRule[];
}

/** A page's cells and the text above, between and below them, as rows from the top. */
interface PageRows {
  rows: string[][];
  merges: CellRange[];
}

/**
 * Puts the text of pages into cells by where it stands between the drawn lines of the table, so
 * that the order of the text in the file does not matter. null when no page has a table's lines.
 * @throws ImportError tooManyCells
 */
export function gridOfPages(pages: readonly PdfPage[]): Grid | null {
  const rulings = pages.map((page) => rulingOf(page.rules));
  if (rulings.every((ruling) => ruling === null)) return null;
  let drawn = 0;
  for (const ruling of rulings) drawn += ruling === null ? 0 : ruling.xs.length * ruling.ys.length;
  refuseAbove("tooManyCells", drawn, MOST_DRAWN_CELLS);
  const rows: string[][] = [];
  const merges: CellRange[] = [];
  pages.forEach((page, i) => {
    const ruling = rulings[i] ?? null;
    const part =
      ruling === null ? { rows: looseRows(page.texts), merges: [] } : tableRows(page, ruling);
    for (const merge of part.merges) merges.push({ ...merge, row: merge.row + rows.length });
    for (const row of part.rows) rows.push(row);
  });
  return gridOfTexts(rows, merges);
}

/** The text of pages without a table, line by line; words far apart are parted by a tab. */
export function textOfPages(pages: readonly PdfPage[]): string {
  return pages
    .flatMap(({ texts }) => looseRows(texts))
    .map((row) => row.join("\t"))
    .join("\n");
}

function rulingOf(rules: readonly PdfRule[]): Ruling | null {
  const vertical = rules.filter(({ x0, x1 }) => x1 - x0 < SAME_LINE);
  const horizontal = rules.filter(({ y0, y1 }) => y1 - y0 < SAME_LINE);
  const xs = distinct(vertical.map(({ x0 }) => x0));
  const ys = distinct(horizontal.map(({ y0 }) => y0));
  return xs.length < 3 || ys.length < 2 ? null : { xs, ys, vertical, horizontal };
}

function distinct(places: readonly number[]): number[] {
  const found: number[] = [];
  for (const place of [...places].sort((one, other) => one - other)) {
    if (place - (found[found.length - 1] ?? -Infinity) > SAME_LINE) found.push(place);
  }
  return found;
}

function tableRows(page: PdfPage, ruling: Ruling): PageRows {
  const { xs, ys } = ruling;
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const regions = regionsOf(ruling, rows, columns);
  const texts = new Map<number, PdfText[]>();
  const above: PdfText[] = [];
  const below: PdfText[] = [];
  for (const text of page.texts.flatMap((each) => splitAtColumns(each, xs))) {
    const row = intervalOf(ys, text.y + text.height / 2);
    const column = intervalOf(xs, text.x + Math.min(text.width, text.height) / 2);
    const region = regions[row * columns + column];
    const outside = row >= rows || column < 0 || column >= columns || region === undefined;
    if (row < 0) above.push(text);
    else if (outside) below.push(text);
    else if (texts.get(region)?.push(text) === undefined) texts.set(region, [text]);
  }
  const head = looseRows(above);
  const table = Array.from({ length: rows }, () => new Array<string>(columns).fill(""));
  for (const [region, parts] of texts) {
    const line = table[Math.floor(region / columns)];
    if (line !== undefined) line[region % columns] = cellText(parts);
  }
  const merges = mergesOf(regions, columns).map((merge) => ({
    ...merge,
    row: merge.row + head.length,
  }));
  return { rows: [...head, ...table, ...looseRows(below)], merges };
}

/** The reader may give words of neighbouring cells as one text; its words are then parted. */
function splitAtColumns(text: PdfText, xs: readonly number[]): PdfText[] {
  const inset = Math.min(text.width, text.height) / 2;
  const first = intervalOf(xs, text.x + inset);
  const last = intervalOf(xs, text.x + text.width - inset);
  if (first === last || !/\S\s+\S/u.test(text.text)) return [text];
  const unit = text.width / Math.max(1, breadth(text.text));
  let before = 0;
  let at = 0;
  return [...text.text.matchAll(/\S+/gu)].map((word) => {
    before += breadth(text.text.slice(at, word.index));
    const part = { ...text, text: word[0], x: text.x + before * unit };
    const width = breadth(word[0]);
    before += width;
    at = word.index + word[0].length;
    return { ...part, width: width * unit };
  });
}

/** Width of a text in half characters: Chinese ones are twice as wide as Latin ones. */
function breadth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "\u2e7f" ? 2 : 1), 0);
}

/** For every elementary cell the number of the top left cell of the drawn cell it is part of. */
function regionsOf(
  { xs, ys, vertical, horizontal }: Ruling,
  rows: number,
  columns: number,
): number[] {
  const regions = Array.from({ length: rows * columns }, (_, i) => i);
  const middle = (places: readonly number[], i: number) =>
    ((places[i] ?? 0) + (places[i + 1] ?? 0)) / 2;
  const atX = byPlace(vertical, xs, ({ x0 }) => x0);
  const atY = byPlace(horizontal, ys, ({ y0 }) => y0);
  const walls = {
    left: (r: number, c: number) => hasVertical(atX[c] ?? [], xs[c] ?? 0, middle(ys, r)),
    top: (r: number, c: number) => hasHorizontal(atY[r] ?? [], ys[r] ?? 0, middle(xs, c)),
  };
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      const at = r * columns + c;
      if (c > 0 && !walls.left(r, c)) regions[at] = regions[at - 1] ?? at;
      else if (r > 0 && !walls.top(r, c)) regions[at] = regions[at - columns] ?? at;
    }
  }
  return regions;
}

/** The lines near each place, so that a cell asks only those that can be its wall. */
function byPlace(
  rules: readonly PdfRule[],
  places: readonly number[],
  placeOf: (rule: PdfRule) => number,
): PdfRule[][] {
  const near: PdfRule[][] = places.map(() => []);
  for (const rule of rules) {
    const at = intervalOf(places, placeOf(rule));
    for (const i of [at, at + 1]) near[i]?.push(rule);
  }
  return near;
}

function hasVertical(rules: readonly PdfRule[], x: number, y: number): boolean {
  return rules.some((rule) => Math.abs(rule.x0 - x) <= SAME_LINE && rule.y0 <= y && rule.y1 >= y);
}

function hasHorizontal(rules: readonly PdfRule[], y: number, x: number): boolean {
  return rules.some((rule) => Math.abs(rule.y0 - y) <= SAME_LINE && rule.x0 <= x && rule.x1 >= x);
}

function mergesOf(regions: readonly number[], columns: number): CellRange[] {
  const last = new Map<number, number>();
  regions.forEach((region, at) => last.set(region, at));
  return [...last]
    .map(([first, end]) => {
      const [row, column] = [Math.floor(first / columns), first % columns];
      return {
        row,
        column,
        rows: Math.floor(end / columns) - row + 1,
        columns: (end % columns) - column + 1,
      };
    })
    .filter((range) => range.rows > 1 || range.columns > 1);
}

/** Which interval between sorted places a point lies in; -1 before the first, length - 1 behind the last. */
function intervalOf(places: readonly number[], point: number): number {
  let [low, high] = [-1, places.length];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((places[middle] ?? 0) <= point) low = middle;
    else high = middle;
  }
  return low;
}

function cellText(parts: readonly PdfText[]): string {
  return linesOfTexts(parts)
    .map((line) => joinWords(line))
    .reduce((text, line) => joinLines(text, line), "")
    .trim();
}

/** Text outside a table: a row per line, words far apart as cells of their own. */
function looseRows(texts: readonly PdfText[]): string[][] {
  return linesOfTexts(texts).map((line) => {
    const cells: PdfText[][] = [];
    for (const part of line) {
      const last = cells[cells.length - 1]?.at(-1);
      if (last !== undefined && part.x - (last.x + last.width) < 2 * part.height) {
        cells[cells.length - 1]?.push(part);
      } else cells.push([part]);
    }
    return cells.map(joinWords);
  });
}

/** Parts that stand on one line, from the left; lines from the top. */
function linesOfTexts(texts: readonly PdfText[]): PdfText[][] {
  const lines: PdfText[][] = [];
  const middle = ({ y, height }: PdfText) => y + height / 2;
  for (const text of [...texts].sort((one, other) => middle(one) - middle(other))) {
    const line = lines[lines.length - 1];
    const first = line?.[0];
    if (first !== undefined && middle(text) - middle(first) < first.height / 2) line?.push(text);
    else lines.push([text]);
  }
  return lines.map((line) => line.sort((one, other) => one.x - other.x));
}

function joinWords(line: readonly PdfText[]): string {
  let text = "";
  let end = Infinity;
  for (const part of line) {
    text += part.x - end > part.height * 0.25 ? ` ${part.text}` : part.text;
    end = part.x + part.width;
  }
  return text.trim();
}
