import { shiftArea, type CellShift } from "../../model/area";
import type { TableEntry } from "../../model/model";

/** A table after cells came or went: its area, and its columns with it. */
export function shiftTable(table: TableEntry, shift: CellShift): TableEntry | null {
  const area = shiftArea(table.area, shift);
  if (!area) return null;
  const added = area.columnCount - table.columns.length;
  if (added === 0) return { ...table, area };
  const place = Math.max(0, shift.area.column - table.area.column);
  const last = Math.max(0, ...table.columns.map(({ id }) => id));
  const fresh = Array.from({ length: Math.max(0, added) }, (_, index) => ({
    id: last + index + 1,
    name: "",
    filter: null,
  }));
  const rest = table.columns.slice(added < 0 ? place - added : place);
  const columns = [...table.columns.slice(0, place), ...fresh, ...rest].slice(0, area.columnCount);
  return { ...table, area, columns };
}
