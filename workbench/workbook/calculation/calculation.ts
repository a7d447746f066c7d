import type { Area, FunctionCaller, FunctionMetadata } from "../model";
import { contains } from "../area";
import { cellName, quoteSheetName } from "../names";
import { CallRecord, CustomFunctions } from "./customFunctions";
import { cellKey, Dependencies, type Precedent } from "./dependencies";
import { BusySignal, ErrorValue, errors } from "./errors";
import { Evaluator, type Surroundings } from "./evaluate";
import { parseFormula, walk, type Node } from "./formula";
import { functionNamed } from "./functions";
import { isMatrix, type Matrix, type Scalar } from "./values";

/** Where the calculation reads cells and leaves results. Implemented on Univer in univerCells.ts. */
export interface CellStore {
  sheetIds(): string[];
  sheetNamed(name: string): string | null;
  sheetName(sheetId: string): string;
  extent(sheetId: string): { rows: number; columns: number };
  /** The formula with "=", or null. */
  formula(sheetId: string, row: number, column: number): string | null;
  formulaCells(sheetId: string): { row: number; column: number; formula: string }[];
  value(sheetId: string, row: number, column: number): Scalar;
  /** The cell is a spilled array's no more: something else was entered there. */
  takeOver(sheetId: string, row: number, column: number): void;
  /** Part of a spilled array, and not its first cell. */
  isSpilled(sheetId: string, row: number, column: number): boolean;
  spilledCells(sheetId: string): { row: number; column: number }[];
  /** Whether anything stands in the cell that a spilling array must not cover. */
  isBlocked(sheetId: string, row: number, column: number): boolean;
  definedName(name: string, sheetId: string | null): { formula: string } | null;
  write(sheetId: string, results: Result[]): void;
}

export interface Result {
  row: number;
  column: number;
  /** null empties a cell that an array no longer covers. */
  value: Scalar;
  spilled: boolean;
}

/** A cell with a formula. */
class FormulaCell {
  value: Scalar = 0;
  spill: { area: Area; values: Matrix } | null = null;
  /** Where an array would have spilled, had nothing stood there. */
  blocked: Area | null = null;
  isBusy = false;
  state: "clean" | "dirty" | "evaluating" = "dirty";
  calls: CallRecord | null = null;
  precedents: Precedent[] = [];
  isVolatile = false;

  constructor(
    readonly sheetId: string,
    readonly row: number,
    readonly column: number,
    readonly text: string,
    readonly node: Node | null,
  ) {}
}

/**
 * Keeps every formula's value up to date: what changed is marked, and `flush` calculates what
 * depends on it, in order of dependence.
 */
export class Calculation {
  mode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** Told which sheets got new values. */
  onCalculated: (sheetIds: string[]) => void = () => undefined;
  private readonly custom: CustomFunctions;
  private readonly sheets = new Map<string, Map<number, FormulaCell>>();
  private readonly spilledTo = new Map<string, Map<number, FormulaCell>>();
  private readonly dependencies = new Dependencies<FormulaCell>();
  private readonly dirty = new Set<FormulaCell>();
  private readonly volatiles = new Set<FormulaCell>();
  private readonly blocked = new Set<FormulaCell>();
  private readonly answered = new Set<FormulaCell>();
  private readonly results = new Map<string, Map<number, Result>>();
  private scheduled = false;
  private isFlushing = false;

  constructor(
    private readonly store: CellStore,
    emptyCellAs: 0 | null,
  ) {
    this.custom = new CustomFunctions(emptyCellAs);
    for (const sheetId of store.sheetIds()) this.loadSheet(sheetId);
  }

  /**
   * A cell got other content (or lost it).
   * @param isSpilled an undo brought back what an array had left there.
   */
  cellChanged(sheetId: string, row: number, column: number, isSpilled = false): void {
    if (!isSpilled && this.store.isSpilled(sheetId, row, column)) {
      this.store.takeOver(sheetId, row, column);
    }
    const formula = this.store.formula(sheetId, row, column);
    const old = this.formulaAt(sheetId, row, column);
    if (old) this.forget(old);
    const coverer = this.spilledTo.get(sheetId)?.get(cellKey(row, column));
    if (coverer) {
      this.spilledTo.get(sheetId)?.delete(cellKey(row, column));
      this.markDirty(coverer);
    }
    for (const cell of this.blocked) {
      if (cell.sheetId === sheetId && cell.blocked && contains(cell.blocked, row, column)) {
        this.markDirty(cell);
      }
    }
    if (formula !== null) this.register(sheetId, row, column, formula);
    this.touch(sheetId, row, column);
    this.schedule();
  }

