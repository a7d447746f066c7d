import { cellKey } from "../model/grid";
import type { GridView, WordCell } from "./gridView";
import { emptyField, type Field } from "../model/performanceForm";
import type { Meanings } from "../model/printedWords";
import { filledColumn, isFilledUnder } from "./readCells";

/**
 * Reads labels outside a form's tables, and the values that stand beside or below them, each cell
 * once: a cell that was read as a value is no label, whatever word somebody typed there.
 */
export class LabelReader {
  private readonly read = new Set<string>();

  constructor(
    private readonly view: GridView,
    private readonly isInTable: (row: number) => boolean,
  ) {}

  /** The first label that is meant so, in rows from one on up to another. */
  find(
    isMeant: (means: Meanings) => boolean,
    from = 0,
    end = this.view.rows,
  ): WordCell | undefined {
    return this.view.words.find(
      (word) => word.row >= from && word.row < end && isMeant(word.means) && this.isLabel(word),
    );
  }

  /** Visits the labels in rows from one on up to another that no visit before has read as a value. */
  visit(each: (label: WordCell) => void, from: number, end = this.view.rows): void {
    for (const word of this.view.words) {
      if (word.row >= from && word.row < end && this.isLabel(word)) each(word);
    }
  }

  /** True for a cell that was read as a label's value. */
  isRead(row: number, column: number): boolean {
    return this.read.has(cellKey({ row, column }));
  }

  /**
   * The value printed to the right of a label: the first filled cell before the next label, else the
   * cell beside the label, where the value belongs.
   */
  valueBeside(label: WordCell): Field {
    const { view } = this;
    const first = label.column + label.columns;
    for (let column = first; column < view.widthOf(label.row); column++) {
      if (!view.hasContent(label.row, column)) continue;
      const word = view.wordAt(label.row, column);
      if (this.isLabel(word) && !this.isValueOf(label, word)) break;
      return this.take(label.row, column);
    }
    const isRoom = !this.isLabel(view.wordAt(label.row, first));
    return isRoom ? this.take(label.row, first) : emptyField();
  }

  /**
   * The value printed under a heading: the first filled cell below it, above the next table and the
   * next row with a label beside; else the cell right below, where the value belongs.
   */
  valueBelow(label: WordCell): Field {
    const { view } = this;
    const first = label.row + label.rows;
    for (let row = first; row < view.rows && !this.isInTable(row); row++) {
      if (this.hasLabelBeside(row, label.column)) break;
      if (isFilledUnder(view, row, label)) return this.take(row, filledColumn(view, row, label));
    }
    return this.isInTable(first) ? emptyField() : this.take(first, label.column);
  }

  private take(row: number, column: number): Field {
    this.read.add(cellKey({ row, column }));
    return this.view.fieldAt(row, column);
  }

  private isLabel(word: WordCell | null): word is WordCell {
    if (word === null) return false;
    const { header, goals, total } = word.means;
    if (header === undefined && goals === undefined && total === undefined) return false;
    return !this.isInTable(word.row) && !this.isRead(word.row, word.column);
  }

  /** A word right beside a label is its value, unless it has one of its own beside it. */
  private isValueOf(label: WordCell, word: WordCell): boolean {
    const { header, goals } = label.means;
    const isGroup = header === "expenditureGroup" || goals === "goalGroup";
    if (isGroup || word.column !== label.column + label.columns) return false;
    const next = word.column + word.columns;
    const hasOwn = this.view.hasContent(word.row, next);
    return !hasOwn || this.isLabel(this.view.wordAt(word.row, next));
  }

  /** Left of a column, or in it where it is the first. */
  private hasLabelBeside(row: number, column: number): boolean {
    return this.view
      .wordsOfRow(row)
      .some((word) => word.column < Math.max(column, 1) && this.isLabel(word));
  }
}
