/** Sorting of ranges and tables: RangeSort, TableSort. */
import { isInsideGrid, type Area } from "../../workbook/model/area";
import type { CellValue, SortField, TableEntry } from "../../workbook/model/model";
import { bodyArea } from "../../workbook/parts/objects/structuredReferences";
import { color, integer, invalid, oneOf, record } from "./arguments";
import { areaOf, guardBounded, guardContent } from "./guards";
import type { OnRanges, ItemHandle } from "./handles";
import { notFound } from "./lookup";
import type { ApiContext } from "./table";
import { defineType, method, readOnly } from "./table";

const sortOns = ["Value", "CellColor", "FontColor", "Icon"] as const;

/** @throws ApiNotFound for sorting by icons */
function sortFields(value: unknown, context: ApiContext): SortField[] {
  if (!Array.isArray(value) || value.length === 0) return invalid();
  return value.map((each: unknown) => {
    const field = record(each);
    const sortOn = field.sortOn === undefined ? "Value" : oneOf(field.sortOn, sortOns);
    if (sortOn === "Icon") context.missing("SortOn.icon");
    return {
      key: integer(field.key, 0),
      ascending: field.ascending !== false,
      sortOn,
      color: sortOn === "Value" ? "" : color(field.color),
    };
  });
}

/** Numbers before texts before truth values before errors, as Excel sorts ascending. */
function kindRank(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "boolean") return 2;
  return value.startsWith("#") ? 3 : 1;
}

function compareValues(a: CellValue, b: CellValue, matchCase: boolean): number {
  const rank = kindRank(a) - kindRank(b);
  if (rank !== 0) return rank;
  if (typeof a === "string" && typeof b === "string") {
    return a.localeCompare(b, "zh-CN", { sensitivity: matchCase ? "variant" : "accent" });
  }
  return Number(a) - Number(b);
}

interface Line {
  values: CellValue[];
  /** The colour of the cell under each field that sorts by colour. */
  colors: string[];
  index: number;
}

/** Blank cells come last whichever way; lines that are equal keep their order. */
function compareLines(fields: SortField[], matchCase: boolean) {
  return (a: Line, b: Line): number => {
    for (const [index, field] of fields.entries()) {
      if (field.sortOn !== "Value") {
        const first = Number(b.colors[index] === field.color);
        const order = first - Number(a.colors[index] === field.color);
        if (order !== 0) return field.ascending ? order : -order;
        continue;
      }
      const [x = "", y = ""] = [a.values[field.key], b.values[field.key]];
      if ((x === "") !== (y === "")) return x === "" ? 1 : -1;
      const order = compareValues(x, y, matchCase);
      if (order !== 0) return field.ascending ? order : -order;
    }
    return a.index - b.index;
  };
}

interface Sorting {
  fields: SortField[];
  matchCase: boolean;
  axis: "row" | "column";
}

function sortArea(context: ApiContext, sheetId: string, area: Area, sorting: Sorting): void {
  const { model } = context;
  const { fields, matchCase, axis } = sorting;
  const count = axis === "row" ? area.rowCount : area.columnCount;
  const width = axis === "row" ? area.columnCount : area.rowCount;
  if (fields.some(({ key }) => key >= width)) invalid();
  const values = model.values(sheetId, area);
  const lines = Array.from({ length: count }, (_, index): Line => {
    const line = axis === "row" ? values[index] : values.map((row) => row[index] ?? "");
    const colors = fields.map(({ key, sortOn }) => {
      if (sortOn === "Value") return "";
      const [r, c] = axis === "row" ? [index, key] : [key, index];
      const cell = { row: area.row + r, column: area.column + c, rowCount: 1, columnCount: 1 };
      const property = sortOn === "CellColor" ? "fillColor" : "fontColor";
      return model.getStyle(sheetId, cell, property) ?? "";
    });
    return { values: line ?? [], colors, index };
  });
  const order = lines.sort(compareLines(fields, matchCase)).map(({ index }) => index);
  model.reorderCells(sheetId, area, order, axis);
  context.events.announce({ type: axis === "row" ? "rowSorted" : "columnSorted", sheetId, area });
}

export const rangeSort = defineType<OnRanges<"RangeSort">>("RangeSort", {
  since: "1.2",
  methods: {
    Apply: method("1.2", ({ ranges }, context, fields, matchCase, hasHeaders, orientation) => {
      const [range] = ranges;
      if (!range) return invalid();
      const area = areaOf(range);
      guardBounded(area);
      guardContent(context, range);
      const axis = orientation === undefined ? "Rows" : oneOf(orientation, ["Rows", "Columns"]);
      // Excel.SortOrientation tells what moves: Rows sorts rows.
      const byRows = axis === "Rows";
      const body = hasHeaders === true ? withoutHeader(area, byRows) : area;
      if (!isInsideGrid(body)) return;
      sortArea(context, range.sheetId, body, {
        fields: sortFields(fields, context),
        matchCase: matchCase === true,
        axis: byRows ? "row" : "column",
      });
    }),
  },
});

function withoutHeader(area: Area, byRows: boolean): Area {
  return byRows
    ? { ...area, row: area.row + 1, rowCount: area.rowCount - 1 }
    : { ...area, column: area.column + 1, columnCount: area.columnCount - 1 };
}

type TableSortHandle = ItemHandle<"TableSort">;

function tableOf({ id }: TableSortHandle, { model }: ApiContext): TableEntry {
  return model.tables().find((table) => table.id === id) ?? notFound();
}

function sortTable(self: TableSortHandle, context: ApiContext): void {
  const table = tableOf(self, context);
  guardContent(context, context.ranges.create(table.sheetId, bodyArea(table)));
  if (table.sortFields.length === 0) return;
  sortArea(context, table.sheetId, bodyArea(table), {
    fields: table.sortFields,
    matchCase: table.sortMatchCase,
    axis: "row",
  });
}

export const tableSort = defineType<TableSortHandle>("TableSort", {
  since: "1.2",
  properties: {
    Fields: readOnly("1.2", (self, context) => tableOf(self, context).sortFields),
    MatchCase: readOnly("1.2", (self, context) => tableOf(self, context).sortMatchCase),
    Method: readOnly("1.2", () => "PinYin"),
  },
  methods: {
    Apply: method("1.2", (self, context, fields, matchCase) => {
      context.model.updateTable(self.id, {
        sortFields: sortFields(fields, context),
        sortMatchCase: matchCase === true,
      });
      sortTable(self, context);
    }),
    Clear: method("1.2", ({ id }, { model }) => model.updateTable(id, { sortFields: [] })),
    Reapply: method("1.2", sortTable),
  },
});
