import type { StructuredReference } from "../../calculation/evaluation";
import { contains, type Area } from "../../model/area";
import type { TableEntry } from "../../model/model";

/** Where a formula stands. */
export interface CellPlace {
  sheetId: string;
  row: number;
  column: number;
}

/**
 * The cells that Sales[v], Sales[[#Totals],[v]] or [@v] mean; null where there is no such table,
 * column or section, or "this row" is none of the table's.
 */
export function structuredArea(
  { table: name, columns, sections }: StructuredReference,
  from: CellPlace,
  tables: TableEntry[],
  headersOf: (table: TableEntry) => string[],
): { sheetId: string; area: Area } | null {
  const table = tables.find((each) =>
    name === ""
      ? each.sheetId === from.sheetId && contains(each.area, from.row, from.column)
      : each.name.toLowerCase() === name.toLowerCase(),
  );
  if (!table) return null;
  const across = columnsOf(table, columns, headersOf);
  const down = rowsOf(table, sections, from);
  return across && down && { sheetId: table.sheetId, area: { ...across, ...down } };
}

type Columns = Pick<Area, "column" | "columnCount">;
type Rows = Pick<Area, "row" | "rowCount">;

function columnsOf(
  table: TableEntry,
  columns: string[],
  headersOf: (table: TableEntry) => string[],
): Columns | null {
  const { column, columnCount } = table.area;
  if (columns.length === 0) return { column, columnCount };
  const headers = headersOf(table).map((header) => header.toLowerCase());
  const places = columns.map((each) => headers.indexOf(each.toLowerCase()));
  if (places.includes(-1)) return null;
  const first = Math.min(...places);
  return { column: column + first, columnCount: Math.max(...places) - first + 1 };
}

/** Headers, data and totals lie one below the other, so several sections are one stretch. */
function rowsOf(table: TableEntry, sections: string[], from: CellPlace): Rows | null {
  const { row, rowCount } = table.area;
  const body = bodyArea(table);
  const parts: Record<string, Rows | null> = {
    headers: table.showHeaders ? { row, rowCount: 1 } : null,
    data: { row: body.row, rowCount: body.rowCount },
    totals: table.showTotals ? { row: row + rowCount - 1, rowCount: 1 } : null,
    all: { row, rowCount },
    "this row": contains({ ...body, column: from.column, columnCount: 1 }, from.row, from.column)
      ? { row: from.row, rowCount: 1 }
      : null,
  };
  const wanted = (sections.length > 0 ? sections : ["data"]).map((each) => parts[each] ?? null);
  let first = Infinity;
  let end = 0;
  for (const part of wanted) {
    if (!part) return null;
    first = Math.min(first, part.row);
    end = Math.max(end, part.row + part.rowCount);
  }
  return { row: first, rowCount: end - first };
}

/** A table without its header and total rows. */
export function bodyArea({ area, showHeaders, showTotals }: TableEntry): Area {
  const above = showHeaders ? 1 : 0;
  const rowCount = area.rowCount - above - (showTotals ? 1 : 0);
  return { ...area, row: area.row + above, rowCount };
}
