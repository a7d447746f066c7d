/** The axes of a chart: what is set, and the limits and units that Excel finds by itself. */
import { hasBars, isRound } from "../../workbook/charts/kinds";
import { valueScale, type AxisGroup, type Scale } from "../../workbook/charts/scale";
import { flag, integerFrom, invalid, number, oneOf, text } from "./arguments";
import {
  angle,
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
import type { ApiContext, PropertyEntry } from "./table";
import { child, defineType, method, readOnly, readWrite } from "./table";

interface AxisHandle extends ChartPart<"ChartAxis"> {
  readonly axis: "Category" | "Value";
  readonly group: AxisGroup;
}

/** @throws InvalidArgument for charts without axes: pies and doughnuts */
function axis(
  self: ChartPart,
  context: ApiContext,
  kind: AxisHandle["axis"],
  group: AxisHandle["group"] = "Primary",
): AxisHandle {
  if (isRound(chartOf(self, context).chartType)) invalid();
  const name = `${kind.toLowerCase()}Axis${group === "Secondary" ? "2" : ""}`;
  return { ...partOf(self, name, "ChartAxis"), axis: kind, group };
}

export const chartAxes = defineType<ChartPart<"ChartAxes">>("ChartAxes", {
  children: {
    CategoryAxis: child("1.1", (self, context) => axis(self, context, "Category")),
    ValueAxis: child("1.1", (self, context) => axis(self, context, "Value")),
  },
  methods: {
    GetItem: method("1.7", (self, context, type, group) =>
      axis(
        self,
        context,
        oneOf(type, ["Category", "Value"] as const),
        group === undefined ? "Primary" : oneOf(group, ["Primary", "Secondary"] as const),
      ),
    ),
  },
});

function scale(self: AxisHandle, context: ApiContext): Scale {
  if (self.axis === "Category") return { minimum: 1, maximum: 1, majorUnit: 1 };
  return valueScale(context.model, chartOf(self, context), self.group);
}

/** A number that was set, else what Excel finds; "" goes back to that. */
function limit(name: keyof Scale): PropertyEntry<AxisHandle> {
  return readWrite(
    "1.1",
    (self, context) => optionOf(self, context, name) ?? scale(self, context)[name],
    (self, value, context) =>
      setOptions(self, context, { [name]: value === "" ? null : number(value) }),
  );
}

const tickMarks = ["None", "Cross", "Inside", "Outside"] as const;
const timeUnits = ["Days", "Months", "Years"] as const;
const displayUnits = [
  "None",
  "Hundreds",
  "Thousands",
  "TenThousands",
  "HundredThousands",
  "Millions",
  "TenMillions",
  "HundredMillions",
  "Billions",
  "Trillions",
  "Custom",
] as const;

const timeUnit = (name: string) =>
  option<AxisHandle>("1.7", name, (value) => oneOf(value, timeUnits), "Days");
const spacing = (value: unknown) => (value === "" ? 1 : integerFrom(1, 31_999)(value));

export const chartAxis = defineType<AxisHandle>("ChartAxis", {
  properties: {
    Type: readOnly("1.7", ({ axis: kind }) => kind),
    AxisGroup: readOnly("1.7", ({ group }) => group),
    Maximum: limit("maximum"),
    Minimum: limit("minimum"),
    MajorUnit: limit("majorUnit"),
    MinorUnit: readWrite(
      "1.1",
      (self, context) =>
        optionOf(self, context, "minorUnit") ??
        Number(optionOf(self, context, "majorUnit") ?? scale(self, context).majorUnit) / 5,
      (self, value, context) =>
        setOptions(self, context, { minorUnit: value === "" ? null : number(value) }),
    ),
    Visible: option("1.7", "visible", flag, true),
    ReversePlotOrder: option("1.7", "reversePlotOrder", flag, false),
    ScaleType: option(
      "1.7",
      "scaleType",
      (value) => oneOf(value, ["Linear", "Logarithmic"] as const),
      "Linear",
    ),
    LogBase: option("1.7", "logBase", (value) => number(value, 2), 10),
    DisplayUnit: option("1.7", "displayUnit", (value) => oneOf(value, displayUnits), "None"),
    CustomDisplayUnit: readOnly(
      "1.7",
      (self, context) => optionOf(self, context, "customDisplayUnit") ?? 1,
    ),
    ShowDisplayUnitLabel: option("1.7", "showDisplayUnitLabel", flag, true),
    CategoryType: option(
      "1.7",
      "categoryType",
      (value) => oneOf(value, ["Automatic", "TextAxis", "DateAxis"] as const),
      "Automatic",
    ),
    BaseTimeUnit: timeUnit("baseTimeUnit"),
    MajorTimeUnitScale: timeUnit("majorTimeUnitScale"),
    MinorTimeUnitScale: timeUnit("minorTimeUnitScale"),
    MajorTickMark: option("1.7", "majorTickMark", (value) => oneOf(value, tickMarks), "None"),
    MinorTickMark: option("1.7", "minorTickMark", (value) => oneOf(value, tickMarks), "None"),
    TickLabelPosition: option(
      "1.7",
      "tickLabelPosition",
      (value) => oneOf(value, ["NextToAxis", "High", "Low", "None"] as const),
      "NextToAxis",
    ),
    TickLabelSpacing: option("1.7", "tickLabelSpacing", spacing, 1),
    TickMarkSpacing: option("1.7", "tickMarkSpacing", integerFrom(1, 31_999), 1),
    Alignment: option(
      "1.8",
      "alignment",
      (value) => oneOf(value, ["Center", "Left", "Right"] as const),
      "Center",
    ),
    IsBetweenCategories: option("1.8", "isBetweenCategories", flag, (self, context) =>
      hasBars(chartOf(self, context).chartType),
    ),
    MultiLevel: option("1.8", "multiLevel", flag, true),
    NumberFormat: option("1.8", "numberFormat", text, "General"),
    LinkNumberFormat: option("1.9", "linkNumberFormat", flag, true),
    Offset: option("1.8", "offset", integerFrom(0, 1000), 100),
    TextOrientation: option("1.8", "textOrientation", angle, 0),
    Position: option(
      "1.8",
      "position",
      (value) => oneOf(value, ["Automatic", "Maximum", "Minimum", "Custom"] as const),
      "Automatic",
    ),
    PositionAt: readOnly("1.8", (self, context) => optionOf(self, context, "positionAt") ?? 0),
  },
  children: {
    Format: child("1.1", (self) => partOf(self, "format", "ChartAxisFormat")),
    Title: child("1.1", (self) => partOf(self, "title", "ChartAxisTitle")),
    MajorGridlines: child("1.1", (self) => partOf(self, "majorGridlines", "ChartGridlines")),
    MinorGridlines: child("1.1", (self) => partOf(self, "minorGridlines", "ChartGridlines")),
  },
  methods: {
    SetCategoryNames: method("1.7", (self, context, cells) => {
      if (!isRange(cells) || self.axis !== "Category") return invalid();
      const categories = { sheetId: cells.sheetId, area: areaOf(cells) };
      const { series } = chartOf(self, context);
      return updateChart(self, context, {
        series: series.map((each) => ({ ...each, categories })),
      });
    }),
    SetCustomDisplayUnit: method("1.7", (self, context, value) => {
      if (number(value) <= 0) invalid();
      setOptions(self, context, { displayUnit: "Custom", customDisplayUnit: number(value) });
    }),
    SetPositionAt: method("1.8", (self, context, value) =>
      setOptions(self, context, { position: "Custom", positionAt: number(value) }),
    ),
  },
});

/** The value axis of bars and columns has major lines; no other has any by itself. */
export const chartGridlines = defineType<ChartPart<"ChartGridlines">>("ChartGridlines", {
  properties: {
    Visible: option("1.1", "visible", flag, ({ paths }) =>
      paths.every((path) => path.endsWith("valueAxis.majorGridlines")),
    ),
  },
  children: { Format: child("1.1", (self) => partOf(self, "format", "ChartGridlinesFormat")) },
});
