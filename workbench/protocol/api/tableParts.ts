/** Columns and rows of a table. */
import type { Area } from "../../workbook/model/area";
import type { TableEntry } from "../../workbook/model/model";
import { bodyArea } from "../../workbook/parts/objects/structuredReferences";
import type { RangeHandle } from "../rangeTracker";
import { integer, invalid, text } from "./arguments";
import { enterCells, readCells } from "./cellData";
import { collection } from "./collection";
import { guardContent, guardSheet } from "./guards";
import type { ItemHandle } from "./handles";
import { notFound } from "./lookup";
import type { ApiContext, Handle } from "./table";
import { child, defineType, method, readOnly, readWrite } from "./table";
import { find, headerArea, part, totalArea } from "./tables";

interface ColumnHandle extends Handle {
  readonly type: "TableColumn";
  /** The table's. */
  readonly id: string;
  readonly columnId: number;
}

function columnHandle(id: string, columnId: number): ColumnHandle {
  return { type: "TableColumn", id, columnId };
}

function indexOf(self: ColumnHandle, context: ApiContext): number {
  const index = find(self, context).columns.findIndex(({ id }) => id === self.columnId);
  return index < 0 ? notFound() : index;
}

/** The column's cells in a part of the table. */
function column(
  self: ColumnHandle,
  context: ApiContext,
  cut: (table: TableEntry) => Area,
): RangeHandle {
  const index = indexOf(self, context);
  return part(self, context, (table) => {
    const area = cut(table);
    return { ...area, column: area.column + index, columnCount: 1 };
  });
}

const whole = ({ area }: TableEntry) => area;

/** Excel's -1 and a missing index: at the end. */
function place(index: unknown): number | null {
  return index === undefined || index === null || index === -1 ? null : integer(index, 0);
}

export const tableColumnCollection = defineType<ItemHandle<"TableColumnCollection">>(
  "TableColumnCollection",
  collection(
    "1.1",
    (self, context) => find(self, context).columns.map(({ id }) => columnHandle(self.id, id)),
    (self, context, key) => {
      const wanted = String(key).toLowerCase();
      const found = find(self, context).columns.find(
        ({ id, name }) => id === Number(key) || name.toLowerCase() === wanted,
      );
      return found ? columnHandle(self.id, found.id) : null;
    },
    {
      properties: { Count: readOnly("1.1", (self, context) => find(self, context).columns.length) },
      methods: {
        Add: method("1.1", (self, context, index, values, name) => {
          guardSheet(context, find(self, context).sheetId);
          const columnId = context.model.addTableColumn(
            self.id,
            place(index),
            name === undefined ? null : text(name),
          );
          const added = columnHandle(self.id, columnId);
          if (values !== undefined) fill(added, context, values);
          return added;
        }),
      },
    },
    { count: "1.4", orNull: "1.4" },
  ),
);

/** Values of the whole column, header and total included, or of its body alone. */
function fill(self: ColumnHandle, context: ApiContext, values: unknown): void {
  if (!Array.isArray(values)) return enterCells(column(self, context, bodyArea), values, context);
  const rows = values.length;
  const { area, showHeaders } = find(self, context);
  if (rows === area.rowCount) return enterCells(column(self, context, whole), values, context);
  const body = bodyArea(find(self, context));
  if (rows === body.rowCount) return enterCells(column(self, context, bodyArea), values, context);
  if (!showHeaders || rows !== body.rowCount + 1) invalid();
  const upToBody = (table: TableEntry) => ({ ...table.area, rowCount: rows });
  enterCells(column(self, context, upToBody), values, context);
}

