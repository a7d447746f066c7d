import type { TableColumn, TableDefinition } from "hucre";
import { formatCorners, parseA1 } from "../model/address";
import type { TableEntry, WorkbookModel } from "../model/model";

/** Tables between the model and the file format. */

/** What SUBTOTAL's first argument is called in a table's total row. */
const totalFunctions = new Map([
  ["101", "average"],
  ["102", "countNums"],
  ["103", "count"],
  ["104", "max"],
  ["105", "min"],
  ["107", "stdDev"],
  ["109", "sum"],
  ["110", "var"],
]);

export function fileTables(model: WorkbookModel, sheetId: string): TableDefinition[] {
  return model
    .tables()
    .filter((table) => table.sheetId === sheetId)
    .map((table) => ({
      name: table.name,
      displayName: table.name,
      range: formatCorners(table.area),
      columns: table.columns.map(({ name }, index) => ({
        name,
        ...fileTotal(model, table, index),
      })),
      style: table.style,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
      showAutoFilter: table.showFilterButton && table.showHeaders,
      showTotalRow: table.showTotals,
    }));
}

/** What stands in the column's total cell: a label, one of Excel's functions, or a formula. */
function fileTotal(
  model: WorkbookModel,
  { sheetId, area, showTotals }: TableEntry,
  index: number,
): Omit<TableColumn, "name"> {
  if (!showTotals) return {};
  const row = area.row + area.rowCount - 1;
  const cell = { row, column: area.column + index, rowCount: 1, columnCount: 1 };
  const text = String(model.formulas(sheetId, cell)[0]?.[0] ?? "");
  if (!text.startsWith("=")) return text === "" ? {} : { totalLabel: text };
  const [, code = ""] = /^=SUBTOTAL\((1\d\d),[^,()]*\)$/i.exec(text) ?? [];
  const name = totalFunctions.get(code);
  return name ? { totalFunction: name } : { totalFunction: "custom", totalFormula: text.slice(1) };
}

/** What a table's part says and hucre does not tell. */
export interface TableFlags {
  name: string;
  showHeaders: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

/** A table of a file, its cells being there already; null for one whose place cannot be read. */
export function modelTable(
  file: TableDefinition,
  sheetId: string,
  flags: TableFlags | undefined,
): Omit<TableEntry, "id"> | null {
  const area = parseA1(file.range ?? "");
  if (!area) return null;
  return {
    sheetId,
    name: file.displayName ?? file.name,
    area,
    columns: file.columns.map(({ name }, index) => ({ id: index + 1, name, filter: null })),
    showHeaders: flags?.showHeaders ?? true,
    showTotals: file.showTotalRow === true,
    showBandedRows: file.showRowStripes === true,
    showBandedColumns: file.showColumnStripes === true,
    highlightFirstColumn: flags?.highlightFirstColumn ?? false,
    highlightLastColumn: flags?.highlightLastColumn ?? false,
    showFilterButton: file.showAutoFilter === true,
    style: file.style ?? "",
    sortFields: [],
    sortMatchCase: false,
  };
}