  addSheet(sheetId: string): void {
    this.loadSheet(sheetId);
    this.namesChanged();
  }

  /** Rows or columns came, went or moved: everything on the sheet may stand elsewhere. */
  reloadSheet(sheetId: string): void {
    const readers = [...this.dependencies.readersOfSheet(sheetId)];
    this.unloadSheet(sheetId);
    for (const reader of readers) if (reader.sheetId !== sheetId) this.markDirty(reader);
    this.loadSheet(sheetId);
  }

  removeSheet(sheetId: string): void {
    const readers = [...this.dependencies.readersOfSheet(sheetId)];
    this.unloadSheet(sheetId);
    for (const reader of readers) if (reader.sheetId !== sheetId) this.markDirty(reader);
    this.namesChanged();
  }

  /** Names of sheets or cells changed their meaning: formulas that use any are read anew. */
  namesChanged(): void {
    for (const cell of this.allFormulas()) {
      if (!cell.node || !usesNames(cell.node)) continue;
      this.dependencies.remove(cell, cell.precedents);
      cell.precedents = this.precedentsOf(cell);
      this.dependencies.add(cell, cell.precedents);
      this.markDirty(cell);
    }
    this.schedule();
  }

  useFunctions(functions: FunctionMetadata[], caller: FunctionCaller): void {
    this.custom.use(functions, caller);
    for (const cell of this.allFormulas()) {
      if (!cell.node || !callsOthers(cell.node)) continue;
      this.findVolatile(cell);
      this.markDirty(cell);
    }
    this.schedule();
  }

  /** Recalculates everything. */
  calculateAll(): void {
    for (const cell of this.allFormulas()) this.markDirty(cell);
    this.run();
  }

  /** Brings values up to date; costs nothing when nothing changed. */
  flush(): void {
    if (this.mode !== "Manual" && (this.dirty.size > 0 || this.answered.size > 0)) this.run();
  }

  /** Puts the value of formula cells back that something else emptied. */
  rewrite(sheetId: string, cells: Record<number, Record<number, unknown>>): void {
    for (const [row, line] of Object.entries(cells)) {
      for (const column of Object.keys(line)) {
        const cell = this.formulaAt(sheetId, Number(row), Number(column));
        if (cell && cell.state === "clean")
          this.put(cell.sheetId, cell.row, cell.column, cell.value, false);
      }
    }
    this.writeResults();
  }

  spillArea(sheetId: string, row: number, column: number): Area | null {
    return this.formulaAt(sheetId, row, column)?.spill?.area ?? null;
  }

  /** What a custom function said about the error in a cell. */
  errorMessage(sheetId: string, row: number, column: number): string | null {
    const value = this.formulaAt(sheetId, row, column)?.value;
    return value instanceof ErrorValue ? (value.message ?? null) : null;
  }

  /** The value of a formula on no cell, such as a conditional format's, as seen from a cell. */
  evaluateAt(sheetId: string, row: number, column: number, formula: string): Scalar {
    const cell = new FormulaCell(sheetId, row, column, formula, parseFormula(formula));
    cell.calls = new CallRecord(() => undefined);
    if (!cell.node) return errors.name;
    try {
      const result = new Evaluator(this.surroundings(cell)).result(cell.node);
      return isMatrix(result) ? (result[0]?.[0] ?? 0) : result;
    } catch (signal) {
      if (signal instanceof BusySignal) return errors.busy;
      throw signal;
    }
  }

  private *allFormulas(): Generator<FormulaCell> {
    for (const sheet of this.sheets.values()) yield* sheet.values();
  }

