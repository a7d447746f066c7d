/** RangeAreas and the collection of its ranges. */
import { cellCount, isWholeColumns, isWholeRows } from "../../workbook/model/area";
import { formatA1, quoteSheetName } from "../../workbook/model/address";
import type { RangeAreasHandle, RangeHandle } from "../rangeTracker";
import { integer, invalid, oneOf } from "./arguments";
import { areaOf, guardContent, guardSheet } from "./guards";
import { sheetHandle, type OnRanges } from "./handles";
import { sheetOf } from "./lookup";
import type { ApiContext } from "./table";
import { child, defineType, method, readOnly } from "./table";

function first({ ranges }: { ranges: RangeHandle[] }): RangeHandle {
  return ranges[0] ?? invalid();
}

/** "Sheet1!A1:B2,Sheet1!D4" */
function address(self: RangeAreasHandle, context: ApiContext): string {
  const sheet = quoteSheetName(sheetOf(context, first(self).sheetId).name);
  return self.ranges.map((range) => `${sheet}!${formatA1(areaOf(range))}`).join(",");
}

export const rangeAreas = defineType<RangeAreasHandle>("RangeAreas", {
  since: "1.9",
  properties: {
    Address: readOnly("1.9", address),
    AddressLocal: readOnly("1.9", address),
    AreaCount: readOnly("1.9", ({ ranges }) => ranges.length),
    CellCount: readOnly("1.9", ({ ranges }) =>
      ranges.reduce((sum, range) => sum + cellCount(areaOf(range)), 0),
    ),
    IsEntireColumn: readOnly("1.9", ({ ranges }) =>
      ranges.every((range) => isWholeColumns(areaOf(range))),
    ),
    IsEntireRow: readOnly("1.9", ({ ranges }) => ranges.every((r) => isWholeRows(areaOf(r)))),
  },
  children: {
    Areas: child("1.9", ({ ranges }) => ({ type: "RangeCollection", ranges })),
    Worksheet: child("1.9", (self) => sheetHandle(first(self).sheetId)),
    Format: child("1.9", ({ ranges }) => ({ type: "RangeFormat", ranges })),
    DataValidation: child("1.9", ({ ranges }) => ({ type: "DataValidation", ranges })),
    ConditionalFormats: child("1.9", ({ ranges }) => ({
      type: "ConditionalFormatCollection",
      ranges,
    })),
  },
  methods: {
    Calculate: method("1.9", (_self, { model }) => model.calculate()),
    Clear: method("1.9", ({ ranges }, context, applyTo) => {
      const kind = applyTo ?? "All";
      for (const range of ranges) {
        if (kind !== "Formats") guardContent(context, range);
        if (kind !== "Contents") guardSheet(context, range.sheetId, "allowFormatCells");
        const known = oneOf(kind, ["All", "Contents", "Formats"] as const);
        context.model.clear(range.sheetId, areaOf(range), known);
      }
    }),
    GetOffsetRangeAreas: method("1.9", ({ ranges }, context, rows, columns) => ({
      type: "RangeAreas",
      ranges: ranges.map((range) => {
        const area = areaOf(range);
        const moved = { row: area.row + integer(rows), column: area.column + integer(columns) };
        return context.ranges.create(range.sheetId, { ...area, ...moved });
      }),
    })),
  },
});

export const rangeCollection = defineType<OnRanges<"RangeCollection">>("RangeCollection", {
  since: "1.9",
  items: ({ ranges }) => ranges,
  methods: {
    GetCount: method("1.9", ({ ranges }) => ranges.length),
    GetItemAt: method("1.9", ({ ranges }, _context, index) => ranges[integer(index)] ?? invalid()),
  },
});
