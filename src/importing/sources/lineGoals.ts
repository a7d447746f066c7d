import { labelOf } from "../recognise/labels";
import { cellIn, isCell } from "./lineCells";
import { joinLines, type Line } from "./lines";
import type { SourceRow } from "../recognise/sourceRow";
import { compactText } from "../../words/compact";

interface Paragraph {
  text: string;
  line: Line;
}

/**
 * Reads 年初总体目标 and 全年完成情况 that were printed side by side and now stand one after the
 * other: the second begins where the numbering starts again. Returns the line after them.
 */
export function readGoals(lines: readonly Line[], at: number, rows: SourceRow[]): number {
  const header = lines[at] as Line;
  const words = header.text.split(/\s+/u);
  rows.push({ cells: words.map((word, i) => cellIn(header, word, i)).filter(isCell) });
  const { paragraphs, end } = paragraphsFrom(lines, at + 1);
  const texts = partColumns(paragraphs, words.length);
  const cells = texts.map((text, i) => {
    const cell = cellIn(text.line, text.text, i);
    return cell === null
      ? null
      : { ...cell, doubt: texts.length > 1 ? ("columnsParted" as const) : undefined };
  });
  if (cells.length > 0) rows.push({ cells: cells.filter((cell) => cell !== null) });
  return end;
}

/** Lines up to the indicator part, those between blank lines joined. */
function paragraphsFrom(lines: readonly Line[], from: number) {
  const paragraphs: Paragraph[] = [];
  let open = false;
  let at = from;
  for (; at < lines.length && !isNextPart(lines[at] as Line); at += 1) {
    const line = lines[at] as Line;
    const last = paragraphs[paragraphs.length - 1];
    if (line.text === "") open = false;
    else if (open && last !== undefined) last.text = joinLines(last.text, line.text);
    else paragraphs.push({ text: line.text, line });
    if (line.text !== "") open = true;
  }
  return { paragraphs, end: at };
}

function isNextPart({ text }: Line): boolean {
  const label = labelOf(text);
  if (label !== undefined && label !== "goal" && label !== "achievement") return true;
  return compactText(text).startsWith("一级");
}

/** Parts the paragraphs into as many texts as there are headings. */
function partColumns(paragraphs: readonly Paragraph[], columns: number): Paragraph[] {
  const first = paragraphs[0];
  if (first === undefined) return [];
  const start = compactText(first.text).slice(0, 2);
  const second =
    columns < 2
      ? -1
      : paragraphs.findIndex(({ text }, i) => i > 0 && compactText(text).startsWith(start));
  if (second < 0) return [joinAll(paragraphs)];
  return [joinAll(paragraphs.slice(0, second)), joinAll(paragraphs.slice(second))];
}

/** A paragraph that begins with a number is a new one; any other was broken by a page's end. */
function joinAll(paragraphs: readonly Paragraph[]): Paragraph {
  const [first, ...others] = paragraphs as [Paragraph, ...Paragraph[]];
  const text = others.reduce(
    (joined, next) =>
      /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.．]/u.test(next.text)
        ? `${joined}\n${next.text}`
        : joinLines(joined, next.text),
    first.text,
  );
  return { text, line: first.line };
}
