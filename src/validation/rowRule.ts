import type { CellValue } from "../words/cell";
import type { RowReading, RulePack } from "../scoring";
import type { Declarations, DeclaredValues } from "./problem/declare";

/** The columns of a row that the rules for a single row speak of. */
export type RowColumn = "operator" | "target" | "actual" | "unit" | "weight";

/** What a fix writes into the row's columns. */
export interface RowCorrection {
  put: Partial<Record<RowColumn, CellValue>>;
  /** True when it may be applied without being looked at. */
  safe: boolean;
}

/** Takes what a rule for a single row has found, in which column. */
export type RowFound<Declared extends Declarations> = (
  ...found: {
    [Code in keyof Declared]: [
      code: Code,
      column: RowColumn,
      values: DeclaredValues<Declared[Code]>,
      correction?: RowCorrection,
    ];
  }[keyof Declared]
) => void;

/** A rule that needs nothing but the row: PERFCHECK runs these, and so does the sheet's validation. */
export type RowRule<Declared extends Declarations> = (
  row: RowReading,
  pack: RulePack,
  found: RowFound<Declared>,
) => void;
