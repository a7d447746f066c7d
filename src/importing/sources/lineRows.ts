import { readGoals } from "./lineGoals";
import { readIndicatorLines } from "./lineIndicators";
import { linesOf, type Line } from "./lines";
import { labelOf } from "../recognise/labels";
import { cellIn, isCell } from "./lineCells";
import type { SourceCell, SourceRow } from "../recognise/sourceRow";
import { indicatorHeading, taskHeading } from "../recognise/roles";
import { compactText } from "../../words/compact";
import { isKnownWord } from "../recognise/vocabulary";

/**
 * Text without columns, as a PDF gives it: cells follow one another line by line, names are broken
 * over lines. Each part of the form is put back into rows of cells in its own way.
 */
export function rowsOfLines(text: string): SourceRow[] {
  const lines = linesOf(text);
  const rows: SourceRow[] = [];
  let at = 0;
  while (at < lines.length) {
    const part = partStarting(lines, at);
    if (part === "goals") at = readGoals(lines, at, rows);
    else if (part === "indicators") at = readIndicatorLines(lines, at, rows);
    else at = readPlainLine(lines, at, rows);
  }
  return rows;
}

function partStarting(lines: readonly Line[], at: number): "goals" | "indicators" | null {
  const labels = lines[at]?.text.split(/\s+/u).map(labelOf) ?? [];
  if (labels.includes("achievement")) return "goals";
  const joined = compactText(blockAt(lines, at).text);
  return joined.startsWith("一级指标") ? "indicators" : null;
}

/** The lines from one on up to the next blank one. */
function blockAt(lines: readonly Line[], at: number): { text: string; end: number } {
  let end = at;
  let text = "";
  while (end < lines.length && lines[end]?.text !== "" && end - at < 4) {
    text += lines[end]?.text ?? "";
    end += 1;
  }
  return { text, end };
}

/** A line of the upper part: label and value, header words, or a task with its amounts. */
function readPlainLine(lines: readonly Line[], at: number, rows: SourceRow[]): number {
  const line = lines[at];
  if (line === undefined || line.text === "") return at + 1;
  const block = blockAt(lines, at);
  const isWord = labelOf(block.text) !== undefined || isKnownWord(compactText(block.text));
  if (block.end > at + 1 && isWord) {
    rows.push({ cells: [cellIn(line, block.text, 0)].filter(isCell) });
    return block.end;
  }
  rows.push({ cells: cellsOf(line) });
  return at + 1;
}

function cellsOf(line: Line): SourceCell[] {
  const words = line.text.split(/\s+/u);
  const isHeader = words.filter(isHeaderWord).length > 1;
  const parts = isHeader ? words : (partAmounts(line.text) ?? [line.text]);
  return parts.map((part, i) => cellIn(line, part, i)).filter(isCell);
}

function isHeaderWord(word: string): boolean {
  return taskHeading(word) !== undefined || indicatorHeading(word) !== undefined;
}

/** "部门预算… 177.46 166.18 94.00% 8 7.52": the name and its amounts; null for any other line. */
function partAmounts(text: string): string[] | null {
  const words = text.split(/\s+/u);
  let first = words.length;
  while (first > 0 && /^[+-]?[\d,]+(?:\.\d+)?%?$/u.test(words[first - 1] ?? "")) first -= 1;
  const amounts = words.slice(first);
  const name = words.slice(0, first).join(" ");
  if (amounts.length === 0 || name === "") return null;
  return labelOf(name) === undefined && amounts.length === 1 ? null : [name, ...amounts];
}
