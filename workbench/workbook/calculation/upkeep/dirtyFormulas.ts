import type { FormulaCell } from "./formulaCell";

/** The formulas whose value is out of date, and the order in which to calculate them. */
export class DirtyFormulas {
  private readonly dirty = new Set<FormulaCell>();
  /** A custom function answered; not calculated again yet. */
  private readonly answered = new Set<FormulaCell>();

  /** @param readersOf the formulas that read a formula's value. */
  constructor(private readonly readersOf: (cell: FormulaCell) => Iterable<FormulaCell>) {}

  get isEmpty(): boolean {
    return this.dirty.size === 0;
  }

  get hasAnswers(): boolean {
    return this.answered.size > 0;
  }

  /** What a formula reads has changed, so its questions to custom functions are others now. */
  mark(cell: FormulaCell): void {
    cell.state = "dirty";
    cell.dropCalls();
    this.dirty.add(cell);
  }

  /** The answer to a formula's question has come. */
  markAnswered(cell: FormulaCell): void {
    this.answered.add(cell);
  }

  /** Makes formulas that got an answer dirty. Their record of calls stays: it holds the answer. */
  takeAnswers(): void {
    for (const cell of this.answered) {
      cell.state = "dirty";
      this.dirty.add(cell);
    }
    this.answered.clear();
  }

  /** The formula is being calculated. */
  begin(cell: FormulaCell): void {
    cell.state = "evaluating";
    this.dirty.delete(cell);
  }

  forget(cell: FormulaCell): void {
    this.dirty.delete(cell);
    this.answered.delete(cell);
  }

  /** All that depends on what is dirty, precedents first; what is on a cycle comes last. */
  inOrder(): FormulaCell[] {
    const readersOf = new Map<FormulaCell, FormulaCell[]>();
    const waitingFor = new Map<FormulaCell, number>();
    const queue = [...this.dirty];
    for (let cell = queue.pop(); cell; cell = queue.pop()) {
      if (readersOf.has(cell)) continue;
      const readers = [...this.readersOf(cell)];
      readersOf.set(cell, readers);
      for (const reader of readers) {
        waitingFor.set(reader, (waitingFor.get(reader) ?? 0) + 1);
        if (!this.dirty.has(reader)) this.mark(reader);
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
}
