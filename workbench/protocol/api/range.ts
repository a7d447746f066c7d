/** Range: content, navigation, insertion and deletion, merging. */
import {
  type Area,
  between,
  cellCount,
  intersection,
  isWholeColumns,
  isWholeRows,
  maxColumns,
  maxRows,
  union,
} from "../../workbook/model/area";
import type { ClearKind } from "../../workbook/model/model";
import { visibleView } from "./rangeView";
import type { RangeHandle } from "../rangeTracker";
import { flag, integer, invalid, oneOf } from "./arguments";
import { enterCells, readCells, setNumberFormats } from "./cellData";
import { areaOf, guardContent, guardSheet } from "./guards";
import { sheetHandle } from "./handles";
import { propertyMethods } from "./cellProperties";
import { copyMethods } from "./copying";
import { neighbourMethods } from "./neighbourhood";
import { rangeExtras } from "./rangeExtras";
import { searchMethods } from "./search";
import { specialCellMethods } from "./specialCells";
import { columnProperties, rowProperties } from "./lineProperties";
import { addressOf, notFound, rangeFrom } from "./lookup";
import type { ApiContext } from "./table";
import { child, defineType, method, readOnly, readWrite } from "./table";

const clearKinds: readonly ClearKind[] = [
  "All",
  "Contents",
  "Formats",
  "Hyperlinks",
  "RemoveHyperlinks",
];

/** Another range of the same sheet. */
function beside(range: RangeHandle, { ranges }: ApiContext, changes: Partial<Area>): RangeHandle {
  return ranges.create(range.sheetId, { ...areaOf(range), ...changes });
}

/** Excel answers -1 for more cells than a 32-bit number holds. */
function countCells(area: Area): number {
  return cellCount(area) > 2_147_483_647 ? -1 : cellCount(area);
}

function common(range: RangeHandle, context: ApiContext, other: unknown): RangeHandle | null {
  const second = rangeFrom(context, range.sheetId, other);
  if (second.sheetId !== range.sheetId) return null;
  const area = intersection(areaOf(range), areaOf(second));
  return area && context.ranges.create(range.sheetId, area);
}

function usedPart(
  range: RangeHandle,
  context: ApiContext,
  valuesOnly: unknown,
): RangeHandle | null {
  const used = context.model.usedArea(range.sheetId, valuesOnly === true);
  const area = used && intersection(used, areaOf(range));
  return area && context.ranges.create(range.sheetId, area);
}

/** Merged areas whose top-left cell lies in the range, which is what Excel finds. */
function mergedAreas(range: RangeHandle, { model, ranges }: ApiContext) {
  const area = areaOf(range);
  const found = model
    .mergedAreas(range.sheetId)
    .filter((merge) => intersection({ ...merge, rowCount: 1, columnCount: 1 }, area))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  if (found.length === 0) return null;
  return {
    type: "RangeAreas" as const,
    ranges: found.map((merge) => ranges.create(range.sheetId, merge)),
  };
}

function insert(range: RangeHandle, context: ApiContext, shift: unknown): RangeHandle {
  const area = areaOf(range);
  guardSheet(
    context,
    range.sheetId,
    isWholeRows(area) ? "allowInsertRows" : isWholeColumns(area) ? "allowInsertColumns" : undefined,
  );
  context.model.insertCells(range.sheetId, area, oneOf(shift, ["Down", "Right"] as const));
  // The range itself moved on; what insert() returns are the new, empty cells.
  return context.ranges.create(range.sheetId, area);
}

function deleteCells(range: RangeHandle, context: ApiContext, shift: unknown): void {
  const area = areaOf(range);
  guardSheet(
    context,
    range.sheetId,
    isWholeRows(area) ? "allowDeleteRows" : isWholeColumns(area) ? "allowDeleteColumns" : undefined,
  );
  context.model.deleteCells(range.sheetId, area, oneOf(shift, ["Up", "Left"] as const));
}

function clear(range: RangeHandle, context: ApiContext, applyTo: unknown): void {
  const kind = applyTo === undefined ? "All" : oneOf(applyTo, clearKinds);
  if (kind !== "Formats") guardContent(context, range);
  if (kind !== "Contents") guardSheet(context, range.sheetId, "allowFormatCells");
  context.model.clear(range.sheetId, areaOf(range), kind);
}

