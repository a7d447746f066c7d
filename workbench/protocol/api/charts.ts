/** The charts of a sheet. */
import { isRound } from "../../workbook/charts/kinds";
import { intersection } from "../../workbook/model/area";
import type { ChartEntry, ChartSeriesEntry } from "../../workbook/model/charts";
import { EventType } from "../events";
import { flag, integer, integerFrom, number, oneOf, text } from "./arguments";
import { chartKind } from "./chartKinds";
import { chartOf, option, partOf, updateChart, type ChartPart } from "./chartOptions";
import { chartSource } from "./chartSource";
import { seriesPath } from "./chartSeries";
import { collection } from "./collection";
import { areaOf, guardBounded, guardSheet, isUnbounded } from "./guards";
import { isRange, sheetHandle, type SheetHandle } from "./handles";
import { invalid } from "./arguments";
import { rangeFrom } from "./lookup";
import { placeOf } from "./rangeExtras";
import type { ApiContext, EventEntry, Handle, PropertyEntry } from "./table";
import { child, defineType, method, readOnly, readWrite } from "./table";

type Charts = SheetHandle<"ChartCollection">;
type Chart = ChartPart<"Chart">;

/** Five inches by three: how large Excel makes a chart. */
const usualSize = { width: 360, height: 216 };

export function chartHandle(chartId: string): Chart {
  return { type: "Chart", chartId, paths: [""] };
}

function chartsOf({ sheetId }: Charts, { model }: ApiContext): ChartEntry[] {
  return model.charts().filter((chart) => chart.sheetId === sheetId);
}

