import type { CellValue } from "../words/cell";
import type { RulePack } from "../scoring/rulePack";
import type { Declarations, DeclaredValues } from "./declare";
import type { RowReading } from "../scoring/row";

/** The columns of a row that the rules for a single row speak of. */
export type RowColumn = "operator" | "target" | "actual" | "unit" | "weight";

/** What a fix writes into the row's columns. */
export interface RowCorrection {
  put: Partial<Record<RowColumn, CellValue>>;
  /** True when it may be applied without being looked at. */
  safe: boolean;
}

/** Takes what a rule for a single row has found, in which column. */
export type RowFound<Told extends Declarations> = (
  ...found: {
    [Code in keyof Told]: [
      code: Code,
      column: RowColumn,
      values: DeclaredValues<Told[Code]>,
      correction?: RowCorrection,
    ];
  }[keyof Told]
) => void;

/** A rule that needs nothing but the row: PERFCHECK runs these, and so does the sheet's validation. */
export type RowRule<Told extends Declarations> = (
  row: RowReading,
  pack: RulePack,
  found: RowFound<Told>,
) => void;