  private formulaAt(sheetId: string, row: number, column: number): FormulaCell | undefined {
    return this.sheets.get(sheetId)?.get(cellKey(row, column));
  }

  private loadSheet(sheetId: string): void {
    this.sheets.set(sheetId, new Map());
    this.spilledTo.set(sheetId, new Map());
    // Spilled values are results: they go, and come again where they now belong.
    for (const { row, column } of this.store.spilledCells(sheetId)) {
      this.put(sheetId, row, column, null, false);
    }
    this.writeResults();
    for (const { row, column, formula } of this.store.formulaCells(sheetId)) {
      this.register(sheetId, row, column, formula);
    }
    this.schedule();
  }

  private unloadSheet(sheetId: string): void {
    for (const cell of this.sheets.get(sheetId)?.values() ?? []) this.forget(cell, false);
    this.sheets.delete(sheetId);
    this.spilledTo.delete(sheetId);
  }

  private register(sheetId: string, row: number, column: number, formula: string): void {
    const cell = new FormulaCell(sheetId, row, column, formula, parseFormula(formula));
    this.sheets.get(sheetId)?.set(cellKey(row, column), cell);
    cell.precedents = this.precedentsOf(cell);
    this.dependencies.add(cell, cell.precedents);
    this.findVolatile(cell);
    this.markDirty(cell);
  }

  private forget(cell: FormulaCell, clearSpill = true): void {
    cell.calls?.cancel();
    cell.calls = null;
    this.sheets.get(cell.sheetId)?.delete(cellKey(cell.row, cell.column));
    this.dependencies.remove(cell, cell.precedents);
    for (const set of [this.dirty, this.volatiles, this.blocked, this.answered]) set.delete(cell);
    if (clearSpill) this.setSpill(cell, null);
  }

  private findVolatile(cell: FormulaCell): void {
    this.volatiles.delete(cell);
    if (!cell.node) return;
    for (const node of walk(cell.node)) {
      if (node.kind !== "call") continue;
      if (functionNamed(node.name)?.volatile || this.custom.isVolatile(node.name)) {
        this.volatiles.add(cell);
      }
    }
  }

  private precedentsOf(cell: FormulaCell): Precedent[] {
    return cell.node ? this.areasRead(cell.node, cell.sheetId, 0) : [];
  }

  private areasRead(root: Node, sheetId: string, depth: number): Precedent[] {
    const found: Precedent[] = [];
    for (const node of walk(root)) {
      if (node.kind === "reference") {
        const id = node.sheet === null ? sheetId : this.store.sheetNamed(node.sheet);
        if (id !== null) found.push({ sheetId: id, area: node.area });
      }
      const name = node.kind === "name" || node.kind === "call" ? node.name : null;
      const entry = name === null || depth > 20 ? null : this.store.definedName(name, sheetId);
      const inner = entry && parseFormula(entry.formula);
      if (inner) found.push(...this.areasRead(inner, sheetId, depth + 1));
    }
    return found;
  }

  private markDirty(cell: FormulaCell): void {
    cell.state = "dirty";
    cell.calls?.cancel();
    cell.calls = null;
    this.dirty.add(cell);
  }

  /** Marks the formulas that read a cell directly. */
  private touch(sheetId: string, row: number, column: number): void {
    for (const reader of this.dependencies.readers(sheetId, row, column)) this.markDirty(reader);
  }

