/** Filters of tables and sheets: which rows pass, and their API. */
import { intersection, type Area } from "../../workbook/model/area";
import { criteriaMatcher } from "../../workbook/calculation/functions/criteria";
import type { AutoFilterEntry, FilterCriteria, TableEntry } from "../../workbook/model/model";
import { bodyArea } from "../../workbook/parts/objects/structuredReferences";
import type { RangeHandle } from "../rangeTracker";
import { color, integer, invalid, number, oneOf, record, text } from "./arguments";
import { areaOf, guardSheet } from "./guards";
import type { ItemHandle, SheetHandle } from "./handles";
import { isRange } from "./handles";
import { notFound, rangeFrom } from "./lookup";
import type { ApiContext } from "./table";
import { child, defineType, method, readOnly } from "./table";

const kinds = [
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "Custom",
  "Dynamic",
  "FontColor",
  "TopItems",
  "TopPercent",
  "Values",
] as const;

const dynamics = ["AboveAverage", "BelowAverage"] as const;

/** @throws InvalidArgument; ApiNotFound for filters by icon or date period */
function criteriaOf(value: unknown, context: ApiContext): FilterCriteria {
  const criteria = record(value);
  if (criteria.filterOn === "Icon") context.missing("FilterOn.icon");
  const filterOn = oneOf(criteria.filterOn, kinds);
  if (filterOn === "Values" && !Array.isArray(criteria.values)) invalid();
  if (filterOn === "Custom") text(criteria.criterion1);
  if (filterOn === "CellColor" || filterOn === "FontColor") color(criteria.color);
  if (/^(Top|Bottom)/.test(filterOn)) number(Number(criteria.criterion1), 1);
  if (filterOn === "Dynamic" && !dynamics.includes(criteria.dynamicCriteria as never)) {
    context.missing(`DynamicFilterCriteria.${String(criteria.dynamicCriteria)}`);
  }
  return { ...criteria, filterOn };
}

/** One column below its header. */
function passing(context: ApiContext, sheetId: string, column: Area, criteria: FilterCriteria) {
  const { model } = context;
  const values = model.values(sheetId, column).map(([value = ""]) => value);
  const numbers = values.filter((value) => typeof value === "number");
  const colorAt = (property: "fillColor" | "fontColor") => (_: unknown, index: number) =>
    model.getStyle(sheetId, { ...column, row: column.row + index, rowCount: 1 }, property) ===
    color(criteria.color);
  const count = Number(criteria.criterion1);
  const share = Math.max(1, Math.floor((numbers.length * count) / 100));
  const limits = (wanted: number, largest: boolean) => {
    const sorted = [...numbers].sort((a, b) => (largest ? b - a : a - b));
    const limit = sorted[Math.min(wanted, sorted.length) - 1] ?? NaN;
    return values.map(
      (value) => typeof value === "number" && (largest ? value >= limit : value <= limit),
    );
  };
  switch (criteria.filterOn) {
    case "Values": {
      const wanted = (criteria.values as unknown[]).map((each) => String(each).toLowerCase());
      return model
        .text(sheetId, column)
        .map(([shown = ""]) => wanted.includes(shown.toLowerCase()));
    }
    case "Custom": {
      const first = criteriaMatcher(text(criteria.criterion1));
      const second =
        typeof criteria.criterion2 === "string" ? criteriaMatcher(criteria.criterion2) : null;
      return values.map((value) => {
        const scalar = value === "" ? null : value;
        if (!second) return first(scalar);
        return criteria.operator === "Or"
          ? first(scalar) || second(scalar)
          : first(scalar) && second(scalar);
      });
    }
    case "TopItems":
      return limits(count, true);
    case "BottomItems":
      return limits(count, false);
    case "TopPercent":
      return limits(share, true);
    case "BottomPercent":
      return limits(share, false);
    case "CellColor":
      return values.map(colorAt("fillColor"));
    case "FontColor":
      return values.map(colorAt("fontColor"));
    default: {
      const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
      const above = criteria.dynamicCriteria === "AboveAverage";
      return values.map(
        (value) => typeof value === "number" && (above ? value > mean : value < mean),
      );
    }
  }
}

