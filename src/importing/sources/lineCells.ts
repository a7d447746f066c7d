import type { SourceCell } from "../recognise/sourceRow";
import { cellOf } from "./gridRows";
import type { Line } from "./lines";

/** A part of a line as a cell, which has no column; null when nothing is shown in it. */
export function cellIn(line: Line, text: string, part: number): SourceCell | null {
  const cell = cellOf(text, line.row, part);
  return cell === null ? null : { ...cell, column: null };
}

export function isCell(cell: SourceCell | null): cell is SourceCell {
  return cell !== null;
}
