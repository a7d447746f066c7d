/** Tables: the collections, a table and its ranges. Columns and rows: tableParts.ts. */
import { intersection, sameArea, type Area } from "../../workbook/model/area";
import type { TableEntry } from "../../workbook/model/model";
import { bodyArea } from "../../workbook/parts/objects/structuredReferences";
import { EventType, workbookTarget } from "../events";
import type { RangeHandle } from "../rangeTracker";
import { flag, invalid, text } from "./arguments";
import { collection } from "./collection";
import { areaOf, guardSheet } from "./guards";
import { sheetHandle, type ItemHandle, type ScopedHandle } from "./handles";
import { notFound, rangeFrom } from "./lookup";
import { clearTableFilters, filterTable, tableAutoFilter } from "./filtering";
import type { ApiContext, EventEntry, Handle, PropertyEntry } from "./table";
import { child, defineType, method, readOnly, readWrite } from "./table";

type TablesHandle = ScopedHandle<"TableCollection">;
export type TableHandle = ItemHandle<"Table">;

export function handleOf({ id }: { id: string }): TableHandle {
  return { type: "Table", id };
}

function tablesOf({ sheetId }: TablesHandle, { model }: ApiContext): TableEntry[] {
  return model.tables().filter((table) => sheetId === null || table.sheetId === sheetId);
}

export function find({ id }: ItemHandle<string>, { model }: ApiContext): TableEntry {
  return model.tables().find((table) => table.id === id) ?? notFound();
}

function event(member: string, eventType: number, since: string): EventEntry<TablesHandle> {
  return { member, since, eventType, target: ({ sheetId }) => sheetId ?? workbookTarget };
}

export const tableCollection = defineType<TablesHandle>(
  "TableCollection",
  collection(
    "1.1",
    (self, context) => tablesOf(self, context).map(handleOf),
    (self, context, key) => {
      const wanted = String(key).toLowerCase();
      const table = tablesOf(self, context).find(
        ({ id, name }) => id === String(key) || name.toLowerCase() === wanted,
      );
      return table ? handleOf(table) : null;
    },
    {
      properties: { Count: readOnly("1.1", (self, context) => tablesOf(self, context).length) },
      events: {
        AddedEvent: event("onAdded", EventType.tableAdded, "1.9"),
        DeletedEvent: event("onDeleted", EventType.tableDeleted, "1.9"),
        DataChangedEvent: event("onChanged", EventType.tableChanged, "1.7"),
      },
      methods: {
        Add: method("1.1", (self, context, address, hasHeaders) => {
          const sheetId = self.sheetId ?? context.model.activeSheet();
          const range = rangeFrom(context, sheetId, address);
          guardSheet(context, range.sheetId);
          const id = context.model.addTable(range.sheetId, areaOf(range), flag(hasHeaders));
          return handleOf({ id });
        }),
      },
    },
    { count: "1.4", orNull: "1.4" },
  ),
);

/** What range.getTables() finds. */
export interface TablesOnHandle extends Handle {
  readonly type: "TableScopedCollection";
  readonly ranges: RangeHandle[];
  readonly fullyContained: boolean;
}

function tablesOn(
  { ranges, fullyContained }: TablesOnHandle,
  { model }: ApiContext,
): TableHandle[] {
  const isFound = (table: TableEntry) =>
    ranges.some((range) => {
      const common =
        range.sheetId === table.sheetId ? intersection(areaOf(range), table.area) : null;
      return common !== null && (!fullyContained || sameArea(common, table.area));
    });
  return model.tables().filter(isFound).map(handleOf);
}

export const tableScopedCollection = defineType<TablesOnHandle>(
  "TableScopedCollection",
  collection(
    "1.9",
    tablesOn,
    (self, context, key) => {
      const wanted = String(key).toLowerCase();
      const found = tablesOn(self, context).find(
        (table) => table.id === key || find(table, context).name.toLowerCase() === wanted,
      );
      return found ?? null;
    },
    {
      methods: {
        GetFirst: method("1.9", (self, context) => tablesOn(self, context)[0] ?? notFound()),
      },
    },
    { orNull: "1.14" },
  ),
);

