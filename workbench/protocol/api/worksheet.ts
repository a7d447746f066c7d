/** Worksheets: the collection, one sheet, its protection and its frozen panes. */
import type { SheetVisibility } from "../../workbook/model/model";
import { HostError } from "../../workbook/model/model";
import { parseA1 } from "../../workbook/model/address";
import { EventType, workbookTarget } from "../events";
import { color, flag, integer, invalid, oneOf, text } from "./arguments";
import { collection } from "./collection";
import { guardStructure } from "./guards";
import type { PlainHandle, SheetHandle } from "./handles";
import { isSheet, sheetHandle } from "./handles";
import { wholeSheet } from "../../workbook/model/area";
import { findSheet, notFound, rangeAt, sheetOf } from "./lookup";
import { findAll, replaceAll } from "./search";
import type { ApiContext, EventEntry, Handle } from "./table";
import { pageBreaks } from "./pageBreaks";
import { child, defineType, hidden, method, readOnly, readWrite } from "./table";

const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;

/** The sheet `step` tabs further that a person can see (or any, if not visibleOnly). */
function neighbour(
  context: ApiContext,
  sheetId: string,
  step: 1 | -1,
  visibleOnly: unknown,
): SheetHandle | null {
  const sheets = context.model.sheets();
  let index = sheets.findIndex(({ id }) => id === sheetId) + step;
  while (sheets[index] && visibleOnly === true && sheets[index]?.visibility !== "Visible") {
    index += step;
  }
  const found = sheets[index];
  return found ? sheetHandle(found.id) : null;
}

function edge(context: ApiContext, from: "first" | "last", visibleOnly: unknown): SheetHandle {
  const sheets = context.model
    .sheets()
    .filter(({ visibility }) => visibleOnly !== true || visibility === "Visible");
  const sheet = from === "first" ? sheets[0] : sheets.at(-1);
  return sheet ? sheetHandle(sheet.id) : notFound();
}

/** Position of a copy that is put relative to the others. */
function copyPosition(context: ApiContext, kind: unknown, relativeTo: unknown): number {
  const sheets = context.model.sheets();
  const place = kind === undefined ? "None" : text(kind);
  if (place === "Beginning") return 0;
  if (place === "End" || place === "None") return sheets.length;
  if (!isSheet(relativeTo)) return invalid();
  const index = sheets.findIndex(({ id }) => id === relativeTo.sheetId);
  if (place === "Before") return index;
  return place === "After" ? index + 1 : invalid();
}

const online = "ExcelApiOnline 1.1";

/** Registrations of a sheet (its id) and of the collection (the workbook) share one table. */
function sheetEvents<H extends Handle>(
  target: (self: H) => string,
  since: { changed: string; selection: string },
): Record<string, EventEntry<H>> {
  const event = (member: string, eventType: number, from: string): EventEntry<H> => ({
    member,
    since: from,
    eventType,
    target,
  });
  return {
    DataChangedEvent: event("onChanged", EventType.changed, since.changed),
    ActivatedEvent: event("onActivated", EventType.activated, "1.7"),
    DeactivatedEvent: event("onDeactivated", EventType.deactivated, "1.7"),
    SelectionChangedEvent: event("onSelectionChanged", EventType.selectionChanged, since.selection),
    CalculatedEvent: event("onCalculated", EventType.calculated, "1.8"),
    FormatChangedEvent: event("onFormatChanged", EventType.formatChanged, "1.9"),
    ProtectionChangedEvent: event("onProtectionChanged", EventType.protectionChanged, "1.14"),
    RowSortedEvent: event("onRowSorted", EventType.rowSorted, "1.10"),
    ColumnSortedEvent: event("onColumnSorted", EventType.columnSorted, "1.10"),
    RowHiddenChangedEvent: event("onRowHiddenChanged", EventType.rowHiddenChanged, "1.11"),
    EventNameChanged: event("onNameChanged", EventType.nameChanged, online),
    EventVisibilityChanged: event("onVisibilityChanged", EventType.visibilityChanged, online),
  };
}

type Collection = PlainHandle<"WorksheetCollection">;

function ofWorkbook(member: string, eventType: number, since: string): EventEntry<Collection> {
  return { member, since, eventType, target: () => workbookTarget };
}

