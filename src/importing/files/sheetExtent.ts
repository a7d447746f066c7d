import { ImportError } from "../account/importError";

/** What says in a sheet's XML how far it goes: a row, a cell, a reference, or one written in entities. */
const MARK =
  /<(?:\w+:)?(row|c)(?=[\s/>])|\br ?= ?["']([a-z]{0,3})(\d{1,9})["']|\br ?= ?["'][^"'<>]{0,20}(&)/giu;
/** A mark is shorter, once white space is one space. */
const LONGEST_MARK = 40;

/**
 * How many rows and columns a sheet comes to, read from its XML piece by piece, before anything is
 * made of it: 100 bytes can name the cell J400000.
 */
export class SheetExtent {
  rows = 0;
  columns = 0;
  private row = 0;
  private column = 0;
  private rest = "";

  /** @throws ImportError unreadable for a reference that no program writes like that */
  push(xml: string): void {
    const text = (this.rest + xml).replace(/\s+/gu, " ");
    let read = 0;
    for (const mark of text.matchAll(MARK)) {
      read = mark.index + mark[0].length;
      this.take(mark);
    }
    this.rest = text.slice(Math.max(read, text.length - LONGEST_MARK));
  }

  private take([, element, letters, digits, entity]: RegExpExecArray): void {
    if (entity !== undefined) throw new ImportError("unreadable");
    const isRow = element?.toLowerCase() === "row";
    if (isRow) [this.row, this.column] = [this.row + 1, 0];
    else if (element !== undefined) this.column += 1;
    else this.row = Number(digits);
    if (letters) this.column = columnOf(letters);
    // A row that is only formatted holds no cell yet.
    if (this.column === 0) return;
    this.rows = Math.max(this.rows, this.row);
    this.columns = Math.max(this.columns, this.column);
  }
}

/** A is 1, AA is 27. */
function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}
