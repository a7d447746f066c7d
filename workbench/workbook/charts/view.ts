/** What a chart of bars or columns shows now: for drawing it, and for the file, which keeps what was seen last. */
import type { ChartEntry, ChartOption, ChartSeriesEntry } from "../model/charts";
import type { WorkbookModel } from "../model/model";
import { displayText } from "../parts/content/cellContent";
import { formatsAt, numbersAt, seriesName, textsAt } from "./cells";
import { valueScale, type Scale } from "./scale";

export interface ChartView {
  /** "" where none is shown. */
  title: string;
  /** Bars, whose first category is the lowest; else columns. */
  lying: boolean;
  categories: string[];
  series: SeriesView[];
  scale: Scale;
  gridlines: boolean;
  /** Of the value axis. */
  numberFormat: string;
  /** The gap between categories and the overlap of bars, in percent of a bar. */
  gapWidth: number;
  overlap: number;
  legend: boolean;
}

export interface SeriesView {
  entry: ChartSeriesEntry;
  name: string;
  /** As "#4472C4"; null: the theme's. */
  color: string | null;
  /** null where there is no bar. */
  values: (number | null)[];
  numberFormat: string;
  /** Beside its bar, for each value; null: none are shown. */
  labels: string[] | null;
}

/** The kinds that are drawn and kept in files: what the add-in makes. */
export function isDrawn({ chartType, series, options }: ChartEntry): boolean {
  const kinds = [chartType, ...series.map(({ id }) => options[`series.${id}.chartType`])];
  return kinds.every((kind) => kind === undefined || /^(Bar|Column)Clustered$/.test(String(kind)));
}

/** @param chart of a kind that is drawn */
export function chartView(model: WorkbookModel, chart: ChartEntry): ChartView {
  const { options } = chart;
  const shown = chart.series.filter(({ id }) => options[`series.${id}.filtered`] !== true);
  const series = shown.map((entry) => seriesView(model, chart, entry));
  const [first] = shown;
  const axis = (name: string) => options[`axes.valueAxis.${name}`];
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  const names = textsAt(model, first?.categories ?? null);
  return {
    title: titleOf(model, chart, series),
    lying: chart.chartType.startsWith("Bar"),
    categories: Array.from(
      { length: longest },
      (_, index) => names[index] ?? numbered(first, index),
    ),
    series,
    scale: valueScale(model, chart),
    gridlines: axis("majorGridlines.visible") !== false,
    numberFormat: String(axis("numberFormat") ?? series[0]?.numberFormat ?? "General"),
    gapWidth: numberOr(first && options[`series.${first.id}.gapWidth`], 219),
    overlap: numberOr(first && options[`series.${first.id}.overlap`], -27),
    legend: (options["legend.visible"] ?? chart.series.length > 1) === true,
  };
}

/** Without categories the points are numbered; where the categories are too few, the rest have no name. */
function numbered(series: ChartSeriesEntry | undefined, index: number): string {
  return series?.categories ? "" : String(index + 1);
}

function seriesView(
  model: WorkbookModel,
  { series, options }: ChartEntry,
  entry: ChartSeriesEntry,
): SeriesView {
  const of = (name: string) => options[`series.${entry.id}.${name}`];
  const values = numbersAt(model, entry.values);
  const formats = formatsAt(model, entry.values);
  const color = of("format.fill.color");
  const own = of("label.numberFormat");
  return {
    entry,
    name: seriesName(model, entry, series.indexOf(entry)),
    color: typeof color === "string" && color !== "" ? color : null,
    values,
    numberFormat: formats[0] ?? "General",
    labels:
      of("hasLabels") === true
        ? values.map((value, index) =>
            value === null ? "" : displayText(value, String(own ?? formats[index] ?? "General")),
          )
        : null,
  };
}

/** A chart of one series bears its name until it is given a title; what Excel writes over several says nothing. */
function titleOf(model: WorkbookModel, chart: ChartEntry, series: readonly SeriesView[]): string {
  const { options } = chart;
  if (options["title.visible"] === false) return "";
  const formula = options["title.formula"];
  if (typeof formula === "string") return String(model.evaluate(chart.sheetId, 0, 0, formula));
  const [only, ...more] = series;
  return String(options["title.text"] ?? (only && more.length === 0 ? only.name : "Chart Title"));
}

function numberOr(option: ChartOption | undefined, otherwise: number): number {
  return typeof option === "number" ? option : otherwise;
}
