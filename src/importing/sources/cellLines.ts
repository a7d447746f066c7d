import { labelOf } from "../recognise/labels";
import { indicatorHeading, isReasonGroup } from "../recognise/roles";
import { isKnownLevel } from "../recognise/vocabulary";
import { compactText } from "../../words/compact";
import { cellOf } from "./gridRows";
import type { Line } from "./lines";
import type { SourceCell, SourceRow } from "../recognise/sourceRow";

/** So many headings one below the other are a table whose every cell came out on a line of its own. */
const FEWEST_HEADINGS = 5;

/**
 * The rows of a table that was copied so that every cell stands on a line of its own, as from a page read
 * on a telephone: the headings say how many cells a row has, and only 一级 and 二级 指标 may be missing in
 * one. null for any other text, and for one whose lines do not come out even.
 */
export function rowsOfCellLines(lines: readonly Line[]): SourceRow[] | null {
  const filled = lines.filter(({ text }) => text !== "");
  const first = filled.findIndex((_, i) => isHeadingRun(filled, i));
  if (first < 0) return null;
  let end = first;
  while (isHeading(filled[end])) end += 1;
  const headings = filled.slice(first, end);
  const levels = headings.filter(({ text }) => isLevelHeading(text)).length;
  const rows = dataRows(filled.slice(end), levels, headings.length);
  return rows === null
    ? null
    : [...filled.slice(0, first).map((line) => rowOf([line])), rowOf(headings), ...rows];
}

function isHeadingRun(lines: readonly Line[], from: number): boolean {
  return lines.slice(from, from + FEWEST_HEADINGS).filter(isHeading).length === FEWEST_HEADINGS;
}

function isHeading(line: Line | undefined): boolean {
  if (line === undefined) return false;
  return indicatorHeading(line.text) !== undefined || isReasonGroup(line.text);
}

function isLevelHeading(text: string): boolean {
  const role = indicatorHeading(text);
  return role === "level1" || role === "level2";
}

/** @param levels how many of a row's columns are levels, which stand first */
function dataRows(lines: readonly Line[], levels: number, columns: number): SourceRow[] | null {
  const rows: SourceRow[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as Line;
    if (labelOf(line.text) !== undefined) {
      rows.push(rowOf(lines.slice(at)));
      break;
    }
    const own: (Line | null)[] = Array.from({ length: levels }, () => null);
    for (let level = 0; level < levels; level += 1) {
      const next = lines[at];
      if (next === undefined || !isKnownLevel(compactText(next.text), levels === 1 ? 2 : level + 1))
        continue;
      own[level] = next;
      at += 1;
    }
    const values = lines.slice(at, at + columns - levels);
    if (values.length < columns - levels) return null;
    rows.push(rowOf([...own, ...values]));
    at += values.length;
  }
  return rows.length === 0 ? null : rows;
}

function rowOf(cells: readonly (Line | null)[]): SourceRow {
  return {
    cells: cells.flatMap((line, column): SourceCell[] => {
      const cell = line === null ? null : cellOf(line.text, line.row, column);
      return cell === null || line === null
        ? []
        : [{ ...cell, place: { row: line.row, column: 0 } }];
    }),
  };
}
