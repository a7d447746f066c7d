/** RangeAreas and the collection of its ranges. */
import {
  cellCount,
  intersection,
  isWholeColumns,
  isWholeRows,
  maxColumns,
  maxRows,
  type Area,
} from "../../workbook/model/area";
import { formatA1, quoteSheetName } from "../../workbook/model/address";
import type { RangeAreasHandle, RangeHandle } from "../rangeTracker";
import { integer, invalid, oneOf, text } from "./arguments";
import { copyFrom } from "./copying";
import { areaOf, guardContent, guardSheet } from "./guards";
import { isRangeAreas, sheetHandle, type OnRanges } from "./handles";
import { notFound, rangeFrom, sheetOf } from "./lookup";
import { shared } from "./rangeFormat";
import { specialCellMethods } from "./specialCells";
import type { ApiContext } from "./table";
import { child, defineType, method, readOnly, readWrite } from "./table";

function first({ ranges }: { ranges: RangeHandle[] }): RangeHandle {
  return ranges[0] ?? invalid();
}

/** "Sheet1!A1:B2,Sheet1!D4" */
function address(self: RangeAreasHandle, context: ApiContext): string {
  const sheet = quoteSheetName(sheetOf(context, first(self).sheetId).name);
  return self.ranges.map((range) => `${sheet}!${formatA1(areaOf(range))}`).join(",");
}

function of(context: ApiContext, sheetId: string, areas: Area[]): RangeAreasHandle | null {
  if (areas.length === 0) return null;
  return { type: "RangeAreas", ranges: areas.map((area) => context.ranges.create(sheetId, area)) };
}

function each(
  self: RangeAreasHandle,
  context: ApiContext,
  changes: () => Partial<Area>,
): RangeAreasHandle | null {
  const areas = self.ranges.map((range) => ({ ...areaOf(range), ...changes() }));
  return of(context, first(self).sheetId, areas);
}

function common(
  self: RangeAreasHandle,
  context: ApiContext,
  other: unknown,
): RangeAreasHandle | null {
  const { sheetId } = first(self);
  const others = isRangeAreas(other) ? other.ranges : [rangeFrom(context, sheetId, other)];
  const areas = self.ranges.flatMap((range) =>
    others.flatMap((each) =>
      each.sheetId === sheetId ? (intersection(areaOf(range), areaOf(each)) ?? []) : [],
    ),
  );
  return of(context, sheetId, areas);
}

function used(
  self: RangeAreasHandle,
  context: ApiContext,
  valuesOnly: unknown,
): RangeAreasHandle | null {
  const { sheetId } = first(self);
  const area = context.model.usedArea(sheetId, valuesOnly === true);
  const areas = self.ranges.flatMap((range) => (area && intersection(area, areaOf(range))) ?? []);
  return of(context, sheetId, areas);
}

export const rangeAreas = defineType<RangeAreasHandle>("RangeAreas", {
  since: "1.9",
  properties: {
    Style: readWrite(
      "1.9",
      ({ ranges }, { model }) =>
        shared(ranges, (range) => model.cellStyle(range.sheetId, areaOf(range))),
      ({ ranges }, value, context) => {
        for (const range of ranges) {
          guardSheet(context, range.sheetId, "allowFormatCells");
          context.model.applyStyle(range.sheetId, areaOf(range), text(value));
        }
      },
    ),
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
    ...specialCellMethods<RangeAreasHandle>(({ ranges }) => ranges),
    SetDirty: method("1.9", (_self, { model }) => model.calculate()),
    GetEntireRow: method("1.9", (self, context) =>
      each(self, context, () => ({ column: 0, columnCount: maxColumns })),
    ),
    GetEntireColumn: method("1.9", (self, context) =>
      each(self, context, () => ({ row: 0, rowCount: maxRows })),
    ),
    GetIntersection: method(
      "1.9",
      (self, context, other) => common(self, context, other) ?? notFound(),
    ),
    GetIntersectionOrNullObject: method("1.9", common),
    GetUsedRangeAreas: method(
      "1.9",
      (self, context, valuesOnly) => used(self, context, valuesOnly) ?? invalid(),
    ),
    GetUsedRangeAreasOrNullObject: method("1.9", used),
    CopyFrom: method("1.9", ({ ranges }, context, source, kind, skipBlanks, transpose) => {
      for (const range of ranges) copyFrom(range, context, source, kind, skipBlanks, transpose);
    }),
    GetTables: method("1.9", ({ ranges }, _context, fullyContained) => ({
      type: "TableScopedCollection",
      ranges,
      fullyContained: fullyContained === true,
    })),
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