/** `count` rows or columns before (negative side) or after the range. */
function strip(
  range: RangeHandle,
  context: ApiContext,
  count: unknown,
  side: "above" | "below" | "before" | "after",
): RangeHandle {
  const size = count === undefined ? 1 : integer(count);
  if (size === 0) invalid();
  const { row, column, rowCount, columnCount } = areaOf(range);
  const cells = Math.abs(size);
  // A negative count takes the strip from inside the range, at the same edge.
  const outside = size > 0;
  if (side === "above") {
    return beside(range, context, { row: outside ? row - cells : row, rowCount: cells });
  }
  if (side === "below") {
    const end = row + rowCount;
    return beside(range, context, { row: outside ? end : end - cells, rowCount: cells });
  }
  if (side === "before") {
    return beside(range, context, {
      column: outside ? column - cells : column,
      columnCount: cells,
    });
  }
  const end = column + columnCount;
  return beside(range, context, { column: outside ? end : end - cells, columnCount: cells });
}

/**
 * The last cell moves and the first stays, also beyond it: C3 resized by -2 columns is A3:C3
 * (Microsoft's sample of lines in charts and shapes uses it so).
 */
function resized(
  range: RangeHandle,
  { ranges }: ApiContext,
  deltaRows: unknown,
  deltaColumns: unknown,
): RangeHandle {
  const { row, column, rowCount, columnCount } = areaOf(range);
  const lastRow = row + rowCount - 1 + (deltaRows === undefined ? 0 : integer(deltaRows));
  const lastColumn =
    column + columnCount - 1 + (deltaColumns === undefined ? 0 : integer(deltaColumns));
  return ranges.create(range.sheetId, between(row, column, lastRow, lastColumn));
}