/** Shows the rows of a body that pass every criterion, and hides the others. */
function filterRows(
  context: ApiContext,
  sheetId: string,
  body: Area,
  criteria: (FilterCriteria | null)[],
): void {
  if (body.rowCount < 1) return;
  const passes = criteria.flatMap((each, index) =>
    each === null
      ? []
      : [passing(context, sheetId, { ...body, column: body.column + index, columnCount: 1 }, each)],
  );
  for (let index = 0; index < body.rowCount; index++) {
    const row = { ...body, row: body.row + index, rowCount: 1 };
    const hidden = passes.some((column) => column[index] === false);
    if (context.model.rowsHidden(sheetId, row) !== hidden) {
      context.model.setRowsHidden(sheetId, row, hidden);
    }
  }
}

// --- Tables

export function filterTable(context: ApiContext, id: string): void {
  const table = context.model.tables().find((each) => each.id === id) ?? notFound();
  const criteria = table.columns.map(({ filter }) => filter);
  filterRows(context, table.sheetId, bodyArea(table), criteria);
}

export function clearTableFilters(context: ApiContext, id: string): void {
  const table = context.model.tables().find((each) => each.id === id) ?? notFound();
  guardSheet(context, table.sheetId, "allowAutoFilter");
  const columns = table.columns.map((column) => ({ ...column, filter: null }));
  context.model.updateTable(id, { columns });
  filterTable(context, id);
}

/** The filter of a table's column. */
export interface FilterHandle extends ItemHandle<"Filter"> {
  readonly columnId: number;
}

function tableOf({ id }: ItemHandle<string>, { model }: ApiContext): TableEntry {
  return model.tables().find((table) => table.id === id) ?? notFound();
}

function setFilter(self: FilterHandle, context: ApiContext, filter: FilterCriteria | null): void {
  const table = tableOf(self, context);
  guardSheet(context, table.sheetId, "allowAutoFilter");
  const columns = table.columns.map((column) =>
    column.id === self.columnId ? { ...column, filter } : column,
  );
  context.model.updateTable(self.id, { columns });
  filterTable(context, self.id);
}

const byCount = (filterOn: string) =>
  method<FilterHandle>("1.2", (self, context, count) =>
    setFilter(self, context, criteriaOf({ filterOn, criterion1: String(count) }, context)),
  );

const byColor = (filterOn: string) =>
  method<FilterHandle>("1.2", (self, context, wanted) =>
    setFilter(self, context, criteriaOf({ filterOn, color: wanted }, context)),
  );

export const filter = defineType<FilterHandle>("Filter", {
  since: "1.2",
  properties: {
    Criteria: readOnly(
      "1.2",
      (self, context) =>
        tableOf(self, context).columns.find(({ id }) => id === self.columnId)?.filter ?? null,
    ),
  },
  methods: {
    Apply: method("1.2", (self, context, criteria) =>
      setFilter(self, context, criteriaOf(criteria, context)),
    ),
    ApplyValuesFilter: method("1.2", (self, context, values) =>
      setFilter(self, context, criteriaOf({ filterOn: "Values", values }, context)),
    ),
    ApplyCustomFilter: method("1.2", (self, context, criterion1, criterion2, operator) =>
      setFilter(
        self,
        context,
        criteriaOf({ filterOn: "Custom", criterion1, criterion2, operator }, context),
      ),
    ),
    ApplyDynamicFilter: method("1.2", (self, context, dynamicCriteria) =>
      setFilter(self, context, criteriaOf({ filterOn: "Dynamic", dynamicCriteria }, context)),
    ),
    ApplyTopItemsFilter: byCount("TopItems"),
    ApplyTopPercentFilter: byCount("TopPercent"),
    ApplyBottomItemsFilter: byCount("BottomItems"),
    ApplyBottomPercentFilter: byCount("BottomPercent"),
    ApplyCellColorFilter: byColor("CellColor"),
    ApplyFontColorFilter: byColor("FontColor"),
    Clear: method("1.2", (self, context) => setFilter(self, context, null)),
  },
});

// --- A sheet's filter, and a table's as a whole

/** Of a sheet, or of a table where `tableId` says so. */
export interface AutoFilterHandle extends SheetHandle<"AutoFilter"> {
  readonly tableId: string | null;
}