export const worksheetCollection = defineType<Collection>(
  "WorksheetCollection",
  collection(
    "1.1",
    (_sheets, { model }) => model.sheets().map(({ id }) => sheetHandle(id)),
    (_sheets, context, key) => {
      const sheet = findSheet(context, key);
      return sheet && sheetHandle(sheet.id);
    },
    {
      methods: {
        Add: method("1.1", (_sheets, context, name) => {
          guardStructure(context);
          return sheetHandle(context.model.addSheet(name === undefined ? undefined : text(name)));
        }),
        GetActiveWorksheet: method("1.1", (_sheets, { model }) => sheetHandle(model.activeSheet())),
        GetFirst: method("1.5", (_sheets, context, visible) => edge(context, "first", visible)),
        GetLast: method("1.5", (_sheets, context, visible) => edge(context, "last", visible)),
      },
      events: {
        ...sheetEvents<Collection>(() => workbookTarget, { changed: "1.9", selection: "1.9" }),
        AddedEvent: ofWorkbook("onAdded", EventType.added, "1.7"),
        DeletedEvent: ofWorkbook("onDeleted", EventType.deleted, "1.7"),
        EventMoved: ofWorkbook("onMoved", EventType.moved, online),
      },
    },
    { count: "1.4", orNull: "1.4" },
  ),
);

function setGridlines({ sheetId }: SheetHandle, value: unknown, { model }: ApiContext): void {
  model.updateSheet(sheetId, { showGridlines: flag(value) });
}

function setHeadings({ sheetId }: SheetHandle, value: unknown, { model }: ApiContext): void {
  model.updateSheet(sheetId, { showHeadings: flag(value) });
}

function setVisibility({ sheetId }: SheetHandle, value: unknown, context: ApiContext): void {
  guardStructure(context);
  const visibility: SheetVisibility = oneOf(value, visibilities);
  context.model.updateSheet(sheetId, { visibility });
}

function copySheet(
  { sheetId }: SheetHandle,
  context: ApiContext,
  kind: unknown,
  other: unknown,
): SheetHandle {
  guardStructure(context);
  return sheetHandle(context.model.copySheet(sheetId, copyPosition(context, kind, other)));
}

