import type { CellAddress } from "./grid";
import type { CellValue } from "../../words/cell";

/**
 * What a cell holds, as it is written back: a formula or a value, and the number format.
 * Text is always written as text; only `formula` can become a formula.
 */
export interface CellContent {
  value: CellValue;
  /** "=..." when the cell holds a formula; the value is then not written. */
  formula?: string;
  /** Left as it is when absent. */
  numberFormat?: string;
}

/** One cell's change. Applying `before` to the changed cell takes the change back. */
export interface CellEdit {
  at: CellAddress;
  before: CellContent;
  after: CellContent;
}
