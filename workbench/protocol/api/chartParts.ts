/** Title, legend, labels, plot area and data table of a chart. */
import { seriesName, textsAt } from "../../workbook/charts/cells";
import { isRound } from "../../workbook/charts/kinds";
import type { ChartOption } from "../../workbook/model/charts";
import { flag, integer, invalid, oneOf, text } from "./arguments";
import {
  angle,
  chartOf,
  option,
  optionOf,
  partOf,
  setOptions,
  type ChartPart,
} from "./chartOptions";
import { rangeOfFormula } from "./lookup";
import { areaOf } from "./guards";
import type { ApiContext, PropertyEntry } from "./table";
import { child, defineType, method, readWrite } from "./table";

const horizontal = ["Center", "Left", "Right", "Justify", "Distributed"] as const;
const vertical = ["Center", "Bottom", "Top", "Justify", "Distributed"] as const;

/** What Excel writes over a chart of several series. */
const unnamed = "Chart Title";

/** A chart of one series bears its name until it is given a title. */
function automaticTitle(self: ChartPart, context: ApiContext): string {
  const { series } = chartOf(self, context);
  const [only, ...more] = series;
  return only && more.length === 0 ? seriesName(context.model, only, 0) : unnamed;
}

/** A text that was set, or what the cell of a formula shows now. */
function textOf(self: ChartPart, context: ApiContext, otherwise: () => string): string {
  const formula = optionOf(self, context, "formula");
  if (typeof formula === "string") return shownAt(formula, context);
  const own = optionOf(self, context, "text");
  return typeof own === "string" ? own : otherwise();
}

function shownAt(formula: string, context: ApiContext): string {
  const range = rangeOfFormula(context, formula);
  if (!range) return "#REF!";
  return textsAt(context.model, { sheetId: range.sheetId, area: areaOf(range) }).join(" ");
}

function setFormula(self: ChartPart, context: ApiContext, formula: unknown): void {
  if (!rangeOfFormula(context, text(formula))) invalid();
  setOptions(self, context, { formula: text(formula), visible: true });
}

/** Setting a text shows the title and parts it from the cell it stood for. */
function titleText<H extends ChartPart>(
  otherwise: (self: H, context: ApiContext) => string,
): PropertyEntry<H> {
  return readWrite(
    "1.1",
    (self, context) => textOf(self, context, () => otherwise(self, context)),
    (self, value, context) =>
      setOptions(self, context, { text: text(value), formula: null, visible: true }),
  );
}

const chartTitle = defineType<ChartPart<"ChartTitle">>("ChartTitle", {
  properties: {
    Text: titleText(automaticTitle),
    Visible: option("1.1", "visible", flag, true),
    Overlay: option("1.1", "overlay", flag, false),
    HorizontalAlignment: option(
      "1.7",
      "horizontalAlignment",
      (value) => oneOf(value, horizontal),
      "Center",
    ),
    VerticalAlignment: option(
      "1.7",
      "verticalAlignment",
      (value) => oneOf(value, vertical),
      "Center",
    ),
    Position: option(
      "1.7",
      "position",
      (value) => oneOf(value, ["Automatic", "Top", "Bottom", "Left", "Right"] as const),
      "Automatic",
    ),
    ShowShadow: option("1.7", "showShadow", flag, false),
    TextOrientation: option("1.7", "textOrientation", angle, 0),
  },
  children: { Format: child("1.1", (self) => partOf(self, "format", "ChartTitleFormat")) },
  methods: {
    SetFormula: method("1.7", setFormula),
    GetSubstring: method("1.7", (self, context, start, length) => {
      const whole = textOf(self, context, () => automaticTitle(self, context));
      const [from, count] = [integer(start, 0), integer(length, 1)];
      if (from + count > whole.length) invalid();
      return partOf(self, `characters.${from}-${count}`, "ChartFormatString");
    }),
  },
});

const chartFormatString = defineType<ChartPart<"ChartFormatString">>("ChartFormatString", {
  since: "1.7",
  children: { Font: child("1.7", (self) => partOf(self, "font", "ChartFont")) },
});

const chartAxisTitle = defineType<ChartPart<"ChartAxisTitle">>("ChartAxisTitle", {
  properties: {
    Text: titleText(() => "Axis Title"),
    Visible: option("1.1", "visible", flag, false),
    TextOrientation: option("1.12", "textOrientation", angle, 0),
  },
  children: { Format: child("1.1", (self) => partOf(self, "format", "ChartAxisTitleFormat")) },
  methods: { SetFormula: method("1.8", setFormula) },
});

const legendPositions = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"] as const;

const chartLegend = defineType<ChartPart<"ChartLegend">>("ChartLegend", {
  properties: {
    // Several series need a legend, and a pie for its points.
    Visible: option("1.1", "visible", flag, (self, context) => {
      const { series, chartType } = chartOf(self, context);
      return series.length > 1 || isRound(chartType);
    }),
    Position: option("1.1", "position", (value) => oneOf(value, legendPositions), "Bottom"),
    Overlay: option("1.1", "overlay", flag, false),
    ShowShadow: option("1.7", "showShadow", flag, false),
  },
  children: {
    Format: child("1.1", (self) => partOf(self, "format", "ChartLegendFormat")),
    LegendEntries: child("1.7", (self) => partOf(self, "entries", "ChartLegendEntryCollection")),
  },
});