function entryOf({ sheetId, tableId }: AutoFilterHandle, context: ApiContext) {
  if (tableId === null) return context.model.autoFilter(sheetId);
  const table = context.model.tables().find(({ id }) => id === tableId) ?? notFound();
  const { area, columns, showTotals } = table;
  const rowCount = area.rowCount - (showTotals ? 1 : 0);
  return { area: { ...area, rowCount }, criteria: columns.map((column) => column.filter) };
}

function setEntry(
  self: AutoFilterHandle,
  context: ApiContext,
  entry: AutoFilterEntry | null,
): void {
  const { sheetId, tableId } = self;
  guardSheet(context, sheetId, "allowAutoFilter");
  if (tableId !== null) {
    const table = context.model.tables().find(({ id }) => id === tableId) ?? notFound();
    const columns = table.columns.map((column, index) => ({
      ...column,
      filter: entry?.criteria[index] ?? null,
    }));
    context.model.updateTable(tableId, { columns });
    return filterTable(context, tableId);
  }
  const before = context.model.autoFilter(sheetId);
  context.model.setAutoFilter(sheetId, entry);
  if (before && !entry) filterRows(context, sheetId, belowHeader(before.area), []);
  if (entry) filterRows(context, sheetId, belowHeader(entry.area), entry.criteria);
}

function belowHeader(area: Area): Area {
  return { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
}

function clearAll(self: AutoFilterHandle, context: ApiContext): void {
  const entry = entryOf(self, context);
  if (entry) setEntry(self, context, { ...entry, criteria: entry.criteria.map(() => null) });
}

function rangeOf(self: AutoFilterHandle, context: ApiContext): RangeHandle | null {
  const entry = entryOf(self, context);
  return entry && context.ranges.create(self.sheetId, entry.area);
}

function apply(
  self: AutoFilterHandle,
  context: ApiContext,
  target: unknown,
  index: unknown,
  criteria: unknown,
): void {
  const range = isRange(target) ? target : rangeFrom(context, self.sheetId, target);
  const used = context.model.usedArea(range.sheetId, true);
  const given = areaOf(range);
  const area = self.tableId ? (entryOf(self, context)?.area ?? given) : reach(given, used);
  const before = entryOf(self, context);
  const same = before && before.area.column === area.column;
  const list = Array.from({ length: area.columnCount }, (_, each) =>
    same ? (before.criteria[each] ?? null) : null,
  );
  if (index !== undefined) {
    if (integer(index, 0) >= area.columnCount) invalid();
    list[integer(index)] = criteria === undefined ? null : criteriaOf(criteria, context);
  }
  setEntry(self, context, { area, criteria: list });
}

/** Whole columns are filtered as far as the sheet is used. */
function reach(area: Area, used: Area | null): Area {
  return (used && intersection(area, used)) ?? area;
}

export const autoFilter = defineType<AutoFilterHandle>("AutoFilter", {
  since: "1.9",
  properties: {
    Enabled: readOnly("1.9", (self, context) => entryOf(self, context) !== null),
    IsDataFiltered: readOnly(
      "1.9",
      (self, context) => entryOf(self, context)?.criteria.some((each) => each !== null) ?? false,
    ),
    Criteria: readOnly("1.9", (self, context) => entryOf(self, context)?.criteria ?? []),
  },
  methods: {
    Apply: method("1.9", apply),
    ClearCriteria: method("1.9", clearAll),
    ClearColumnCriteria: method("1.14", (self, context, index) => {
      const entry = entryOf(self, context) ?? notFound();
      const criteria = entry.criteria.map((each, at) => (at === integer(index, 0) ? null : each));
      setEntry(self, context, { ...entry, criteria });
    }),
    GetRange: method("1.9", (self, context) => rangeOf(self, context) ?? notFound()),
    GetRangeOrNullObject: method("1.9", rangeOf),
    Reapply: method("1.9", (self, context) => {
      const entry = entryOf(self, context);
      if (entry) setEntry(self, context, entry);
    }),
    Remove: method("1.9", (self, context) => {
      clearAll(self, context);
      setEntry(self, context, null);
    }),
  },
});

export const tableAutoFilter = child<ItemHandle<"Table">>("1.9", ({ id }, context) => ({
  type: "AutoFilter",
  sheetId: tableOf({ type: "Table", id }, context).sheetId,
  tableId: id,
}));
