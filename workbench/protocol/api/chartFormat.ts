/** Fill, line, border and font of the parts of a chart. */
import { color, flag, number, oneOf, text } from "./arguments";
import { option, partOf, setOptions, type ChartPart } from "./chartOptions";
import type { ApiType, ChildEntry, Since, TypeDefinition } from "./table";
import { child, defineType, method } from "./table";

const lineStyles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
] as const;

/** A colour that was not set is the theme's, which the workbench does not know: "" stands for it. */
const automaticColor = "";

export const chartFill = defineType<ChartPart<"ChartFill">>("ChartFill", {
  methods: {
    SetSolidColor: method("1.1", (self, context, value) =>
      setOptions(self, context, { color: color(value) }),
    ),
    Clear: method("1.1", (self, context) => setOptions(self, context, { color: null })),
  },
});

function line<T extends "ChartLineFormat" | "ChartBorder">(
  type: T,
  colorSince: Since,
  clearSince: Since,
): ApiType<ChartPart<T>> {
  return defineType<ChartPart<T>>(type, {
    since: colorSince,
    properties: {
      Color: option(colorSince, "color", color, automaticColor),
      LineStyle: option("1.7", "lineStyle", (value) => oneOf(value, lineStyles), "Automatic"),
      Weight: option("1.7", "weight", (value) => number(value, 0), 0.75),
    },
    methods: {
      Clear: method(clearSince, (self, context) =>
        setOptions(self, context, { lineStyle: "None", color: null }),
      ),
    },
  });
}

export const chartLineFormat = line("ChartLineFormat", "1.1", "1.1");
export const chartBorder = line("ChartBorder", "1.7", "1.8");

export const chartFont = defineType<ChartPart<"ChartFont">>("ChartFont", {
  properties: {
    Bold: option("1.1", "bold", flag, false),
    Color: option("1.1", "color", color, "#595959"),
    Italic: option("1.1", "italic", flag, false),
    Name: option("1.1", "name", text, "等线"),
    Size: option(
      "1.1",
      "size",
      (value) => number(value, 1),
      ({ paths }) => (paths.every((path) => path.startsWith("title.")) ? 14 : 9),
    ),
    Underline: option(
      "1.1",
      "underline",
      (value) => oneOf(value, ["None", "Single"] as const),
      "None",
    ),
  },
});

const formatParts = {
  Fill: "ChartFill",
  Line: "ChartLineFormat",
  Border: "ChartBorder",
  Font: "ChartFont",
} as const;

/** The format of a part: which of fill, line, border and font it has, and since when. */
function format<T extends string>(
  type: T,
  since: Since,
  parts: Partial<Record<keyof typeof formatParts, Since>>,
  more: TypeDefinition<ChartPart<T>> = {},
): ApiType<ChartPart<T>> {
  const children = Object.entries(parts).map(([name, from]) => {
    const key = name as keyof typeof formatParts;
    const entry: ChildEntry<ChartPart<T>> = child(from, (self) =>
      partOf(self, name.toLowerCase(), formatParts[key]),
    );
    return [name, entry] as const;
  });
  return defineType<ChartPart<T>>(type, { since, children: Object.fromEntries(children), ...more });
}

const schemes = [
  "ColorfulPalette1",
  "ColorfulPalette2",
  "ColorfulPalette3",
  "ColorfulPalette4",
  ...Array.from({ length: 13 }, (_, index) => `MonochromaticPalette${index + 1}`),
];

export const chartAreaFormat = format(
  "ChartAreaFormat",
  "1.1",
  { Fill: "1.1", Border: "1.7", Font: "1.1" },
  {
    properties: {
      ColorScheme: option("1.9", "colorScheme", (value) => oneOf(value, schemes), schemes[0] ?? ""),
      RoundedCorners: option("1.9", "roundedCorners", flag, false),
    },
  },
);
export const chartSeriesFormat = format("ChartSeriesFormat", "1.1", { Fill: "1.1", Line: "1.1" });
export const chartPointFormat = format("ChartPointFormat", "1.1", { Fill: "1.1", Border: "1.7" });
export const chartAxisFormat = format("ChartAxisFormat", "1.1", {
  Fill: "1.8",
  Font: "1.1",
  Line: "1.1",
});
export const chartGridlinesFormat = format("ChartGridlinesFormat", "1.1", { Line: "1.1" });
export const chartAxisTitleFormat = format("ChartAxisTitleFormat", "1.1", {
  Border: "1.8",
  Fill: "1.8",
  Font: "1.1",
});
export const chartTitleFormat = format("ChartTitleFormat", "1.1", {
  Border: "1.7",
  Fill: "1.1",
  Font: "1.1",
});
export const chartLegendFormat = format("ChartLegendFormat", "1.1", {
  Border: "1.8",
  Fill: "1.1",
  Font: "1.1",
});
export const chartDataLabelFormat = format("ChartDataLabelFormat", "1.1", {
  Border: "1.8",
  Fill: "1.1",
  Font: "1.1",
});
export const chartPlotAreaFormat = format("ChartPlotAreaFormat", "1.8", {
  Border: "1.8",
  Fill: "1.8",
});
export const chartDataTableFormat = format("ChartDataTableFormat", "1.14", {
  Border: "1.14",
  Fill: "1.14",
  Font: "1.14",
});
export const chartTrendlineFormat = format("ChartTrendlineFormat", "1.7", { Line: "1.7" });
