import type { Area } from "../model/area";
import { cellName, quoteSheetName } from "../model/address";
import type { FunctionCaller, FunctionsFile } from "../model/model";
import type { CellStore } from "./upkeep/cellStore";
import { CallRecord, CustomFunctions } from "./customFunctions";
import { DirtyFormulas } from "./upkeep/dirtyFormulas";
import { BusySignal, ErrorValue, errors } from "./errors";
import { Evaluator } from "./evaluate";
import type { Surroundings } from "./evaluation";
import { parseFormula } from "./formula";
import { FormulaCell } from "./upkeep/formulaCell";
import { Formulas } from "./upkeep/formulas";
import { Results } from "./upkeep/results";
import { Spills } from "./upkeep/spills";
import { isMatrix, type Matrix, type Scalar } from "./values";

/**
 * Keeps every formula's value up to date: what changed is marked, and `flush` calculates what
 * depends on it, in order of dependence.
 */
export class Calculation {
  mode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** Told which sheets got new values. */
  onCalculated: (sheetIds: string[]) => void = () => undefined;
  private readonly custom: CustomFunctions;
  private readonly formulas: Formulas;
  private readonly dirty: DirtyFormulas;
  private readonly results: Results;
  private readonly spills: Spills;
  private scheduled = false;
  private isFlushing = false;
  private edited = false;

  constructor(
    private readonly store: CellStore,
    emptyCellAs: 0 | null,
  ) {
    this.custom = new CustomFunctions(emptyCellAs);
    this.formulas = new Formulas(store, (name) => this.custom.isVolatile(name));
    this.dirty = new DirtyFormulas((cell) => this.formulas.readersOf(cell));
    this.results = new Results(store);
    this.spills = new Spills(store, this.formulas, this.results, (cell) => this.dirty.mark(cell));
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
    this.edited = true;
    const formula = this.store.formula(sheetId, row, column);
    const old = this.formulas.at(sheetId, row, column);
    if (old) {
      this.forget(old);
      this.spills.set(old, null);
    }
    this.spills.cellChanged(sheetId, row, column);
    if (formula !== null) this.register(sheetId, row, column, formula);
    for (const reader of this.formulas.readers(sheetId, row, column)) this.dirty.mark(reader);
    this.schedule();
  }

  addSheet(sheetId: string): void {
    this.loadSheet(sheetId);
    this.namesChanged();
  }

  /** Rows or columns came, went or moved: everything on the sheet may stand elsewhere. */
  reloadSheet(sheetId: string): void {
    this.unloadSheet(sheetId);
    this.loadSheet(sheetId);
  }

  removeSheet(sheetId: string): void {
    this.unloadSheet(sheetId);
    this.namesChanged();
  }

  /** Names of sheets or cells changed their meaning: formulas that use any are read anew. */
  namesChanged(): void {
    for (const cell of this.formulas.readNamesAnew()) this.dirty.mark(cell);
    this.schedule();
  }

  useFunctions(file: FunctionsFile, caller: FunctionCaller): void {
    this.custom.use(file, caller);
    for (const cell of this.formulas.readFunctionsAnew()) this.dirty.mark(cell);
    this.schedule();
  }

  /** Recalculates everything. */
  calculateAll(): void {
    for (const cell of this.formulas.all()) this.dirty.mark(cell);
    this.run();
  }

  /** Brings values up to date; costs nothing when nothing changed. */
  flush(): void {
    if (this.mode === "Manual") return;
    if (!this.dirty.isEmpty || this.dirty.hasAnswers || this.volatilesAreDue) this.run();
  }

  /** Puts the value of formula cells back that something else emptied. */
  rewrite(sheetId: string, cells: Record<number, Record<number, unknown>>): void {
    for (const [row, line] of Object.entries(cells)) {
      for (const column of Object.keys(line)) {
        const cell = this.formulas.at(sheetId, Number(row), Number(column));
        if (cell?.state === "clean") this.results.put(sheetId, cell.row, cell.column, cell.value);
      }
    }
    this.writeResults();
  }

  spillArea(sheetId: string, row: number, column: number): Area | null {
    return this.formulas.at(sheetId, row, column)?.spill?.area ?? null;
  }

  /** What a custom function said about the error in a cell. */
  errorMessage(sheetId: string, row: number, column: number): string | null {
    const value = this.formulas.at(sheetId, row, column)?.value;
    return value instanceof ErrorValue ? (value.message ?? null) : null;
  }

  /** The value of a formula on no cell, such as a conditional format's, as seen from a cell. */
  evaluateAt(sheetId: string, row: number, column: number, formula: string): Scalar {
    const cell = new FormulaCell(sheetId, row, column, parseFormula(formula));
    cell.calls = new CallRecord(() => undefined);
    const result = this.evaluate(cell);
    return isMatrix(result) ? (result[0]?.[0] ?? 0) : result;
  }

