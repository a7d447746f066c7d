import type { GridView, WordCell } from "./gridView";
import { isReason, type ColumnKey } from "../model/fields";
import type { Field, Indicator } from "../model/performanceForm";
import { emptyField } from "../model/performanceForm";
import type { Meanings } from "../model/printedWords";
import {
  filledColumns,
  isEmpty,
  isFilledUnder,
  isLabelRow,
  isTitleRow,
  namesUnder,
  rowReader,
  wordsBeside,
  type ColumnSpan,
  type Names,
} from "./readCells";

type Columns = Map<ColumnKey, ColumnSpan>;

/** A heading of the indicator table, as printed once or again after a page break. */
interface Heading {
  firstRow: number;
  lastRow: number;
  names: Names;
  columns: Columns;
}

/** Where the indicator table stands. */
export interface IndicatorTable {
  headings: Heading[];
  /** First row of the first heading. */
  firstRow: number;
  /** The row that ends the table: 总评价得分, another part, another form, or the end of the sheet. */
  endRow: number;
}

/**
 * Finds the indicator table by its heading: 三级指标 and at least two more of its columns. Any cell
 * below may hold a printed word too, so the heading is the first row of nothing but such words, else
 * the one with most of them, and the table ends only at a label beside its names.
 */
export function findIndicatorTable(view: GridView): IndicatorTable | null {
  const first = firstHeading(view);
  if (first === null) return null;
  const headings = [first];
  let row = first.lastRow + 1;
  for (; row < view.rows; row++) {
    const last = headings[headings.length - 1] ?? first;
    const again = headingAgain(view, row, first, last.lastRow + 1);
    if (again === null && endsIndicators(view, row, last)) break;
    if (again === null) continue;
    headings.push(again);
    row = again.lastRow;
  }
  return { headings, firstRow: first.firstRow, endRow: row };
}

/** A row of this many headings and nothing else is no row of values. */
const SURE_HEADINGS = 5;

function firstHeading(view: GridView): Heading | null {
  let best: Heading | null = null;
  let tried = -1;
  let formEnd = view.rows;
  for (const word of view.words) {
    if (word.means.indicators !== "name" || word.row <= tried || word.row >= formEnd) continue;
    tried = word.row;
    const heading = isLabelRow(view, word.row) ? null : readHeading(view, word);
    if (heading === null || heading.columns.size <= (best?.columns.size ?? 0)) continue;
    if (heading.columns.size >= SURE_HEADINGS && isAllHeadings(view, word.row)) return heading;
    if (best === null) formEnd = nextTitleRow(view, word.row);
    best = heading;
  }
  return best;
}

function nextTitleRow(view: GridView, from: number): number {
  let row = from;
  while (row < view.rows && !isTitleRow(view, row)) row++;
  return row;
}

function isAllHeadings(view: GridView, row: number): boolean {
  const words = view.wordsOfRow(row);
  return (
    words.every(({ means }) => means.indicators !== undefined) &&
    words.length === filledColumns(view, row).length
  );
}

function isNameHeading({ means }: WordCell): boolean {
  return means.indicators === "name";
}

/** The heading printed again: most of it in its own columns, or a row of nothing but its words. */
function headingAgain(view: GridView, row: number, first: Heading, from: number): Heading | null {
  const name = view.wordsOfRow(row).find(isNameHeading);
  const heading = name === undefined ? null : readHeading(view, name, from);
  if (heading === null) return null;
  const same = [...heading.columns].filter(
    ([key, { column }]) => first.columns.get(key)?.column === column,
  );
  const half = first.columns.size / 2;
  if (same.length >= half && heading.names.column === first.names.column) return heading;
  const most = Math.max(SURE_HEADINGS, half);
  return heading.columns.size >= most && isAllHeadings(view, row) ? heading : null;
}

const MOST_HEADING_ROWS = 10;

