import type { CellStore } from "./cellStore";
import { cellKey, Dependencies, type Precedent } from "./dependencies";
import { parseFormula, walk, type Node } from "../formula";
import { FormulaCell } from "./formulaCell";
import { functionNamed } from "../functions";

/** Names that lead to names: deeper than this they lead in a circle. */
const maxNameDepth = 20;

/** All formulas of the workbook, and what each of them reads. */
export class Formulas {
  /** Formulas that are calculated each time anything is. */
  readonly volatiles = new Set<FormulaCell>();
  private readonly sheets = new Map<string, Map<number, FormulaCell>>();
  private readonly dependencies = new Dependencies<FormulaCell>();

  /** @param isVolatile whether the add-in's function of a name is volatile. */
  constructor(
    private readonly store: CellStore,
    private readonly isVolatile: (name: string) => boolean,
  ) {}

  addSheet(sheetId: string): void {
    this.sheets.set(sheetId, new Map());
  }

  removeSheet(sheetId: string): void {
    this.sheets.delete(sheetId);
  }

  *all(): Generator<FormulaCell> {
    for (const sheet of this.sheets.values()) yield* sheet.values();
  }

  ofSheet(sheetId: string): FormulaCell[] {
    return [...(this.sheets.get(sheetId)?.values() ?? [])];
  }

  at(sheetId: string, row: number, column: number): FormulaCell | undefined {
    return this.sheets.get(sheetId)?.get(cellKey(row, column));
  }

  add(sheetId: string, row: number, column: number, formula: string): FormulaCell {
    const cell = new FormulaCell(sheetId, row, column, parseFormula(formula));
    this.sheets.get(sheetId)?.set(cellKey(row, column), cell);
    cell.precedents = this.precedentsOf(cell);
    this.dependencies.add(cell, cell.precedents);
    this.findVolatile(cell);
    return cell;
  }

  remove(cell: FormulaCell): void {
    this.sheets.get(cell.sheetId)?.delete(cellKey(cell.row, cell.column));
    this.dependencies.remove(cell, cell.precedents);
    this.volatiles.delete(cell);
  }

  /** Names changed their meaning. Yields the formulas that use any, each with what it reads now. */
  *readNamesAnew(): Generator<FormulaCell> {
    for (const cell of this.all()) {
      if (!cell.node || !usesNames(cell.node)) continue;
      this.dependencies.remove(cell, cell.precedents);
      cell.precedents = this.precedentsOf(cell);
      this.dependencies.add(cell, cell.precedents);
      yield cell;
    }
  }

  /** The add-in's functions changed. Yields the formulas that call any. */
  *readFunctionsAnew(): Generator<FormulaCell> {
    for (const cell of this.all()) {
      if (!cell.node || !callsOthers(cell.node)) continue;
      this.findVolatile(cell);
      yield cell;
    }
  }

  /** The formulas that read a cell directly. */
  readers(sheetId: string, row: number, column: number): Generator<FormulaCell> {
    return this.dependencies.readers(sheetId, row, column);
  }

  /** The formulas on other sheets that read anything of this one. */
  readersElsewhere(sheetId: string): FormulaCell[] {
    return [...this.dependencies.readersOfSheet(sheetId)].filter(
      (reader) => reader.sheetId !== sheetId,
    );
  }

  /** The formulas that read a formula's value, or a cell that its array covers. */
  *readersOf(cell: FormulaCell): Generator<FormulaCell> {
    yield* this.readers(cell.sheetId, cell.row, cell.column);
    const area = cell.spill?.area;
    if (!area) return;
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        yield* this.readers(cell.sheetId, row, column);
      }
    }
  }

  private findVolatile(cell: FormulaCell): void {
    this.volatiles.delete(cell);
    if (!cell.node) return;
    for (const node of walk(cell.node)) {
      if (node.kind !== "call") continue;
      if (functionNamed(node.name)?.volatile || this.isVolatile(node.name)) {
        this.volatiles.add(cell);
      }
    }
  }

  private precedentsOf(cell: FormulaCell): Precedent[] {
    return cell.node ? this.areasRead(cell.node, cell, 0) : [];
  }

  private areasRead(root: Node, from: FormulaCell, depth: number): Precedent[] {
    const { sheetId } = from;
    const found: Precedent[] = [];
    for (const node of walk(root)) {
      if (node.kind === "reference") {
        const id = node.sheet === null ? sheetId : this.store.sheetNamed(node.sheet);
        if (id !== null) found.push({ sheetId: id, area: node.area });
      }
      const bare = node.kind === "name" ? { table: node.name, columns: [], sections: [] } : null;
      const structured = node.kind === "table" ? node : bare;
      const table = structured && this.store.tableArea(structured, from);
      if (table) found.push(table);
      const name = node.kind === "name" || node.kind === "call" ? node.name : null;
      const entry =
        name === null || depth > maxNameDepth ? null : this.store.definedName(name, sheetId);
      const inner = entry && parseFormula(entry.formula);
      if (inner) found.push(...this.areasRead(inner, from, depth + 1));
    }
    return found;
  }
}

function usesNames(root: Node): boolean {
  for (const node of walk(root)) {
    if (
      node.kind === "name" ||
      node.kind === "table" ||
      (node.kind === "reference" && node.sheet !== null)
    )
      return true;
    if (node.kind === "call" && !functionNamed(node.name)) return true;
  }
  return false;
}

function callsOthers(root: Node): boolean {
  for (const node of walk(root)) if (node.kind === "call" && !functionNamed(node.name)) return true;
  return false;
}
