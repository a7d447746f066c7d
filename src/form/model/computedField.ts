import type { CellAddress } from "./grid";
import type { Field } from "./performanceForm";

/** A computed field of a form that stands on a sheet, and the formula that belongs into its cell. */
export interface ComputedField {
  path: string;
  field: Field;
  at: CellAddress;
  formula: string;
}
