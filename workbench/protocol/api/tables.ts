/** Tables, as far as an add-in that finds them needs: ranges, name, style. */
import type { Area } from "../../workbook/model/area";
import type { TableEntry } from "../../workbook/model/model";
import type { RangeHandle } from "../rangeTracker";
import { flag, invalid, text } from "./arguments";
import { collection } from "./collection";
import { areaOf, guardSheet } from "./guards";
import { sheetHandle, type ItemHandle, type ScopedHandle } from "./handles";
import { notFound, rangeFrom } from "./lookup";
import type { ApiContext, PropertyEntry } from "./table";
import { child, defineType, method, readOnly, readWrite } from "./table";

type TablesHandle = ScopedHandle<"TableCollection">;
type TableHandle = ItemHandle<"Table">;

function handleOf({ id }: { id: string }): TableHandle {
  return { type: "Table", id };
}

function tablesOf({ sheetId }: TablesHandle, { model }: ApiContext): TableEntry[] {
  return model.tables().filter((table) => sheetId === null || table.sheetId === sheetId);
}

function find({ id }: TableHandle, { model }: ApiContext): TableEntry {
  return model.tables().find((table) => table.id === id) ?? notFound();
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
function part(
  self: TableHandle,
  context: ApiContext,
  cut: (table: TableEntry) => Area,
): RangeHandle {
  const table = find(self, context);
  return context.ranges.create(table.sheetId, cut(table));
}

function bodyArea({ area, showHeaders, showTotals }: TableEntry): Area {
  const above = showHeaders ? 1 : 0;
  const rowCount = area.rowCount - above - (showTotals ? 1 : 0);
  return { ...area, row: area.row + above, rowCount };
}

export const table = defineType<TableHandle>("Table", {
  identity: ["Id"],
  properties: {
    Id: readOnly("1.1", (self, context) => find(self, context).id),
    Name: property("1.1", "name", text),
    Style: property("1.1", "style", text),
    ShowHeaders: property("1.1", "showHeaders", flag),
    ShowTotals: property("1.1", "showTotals", flag),
    ShowBandedRows: property("1.3", "showBandedRows", flag),
    ShowFilterButton: property("1.3", "showFilterButton", flag),
  },
  children: {
    Worksheet: child("1.2", (self, context) => sheetHandle(find(self, context).sheetId)),
  },
  methods: {
    GetRange: method("1.1", (self, context) => part(self, context, ({ area }) => area)),
    GetDataBodyRange: method("1.1", (self, context) => part(self, context, bodyArea)),
    GetHeaderRowRange: method("1.1", (self, context) =>
      part(self, context, ({ area, showHeaders }) =>
        showHeaders ? { ...area, rowCount: 1 } : invalid(),
      ),
    ),
    Delete: method("1.1", (self, context) => {
      guardSheet(context, find(self, context).sheetId);
      context.model.deleteTable(self.id);
    }),
    ConvertToRange: method("1.2", (self, context) => {
      const range = part(self, context, ({ area }) => area);
      guardSheet(context, range.sheetId);
      context.model.deleteTable(self.id);
      return range;
    }),
  },
});