/** One for each series; a pie's legend names its points. */
function legendEntries(self: ChartPart, context: ApiContext): ChartPart[] {
  const { series, chartType } = chartOf(self, context);
  const points = series[0]?.values?.area;
  const count = isRound(chartType) && points ? points.rowCount * points.columnCount : series.length;
  return Array.from({ length: count }, (_, index) =>
    partOf(self, String(index), "ChartLegendEntry"),
  );
}

const chartLegendEntryCollection = defineType<ChartPart<"ChartLegendEntryCollection">>(
  "ChartLegendEntryCollection",
  {
    since: "1.7",
    items: legendEntries,
    methods: {
      GetCount: method("1.7", (self, context) => legendEntries(self, context).length),
      GetItemAt: method(
        "1.7",
        (self, context, index) => legendEntries(self, context)[integer(index, 0)] ?? invalid(),
      ),
    },
  },
);

const chartLegendEntry = defineType<ChartPart<"ChartLegendEntry">>("ChartLegendEntry", {
  since: "1.7",
  properties: {
    Visible: option("1.7", "visible", flag, true),
    Index: {
      since: "1.8",
      hidden: false,
      get: ({ paths }) => Number(paths[0]?.split(".").at(-1)),
    },
  },
});

const labelPositions = [
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
  "Callout",
] as const;

const shows = ["Value", "SeriesName", "CategoryName", "LegendKey", "Percentage", "BubbleSize"];

type Labels = ChartPart<"ChartDataLabels" | "ChartDataLabel">;

/** Whatever is shown makes labels appear; the last one taken away makes them go. */
function show(self: Labels, context: ApiContext, name: string, value: boolean): void {
  setOptions(self, context, { [name]: value });
  const any = shows.some((each) => optionOf(self, context, `show${each}`) === true);
  const owner = { ...self, paths: self.paths.map((path) => path.replace(/\.?label$/, "")) };
  setOptions(owner, context, { hasLabels: any });
}

function labelProperties<H extends Labels>(since: string): Record<string, PropertyEntry<H>> {
  const shown = (name: string): PropertyEntry<H> =>
    readWrite<H>(
      since,
      (self, context): ChartOption => optionOf(self, context, `show${name}`) ?? false,
      (self, value, context) => show(self, context, `show${name}`, flag(value)),
    );
  return {
    ...Object.fromEntries(shows.map((name) => [`Show${name}`, shown(name)])),
    Position: option(
      since,
      "position",
      (value) => oneOf(value, labelPositions),
      (self, context) => (isRound(chartOf(self, context).chartType) ? "BestFit" : "OutsideEnd"),
    ),
    Separator: option(since, "separator", text, ", "),
    NumberFormat: option("1.8", "numberFormat", text, "General"),
    LinkNumberFormat: option("1.9", "linkNumberFormat", flag, (self, context) => {
      // A format of its own parts the labels from the cells.
      return optionOf(self, context, "numberFormat") === undefined;
    }),
    AutoText: option("1.8", "autoText", flag, true),
    HorizontalAlignment: option(
      "1.8",
      "horizontalAlignment",
      (value) => oneOf(value, horizontal),
      "Center",
    ),
    VerticalAlignment: option(
      "1.8",
      "verticalAlignment",
      (value) => oneOf(value, vertical),
      "Center",
    ),
    TextOrientation: option("1.8", "textOrientation", angle, 0),
  };
}

const chartDataLabels = defineType<ChartPart<"ChartDataLabels">>("ChartDataLabels", {
  properties: labelProperties("1.1"),
  children: { Format: child("1.1", (self) => partOf(self, "format", "ChartDataLabelFormat")) },
});

const chartDataLabel = defineType<ChartPart<"ChartDataLabel">>("ChartDataLabel", {
  since: "1.7",
  properties: labelProperties("1.7"),
  children: { Format: child("1.8", (self) => partOf(self, "format", "ChartDataLabelFormat")) },
});

const chartPlotArea = defineType<ChartPart<"ChartPlotArea">>("ChartPlotArea", {
  since: "1.8",
  children: { Format: child("1.8", (self) => partOf(self, "format", "ChartPlotAreaFormat")) },
});

const chartDataTable = defineType<ChartPart<"ChartDataTable">>("ChartDataTable", {
  since: "1.14",
  properties: {
    Visible: option("1.14", "visible", flag, false),
    ShowHorizontalBorder: option("1.14", "showHorizontalBorder", flag, true),
    ShowVerticalBorder: option("1.14", "showVerticalBorder", flag, true),
    ShowOutlineBorder: option("1.14", "showOutlineBorder", flag, true),
    ShowLegendKey: option("1.14", "showLegendKey", flag, true),
  },
  children: { Format: child("1.14", (self) => partOf(self, "format", "ChartDataTableFormat")) },
});

export const chartPartTypes = [
  chartTitle,
  chartFormatString,
  chartAxisTitle,
  chartLegend,
  chartLegendEntryCollection,
  chartLegendEntry,
  chartDataLabels,
  chartDataLabel,
  chartPlotArea,
  chartDataTable,
];