  /** Soon, so that a grid shows results without anybody reading them. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      this.flush();
    });
  }

  private run(): void {
    if (this.isFlushing) return;
    this.isFlushing = true;
    for (const cell of this.volatiles) this.markDirty(cell);
    for (const cell of this.answered) {
      // The record of calls stays: it holds the answer.
      cell.state = "dirty";
      this.dirty.add(cell);
    }
    this.answered.clear();
    while (this.dirty.size > 0) {
      for (const cell of this.inOrder()) this.calculate(cell);
    }
    this.isFlushing = false;
    this.writeResults();
  }

  /** All that depends on what is dirty, precedents first; what is on a cycle comes last. */
  private inOrder(): FormulaCell[] {
    const readersOf = new Map<FormulaCell, FormulaCell[]>();
    const waitingFor = new Map<FormulaCell, number>();
    const queue = [...this.dirty];
    for (let cell = queue.pop(); cell; cell = queue.pop()) {
      if (readersOf.has(cell)) continue;
      const readers = [...this.readersOf(cell)];
      readersOf.set(cell, readers);
      for (const reader of readers) {
        waitingFor.set(reader, (waitingFor.get(reader) ?? 0) + 1);
        if (!this.dirty.has(reader)) this.markDirty(reader);
        queue.push(reader);
      }
    }
    const ready = [...readersOf.keys()].filter((cell) => !waitingFor.get(cell));
    const ordered: FormulaCell[] = [];
    for (let cell = ready.pop(); cell; cell = ready.pop()) {
      ordered.push(cell);
      for (const reader of readersOf.get(cell) ?? []) {
        const left = (waitingFor.get(reader) ?? 0) - 1;
        waitingFor.set(reader, left);
        if (left === 0) ready.push(reader);
      }
    }
    const inCycles = [...readersOf.keys()].filter((cell) => (waitingFor.get(cell) ?? 0) > 0);
    return [...ordered, ...inCycles];
  }

