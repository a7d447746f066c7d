import { kindOfTitle } from "../../form/model/titles";
import { meaningsAnywhere } from "../../form/model/wordsElsewhere";
import type { CellAddress } from "../../form/model/grid";
import type { CellValue } from "../../words/cell";
import { isBlank } from "../../words/cell";
import { compactText } from "../../words/compact";
import { operatorOf } from "../../words/operators";
import { anchorOf, type Cells } from "./cells";
import { isSectionSum, sumWord } from "./sums";
import type { HeadingRows } from "./wish";

/** The parts of a table that formulas need, by the words over its columns, and its names. */
export type Part =
  "name" | "operator" | "target" | "actual" | "unit" | "weight" | "completion" | "score";

/** A table: the rows of its heading, each again where a page breaks, and the column of each part. */
export interface Table {
  heading: HeadingRows;
  /** Rows of the same heading below. */
  repeated: HeadingRows[];
  columns: Map<Part, number>;
  /** Its last row: before the next table's heading or title, else that of the sheet. */
  end: number;
}

const parts = new Set<string>([
  ...["name", "operator", "target", "actual", "unit", "weight", "completion", "score"],
]);
/** Words that are headings only under another one: 年度指标值 over 符号, 值 and 单位. */
const underGroup: Record<string, Part | "group"> = { 符号: "operator", 值: "group", 数值: "group" };
const LONGEST_HEADING = 40;
/** Rows that a heading has at most. */
const MOST_ROWS = 3;

/** What a heading says its column is; null for any other text. */
export function partOf(text: CellValue): Part | null {
  if (!isShortText(text)) return null;
  return knownPart(text) ?? knownPart(withoutRemarks(text));
}

function isShortText(text: CellValue): text is string {
  return typeof text === "string" && text !== "" && text.length <= LONGEST_HEADING;
}

/** True for any word over a column of indicators, also of one that formulas need nothing of. */
function isHeadingWord(text: CellValue): boolean {
  return isShortText(text) && meaningsAnywhere(text)?.indicators !== undefined;
}

function knownPart(text: string): Part | null {
  const key = meaningsAnywhere(text)?.indicators;
  return key !== undefined && parts.has(key) ? (key as Part) : null;
}

/** 2024年度目标值（万元） is 目标值. */
function withoutRemarks(text: string): string {
  return compactText(text)
    .replace(/\([^()]*\)/gu, "")
    .replace(/(?:19|20)\d\d年?度?/gu, "");
}

/**
 * The table that a person stands in: that with the last heading at or above the selected cell, else the
 * first of the sheet. Where no heading is known, the selected row is taken for one if it has words.
 */
export function tableAt(cells: Cells, selected: CellAddress): Table | null {
  const tables = tablesIn(cells);
  const above = tables.filter(({ heading }) => heading.first <= selected.row);
  return above[above.length - 1] ?? tables[0] ?? tableUnder(cells, selected.row);
}

function tablesIn(cells: Cells): Table[] {
  const tables: Table[] = [];
  // A title or the sum of all ends a table: the same heading below it is another's.
  let isEnded = true;
  for (let row = cells.top; row <= cells.bottom; row++) {
    const found = headingAt(cells, row);
    const table = tables[tables.length - 1];
    if (found === null) {
      if (table === undefined) continue;
      const isTitle = isTitleRow(cells, row);
      if (isTitle) table.end = Math.min(table.end, row - 1);
      isEnded ||= isTitle || isGrandSum(cells, table, row);
      continue;
    }
    if (table !== undefined && !isEnded && isSame(table, found)) table.repeated.push(found.heading);
    else {
      if (table !== undefined) table.end = Math.min(table.end, row - 1);
      tables.push(found);
      isEnded = false;
    }
    row = found.heading.last;
  }
  return tables;
}

function isGrandSum(cells: Cells, { columns }: Table, row: number): boolean {
  const target = columns.get("target") ?? null;
  const actual = columns.get("actual") ?? null;
  const word = sumWord(cells, row, { target, actual });
  return word !== null && !isSectionSum(word);
}

function isSame(one: Table, other: Table): boolean {
  return (
    one.columns.size === other.columns.size &&
    [...one.columns].every(([part, column]) => other.columns.get(part) === column)
  );
}

function isTitleRow({ left, right, value }: Cells, row: number): boolean {
  for (let column = left; column <= right; column++) {
    if (kindOfTitle(value(row, column)) !== null) return true;
  }
  return false;
}

function headingAt(cells: Cells, first: number): Table | null {
  if (wordsIn(cells, first) < 2 || !hasHeadingWord(cells, first)) return null;
  const heading = { first, last: lastHeadingRow(cells, first) };
  const columns = columnsUnder(cells, heading);
  const isTable = (columns.has("target") || columns.has("actual")) && columns.size >= 2;
  return isTable ? { heading, repeated: [], columns, end: cells.bottom } : null;
}

function hasHeadingWord({ left, right, value }: Cells, row: number): boolean {
  for (let column = left; column <= right; column++) {
    if (isHeadingWord(value(row, column))) return true;
  }
  return false;
}

