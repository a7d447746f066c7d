/** The series of a chart, their points and trend lines. */
import type { CellReference, ChartOption, ChartSeriesEntry } from "../../workbook/model/charts";
import type { CellValue } from "../../workbook/model/model";
import {
  color,
  flag,
  integer,
  integerFrom,
  invalid,
  number,
  oneOf,
  optionalText,
  text,
} from "./arguments";
import { seriesName, textsAt, valuesAt } from "../../workbook/charts/cells";
import { hasBars, isRound, isStacked } from "../../workbook/charts/kinds";
import { chartKind, onlyFor } from "./chartKinds";
import {
  chartOf,
  option,
  optionOf,
  partOf,
  setOptions,
  updateChart,
  type ChartPart,
} from "./chartOptions";
import { areaOf } from "./guards";
import { isRange } from "./handles";
import { notFound } from "./lookup";
import type { ApiContext, PropertyEntry } from "./table";
import { child, defineType, method, readOnly, readWrite } from "./table";

interface SeriesHandle extends ChartPart<"ChartSeries"> {
  readonly seriesId: string;
}

interface PointHandle extends ChartPart<"ChartPoint"> {
  readonly seriesId: string;
  readonly index: number;
}

type SeriesCollection = ChartPart<"ChartSeriesCollection">;

function seriesHandle({ chartId }: ChartPart, { id }: ChartSeriesEntry): SeriesHandle {
  return { type: "ChartSeries", chartId, seriesId: id, paths: [seriesPath(id)] };
}

export function seriesPath(id: string): string {
  return `series.${id}`;
}

function find(
  self: ChartPart & { seriesId: string },
  context: ApiContext,
): ChartSeriesEntry & { index: number } {
  const { series } = chartOf(self, context);
  const index = series.findIndex(({ id }) => id === self.seriesId);
  const found = series[index];
  return found ? { ...found, index } : notFound();
}

function updateSeries(
  self: SeriesHandle,
  context: ApiContext,
  changes: Partial<ChartSeriesEntry>,
): void {
  find(self, context);
  const series = chartOf(self, context).series.map((each) =>
    each.id === self.seriesId ? { ...each, ...changes } : each,
  );
  updateChart(self, context, { series });
}

function cellsOf(value: unknown): CellReference {
  return isRange(value) ? { sheetId: value.sheetId, area: areaOf(value) } : invalid();
}

function all(self: SeriesCollection, context: ApiContext): SeriesHandle[] {
  return chartOf(self, context).series.map((each) => seriesHandle(self, each));
}

const chartSeriesCollection = defineType<SeriesCollection>("ChartSeriesCollection", {
  properties: { Count: readOnly("1.1", (self, context) => all(self, context).length) },
  items: all,
  methods: {
    GetCount: method("1.4", (self, context) => all(self, context).length),
    GetItemAt: method(
      "1.1",
      (self, context, index) => all(self, context)[integer(index, 0)] ?? invalid(),
    ),
    Add: method("1.7", (self, context, name, index) => {
      const { series } = chartOf(self, context);
      const place = index === undefined ? series.length : integer(index, 0);
      if (place > series.length) invalid();
      const fresh: ChartSeriesEntry = {
        id: context.model.newSeriesId(),
        name: optionalText(name),
        values: null,
        categories: series[0]?.categories ?? null,
      };
      updateChart(self, context, {
        series: [...series.slice(0, place), fresh, ...series.slice(place)],
      });
      return seriesHandle(self, fresh);
    }),
  },
});

function kindOf(self: SeriesHandle, context: ApiContext): string {
  return String(optionOf(self, context, "chartType") ?? chartOf(self, context).chartType);
}

/** A property of one sort of charts: setting it on another is refused, as Excel does. */
function onlyOn(
  allowed: (kind: string) => boolean,
  entry: PropertyEntry<SeriesHandle>,
): PropertyEntry<SeriesHandle> {
  return {
    ...entry,
    set: (self, value, context) => {
      onlyFor(allowed(kindOf(self, context)));
      entry.set?.(self, value, context);
    },
  };
}

const markerStyles = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
  "Picture",
] as const;

function markers<H extends ChartPart>(): Record<string, PropertyEntry<H>> {
  return {
    MarkerStyle: option("1.7", "markerStyle", (value) => oneOf(value, markerStyles), "Automatic"),
    MarkerSize: option("1.7", "markerSize", integerFrom(2, 72), 5),
    MarkerBackgroundColor: option("1.7", "markerBackgroundColor", color, ""),
    MarkerForegroundColor: option("1.7", "markerForegroundColor", color, ""),
  };
}

/** Labels are there once anything is shown in them; by itself that is the value. */
function setLabels(self: ChartPart, value: unknown, context: ApiContext): void {
  const shown = flag(value);
  setOptions(self, context, { hasLabels: shown, "label.showValue": shown });
}

function hasLabels(self: ChartPart, context: ApiContext): ChartOption {
  return optionOf(self, context, "hasLabels") ?? false;
}

