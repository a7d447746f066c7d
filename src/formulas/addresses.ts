import { toA1, type CellAddress } from "../form/model/grid";
import type { Field } from "../form/model/performanceForm";

/** The cell of a field as a formula names it; null for a field without one. */
export function nameOf(field: Field): string | null {
  return field.at === null ? null : toA1(field.at);
}

/** A cell that stays the same in every row: $A$1. */
export function absolute(at: CellAddress): string {
  return toA1(at).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}

/** A cell of a column that stays while its row follows: $A1. */
export function inColumn(at: CellAddress): string {
  return `$${toA1(at)}`;
}

/** The range from the first to the last of a column's cells, so that rows put between are in it. */
export function columnOf(fields: Field[]): string | null {
  const first = fields[0]?.at ?? null;
  const last = fields[fields.length - 1]?.at ?? null;
  if (first === null || last === null) return null;
  return fields.length === 1 ? toA1(first) : `${toA1(first)}:${toA1(last)}`;
}