/** Reads a heading of one or two rows, from a row on, around its cell 三级指标; null when it is none. */
function readHeading(view: GridView, name: WordCell, from = 0): Heading | null {
  const columns = new Map<ColumnKey | "reasonGroup", ColumnSpan>();
  const add = (row: number) => {
    for (const word of view.wordsOfRow(row)) {
      const key = headingOf(word.means);
      if (key !== null && !columns.has(key)) columns.set(key, word);
    }
  };
  const lastSpanned = name.row + Math.min(Math.max(1, name.rows), MOST_HEADING_ROWS) - 1;
  const rows = [name.row];
  for (let row = name.row; row <= lastSpanned; row++) add(row);
  for (const row of [lastSpanned + 1, name.row - 1]) {
    if (row < from || !isMoreHeading(view, row, name, columns)) continue;
    add(row);
    rows.push(row);
  }
  // 偏差原因分析 without kinds below it is one column of reasons.
  const reasons = columns.get("reasonGroup");
  columns.delete("reasonGroup");
  const hasKinds = [...columns.keys()].some((key) => isReason(key));
  if (reasons !== undefined && !hasKinds) columns.set("other", reasons);
  if (columns.size < 3) return null;
  return {
    firstRow: Math.min(...rows),
    lastRow: Math.max(lastSpanned, ...rows),
    names: namesUnder(view, name),
    columns: columns as Columns,
  };
}

function headingOf({ indicators }: Meanings): ColumnKey | "reasonGroup" | null {
  return indicators === undefined || indicators === "indicatorGroup" ? null : indicators;
}

/** The other row of a heading of two: no name in it, and two headings that the first lacks. */
function isMoreHeading(
  view: GridView,
  row: number,
  name: WordCell,
  known: ReadonlyMap<string, ColumnSpan>,
): boolean {
  const words = view.wordsOfRow(row);
  if (words.length < 2 || isFilledUnder(view, row, name)) return false;
  const keys = words.map(({ means }) => headingOf(means));
  return new Set(keys.filter((key) => key !== null && !known.has(key))).size >= 2;
}

/** Columns that a row of values fills and a row with a label and its value does not. */
const inputKeys: ColumnKey[] = ["operator", "target", "unit", "actual"];

/** True for the row of another part: a label beside the names, with no name of an indicator. */
function endsIndicators(view: GridView, row: number, { names, columns }: Heading): boolean {
  if (isTitleRow(view, row)) return !isFilledUnder(view, row, names) || names.isLeftmost;
  if (!wordsBeside(view, row, names).some(({ means }) => isOtherPart(means))) return false;
  return names.isLeftmost
    ? inputKeys.every((key) => !isFilledUnder(view, row, columns.get(key)))
    : !isFilledUnder(view, row, names);
}

function isOtherPart({ header, tasks, goals, total }: Meanings): boolean {
  return [header, goals, total].some((key) => key !== undefined) || tasks === "taskGroup";
}

/** The table's rows that hold more than 一级 and 二级 labels; those are carried down to each row. */
export function readIndicators(view: GridView, table: IndicatorTable): Indicator[] {
  const indicators: Indicator[] = [];
  let level1: Field = emptyField();
  let level2: Field = emptyField();
  table.headings.forEach(({ lastRow, columns }, place) => {
    const end = table.headings[place + 1]?.firstRow ?? table.endRow;
    const beyondLevels = [...columns].flatMap(([key, span]) => (isLevel(key) ? [] : [span]));
    const readOwn = rowReader(view, "indicators", columns);
    const readReasons = rowReader(view, "reasons", columns);
    for (let row = lastRow + 1; row < end; row++) {
      const own = readOwn(row);
      const isNewSection = !isEmpty(own.level1) && own.level1.value !== level1.value;
      if (!isEmpty(own.level1) || level1.at === null) level1 = own.level1;
      if (!isEmpty(own.level2) || isNewSection || level2.at === null) level2 = own.level2;
      if (!beyondLevels.some((span) => isFilledUnder(view, row, span))) continue;
      const ownRow = own.name.at?.row ?? -1;
      indicators.push(
        Object.assign(own, { level1, level2, row: ownRow, reasons: readReasons(row) }),
      );
    }
  });
  return indicators;
}

function isLevel(key: ColumnKey): boolean {
  return key === "level1" || key === "level2";
}