/** By name, as an add-in asks, or by id, as the library does. */
function find(self: Charts, context: ApiContext, key: unknown): Chart | null {
  const wanted = text(key).toLowerCase();
  const found = chartsOf(self, context).find(
    ({ id, name }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted,
  );
  return found ? chartHandle(found.id) : null;
}

const orders = ["Auto", "Columns", "Rows"] as const;

function readSource(
  context: ApiContext,
  cells: unknown,
  seriesBy: unknown,
): { plotBy: "Rows" | "Columns"; series: ChartSeriesEntry[] } {
  if (!isRange(cells)) return invalid();
  // Of whole columns only what is filled.
  const whole = areaOf(cells);
  const used = context.model.usedArea(cells.sheetId, true);
  const area = (isUnbounded(whole) && used && intersection(whole, used)) || whole;
  guardBounded(area);
  const order = seriesBy === undefined ? "Auto" : oneOf(seriesBy, orders);
  const types = context.model.valueTypes(cells.sheetId, area);
  const { plotBy, series } = chartSource(cells.sheetId, area, types, order);
  return {
    plotBy,
    series: series.map((each) => ({ ...each, id: context.model.newSeriesId() })),
  };
}

function event<H extends Handle>(
  member: string,
  eventType: number,
  target: (self: H) => string,
): EventEntry<H> {
  return { member, since: "1.8", eventType, target };
}

const ofSheet = ({ sheetId }: Charts) => sheetId;

export const chartCollection = defineType<Charts>(
  "ChartCollection",
  collection(
    "1.1",
    (self, context) => chartsOf(self, context).map(({ id }) => chartHandle(id)),
    find,
    {
      properties: { Count: readOnly("1.1", (self, context) => chartsOf(self, context).length) },
      methods: {
        Add: method("1.1", (self, context, type, cells, seriesBy) => {
          guardSheet(context, self.sheetId, "allowEditObjects");
          const chartType = chartKind(type, context);
          const place = { left: 0, top: 0, ...usualSize };
          const source = readSource(context, cells, seriesBy);
          const { sheetId } = self;
          return chartHandle(context.model.addChart({ sheetId, chartType, ...place, ...source }));
        }),
      },
      events: {
        AddedEvent: event("onAdded", EventType.chartAdded, ofSheet),
        DeletedEvent: event("onDeleted", EventType.chartDeleted, ofSheet),
        ActivatedEvent: event("onActivated", EventType.chartActivated, ofSheet),
        DeactivatedEvent: event("onDeactivated", EventType.chartDeactivated, ofSheet),
      },
    },
    { count: "1.4", orNull: "1.4" },
  ),
);

type Geometry = "left" | "top" | "width" | "height";

function geometry(name: Geometry): PropertyEntry<Chart> {
  return readWrite(
    "1.1",
    (self, context) => chartOf(self, context)[name],
    (self, value, context) => updateChart(self, context, { [name]: number(value, 0) }),
  );
}

/** From the corner of the first cell to the far corner of the last; of one cell only the place. */
function setPosition(self: Chart, context: ApiContext, start: unknown, end: unknown): void {
  const { sheetId } = chartOf(self, context);
  const from = placeOf(rangeFrom(context, sheetId, start), context);
  if (end === undefined) return updateChart(self, context, { left: from.left, top: from.top });
  const to = placeOf(rangeFrom(context, sheetId, end), context);
  const width = to.left + to.width - from.left;
  const height = to.top + to.height - from.top;
  if (width <= 0 || height <= 0) invalid();
  return updateChart(self, context, { left: from.left, top: from.top, width, height });
}

function plotBy(self: Chart, value: unknown, context: ApiContext): void {
  const wanted = oneOf(value, ["Rows", "Columns"] as const);
  const chart = chartOf(self, context);
  if (wanted === chart.plotBy) return;
  const [first] = chart.series;
  const cells = blockOf(chart);
  if (!first || !cells) invalid();
  const range = cells && context.ranges.create(cells.sheetId, cells.area);
  updateChart(self, context, readSource(context, range, wanted));
}

/** The block that a chart's series come from, as long as they are of one sheet. */
function blockOf({ series }: ChartEntry) {
  const parts = series.flatMap(({ name, values, categories }) =>
    [typeof name === "string" ? null : name, values, categories].filter((each) => each !== null),
  );
  const [first] = parts;
  if (!first || parts.some(({ sheetId }) => sheetId !== first.sheetId)) return null;
  const rows = parts.flatMap(({ area }) => [area.row, area.row + area.rowCount]);
  const columns = parts.flatMap(({ area }) => [area.column, area.column + area.columnCount]);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const area = {
    row,
    column,
    rowCount: Math.max(...rows) - row,
    columnCount: Math.max(...columns) - column,
  };
  return { sheetId: first.sheetId, area };
}

const blanks = ["NotPlotted", "Zero", "Interplotted"] as const;

export const chart = defineType<Chart>("Chart", {
  identity: ["Id"],
  properties: {
    Id: readOnly("1.7", (self, context) => chartOf(self, context).id),
    Name: readWrite(
      "1.1",
      (self, context) => chartOf(self, context).name,
      (self, value, context) => updateChart(self, context, { name: text(value) }),
    ),
    ChartType: readWrite(
      "1.7",
      (self, context) => chartOf(self, context).chartType,
      (self, value, context) =>
        updateChart(self, context, { chartType: chartKind(value, context) }),
    ),
    Left: geometry("left"),
    Top: geometry("top"),
    Width: geometry("width"),
    Height: geometry("height"),
    PlotBy: readWrite("1.8", (self, context) => chartOf(self, context).plotBy, plotBy),
    PlotVisibleOnly: option("1.8", "plotVisibleOnly", flag, true),
    DisplayBlanksAs: option(
      "1.8",
      "displayBlanksAs",
      (value) => oneOf(value, blanks),
      "NotPlotted",
    ),
    Style: option("1.8", "style", integerFrom(1, 400), 201),
    CategoryLabelLevel: option("1.8", "categoryLabelLevel", (value) => integer(value, -3), -1),
    SeriesNameLevel: option("1.8", "seriesNameLevel", (value) => integer(value, -3), -1),
    ShowAllFieldButtons: option("1.7", "showAllFieldButtons", flag, false),
    ShowDataLabelsOverMaximum: option("1.8", "showDataLabelsOverMaximum", flag, false),
  },
  children: {
    Series: child("1.1", (self) => ({ ...self, type: "ChartSeriesCollection" })),
    Title: child("1.1", (self) => partOf(self, "title", "ChartTitle")),
    Legend: child("1.1", (self) => partOf(self, "legend", "ChartLegend")),
    Axes: child("1.1", (self) => partOf(self, "axes", "ChartAxes")),
    PlotArea: child("1.8", (self) => partOf(self, "plotArea", "ChartPlotArea")),
    Format: child("1.1", (self) => partOf(self, "format", "ChartAreaFormat")),
    // The labels of a chart are those of all its series.
    DataLabels: child("1.1", (self, context) => ({
      type: "ChartDataLabels",
      chartId: self.chartId,
      paths: chartOf(self, context).series.map(({ id }) => `${seriesPath(id)}.label`),
    })),
    Worksheet: child("1.2", (self, context) => sheetHandle(chartOf(self, context).sheetId)),
  },
  methods: {
    Delete: method("1.1", (self, context) => {
      guardSheet(context, chartOf(self, context).sheetId, "allowEditObjects");
      context.model.deleteChart(self.chartId);
    }),
    SetData: method("1.1", (self, context, cells, seriesBy) =>
      updateChart(self, context, readSource(context, cells, seriesBy)),
    ),
    SetPosition: method("1.1", setPosition),
    Activate: method("1.9", (self, context) => {
      const { sheetId, id } = chartOf(self, context);
      context.model.activateSheet(sheetId);
      context.model.selectObject("Chart", id);
    }),
    GetDataTable: method("1.14", (self, context) => dataTable(self, context) ?? invalid()),
    GetDataTableOrNullObject: method("1.14", (self, context) => dataTable(self, context)),
  },
  events: {
    ActivatedEvent: event("onActivated", EventType.chartActivated, ({ chartId }) => chartId),
    DeactivatedEvent: event("onDeactivated", EventType.chartDeactivated, ({ chartId }) => chartId),
  },
});

/** A pie has no place for a table of its values. */
function dataTable(self: Chart, context: ApiContext): Handle | null {
  const { chartType } = chartOf(self, context);
  return isRound(chartType) ? null : partOf(self, "dataTable", "ChartDataTable");
}