export const worksheet = defineType<SheetHandle>("Worksheet", {
  identity: ["Id"],
  properties: {
    Id: readOnly("1.1", (sheet, context) => sheetOf(context, sheet.sheetId).id),
    Name: readWrite(
      "1.1",
      (sheet, context) => sheetOf(context, sheet.sheetId).name,
      (sheet, value, context) => {
        guardStructure(context);
        context.model.updateSheet(sheet.sheetId, { name: text(value) });
      },
    ),
    Position: readWrite(
      "1.1",
      (sheet, { model }) => model.sheets().findIndex(({ id }) => id === sheet.sheetId),
      (sheet, value, context) => {
        guardStructure(context);
        const position = integer(value, 0);
        if (position >= context.model.sheets().length) invalid();
        context.model.moveSheet(sheet.sheetId, position);
      },
    ),
    Visibility: readWrite(
      "1.1",
      (sheet, context) => sheetOf(context, sheet.sheetId).visibility,
      setVisibility,
    ),
    TabColor: readWrite(
      "1.7",
      (sheet, context) => sheetOf(context, sheet.sheetId).tabColor,
      (sheet, value, { model }) => {
        model.updateSheet(sheet.sheetId, { tabColor: value === "" ? "" : color(value) });
      },
    ),
    ShowGridlines: readWrite(
      "1.8",
      (sheet, context) => sheetOf(context, sheet.sheetId).showGridlines,
      setGridlines,
    ),
    ShowHeadings: readWrite(
      "1.8",
      (sheet, context) => sheetOf(context, sheet.sheetId).showHeadings,
      setHeadings,
    ),
    // The library sets these two under other names than it reads them.
    Gridlines: hidden({ since: "1.8", set: setGridlines }),
    Headings: hidden({ since: "1.8", set: setHeadings }),
    StandardHeight: readOnly("1.7", () => 15),
    StandardWidth: readOnly("1.7", () => 8.43),
    EnableCalculation: readOnly("1.9", () => true),
  },
  children: {
    CustomProperties: child("1.12", ({ sheetId }) => ({
      type: "WorksheetCustomPropertyCollection",
      sheetId,
    })),
    HorizontalPageBreaks: child("1.9", ({ sheetId }) => pageBreaks(sheetId, "rows")),
    VerticalPageBreaks: child("1.9", ({ sheetId }) => pageBreaks(sheetId, "columns")),
    Charts: child("1.1", ({ sheetId }) => ({ type: "ChartCollection", sheetId })),
    Names: child("1.4", ({ sheetId }) => ({ type: "NamedItemCollection", sheetId })),
    Tables: child("1.1", ({ sheetId }) => ({ type: "TableCollection", sheetId })),
    Comments: child("1.10", ({ sheetId }) => ({ type: "CommentCollection", sheetId })),
    Protection: child("1.2", ({ sheetId }) => ({ type: "WorksheetProtection", sheetId })),
    PageLayout: child("1.9", ({ sheetId }) => ({ type: "PageLayout", sheetId })),
    AutoFilter: child("1.9", ({ sheetId }) => ({ type: "AutoFilter", sheetId, tableId: null })),
    FreezePanes: child("1.7", ({ sheetId }) => ({ type: "WorksheetFreezePanes", sheetId })),
  },
  methods: {
    GetRange: method("1.1", ({ sheetId }, context, address) => rangeAt(context, sheetId, address)),
    GetRanges: method("1.9", ({ sheetId }, context, addresses) => ({
      type: "RangeAreas",
      ranges: addressList(addresses ?? "1:1048576")
        .split(",")
        .map((address) => rangeAt(context, sheetId, address.trim())),
    })),
    GetCell: method("1.1", ({ sheetId }, { ranges }, row, column) =>
      ranges.create(sheetId, {
        row: integer(row, 0),
        column: integer(column, 0),
        rowCount: 1,
        columnCount: 1,
      }),
    ),
    GetRangeByIndexes: method("1.7", ({ sheetId }, { ranges }, row, column, rows, columns) =>
      ranges.create(sheetId, {
        row: integer(row, 0),
        column: integer(column, 0),
        rowCount: integer(rows, 1),
        columnCount: integer(columns, 1),
      }),
    ),
    GetUsedRange: method("1.1", ({ sheetId }, { model, ranges }, valuesOnly) =>
      ranges.create(
        sheetId,
        model.usedArea(sheetId, valuesOnly === true) ?? parseA1("A1") ?? invalid(),
      ),
    ),
    GetUsedRangeOrNullObject: method("1.4", ({ sheetId }, { model, ranges }, valuesOnly) => {
      const used = model.usedArea(sheetId, valuesOnly === true);
      return used && ranges.create(sheetId, used);
    }),
    GetNext: method(
      "1.5",
      ({ sheetId }, context, visible) => neighbour(context, sheetId, 1, visible) ?? notFound(),
    ),
    GetNextOrNullObject: method("1.5", ({ sheetId }, context, visible) =>
      neighbour(context, sheetId, 1, visible),
    ),
    GetPrevious: method(
      "1.5",
      ({ sheetId }, context, visible) => neighbour(context, sheetId, -1, visible) ?? notFound(),
    ),
    GetPreviousOrNullObject: method("1.5", ({ sheetId }, context, visible) =>
      neighbour(context, sheetId, -1, visible),
    ),
    Activate: method("1.1", ({ sheetId }, context) => {
      if (sheetOf(context, sheetId).visibility !== "Visible")
        throw new HostError("InvalidOperation");
      context.model.activateSheet(sheetId);
    }),
    Delete: method("1.1", ({ sheetId }, context) => {
      guardStructure(context);
      context.model.deleteSheet(sheetId);
    }),
    FindAll: method(
      "1.9",
      ({ sheetId }, context, wanted, criteria) =>
        findAll(context, sheetId, wholeSheet, wanted, criteria) ?? notFound(),
    ),
    FindAllOrNullObject: method("1.9", ({ sheetId }, context, wanted, criteria) =>
      findAll(context, sheetId, wholeSheet, wanted, criteria),
    ),
    ReplaceAll: method("1.9", ({ sheetId }, context, wanted, replacement, criteria) =>
      replaceAll(
        context,
        context.ranges.create(sheetId, wholeSheet),
        wanted,
        replacement,
        criteria,
      ),
    ),
    Copy: method("1.7", copySheet),
    Calculate: method("1.6", (_sheet, { model }) => model.calculate()),
    _GetSheetById: method("1.7", (_sheet, context, id) =>
      sheetHandle(sheetOf(context, text(id)).id),
    ),
    _GetAnotherWorksheetById: method("1.7", (_sheet, context, id) =>
      sheetHandle(sheetOf(context, text(id)).id),
    ),
  },
  events: sheetEvents<SheetHandle>(({ sheetId }) => sheetId, { changed: "1.7", selection: "1.7" }),
});

/** Excel takes lists of at most 8,192 characters. */
function addressList(addresses: unknown): string {
  const list = text(addresses);
  return list.length > 8192 ? invalid() : list;
}