export const range = defineType<RangeHandle>("Range", {
  properties: {
    Address: readOnly("1.1", (self, context) => addressOf(context, self)),
    AddressLocal: readOnly("1.1", (self, context) => addressOf(context, self)),
    CellCount: readOnly("1.1", (self) => countCells(areaOf(self))),
    RowIndex: readOnly("1.1", (self) => areaOf(self).row),
    ColumnIndex: readOnly("1.1", (self) => areaOf(self).column),
    RowCount: readOnly("1.1", (self) => areaOf(self).rowCount),
    ColumnCount: readOnly("1.1", (self) => areaOf(self).columnCount),
    Values: readWrite("1.1", readCells("values"), enterCells),
    Formulas: readWrite("1.1", readCells("formulas"), enterCells),
    FormulasLocal: readWrite("1.1", readCells("formulas"), enterCells),
    NumberFormat: readWrite("1.1", readCells("numberFormats"), setNumberFormats),
    NumberFormatLocal: readWrite("1.7", readCells("numberFormats"), setNumberFormats),
    Text: readOnly("1.1", readCells("text")),
    ValueTypes: readOnly("1.1", readCells("valueTypes")),
    IsEntireColumn: readOnly("1.7", (self) => isWholeColumns(areaOf(self))),
    IsEntireRow: readOnly("1.7", (self) => isWholeRows(areaOf(self))),
    RowHidden: readWrite(
      "1.2",
      (self, { model }) => model.rowsHidden(self.sheetId, areaOf(self)),
      (self, value, context) => {
        guardSheet(context, self.sheetId, "allowFormatRows");
        context.model.setRowsHidden(self.sheetId, areaOf(self), flag(value));
      },
    ),
    ColumnHidden: readWrite(
      "1.2",
      (self, { model }) => model.columnsHidden(self.sheetId, areaOf(self)),
      (self, value, context) => {
        guardSheet(context, self.sheetId, "allowFormatColumns");
        context.model.setColumnsHidden(self.sheetId, areaOf(self), flag(value));
      },
    ),
    ...rangeExtras,
    Hidden: readOnly("1.2", (self, { model }) => {
      const rows = model.rowsHidden(self.sheetId, areaOf(self));
      const columns = model.columnsHidden(self.sheetId, areaOf(self));
      if (rows === true || columns === true) return true;
      return rows === null || columns === null ? null : false;
    }),
  },
  children: {
    Worksheet: child("1.1", ({ sheetId }) => sheetHandle(sheetId)),
    Format: child("1.1", (self) => ({ type: "RangeFormat", ranges: [self] })),
    Sort: child("1.2", (self) => ({ type: "RangeSort", ranges: [self] })),
    DataValidation: child("1.8", (self) => ({ type: "DataValidation", ranges: [self] })),
    ConditionalFormats: child("1.6", (self) => ({
      type: "ConditionalFormatCollection",
      ranges: [self],
    })),
  },
  methods: {
    GetVisibleView: method("1.3", visibleView),
    GetCell: method("1.1", (self, context, row, column) =>
      beside(self, context, {
        row: areaOf(self).row + integer(row),
        column: areaOf(self).column + integer(column),
        rowCount: 1,
        columnCount: 1,
      }),
    ),
    GetRow: method("1.1", (self, context, index) => {
      const { row, rowCount } = areaOf(self);
      if (integer(index, 0) >= rowCount) invalid();
      return beside(self, context, { row: row + integer(index), rowCount: 1 });
    }),
    GetColumn: method("1.1", (self, context, index) => {
      const { column, columnCount } = areaOf(self);
      if (integer(index, 0) >= columnCount) invalid();
      return beside(self, context, { column: column + integer(index), columnCount: 1 });
    }),
    GetLastRow: method("1.1", (self, context) => strip(self, context, -1, "below")),
    GetLastColumn: method("1.1", (self, context) => strip(self, context, -1, "after")),
    GetLastCell: method("1.1", (self, context) =>
      strip(strip(self, context, -1, "below"), context, -1, "after"),
    ),
    GetRowsAbove: method("1.3", (self, context, count) => strip(self, context, count, "above")),
    GetRowsBelow: method("1.3", (self, context, count) => strip(self, context, count, "below")),
    GetColumnsBefore: method("1.3", (self, context, n) => strip(self, context, n, "before")),
    GetColumnsAfter: method("1.3", (self, context, n) => strip(self, context, n, "after")),
    GetOffsetRange: method("1.1", (self, context, rows, columns) =>
      beside(self, context, {
        row: areaOf(self).row + integer(rows),
        column: areaOf(self).column + integer(columns),
      }),
    ),
    GetResizedRange: method("1.3", resized),
    GetAbsoluteResizedRange: method("1.7", (self, context, rows, columns) =>
      beside(self, context, { rowCount: integer(rows, 1), columnCount: integer(columns, 1) }),
    ),
    GetEntireRow: method("1.1", (self, context) =>
      beside(self, context, { column: 0, columnCount: maxColumns }),
    ),
    GetEntireColumn: method("1.1", (self, context) =>
      beside(self, context, { row: 0, rowCount: maxRows }),
    ),
    GetBoundingRect: method("1.1", (self, context, other) => {
      const second = rangeFrom(context, self.sheetId, other);
      if (second.sheetId !== self.sheetId) invalid();
      return context.ranges.create(self.sheetId, union(areaOf(self), areaOf(second)));
    }),
    GetIntersection: method(
      "1.1",
      (self, context, other) => common(self, context, other) ?? notFound(),
    ),
    GetIntersectionOrNullObject: method("1.4", common),
    GetUsedRange: method(
      "1.1",
      (self, context, valuesOnly) =>
        usedPart(self, context, valuesOnly) ??
        beside(self, context, { rowCount: 1, columnCount: 1 }),
    ),
    GetUsedRangeOrNullObject: method("1.4", usedPart),
    GetMergedAreasOrNullObject: method("1.13", mergedAreas),
    GetRowProperties: method("1.9", rowProperties),
    GetColumnProperties: method("1.9", columnProperties),
    Select: method("1.1", (self, { model }) => model.select(self.sheetId, areaOf(self))),
    Clear: method("1.1", clear),
    Insert: method("1.1", insert),
    Delete: method("1.1", deleteCells),
    Merge: method("1.2", (self, context, across) => {
      guardSheet(context, self.sheetId);
      context.model.merge(self.sheetId, areaOf(self), across === true);
    }),
    Unmerge: method("1.2", (self, context) => {
      guardSheet(context, self.sheetId);
      context.model.unmerge(self.sheetId, areaOf(self));
    }),
    ...searchMethods,
    ...specialCellMethods<RangeHandle>((self) => [self]),
    ...copyMethods,
    ...propertyMethods,
    ...neighbourMethods,
    SetDirty: method("1.9", (_self, { model }) => model.calculate()),
    GetTables: method("1.9", (self, _context, fullyContained) => ({
      type: "TableScopedCollection",
      ranges: [self],
      fullyContained: fullyContained === true,
    })),
    Calculate: method("1.6", (_self, { model }) => model.calculate()),
    /** Before a large write the library cuts into blocks: has the input the range's shape? */
    _ValidateArraySize: method("1.3", (self, _context, rows, columns) => {
      const { rowCount, columnCount } = areaOf(self);
      if (rows !== rowCount || columns !== columnCount) invalid();
    }),
  },
});
