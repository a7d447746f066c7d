/** Workbook, Application, Runtime, protection of the structure, settings. */
import { HostError } from "../../workbook/model/model";
import type { RangeHandle } from "../rangeTracker";
import { EventType, workbookTarget } from "../events";
import { invalid, flag, oneOf, optionalText, text } from "./arguments";
import { collection } from "./collection";
import type { ItemHandle, PlainHandle } from "./handles";
import { isRange } from "./handles";
import { insertWorksheets } from "./insertWorksheets";
import { notFound } from "./lookup";
import { chartHandle } from "./charts";
import type { ApiContext, Handle } from "./table";
import { child, defineType, hidden, method, readOnly, readWrite } from "./table";

type WorkbookHandle = PlainHandle<"Workbook">;

/** @throws InvalidSelection where a chart or a shape is selected */
function selectedRanges({ model, ranges }: ApiContext): RangeHandle[] {
  if (model.selectedObject()) throw invalidSelection();
  const { sheetId } = model.selection();
  return model.selectedAreas().map((area) => ranges.create(sheetId, area));
}

/** @throws InvalidSelection where several areas are selected, too */
function selectedRange(context: ApiContext): RangeHandle {
  const [range, ...more] = selectedRanges(context);
  if (!range || more.length > 0) throw invalidSelection();
  return range;
}

function invalidSelection(): HostError {
  return new HostError("InvalidSelection", "The current selection is invalid for this operation.");
}

function activeChart({ model }: ApiContext): Handle | null {
  const selected = model.selectedObject();
  return selected?.kind === "Chart" && selected.id !== undefined ? chartHandle(selected.id) : null;
}

function eventRange(context: ApiContext, referenceId: unknown): RangeHandle | null {
  const range = context.ranges.find(text(referenceId));
  return isRange(range) ? range : null;
}

export const workbook = defineType<WorkbookHandle>("Workbook", {
  properties: {
    Name: readOnly("1.7", (_workbook, { model }) => model.name),
    ReadOnly: readOnly("1.8", () => false),
    IsDirty: readWrite(
      "1.9",
      () => true,
      () => undefined,
    ),
    AutoSave: readOnly("1.9", () => false),
    PreviouslySaved: readOnly("1.9", () => true),
    CalculationEngineVersion: readOnly("1.9", () => 191029),
  },
  children: {
    Worksheets: child("1.1", () => ({ type: "WorksheetCollection" })),
    Names: child("1.1", () => ({ type: "NamedItemCollection", sheetId: null })),
    Tables: child("1.1", () => ({ type: "TableCollection", sheetId: null })),
    Comments: child("1.10", () => ({ type: "CommentCollection", sheetId: null })),
    Application: child("1.1", () => ({ type: "Application" })),
    Styles: child("1.7", () => ({ type: "StyleCollection" })),
    Properties: child("1.7", () => ({ type: "DocumentProperties" })),
    CustomXmlParts: child("1.5", () => ({ type: "CustomXmlPartCollection", namespace: null })),
    Settings: child("1.4", () => ({ type: "SettingCollection" })),
    Protection: child("1.7", () => ({ type: "WorkbookProtection" })),
    _Runtime: child("1.5", () => ({ type: "Runtime" })),
  },
  methods: {
    GetSelectedRange: method("1.1", (_workbook, context) => selectedRange(context)),
    GetSelectedRanges: method("1.9", (_workbook, context) => ({
      type: "RangeAreas",
      ranges: selectedRanges(context),
    })),
    GetActiveChart: method("1.9", (_workbook, context) => activeChart(context) ?? notFound()),
    GetActiveChartOrNullObject: method("1.9", (_workbook, context) => activeChart(context)),
    InsertWorksheetsFromBase64: method("1.13", (_workbook, context, file, options) =>
      insertWorksheets(context, file, options),
    ),
    GetActiveCell: method("1.7", (_workbook, { model, ranges }) => {
      const { sheetId, area } = model.selection();
      return ranges.create(sheetId, { ...area, rowCount: 1, columnCount: 1 });
    }),
    // Excel.createWorkbook() on the web; elsewhere it is the application that makes one.
    CreateAndOpenWorkbook: method("1.8", (_workbook, { created }, file) =>
      created.open(created.create(optionalText(file))),
    ),
    _RemoveReference: method("1.1", (_workbook, { ranges }, id) => ranges.release(text(id))),
    _GetRangeForEventByReferenceId: method(
      "1.8",
      (_workbook, context, id) => eventRange(context, id) ?? notFound(),
    ),
    _GetRangeOrNullObjectForEventByReferenceId: method("1.8", (_workbook, context, id) =>
      eventRange(context, id),
    ),
  },
  events: {
    ActivatedEvent: {
      member: "onActivated",
      since: "1.13",
      eventType: 2203,
      target: () => workbookTarget,
    },
    SelectionChangedEvent: {
      member: "onSelectionChanged",
      since: "1.3",
      eventType: EventType.documentSelectionChanged,
      target: () => workbookTarget,
    },
  },
});