  /** TODAY, RAND and their like are calculated after whatever was entered, wherever. */
  private get volatilesAreDue(): boolean {
    return this.edited && this.formulas.volatiles.size > 0;
  }

  private loadSheet(sheetId: string): void {
    this.formulas.addSheet(sheetId);
    this.spills.addSheet(sheetId);
    // Spilled values are results: they go, and come again where they now belong.
    for (const { row, column } of this.store.spilledCells(sheetId)) {
      this.results.put(sheetId, row, column, null);
    }
    this.writeResults();
    for (const { row, column, formula } of this.store.formulaCells(sheetId)) {
      this.register(sheetId, row, column, formula);
    }
    this.schedule();
  }

  private unloadSheet(sheetId: string): void {
    const readers = this.formulas.readersElsewhere(sheetId);
    for (const cell of this.formulas.ofSheet(sheetId)) this.forget(cell);
    this.formulas.removeSheet(sheetId);
    this.spills.removeSheet(sheetId);
    for (const reader of readers) this.dirty.mark(reader);
  }

  private register(sheetId: string, row: number, column: number, formula: string): void {
    this.dirty.mark(this.formulas.add(sheetId, row, column, formula));
  }

  private forget(cell: FormulaCell): void {
    // Also drops the record: a cancelled call still answers, and the cell may be on no sheet then.
    cell.dropCalls();
    this.formulas.remove(cell);
    this.dirty.forget(cell);
    this.spills.forget(cell);
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
    // An answer of the add-in ends a calculation; only a change begins one.
    if (!this.dirty.isEmpty || this.volatilesAreDue) {
      for (const cell of this.formulas.volatiles) this.dirty.mark(cell);
    }
    this.edited = false;
    this.dirty.takeAnswers();
    try {
      while (!this.dirty.isEmpty) {
        for (const cell of this.dirty.inOrder()) this.calculate(cell);
      }
    } finally {
      // A fault in one formula must not stop all calculation from then on.
      this.isFlushing = false;
    }
    this.writeResults();
  }

  private calculate(cell: FormulaCell): void {
    if (cell.state !== "dirty") return;
    this.dirty.begin(cell);
    cell.calls ??= new CallRecord((record) => this.takeAnswer(cell, record));
    cell.calls.begin();
    const result = this.evaluate(cell);
    this.spills.set(cell, isMatrix(result) ? result : null);
    const shown = isMatrix(result) ? (result[0]?.[0] ?? 0) : result;
    cell.value = cell.blocked ? errors.spill : (shown ?? 0);
    cell.state = "clean";
    this.results.put(cell.sheetId, cell.row, cell.column, cell.value);
  }

  private evaluate(cell: FormulaCell): Scalar | Matrix {
    if (!cell.node) return errors.name;
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
    this.dirty.markAnswered(cell);
    this.schedule();
  }

  private surroundings(cell: FormulaCell): Surroundings {
    const { store } = this;
    return {
      sheetId: cell.sheetId,
      row: cell.row,
      column: cell.column,
      cell: (sheetId, row, column) => this.read(sheetId, row, column),
      rich: (sheetId, row, column) => store.richValue(sheetId, row, column),
      extent: (sheetId) => store.extent(sheetId),
      sheetNamed: (name) => store.sheetNamed(name),
      definedName: (name, sheetId) => {
        const entry = store.definedName(name, sheetId ?? cell.sheetId);
        return entry && parseFormula(entry.formula);
      },
      tableArea: (reference) => store.tableArea(reference, cell),
      spillOf: (sheetId, row, column) => this.spillArea(sheetId, row, column),
      parse: parseFormula,
      volatile: (compute) => cell.calls?.draw(compute) ?? compute(),
      custom: (name, args, values) => {
        if (!this.custom.has(name) || !cell.calls) return null;
        const address = `${quoteSheetName(store.sheetName(cell.sheetId))}!${cellName(cell.row, cell.column)}`;
        return this.custom.call(name, args, values, cell.calls, address);
      },
    };
  }

  private read(sheetId: string, row: number, column: number): Scalar {
    const cell = this.formulas.at(sheetId, row, column);
    if (cell) {
      if (cell.state === "evaluating") return errors.cycle;
      if (cell.state === "dirty") this.calculate(cell);
      // Excel waits for the answer before it calculates what depends on it.
      if (cell.isBusy) throw new BusySignal();
      return cell.value;
    }
    const coverer = this.spills.covererOf(sheetId, row, column);
    if (!coverer) {
      return this.store.isSpilled(sheetId, row, column)
        ? null
        : this.store.value(sheetId, row, column);
    }
    if (coverer.state === "dirty") this.calculate(coverer);
    const { area, values } = coverer.spill ?? {};
    return (area && values?.[row - area.row]?.[column - area.column]) ?? null;
  }

  private writeResults(): void {
    if (this.isFlushing) return;
    const sheetIds = this.results.write();
    if (sheetIds) this.onCalculated(sheetIds);
  }
}
