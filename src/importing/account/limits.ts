import { ImportError, type LimitErrorCode } from "./importError";

/**
 * What one import reads at most, in all its sheets and pages together: far more than the forms of a
 * city, well within a pane's memory. Checked before memory is taken, on what a source would come to.
 */
const limits = {
  tooManyCharacters: 5_000_000,
  /** Cells with the empty ones among them, to the corners of each table. */
  tooManyCells: 1_000_000,
  /** Cells with something in them, or words of a text: what takes time and memory to read. */
  tooManyFilled: 200_000,
  /** Lines of a text. */
  tooManyLines: 200_000,
  /** Characters of a cell or line: what a cell of Excel can hold. */
  cellTooLong: 32_767,
  /** Of the XML in a workbook, each of which takes the memory of some 200 characters. */
  tooManyElements: 1_000_000,
  tooManySheets: 500,
  tooManyPages: 200,
  /** Lines that a PDF draws. */
  tooManyRules: 100_000,
} satisfies Record<LimitErrorCode, number>;

/** The same for the cells that a PDF draws, which take more work than others. */
export const MOST_DRAWN_CELLS = 100_000;

/** Elements of a Word document, whose reader takes three times the memory for each. */
export const MOST_WORD_ELEMENTS = 250_000;

/**
 * Refuses what is above its limit.
 * @throws ImportError with the code, and count and limit as values
 */
export function refuseAbove(
  code: LimitErrorCode,
  count: number,
  limit: number = limits[code],
): void {
  if (count > limit) throw new ImportError(code, { count, limit });
}

/** Counts what several sheets or tables come to. */
export class CellCount {
  private cells = 0;
  private filled = 0;
  private characters = 0;

  /** Adds a table of so many rows and columns. */
  addTable(rows: number, columns: number): void {
    this.cells += rows * columns;
    refuseAbove("tooManyCells", this.cells);
  }

  /** Adds what a cell holds; an empty one takes its place only. */
  addContent(content: unknown): void {
    if (content === "" || content === null || content === undefined) return;
    refuseAbove("tooManyFilled", (this.filled += 1));
    if (typeof content !== "string") return;
    refuseAbove("cellTooLong", content.length);
    refuseAbove("tooManyCharacters", (this.characters += content.length));
  }
}