/** The words in a row; none where it holds a number that is no year, as rows of data do. */
function wordsIn({ left, right, value }: Cells, row: number): number {
  let words = 0;
  for (let column = left; column <= right; column++) {
    const cell = value(row, column);
    if (typeof cell === "number" && !(cell >= 1900 && cell <= 2100)) return 0;
    if (typeof cell === "string" && !isBlank(cell)) words += 1;
  }
  return words;
}

/** A heading goes on where its merged cells do, and where words stand under a group. */
function lastHeadingRow(cells: Cells, first: number): number {
  let last = first;
  while (last + 1 < first + MOST_ROWS && goesOn(cells, last)) last += 1;
  return last;
}

function goesOn(cells: Cells, row: number): boolean {
  const { left, right, value, mergeAt } = cells;
  const below = row + 1;
  if (below > cells.bottom) return false;
  let isMerged = false;
  let isUnderGroup = false;
  let known = 0;
  let others = 0;
  for (let column = left; column <= right; column++) {
    const area = mergeAt(row, column);
    if (area !== null && area.row + area.rows > below) {
      isMerged ||= isHeadingWord(value(area.row, area.column));
      continue;
    }
    const cell = value(below, column);
    if (isBlank(cell)) continue;
    if (!isShortText(cell) || operatorOf(compactText(cell)) !== null) return false;
    const isKnown = isHeadingWord(cell) || compactText(cell) in underGroup;
    if (isKnown) known += 1;
    else others += 1;
    isUnderGroup ||= isKnown && (area?.columns ?? 1) > 1;
  }
  return isMerged || isUnderGroup || (known >= 2 && known > others);
}

/** The column of each part under a heading, the first where two say the same. */
function columnsUnder(cells: Cells, heading: HeadingRows): Map<Part, number> {
  const columns = new Map<Part, number>();
  for (let column = cells.left; column <= cells.right; column++) {
    const part = partUnder(cells, heading, column);
    if (part !== null && !columns.has(part) && holds(cells, heading, column, part)) {
      columns.set(part, column);
    }
  }
  return columns;
}

/** What the lowest of the words over a column says; a word over several columns holds for what is below it. */
function partUnder(cells: Cells, heading: HeadingRows, column: number): Part | null {
  const words = wordsOver(cells, heading, column);
  const [lowest, ...above] = words.reverse();
  if (lowest === undefined) return null;
  const under = underGroup[compactText(lowest)];
  if (under !== undefined && heading.last > heading.first) {
    return under === "group" ? partOf(above[0] ?? wordBefore(cells, heading, column)) : under;
  }
  return partOf(lowest);
}

/** The word in a heading's first row that stands over a column, where its cells are not merged. */
function wordBefore(cells: Cells, { first }: HeadingRows, column: number): CellValue {
  for (let before = column; before >= cells.left; before--) {
    const word = cells.value(first, before);
    if (!isBlank(word)) return word;
  }
  return "";
}

/** The words over a column from above; one over several columns stands over the first, unless more are below it. */
function wordsOver(cells: Cells, { first, last }: HeadingRows, column: number): string[] {
  const words: string[] = [];
  let group: string | null = null;
  for (let row = first; row <= last; row++) {
    const anchor = anchorOf(cells, row, column);
    if (anchor.row !== row && row > first) continue;
    const text = cells.value(anchor.row, anchor.column);
    if (typeof text !== "string" || isBlank(text)) continue;
    if (anchor.column === column) {
      if (group !== null) words.push(group);
      words.push(text);
      group = null;
    } else group = text;
  }
  return words;
}

/** How the drop-down lists name a column: all its words. */
export function headingText(cells: Cells, heading: HeadingRows, column: number): string {
  return wordsOver(cells, heading, column).map(compactText).join(" ");
}

const ROWS_LOOKED_AT = 200;
const LONGEST_UNIT = 8;

/** 单位 may stand over names of offices and 指标性质 over 定量: such columns are no units or operators. */
function holds(cells: Cells, { last }: HeadingRows, column: number, part: Part): boolean {
  if (part !== "unit" && part !== "operator") return true;
  let fitting = 0;
  let texts = 0;
  const end = Math.min(cells.bottom, last + ROWS_LOOKED_AT);
  for (let row = last + 1; row <= end; row++) {
    const text = cells.value(row, column);
    if (isBlank(text)) continue;
    const key = compactText(String(text));
    texts += 1;
    if (part === "unit" ? key.length <= LONGEST_UNIT : operatorOf(key) !== null) fitting += 1;
  }
  return fitting * 2 >= texts;
}

/** A row of words that nothing is known of: which column is which is for a person to say. */
function tableUnder(cells: Cells, row: number): Table | null {
  const isRow = row >= cells.top && row < cells.bottom;
  if (!isRow || wordsIn(cells, row) < 2) return null;
  const heading = { first: row, last: lastHeadingRow(cells, row) };
  const columns = columnsUnder(cells, heading);
  return { heading, repeated: [], columns, end: cells.bottom };
}