function setOrder(self: SeriesHandle, value: unknown, context: ApiContext): void {
  const { series } = chartOf(self, context);
  const place = integer(value, 1) - 1;
  if (place >= series.length) invalid();
  const rest = series.filter(({ id }) => id !== self.seriesId);
  const moved = series.filter(({ id }) => id === self.seriesId);
  updateChart(self, context, {
    series: [...rest.slice(0, place), ...moved, ...rest.slice(place)],
  });
}

function dimension(self: SeriesHandle, context: ApiContext, name: unknown): string[] {
  const series = find(self, context);
  const known = ["Categories", "Values", "XValues", "YValues", "BubbleSizes"] as const;
  const wanted = oneOf(name, known);
  if (wanted === "BubbleSizes") return invalid();
  const values = valuesAt(context.model, series.values).map(String);
  if (wanted === "Values" || wanted === "YValues") return values;
  return series.categories
    ? textsAt(context.model, series.categories)
    : values.map((_, index) => String(index + 1));
}

const chartSeries = defineType<SeriesHandle>("ChartSeries", {
  properties: {
    Name: readWrite(
      "1.1",
      (self, context) => {
        const series = find(self, context);
        return seriesName(context.model, series, series.index);
      },
      (self, value, context) => {
        if (text(value).length > 255) invalid();
        updateSeries(self, context, { name: text(value) });
      },
    ),
    ChartType: readWrite("1.7", kindOf, (self, value, context) =>
      setOptions(self, context, { chartType: chartKind(value, context) }),
    ),
    HasDataLabels: readWrite("1.7", hasLabels, setLabels),
    Filtered: option("1.7", "filtered", flag, false),
    ...markers(),
    ShowShadow: option("1.7", "showShadow", flag, false),
    Smooth: option("1.7", "smooth", flag, false),
    PlotOrder: readWrite("1.7", (self, context) => find(self, context).index + 1, setOrder),
    GapWidth: onlyOn(
      hasBars,
      option("1.7", "gapWidth", integerFrom(0, 500), (self, context) =>
        isStacked(kindOf(self, context)) ? 150 : 219,
      ),
    ),
    Overlap: onlyOn(
      hasBars,
      option("1.8", "overlap", integerFrom(-100, 100), (self, context) =>
        isStacked(kindOf(self, context)) ? 100 : -27,
      ),
    ),
    DoughnutHoleSize: onlyOn(
      (kind) => kind.startsWith("Doughnut"),
      option("1.7", "doughnutHoleSize", integerFrom(10, 90), 75),
    ),
    Explosion: onlyOn(isRound, option("1.8", "explosion", integerFrom(0, 400), 0)),
    FirstSliceAngle: onlyOn(isRound, option("1.8", "firstSliceAngle", integerFrom(0, 360), 0)),
    AxisGroup: option(
      "1.8",
      "axisGroup",
      (value) => oneOf(value, ["Primary", "Secondary"] as const),
      "Primary",
    ),
    InvertIfNegative: option("1.8", "invertIfNegative", flag, false),
    VaryByCategories: option("1.8", "varyByCategories", flag, (self, context) =>
      isRound(kindOf(self, context)),
    ),
    ShowLeaderLines: option("1.9", "showLeaderLines", flag, false),
  },
  children: {
    Format: child("1.1", (self) => partOf(self, "format", "ChartSeriesFormat")),
    DataLabels: child("1.8", (self) => partOf(self, "label", "ChartDataLabels")),
    Points: child("1.1", (self) => ({ ...self, type: "ChartPointsCollection" })),
    Trendlines: child("1.7", (self) => ({ ...self, type: "ChartTrendlineCollection" })),
  },
  methods: {
    Delete: method("1.7", (self, context) => {
      const rest = chartOf(self, context).series.filter(({ id }) => id !== self.seriesId);
      updateChart(self, context, { series: rest });
    }),
    SetValues: method("1.7", (self, context, cells) =>
      updateSeries(self, context, { values: cellsOf(cells) }),
    ),
    SetXAxisValues: method("1.7", (self, context, cells) =>
      updateSeries(self, context, { categories: cellsOf(cells) }),
    ),
    GetDimensionValues: method("1.12", dimension),
  },
});

type Points = ChartPart<"ChartPointsCollection"> & { seriesId: string };

function points(self: Points, context: ApiContext): PointHandle[] {
  return valuesAt(context.model, find(self, context).values).map((_, index) => ({
    type: "ChartPoint",
    chartId: self.chartId,
    seriesId: self.seriesId,
    index,
    paths: [`${seriesPath(self.seriesId)}.points.${index}`],
  }));
}

const chartPointsCollection = defineType<Points>("ChartPointsCollection", {
  properties: { Count: readOnly("1.1", (self, context) => points(self, context).length) },
  items: points,
  methods: {
    GetCount: method("1.4", (self, context) => points(self, context).length),
    GetItemAt: method(
      "1.1",
      (self, context, index) => points(self, context)[integer(index, 0)] ?? invalid(),
    ),
  },
});

