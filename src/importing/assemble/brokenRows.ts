import type { PlacedCell } from "../recognise/alignRow";
import { contentOf } from "../recognise/cellContent";
import { joinCells, LONGEST_NAME } from "../recognise/sourceRow";
import { hasTemplateName, type RowCells } from "./rowCells";
import { isKnownWord } from "../recognise/vocabulary";

const NAMING = ["level1", "level2", "name"] as const;

/**
 * A name or level broken over two rows leaves a row that holds words and no value. It is put
 * together with the row after or before it: with the one that makes a known word of it, else, and
 * then marked, with the one whose own name is not known.
 */
export function joinBrokenRows(rows: readonly RowCells[]): RowCells[] {
  const whole: RowCells[] = [];
  let valued: RowCells | undefined;
  let i = 0;
  while (i < rows.length) {
    const row = rows[i] as RowCells;
    const next = rows[i + 1];
    i += 1;
    const last = whole[whole.length - 1];
    if (!isFragment(row)) valued = row;
    if (row === valued || isLong(row) || isLong(last) || sharesValue(valued, row)) whole.push(row);
    else if (next !== undefined && makesKnown(row, next)) prepend(row, next);
    else if (last !== undefined && makesKnown(last, row)) append(last, row);
    else if (next !== undefined && isNameless(next)) prepend(row, next);
    else if (isWholeName(row, next)) whole.push(row);
    else if (last !== undefined && hasOwnName(last)) {
      append(last, row);
      last.nameInDoubt = true;
      if (canPrecede(row, next)) next.nameInDoubt = true;
    } else if (canPrecede(row, next)) {
      prepend(row, next);
      next.nameInDoubt = true;
    } else whole.push(row);
  }
  return whole;
}

/**
 * True for an indicator whose target is not filled in yet: it stands in columns, begins a level of its own, and
 * its name ends as names do or the row below begins a level too.
 */
function isWholeName({ cells }: RowCells, next: RowCells | undefined): boolean {
  const { level2, name } = cells;
  if (level2 === undefined || name === undefined || name.cell.column === null) return false;
  if (!isKnownWord(level2.content.key) || !name.sure) return false;
  return next?.cells.level2 !== undefined || NAME_END.test(name.content.key);
}

const NAME_END = /(?:[率度量数额]|[场人批]?次|面积|长度|里程|费用|成本|时间)$/u;

/** Words only, among them a name that is no standard name of its own. */
function isFragment(row: RowCells): boolean {
  const { cells } = row;
  if (hasTemplateName(row)) return false;
  const roles = Object.keys(cells);
  const wordsOnly = roles.every((role) => (NAMING as readonly string[]).includes(role));
  const broken = NAMING.some((role) => {
    const placed = cells[role];
    return placed !== undefined && !isKnownWord(placed.content.key);
  });
  return roles.length > 0 && wordsOnly && broken;
}

/** A value of the last row with values in a joined cell over this one, their score say: it is a row of its own. */
function sharesValue(valued: RowCells | undefined, row: RowCells): boolean {
  const here = row.cells.name?.cell.place.row;
  if (valued === undefined || here === undefined) return false;
  return Object.entries(valued.cells).some(
    ([role, { cell }]) =>
      !(NAMING as readonly string[]).includes(role) && cell.place.row + cell.span > here,
  );
}

function isLong(row: RowCells | undefined): boolean {
  return NAMING.some((role) => (row?.cells[role]?.cell.text.length ?? 0) > LONGEST_NAME);
}

/** True when a part of the first row and one of the second make a known word together. */
function makesKnown(first: RowCells, second: RowCells): boolean {
  return NAMING.some((role) => joinedKey(first, second, role) !== null);
}

function joinedKey(first: RowCells, second: RowCells, role: (typeof NAMING)[number]) {
  const head = first.cells[role];
  const tail = second.cells[role];
  if (head === undefined || tail === undefined) return null;
  const key = head.content.key + tail.content.key;
  return isKnownWord(key) ? key : null;
}

function isNameless({ cells }: RowCells): boolean {
  return cells.name === undefined && (cells.target !== undefined || cells.operator !== undefined);
}

function hasOwnName(row: RowCells): boolean {
  const { name } = row.cells;
  return name !== undefined && !name.content.standardName && !hasTemplateName(row);
}

/** The next row's name is not a standard one, so the fragment may be its beginning. */
function canPrecede(row: RowCells, next: RowCells | undefined): next is RowCells {
  return (
    next !== undefined && hasOwnName(next) && !isFragment(next) && row.cells.name !== undefined
  );
}

/** Puts the first row's words before those of the second, which stays. */
function prepend(first: RowCells, second: RowCells): void {
  for (const role of NAMING) {
    const head = first.cells[role];
    const tail = second.cells[role];
    if (head !== undefined) second.cells[role] = tail === undefined ? head : glue(head, tail);
  }
  second.unplaced.unshift(...first.unplaced);
  second.extraLevels.unshift(...first.extraLevels);
}

/** Puts the second row's words behind those of the first, which stays. */
function append(first: RowCells, second: RowCells): void {
  for (const role of NAMING) {
    const head = first.cells[role];
    const tail = second.cells[role];
    if (tail !== undefined) first.cells[role] = head === undefined ? tail : glue(head, tail);
  }
  first.unplaced.push(...second.unplaced);
  first.extraLevels.push(...second.extraLevels);
}

function glue(head: PlacedCell, tail: PlacedCell): PlacedCell {
  const text = head.cell.text + tail.cell.text;
  const cell = joinCells(head.cell, tail.cell, text);
  return { ...head, cell, content: contentOf(cell), sure: head.sure && tail.sure };
}