  private *readersOf(cell: FormulaCell): Generator<FormulaCell> {
    yield* this.dependencies.readers(cell.sheetId, cell.row, cell.column);
    const area = cell.spill?.area;
    if (!area) return;
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        yield* this.dependencies.readers(cell.sheetId, row, column);
      }
    }
  }

  private calculate(cell: FormulaCell): void {
    if (cell.state !== "dirty") return;
    cell.state = "evaluating";
    this.dirty.delete(cell);
    const result = this.evaluate(cell);
    this.setSpill(cell, isMatrix(result) ? result : null);
    const shown = isMatrix(result) ? (result[0]?.[0] ?? 0) : result;
    cell.value = cell.blocked ? errors.spill : (shown ?? 0);
    cell.state = "clean";
    this.put(cell.sheetId, cell.row, cell.column, cell.value, false);
  }

  private evaluate(cell: FormulaCell): Scalar | Matrix {
    if (!cell.node) return errors.name;
    cell.calls ??= new CallRecord((record) => this.takeAnswer(cell, record));
    cell.isBusy = false;
    try {
      return new Evaluator(this.surroundings(cell)).result(cell.node);
    } catch (signal) {
      if (!(signal instanceof BusySignal)) throw signal;
      cell.isBusy = true;
      return errors.busy;
    }
  }

  private takeAnswer(cell: FormulaCell, record: CallRecord): void {
    // An answer to a question that no longer stands.
    if (cell.calls !== record) return;
    this.answered.add(cell);
    this.schedule();
  }

  private surroundings(cell: FormulaCell): Surroundings {
    const { store } = this;
    return {
      sheetId: cell.sheetId,
      row: cell.row,
      column: cell.column,
      cell: (sheetId, row, column) => this.read(sheetId, row, column),
      extent: (sheetId) => store.extent(sheetId),
      sheetNamed: (name) => store.sheetNamed(name),
      definedName: (name, sheetId) => {
        const entry = store.definedName(name, sheetId ?? cell.sheetId);
        return entry && parseFormula(entry.formula);
      },
      spillOf: (sheetId, row, column) => this.spillArea(sheetId, row, column),
      parse: parseFormula,
      custom: (name, args, values) => {
        if (!this.custom.has(name) || !cell.calls) return null;
        const address = `${quoteSheetName(store.sheetName(cell.sheetId))}!${cellName(cell.row, cell.column)}`;
        return this.custom.call(name, args, values, cell.calls, address);
      },
    };
  }

  private read(sheetId: string, row: number, column: number): Scalar {
    const cell = this.formulaAt(sheetId, row, column);
    if (cell) {
      if (cell.state === "evaluating") return errors.cycle;
      if (cell.state === "dirty") this.calculate(cell);
      // Excel waits for the answer before it calculates what depends on it.
      if (cell.isBusy) throw new BusySignal();
      return cell.value;
    }
    const coverer = this.spilledTo.get(sheetId)?.get(cellKey(row, column));
    if (!coverer)
      return this.store.isSpilled(sheetId, row, column)
        ? null
        : this.store.value(sheetId, row, column);
    if (coverer.state === "dirty") this.calculate(coverer);
    const origin = coverer.spill?.area;
    return origin
      ? (coverer.spill?.values[row - origin.row]?.[column - origin.column] ?? null)
      : null;
  }

  /** Moves the array of a formula to where it now reaches; readers of other cells become dirty. */
  private setSpill(cell: FormulaCell, values: Matrix | null): void {
    const old = cell.spill?.area ?? null;
    cell.spill = null;
    cell.blocked = null;
    this.blocked.delete(cell);
    if (values && (values.length > 1 || (values[0]?.length ?? 0) > 1)) {
      const area = {
        row: cell.row,
        column: cell.column,
        rowCount: values.length,
        columnCount: values[0]?.length ?? 1,
      };
      if (this.isFree(cell, area)) cell.spill = { area, values };
      else {
        cell.blocked = area;
        this.blocked.add(cell);
      }
    }
    if (!old && !cell.spill) return;
    const now = cell.spill;
    if (old) this.eachSpilled(cell, old, (row, column) => this.unspill(cell, now, row, column));
    if (now) {
      this.eachSpilled(cell, now.area, (row, column) => {
        const value = now.values[row - cell.row]?.[column - cell.column] ?? 0;
        this.spilledTo.get(cell.sheetId)?.set(cellKey(row, column), cell);
        this.put(cell.sheetId, row, column, value, true);
        this.touchOthers(cell, row, column, old);
      });
    }
  }

  private unspill(cell: FormulaCell, now: FormulaCell["spill"], row: number, column: number): void {
    if (now && contains(now.area, row, column)) return;
    const covered = this.spilledTo.get(cell.sheetId);
    if (covered?.get(cellKey(row, column)) !== cell) return;
    covered.delete(cellKey(row, column));
    this.put(cell.sheetId, row, column, null, false);
    this.touch(cell.sheetId, row, column);
  }

  /** Readers of cells the array had covered before are in this run already. */
  private touchOthers(cell: FormulaCell, row: number, column: number, old: Area | null): void {
    if (old && contains(old, row, column)) return;
    for (const reader of this.dependencies.readers(cell.sheetId, row, column)) {
      if (reader !== cell && reader.state !== "evaluating") this.markDirty(reader);
    }
  }

  private eachSpilled(
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

  private isFree(cell: FormulaCell, area: Area): boolean {
    if (area.row + area.rowCount > 1_048_576 || area.column + area.columnCount > 16_384)
      return false;
    let free = true;
    this.eachSpilled(cell, area, (row, column) => {
      const coverer = this.spilledTo.get(cell.sheetId)?.get(cellKey(row, column));
      if (coverer && coverer !== cell) free = false;
      else if (!coverer && this.store.isBlocked(cell.sheetId, row, column)) free = false;
      else if (this.formulaAt(cell.sheetId, row, column)) free = false;
    });
    return free;
  }

  private put(sheetId: string, row: number, column: number, value: Scalar, spilled: boolean): void {
    let sheet = this.results.get(sheetId);
    if (!sheet) this.results.set(sheetId, (sheet = new Map<number, Result>()));
    sheet.set(cellKey(row, column), { row, column, value, spilled });
  }

  private writeResults(): void {
    if (this.isFlushing || this.results.size === 0) return;
    const written = [...this.results];
    this.results.clear();
    const alive = new Set(this.store.sheetIds());
    for (const [sheetId, results] of written) {
      if (alive.has(sheetId)) this.store.write(sheetId, [...results.values()]);
    }
    this.onCalculated(written.map(([sheetId]) => sheetId).filter((sheetId) => alive.has(sheetId)));
  }
}

function usesNames(root: Node): boolean {
  for (const node of walk(root)) {
    if (node.kind === "name" || (node.kind === "reference" && node.sheet !== null)) return true;
    if (node.kind === "call" && !functionNamed(node.name)) return true;
  }
  return false;
}

function callsOthers(root: Node): boolean {
  for (const node of walk(root)) if (node.kind === "call" && !functionNamed(node.name)) return true;
  return false;
}