export const tableColumn = defineType<ColumnHandle>("TableColumn", {
  identity: ["Id"],
  properties: {
    Id: readOnly("1.1", ({ columnId }) => columnId),
    Index: readOnly("1.1", indexOf),
    Name: readWrite(
      "1.1",
      (self, context) => find(self, context).columns[indexOf(self, context)]?.name ?? "",
      (self, name, context) =>
        enterCells(column(self, context, headerArea), `'${text(name)}`, context),
    ),
    Values: readWrite(
      "1.1",
      (self, context) => readCells("values")(column(self, context, whole), context),
      (self, values, context) => fill(self, context, values),
    ),
  },
  children: {
    Filter: child("1.2", ({ id, columnId }) => ({ type: "Filter", id, columnId })),
  },
  methods: {
    GetRange: method("1.1", (self, context) => column(self, context, whole)),
    GetDataBodyRange: method("1.1", (self, context) => column(self, context, bodyArea)),
    GetHeaderRowRange: method("1.1", (self, context) => column(self, context, headerArea)),
    GetTotalRowRange: method("1.1", (self, context) => column(self, context, totalArea)),
    Delete: method("1.1", (self, context) => {
      guardSheet(context, find(self, context).sheetId);
      context.model.deleteTableColumn(self.id, indexOf(self, context));
    }),
  },
});

interface RowHandle extends Handle {
  readonly type: "TableRow";
  readonly id: string;
  readonly index: number;
}

function rowHandle(id: string, index: number): RowHandle {
  return { type: "TableRow", id, index };
}

function rowRange(self: RowHandle, context: ApiContext): RangeHandle {
  return part(self, context, (table) => {
    const body = bodyArea(table);
    if (self.index >= body.rowCount) notFound();
    return { ...body, row: body.row + self.index, rowCount: 1 };
  });
}

const rowCount = (self: ItemHandle<string>, context: ApiContext) =>
  bodyArea(find(self, context)).rowCount;

function addRows(
  self: ItemHandle<"TableRowCollection">,
  context: ApiContext,
  index: unknown,
  values: unknown,
): RowHandle {
  const { sheetId, columns } = find(self, context);
  guardSheet(context, sheetId, "allowInsertRows");
  const rows = rowsOf(values, columns.length);
  const at = place(index) ?? rowCount(self, context);
  context.model.addTableRows(self.id, at, rows?.length ?? 1);
  if (rows) {
    const added = part(self, context, (table) => {
      const body = bodyArea(table);
      return { ...body, row: body.row + at, rowCount: rows.length };
    });
    guardContent(context, added);
    enterCells(added, rows, context);
  }
  return rowHandle(self.id, at);
}

/** A row's values bare, or rows of the table's width. @throws InvalidArgument for another shape */
function rowsOf(values: unknown, width: number): unknown[][] | null {
  if (values === undefined || values === null) return null;
  if (!Array.isArray(values)) return [new Array<unknown>(width).fill(values)];
  const rows = (Array.isArray(values[0]) ? values : [values]) as unknown[][];
  return rows.every((row) => Array.isArray(row) && row.length === width) ? rows : invalid();
}

export const tableRowCollection = defineType<ItemHandle<"TableRowCollection">>(
  "TableRowCollection",
  {
    properties: { Count: readOnly("1.1", rowCount) },
    items: (self, context) =>
      Array.from({ length: rowCount(self, context) }, (_, index) => rowHandle(self.id, index)),
    methods: {
      GetCount: method("1.4", rowCount),
      GetItemAt: method("1.1", (self, context, index) =>
        integer(index, 0) < rowCount(self, context)
          ? rowHandle(self.id, integer(index))
          : invalid(),
      ),
      Add: method("1.1", addRows),
      DeleteRowsAt: method("ExcelApiOnline 1.1", (self, context, index, count) => {
        guardSheet(context, find(self, context).sheetId, "allowDeleteRows");
        const times = count === undefined ? 1 : integer(count, 1);
        for (let time = 0; time < times; time++) {
          context.model.deleteTableRow(self.id, integer(index, 0));
        }
      }),
    },
  },
);

export const tableRow = defineType<RowHandle>("TableRow", {
  properties: {
    Index: readOnly("1.1", ({ index }) => index),
    Values: readWrite(
      "1.1",
      (self, context) => readCells("values")(rowRange(self, context), context),
      (self, values, context) => {
        const range = rowRange(self, context);
        guardContent(context, range);
        enterCells(range, values, context);
      },
    ),
  },
  methods: {
    GetRange: method("1.1", rowRange),
    Delete: method("1.1", (self, context) => {
      guardSheet(context, find(self, context).sheetId, "allowDeleteRows");
      context.model.deleteTableRow(self.id, self.index);
    }),
  },
});
