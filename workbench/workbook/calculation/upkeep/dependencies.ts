import type { Area } from "../../model/area";
import { contains, maxColumns } from "../../model/area";

/** An area of a sheet that a formula reads. */
export interface Precedent {
  sheetId: string;
  area: Area;
}

export function cellKey(row: number, column: number): number {
  return row * maxColumns + column;
}

/** Areas up to this size are entered cell by cell; larger ones are searched through. */
const smallArea = 64;

/** Who reads a cell. F is whatever stands for a formula. */
export class Dependencies<F> {
  private readonly sheets = new Map<
    string,
    { cells: Map<number, Set<F>>; areas: Map<F, Area[]> }
  >();

  add(reader: F, precedents: Precedent[]): void {
    for (const { sheetId, area } of precedents) {
      const sheet = this.sheet(sheetId);
      if (area.rowCount * area.columnCount > smallArea) {
        const areas = sheet.areas.get(reader);
        if (areas) areas.push(area);
        else sheet.areas.set(reader, [area]);
        continue;
      }
      for (const key of keys(area)) {
        const readers = sheet.cells.get(key);
        if (readers) readers.add(reader);
        else sheet.cells.set(key, new Set([reader]));
      }
    }
  }

  remove(reader: F, precedents: Precedent[]): void {
    for (const { sheetId, area } of precedents) {
      const sheet = this.sheet(sheetId);
      sheet.areas.delete(reader);
      if (area.rowCount * area.columnCount > smallArea) continue;
      for (const key of keys(area)) sheet.cells.get(key)?.delete(reader);
    }
  }

  /** The formulas that read a cell. */
  *readers(sheetId: string, row: number, column: number): Generator<F> {
    const sheet = this.sheets.get(sheetId);
    if (!sheet) return;
    yield* sheet.cells.get(cellKey(row, column)) ?? [];
    for (const [reader, areas] of sheet.areas) {
      if (areas.some((area) => contains(area, row, column))) yield reader;
    }
  }

  /** The formulas that read anything of a sheet. */
  *readersOfSheet(sheetId: string): Generator<F> {
    const sheet = this.sheets.get(sheetId);
    if (!sheet) return;
    for (const readers of sheet.cells.values()) yield* readers;
    yield* sheet.areas.keys();
  }

  private sheet(sheetId: string) {
    let sheet = this.sheets.get(sheetId);
    if (!sheet) this.sheets.set(sheetId, (sheet = { cells: new Map(), areas: new Map() }));
    return sheet;
  }
}

function* keys(area: Area): Generator<number> {
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      yield cellKey(row, column);
    }
  }
}
