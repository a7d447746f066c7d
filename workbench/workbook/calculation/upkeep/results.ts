import type { CellStore, Result } from "./cellStore";
import { cellKey } from "./dependencies";
import type { Scalar } from "../values";

/** Values that were calculated and are not yet in the cells: written together, sheet by sheet. */
export class Results {
  private readonly sheets = new Map<string, Map<number, Result>>();

  constructor(private readonly store: CellStore) {}

  put(sheetId: string, row: number, column: number, value: Scalar, spilled = false): void {
    let sheet = this.sheets.get(sheetId);
    if (!sheet) this.sheets.set(sheetId, (sheet = new Map<number, Result>()));
    sheet.set(cellKey(row, column), { row, column, value, spilled });
  }

  /** Returns the sheets that got values; null when there was nothing to write. */
  write(): string[] | null {
    if (this.sheets.size === 0) return null;
    const alive = new Set(this.store.sheetIds());
    const written = [...this.sheets].filter(([sheetId]) => alive.has(sheetId));
    this.sheets.clear();
    for (const [sheetId, results] of written) this.store.write(sheetId, [...results.values()]);
    return written.map(([sheetId]) => sheetId);
  }
}
