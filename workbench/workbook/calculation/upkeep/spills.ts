import { type Area, maxColumns, maxRows } from "../../model/area";
import { contains } from "../../model/area";
import type { CellStore } from "./cellStore";
import { cellKey } from "./dependencies";
import type { FormulaCell } from "./formulaCell";
import type { Formulas } from "./formulas";
import type { Results } from "./results";
import type { Matrix } from "../values";

/** The arrays that formulas spill into the cells beside them. */
export class Spills {
  /** Which formula's array covers a cell. */
  private readonly covered = new Map<string, Map<number, FormulaCell>>();
  private readonly blocked = new Set<FormulaCell>();

  constructor(
    private readonly store: CellStore,
    private readonly formulas: Formulas,
    private readonly results: Results,
    private readonly markDirty: (cell: FormulaCell) => void,
  ) {}

  addSheet(sheetId: string): void {
    this.covered.set(sheetId, new Map());
  }

  removeSheet(sheetId: string): void {
    this.covered.delete(sheetId);
  }

  /** The formula whose array covers a cell that is not its own. */
  covererOf(sheetId: string, row: number, column: number): FormulaCell | undefined {
    return this.covered.get(sheetId)?.get(cellKey(row, column));
  }

  /** Something else stands in the cell now: what covered it, or would have, is calculated anew. */
  cellChanged(sheetId: string, row: number, column: number): void {
    const coverer = this.covererOf(sheetId, row, column);
    if (coverer) {
      this.covered.get(sheetId)?.delete(cellKey(row, column));
      this.markDirty(coverer);
    }
    for (const cell of this.blocked) {
      if (cell.sheetId === sheetId && cell.blocked && contains(cell.blocked, row, column)) {
        this.markDirty(cell);
      }
    }
  }

  /** Moves the array of a formula to where it now reaches; readers of other cells become dirty. */
  set(cell: FormulaCell, values: Matrix | null): void {
    const old = cell.spill?.area ?? null;
    this.forget(cell);
    const isArray = values !== null && (values.length > 1 || (values[0]?.length ?? 0) > 1);
    const now = isArray ? this.place(cell, values) : null;
    cell.spill = now;
    if (old) eachSpilled(cell, old, (row, column) => this.uncover(cell, now, row, column));
    if (now) this.cover(cell, now, old);
  }

  /** The formula is gone; its array may stay, because the whole sheet goes. */
  forget(cell: FormulaCell): void {
    cell.blocked = null;
    this.blocked.delete(cell);
  }

  /** Where the array goes; null when something stands in its way. */
  private place(cell: FormulaCell, values: Matrix): FormulaCell["spill"] {
    const { row, column } = cell;
    const area = { row, column, rowCount: values.length, columnCount: values[0]?.length ?? 1 };
    if (this.isFree(cell, area)) return { area, values };
    cell.blocked = area;
    this.blocked.add(cell);
    return null;
  }

  private cover(cell: FormulaCell, now: { area: Area; values: Matrix }, old: Area | null): void {
    eachSpilled(cell, now.area, (row, column) => {
      const value = now.values[row - cell.row]?.[column - cell.column] ?? 0;
      this.covered.get(cell.sheetId)?.set(cellKey(row, column), cell);
      this.results.put(cell.sheetId, row, column, value, true);
      this.touchOthers(cell, row, column, old);
    });
  }

  private uncover(cell: FormulaCell, now: FormulaCell["spill"], row: number, column: number): void {
    if (now && contains(now.area, row, column)) return;
    if (this.covererOf(cell.sheetId, row, column) !== cell) return;
    this.covered.get(cell.sheetId)?.delete(cellKey(row, column));
    this.results.put(cell.sheetId, row, column, null);
    for (const reader of this.formulas.readers(cell.sheetId, row, column)) this.markDirty(reader);
  }

  /** Readers of cells the array had covered before are in this run already. */
  private touchOthers(cell: FormulaCell, row: number, column: number, old: Area | null): void {
    if (old && contains(old, row, column)) return;
    for (const reader of this.formulas.readers(cell.sheetId, row, column)) {
      if (reader !== cell && reader.state !== "evaluating") this.markDirty(reader);
    }
  }

  private isFree(cell: FormulaCell, area: Area): boolean {
    if (area.row + area.rowCount > maxRows || area.column + area.columnCount > maxColumns) {
      return false;
    }
    let free = true;
    eachSpilled(cell, area, (row, column) => {
      const coverer = this.covererOf(cell.sheetId, row, column);
      if (coverer && coverer !== cell) free = false;
      else if (!coverer && this.store.isBlocked(cell.sheetId, row, column)) free = false;
      else if (this.formulas.at(cell.sheetId, row, column)) free = false;
    });
    return free;
  }
}

/** The cells of an array beside the formula's own. */
function eachSpilled(
  cell: FormulaCell,
  area: Area,
  visit: (row: number, column: number) => void,
): void {
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      if (row !== cell.row || column !== cell.column) visit(row, column);
    }
  }
}