function pointValue(self: PointHandle, context: ApiContext): CellValue {
  return valuesAt(context.model, find(self, context).values)[self.index] ?? "";
}

/** A point has the labels of its series unless it was told otherwise. */
function pointHasLabel(self: PointHandle, context: ApiContext): ChartOption {
  const series = { ...self, paths: [seriesPath(self.seriesId)] };
  return optionOf(self, context, "hasLabels") ?? hasLabels(series, context);
}

const chartPoint = defineType<PointHandle>("ChartPoint", {
  properties: {
    Value: readOnly("1.1", pointValue),
    HasDataLabel: readWrite("1.7", pointHasLabel, setLabels),
    ...markers(),
  },
  children: {
    Format: child("1.1", (self) => partOf(self, "format", "ChartPointFormat")),
    DataLabel: child("1.7", (self) => partOf(self, "label", "ChartDataLabel")),
  },
});

const trends = [
  "Linear",
  "Exponential",
  "Logarithmic",
  "MovingAverage",
  "Polynomial",
  "Power",
] as const;

interface TrendHandle extends ChartPart<"ChartTrendline"> {
  readonly index: number;
}

type Trends = ChartPart<"ChartTrendlineCollection">;

/** Trend lines are options too: as many as "trends" says. */
function trendlines(self: Trends, context: ApiContext): TrendHandle[] {
  const listed = String(optionOf(self, context, "trends") ?? "");
  return listed
    .split(",")
    .filter((each) => each !== "")
    .map((each) => ({
      ...partOf(self, `trend.${each}`, "ChartTrendline"),
      index: Number(each),
    }));
}

function trendAt(self: Trends, context: ApiContext, index: unknown): TrendHandle {
  return trendlines(self, context)[integer(index, 0)] ?? invalid();
}

function trendName(self: TrendHandle, context: ApiContext): string {
  const type = String(optionOf(self, context, "type") ?? "Linear");
  const shown = type === "MovingAverage" ? "2 per. Mov. Avg." : shortTrend(type);
  const series = find({ ...self, seriesId: seriesOf(self) }, context);
  return `${shown} (${seriesName(context.model, series, series.index)})`;
}

function shortTrend(type: string): string {
  const names: Record<string, string> = {
    Exponential: "Expon.",
    Logarithmic: "Log.",
    Polynomial: "Poly.",
  };
  return names[type] ?? type;
}

function seriesOf({ paths }: ChartPart): string {
  return /^series\.([^.]+)/.exec(paths[0] ?? "")?.[1] ?? "";
}

const chartTrendlineCollection = defineType<Trends>("ChartTrendlineCollection", {
  since: "1.7",
  items: trendlines,
  getItem: trendAt,
  methods: {
    Add: method("1.7", (self, context, type) => {
      const kind = type === undefined ? "Linear" : oneOf(type, trends);
      const there = trendlines(self, context).map(({ index }) => index);
      const index = Math.max(0, ...there) + 1;
      setOptions(self, context, {
        trends: [...there, index].join(","),
        [`trend.${index}.type`]: kind,
      });
      return { ...partOf(self, `trend.${index}`, "ChartTrendline"), index };
    }),
    GetCount: method("1.7", (self, context) => trendlines(self, context).length),
    GetItem: method("1.7", trendAt),
  },
});

const chartTrendline = defineType<TrendHandle>("ChartTrendline", {
  since: "1.7",
  identity: ["_Id"],
  properties: {
    _Id: { since: "1.7", hidden: true, get: ({ index }) => index },
    Type: option("1.7", "type", (value) => oneOf(value, trends), "Linear"),
    PolynomialOrder: option("1.7", "polynomialOrder", integerFrom(2, 6), 2),
    MovingAveragePeriod: option("1.7", "movingAveragePeriod", integerFrom(2, 255), 2),
    Intercept: option("1.7", "intercept", (value) => (value === "" ? "" : number(value)), ""),
    Name: option("1.7", "name", text, trendName),
    ForwardPeriod: option("1.8", "forwardPeriod", (value) => number(value, 0), 0),
    BackwardPeriod: option("1.8", "backwardPeriod", (value) => number(value, 0), 0),
    ShowEquation: option("1.8", "showEquation", flag, false),
    ShowRSquared: option("1.8", "showRSquared", flag, false),
  },
  children: { Format: child("1.7", (self) => partOf(self, "format", "ChartTrendlineFormat")) },
  methods: {
    Delete: method("1.7", (self, context) => {
      const series = { ...self, paths: [seriesPath(seriesOf(self))] };
      const rest = String(optionOf(series, context, "trends") ?? "")
        .split(",")
        .filter((each) => Number(each) !== self.index);
      setOptions(series, context, { trends: rest.join(",") });
    }),
  },
});

export const chartSeriesTypes = [
  chartSeriesCollection,
  chartSeries,
  chartPointsCollection,
  chartPoint,
  chartTrendlineCollection,
  chartTrendline,
];