function property<K extends keyof TableEntry>(
  since: string,
  key: K,
  check: (value: unknown) => TableEntry[K],
): PropertyEntry<TableHandle> {
  return readWrite(
    since,
    (self, context) => find(self, context)[key],
    (self, value, context) => {
      guardSheet(context, find(self, context).sheetId);
      context.model.updateTable(self.id, { [key]: check(value) });
    },
  );
}

/** A part of the table's area. */
export function part(
  self: ItemHandle<string>,
  context: ApiContext,
  cut: (table: TableEntry) => Area,
): RangeHandle {
  const table = find(self, context);
  return context.ranges.create(table.sheetId, cut(table));
}

/** @throws InvalidArgument where the table shows no headers */
export function headerArea({ area, showHeaders }: TableEntry): Area {
  return showHeaders ? { ...area, rowCount: 1 } : invalid();
}

/** @throws InvalidArgument where the table shows no totals */
export function totalArea({ area, showTotals }: TableEntry): Area {
  return showTotals ? { ...area, row: area.row + area.rowCount - 1, rowCount: 1 } : invalid();
}

function remove(self: TableHandle, context: ApiContext, keepCells: boolean): RangeHandle {
  const range = part(self, context, ({ area }) => area);
  guardSheet(context, range.sheetId);
  context.model.deleteTable(self.id, keepCells);
  return range;
}

export const table = defineType<TableHandle>("Table", {
  identity: ["Id"],
  properties: {
    Id: readOnly("1.1", (self, context) => find(self, context).id),
    LegacyId: readOnly("1.8", ({ id }) => String(Number(id.slice(-13, -1)))),
    Name: property("1.1", "name", text),
    Style: property("1.1", "style", text),
    ShowHeaders: property("1.1", "showHeaders", flag),
    ShowTotals: property("1.1", "showTotals", flag),
    ShowBandedRows: property("1.3", "showBandedRows", flag),
    ShowBandedColumns: property("1.3", "showBandedColumns", flag),
    HighlightFirstColumn: property("1.3", "highlightFirstColumn", flag),
    HighlightLastColumn: property("1.3", "highlightLastColumn", flag),
    ShowFilterButton: property("1.3", "showFilterButton", flag),
  },
  children: {
    Worksheet: child("1.2", (self, context) => sheetHandle(find(self, context).sheetId)),
    Columns: child("1.1", ({ id }) => ({ type: "TableColumnCollection", id })),
    Rows: child("1.1", ({ id }) => ({ type: "TableRowCollection", id })),
    Sort: child("1.2", ({ id }) => ({ type: "TableSort", id })),
    AutoFilter: tableAutoFilter,
  },
  methods: {
    GetRange: method("1.1", (self, context) => part(self, context, ({ area }) => area)),
    GetDataBodyRange: method("1.1", (self, context) => part(self, context, bodyArea)),
    GetHeaderRowRange: method("1.1", (self, context) => part(self, context, headerArea)),
    GetTotalRowRange: method("1.1", (self, context) => part(self, context, totalArea)),
    ClearFilters: method("1.2", ({ id }, context) => clearTableFilters(context, id)),
    ReapplyFilters: method("1.2", ({ id }, context) => filterTable(context, id)),
    Resize: method("1.13", (self, context, target) => {
      const { sheetId } = find(self, context);
      guardSheet(context, sheetId);
      const range = rangeFrom(context, sheetId, target);
      if (range.sheetId !== sheetId) invalid();
      context.model.resizeTable(self.id, areaOf(range));
    }),
    Delete: method("1.1", (self, context) => void remove(self, context, false)),
    ConvertToRange: method("1.2", (self, context) => remove(self, context, true)),
  },
  events: {
    DataChangedEvent: {
      member: "onChanged",
      since: "1.7",
      eventType: EventType.tableChanged,
      target: ({ id }) => id,
    },
    SelectionChangedEvent: {
      member: "onSelectionChanged",
      since: "1.7",
      eventType: EventType.tableSelectionChanged,
      target: ({ id }) => id,
    },
  },
});
