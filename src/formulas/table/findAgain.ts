import type { CellAddress, Grid } from "../../form/model/grid";
import { isBlank } from "../../words/cell";
import { compactText } from "../../words/compact";
import { cellsOf, type Cells } from "./cells";
import type { Table } from "./headings";
import { inputColumns, outputs, type TableWish } from "./wish";

/** By what a table is known again: the words over the columns that are read, and what its rows say. */
export interface TableMark {
  headings: { at: CellAddress; text: string }[];
  rows: { row: number; says: string }[];
}

/** How far a table has moved, and where its rows stand today. */
export interface Moved {
  rows: number;
  columns: number;
  /** null for a row that is gone, says something else by now, or can't be told from another. */
  rowOf: (row: number) => number | null;
  /** The same, but a row that says something else by now is still the one at its place. */
  placeOf: (row: number) => number | null;
}

/** Remembers a table as it is. */
export function markOf(grid: Grid, table: Table, wish: TableWish): TableMark {
  const cells = cellsOf(grid);
  const { first, last } = table.heading;
  const headings: TableMark["headings"] = [];
  for (let row = first; row <= last; row++) {
    for (const column of inputColumns(wish)) {
      headings.push({ at: { row, column }, text: textAt(cells, row, column) });
    }
  }
  return { headings, rows: rowsBelow(cells, wish, table.heading.first, 0) };
}

/**
 * Finds a table again: all its headings stand beside one another as they did, and rows are those that say the
 * same, where as many of them do. null where the headings are nowhere, as when a column was put in between.
 */
export function findAgain(grid: Grid, mark: TableMark, wish: TableWish): Moved | null {
  const cells = cellsOf(grid);
  const shift = shiftOf(cells, mark);
  if (shift === null) return null;
  const heading = Math.min(...mark.headings.map(({ at }) => at.row));
  const today = rowsBelow(cells, wish, heading + shift.rows, shift.columns);
  const headingRows = new Map(mark.headings.map(({ at: { row } }) => [row, row + shift.rows]));
  const found = new Map([...rowsAgain(mark.rows, today), ...headingRows]);
  const places = new Map([...otherPlaces(mark.rows, today, shift.rows, found), ...found]);
  return {
    ...shift,
    rowOf: (row) => found.get(row) ?? null,
    placeOf: (row) => places.get(row) ?? null,
  };
}

/** The nearest place of the headings. */
function shiftOf(cells: Cells, { headings }: TableMark): { rows: number; columns: number } | null {
  const named = headings.find(({ text }) => text !== "");
  if (named === undefined) return { rows: 0, columns: 0 };
  let best: { rows: number; columns: number } | null = null;
  const distance = (shift: { rows: number; columns: number } | null) =>
    shift === null ? Infinity : Math.abs(shift.rows) + Math.abs(shift.columns);
  for (let row = cells.top; row <= cells.bottom; row++) {
    for (let column = cells.left; column <= cells.right; column++) {
      if (textAt(cells, row, column) !== named.text) continue;
      const shift = { rows: row - named.at.row, columns: column - named.at.column };
      const isThere = headings.every(
        ({ at, text }) => textAt(cells, at.row + shift.rows, at.column + shift.columns) === text,
      );
      if (isThere && distance(shift) < distance(best)) best = shift;
    }
  }
  return best;
}

function textAt(cells: Cells, row: number, column: number): string {
  return compactText(String(cells.value(row, column) ?? ""));
}

/** What each row below a heading says: its first words and what it asks for, not what was achieved. */
function rowsBelow(
  cells: Cells,
  wish: TableWish,
  heading: number,
  columns: number,
): TableMark["rows"] {
  const { actual } = wish.inputs;
  const asked = inputColumns(wish).filter((column) => column !== actual);
  const written = new Set<number>();
  for (const column of [...outputs.map((output) => wish.outputs[output]), actual]) {
    if (column !== null) written.add(column + columns);
  }
  const rows: TableMark["rows"] = [];
  for (let row = heading + 1; row <= cells.bottom; row++) {
    const says = [firstWords(cells, row, written)];
    for (const column of asked) says.push(textAt(cells, row, column + columns));
    if (says.some((text) => text !== "")) rows.push({ row, says: says.join("\n") });
  }
  return rows;
}

function firstWords(cells: Cells, row: number, written: ReadonlySet<number>): string {
  for (let column = cells.left; column <= cells.right; column++) {
    const value = cells.value(row, column);
    const isWords = typeof value === "string" && !isBlank(value);
    if (isWords && !written.has(column)) return compactText(value);
  }
  return "";
}

/** Where the rows stand today that say what they said. */
function rowsAgain(then: TableMark["rows"], today: TableMark["rows"]): [number, number][] {
  const now = bySays(today);
  return [...bySays(then)].flatMap(([says, rows]) => {
    const again = now.get(says) ?? [];
    return again.length === rows.length
      ? rows.map((row, i): [number, number] => [row, again[i] ?? row])
      : [];
  });
}

/** The places of the others, where no found row stands by now. */
function otherPlaces(
  then: TableMark["rows"],
  today: TableMark["rows"],
  shift: number,
  found: ReadonlyMap<number, number>,
): [number, number][] {
  const taken = new Set(found.values());
  const rowsToday = new Set(today.map(({ row }) => row));
  return then
    .map(({ row }): [number, number] => [row, row + shift])
    .filter(([row, place]) => !found.has(row) && !taken.has(place) && rowsToday.has(place));
}

function bySays(rows: TableMark["rows"]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const { row, says } of rows) {
    const group = groups.get(says);
    if (group === undefined) groups.set(says, [row]);
    else group.push(row);
  }
  return groups;
}