const calculationModes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const application = defineType<PlainHandle<"Application">>("Application", {
  properties: {
    CalculationMode: readWrite(
      "1.1",
      (_application, { model }) => model.calculationMode(),
      (_application, value, { model }) => model.setCalculationMode(oneOf(value, calculationModes)),
    ),
    CalculationState: readOnly("1.9", () => "Done"),
    CalculationEngineVersion: readOnly("1.9", () => 191029),
    DecimalSeparator: readOnly("1.11", () => "."),
    ThousandsSeparator: readOnly("1.11", () => ","),
    UseSystemSeparators: readOnly("1.11", () => true),
  },
  children: {
    CultureInfo: child("1.11", () => ({ type: "CultureInfo" })),
    IterativeCalculation: child("1.9", () => ({ type: "IterativeCalculation" })),
  },
  methods: {
    Calculate: method("1.1", (_application, { model }) => model.calculate()),
    SuspendApiCalculationUntilNextSync: method("1.6", () => undefined),
    SuspendScreenUpdatingUntilNextSync: method("1.9", () => undefined),
    CreateWorkbook: method("1.8", (_application, { created }, file) => ({
      type: "WorkbookCreated",
      id: created.create(optionalText(file)),
    })),
    _GetWorkbookCreatedById: method("1.8", (_application, _context, id) => ({
      type: "WorkbookCreated",
      id: text(id),
    })),
  },
});

export const workbookCreated = defineType<ItemHandle<"WorkbookCreated">>("WorkbookCreated", {
  since: "1.8",
  properties: { Id: readOnly("1.8", ({ id }) => id) },
  identity: ["Id"],
  methods: { Open: method("1.8", ({ id }, { created }) => created.open(id)) },
});

export const runtime = defineType<PlainHandle<"Runtime">>("Runtime", {
  since: "1.5",
  properties: {
    EnableEvents: readWrite(
      "1.8",
      (_runtime, { events }) => events.enabled,
      (_runtime, value, { events }) => {
        events.enabled = flag(value);
      },
    ),
  },
});

export const workbookProtection = defineType<PlainHandle<"WorkbookProtection">>(
  "WorkbookProtection",
  {
    since: "1.7",
    properties: {
      Protected: readOnly("1.7", (_protection, { model }) => model.workbookProtection() !== null),
    },
    methods: {
      Protect: method("1.7", (_protection, { model }, password) => {
        if (model.workbookProtection()) throw new HostError("InvalidOperation");
        model.setWorkbookProtection({ password: optionalText(password) || null });
      }),
      Unprotect: method("1.7", (_protection, { model }, password) => {
        const protection = model.workbookProtection();
        if (protection?.password && protection.password !== password) {
          throw new HostError("AccessDenied");
        }
        model.setWorkbookProtection(null);
      }),
    },
  },
);

type SettingHandle = ItemHandle<"Setting">;

function settingHandle(id: string): SettingHandle {
  return { type: "Setting", id };
}

function findSetting(context: ApiContext, key: unknown): SettingHandle | null {
  return context.model.settings().has(text(key)) ? settingHandle(text(key)) : null;
}

export const settingCollection = defineType<PlainHandle<"SettingCollection">>(
  "SettingCollection",
  collection(
    "1.4",
    (_settings, { model }) => [...model.settings().keys()].map(settingHandle),
    (_settings, context, key) => findSetting(context, key),
    {
      methods: {
        Add: method("1.4", (_settings, { model }, key, value) => {
          if (text(key) === "" || value === undefined) invalid();
          model.setSetting(text(key), JSON.stringify(value));
          return settingHandle(text(key));
        }),
      },
      // The library listens to Office's own event; nothing is registered here.
      events: {
        SettingsChanged: {
          member: "onSettingsChanged",
          since: "1.4",
          eventType: EventType.settingsChanged,
          target: () => "",
        },
      },
    },
  ),
);

export const setting = defineType<SettingHandle>("Setting", {
  since: "1.4",
  identity: ["_Id"],
  properties: {
    _Id: hidden({ get: ({ id }) => id }),
    Key: readOnly("1.4", ({ id }) => id),
    Value: readWrite(
      "1.4",
      ({ id }, { model }) => JSON.parse(model.settings().get(id) ?? notFound()) as unknown,
      ({ id }, value, { model }) => model.setSetting(id, JSON.stringify(value ?? null)),
    ),
  },
  methods: { Delete: method("1.4", ({ id }, { model }) => model.setSetting(id, null)) },
});
