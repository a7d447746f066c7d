import { columnName, quotedSheet, type CellAddress } from "../model/grid";

/**
 * A cell of another sheet as a formula names it; absolute, so that rows may be sorted. Excel keeps it right when the
 * sheet is renamed or moved.
 */
export function referenceTo(sheetName: string, { row, column }: CellAddress): string {
  return `${quotedSheet(sheetName)}!$${columnName(column)}$${row + 1}`;
}

/** A cell that a formula names on another sheet. */
export interface Reference {
  sheetName: string;
  at: CellAddress;
}

/** Programs leave quotation marks out where a name needs none. */
const REFERENCE = /(?:'((?:[^']|''){1,62})'|([^\s'!=(),"&]{1,31}))!\$?([A-Z]{1,3})\$?(\d{1,7})/u;

/** The first cell of another sheet that a formula names; null where it names none, or one that is gone. */
export function referenceIn(formula: string | undefined): Reference | null {
  if (formula === undefined) return null;
  const [, quoted, plain, letters = "", digits] = REFERENCE.exec(formula) ?? [];
  if (digits === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return {
    sheetName: quoted?.replace(/''/gu, "'") ?? plain ?? "",
    at: { row: Number(digits) - 1, column },
  };
}

/** A formula whose own row was another: what it names of that row it names of the new one. */
export function movedToRow(formula: string, from: number, to: number): string {
  if (from === to) return formula;
  const named = new RegExp(
    `(?<![A-Za-z0-9!$'_.])(\\$?[A-Z]{1,3}\\$?)${from + 1}(?![\\d(A-Za-z_.!])`,
    "gu",
  );
  return formula.replace(named, (_, column: string) => `${column}${to + 1}`);
}
