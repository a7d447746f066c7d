import type { CellValue } from "../../words/cell";
import type { Role } from "./roles";
import type { GuessCode, SourcePlace } from "../account/importedForm";

/** A cell with something in it. */
export interface SourceCell {
  /** What it shows, HTML taken off, outer space taken off; never empty. */
  text: string;
  value: CellValue;
  numberFormat?: string;
  place: SourcePlace;
  /** Its column, or null when the source has none (text of a PDF). */
  column: number | null;
  /** Rows that the cell covers; more than 1 for a merged cell. */
  span: number;
  /** Columns that it covers, likewise. */
  width: number;
  /** Numbers of the source's cells that it is made of, given while they are read. */
  parts?: readonly number[];
  /** The heading it stands under, where that is one no form of ours has. */
  heading?: string;
  /** True when HTML was taken off. */
  hadHtml?: boolean;
  /** The role, when the shape of the text already settled it. */
  role?: Role;
  /** Why that role is only a guess. */
  doubt?: GuessCode;
}

/** The one shape that every source is brought into: rows of the cells that hold something. */
export interface SourceRow {
  cells: SourceCell[];
}

/** No name is longer; what would become so is no name that was broken. */
export const LONGEST_NAME = 200;

/** A cell put together from two; it stands where the first does. */
export function joinCells(first: SourceCell, second: SourceCell, text: string): SourceCell {
  const parts = [...(first.parts ?? []), ...(second.parts ?? [])];
  return { ...first, text, value: text, parts };
}
