/** Charts as SVG, as plain as Excel makes them by itself. Pixels; the picture is as large as its chart. */
import { isDrawn, type ChartView } from "../../workbook/charts/view";
import type { ChartEntry } from "../../workbook/model/charts";
import { displayText } from "../../workbook/parts/content/cellContent";
import { escapeXml } from "../../workbook/xlsx/package";
import { clipped, textWidth, wrapped } from "./labels";

interface Size {
  width: number;
  height: number;
}

/** Where the bars are, within the picture. */
interface Plot extends Size {
  left: number;
  top: number;
}

/** The accents of Excel's theme of 2013 to 2022, which files are saved with. */
const accents = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const ink = "#595959";
const faint = "#D9D9D9";
const margin = 10;
/** Text of 9 points, titles of 14. */
const [textSize, titleSize] = [12, 18.7];
const line = 16;

/**
 * The picture of a chart.
 * @param view what it shows; null for a kind that is not drawn, of which the name is told in a frame
 */
export function chartSvg(chart: ChartEntry, view: ChartView | null, size: Size): string {
  const title = view?.title || chart.name;
  const inside = view === null ? framed(chart, size) : drawn(view, size);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" role="img" ` +
    `aria-label="${escapeXml(title)}" data-chart="${escapeXml(chart.name)}" font-size="${textSize}" fill="${ink}">` +
    `<rect x="0.5" y="0.5" width="${size.width - 1}" height="${size.height - 1}" fill="#FFFFFF" stroke="${faint}"/>` +
    `${inside}</svg>`
  );
}

/** The view of a chart that is drawn, else null. */
export function viewOrNone(chart: ChartEntry, view: () => ChartView): ChartView | null {
  return isDrawn(chart) ? view() : null;
}

function framed({ name, chartType }: ChartEntry, { width, height }: Size): string {
  return text(width / 2, height / 2, `${name}（${chartType}）`, { anchor: "middle" });
}

function drawn(view: ChartView, size: Size): string {
  const top = view.title === "" ? margin : titleSize + 2 * margin;
  const bottom = size.height - margin - (view.legend ? line + margin : 0);
  const title =
    view.title === ""
      ? ""
      : text(size.width / 2, margin + titleSize, view.title, {
          anchor: "middle",
          size: titleSize,
          part: "title",
        });
  const legend = view.legend ? legendOf(view, size) : "";
  const body = view.lying ? lying(view, size, top, bottom) : standing(view, size, top, bottom);
  return title + body + legend;
}

/** Columns: values upwards, categories from left to right. */
function standing(view: ChartView, { width }: Size, top: number, bottom: number): string {
  const ticks = ticksOf(view);
  const left = margin + Math.max(...ticks.map(({ label }) => textWidth(label, textSize))) + 6;
  const across = width - margin - left;
  const slot = across / Math.max(1, view.categories.length);
  const names = namesBelow(view.categories, slot);
  const plot: Plot = { left, top, width: across, height: bottom - top - names.height };
  const at = (value: number) => plot.top + plot.height * (1 - portion(view, value));
  const rules = ticks.map(({ value, label }) => {
    const y = at(value);
    const rule = view.gridlines ? stroke(left, y, left + across, y) : "";
    return rule + text(left - 6, y + 4, label, { anchor: "end", part: "value" });
  });
  const bars = placed(view, slot).map(({ from, thick, value, ...bar }) => {
    const [high, low] = [at(Math.max(value, base(view))), at(Math.min(value, base(view)))];
    const x = left + from;
    const label = { x: x + thick / 2, y: value < base(view) ? low + 13 : high - 5 };
    return barAt({ ...bar, value, x, y: high, width: thick, height: low - high }, label, "middle");
  });
  const axis = stroke(left, at(base(view)), left + across, at(base(view)));
  const labels = names.draw((index) => left + slot * (index + 0.5), plot.top + plot.height);
  return rules.join("") + bars.join("") + axis + labels;
}

/** Bars: values from left to right, the first category at the bottom. */
function lying(view: ChartView, { width }: Size, top: number, bottom: number): string {
  const ticks = ticksOf(view);
  const most = width * 0.35;
  const names = view.categories.map((name) => clipped(name, most, textSize));
  const left = margin + Math.max(0, ...names.map((name) => textWidth(name, textSize))) + 6;
  const plot: Plot = {
    left,
    top,
    width: width - left - 2 * margin - textWidth(ticks.at(-1)?.label ?? "", textSize) / 2,
    height: bottom - top - line,
  };
  const slot = plot.height / Math.max(1, names.length);
  const at = (value: number) => left + plot.width * portion(view, value);
  const foot = top + plot.height;
  const rules = ticks.map(({ value, label }) => {
    const x = at(value);
    const rule = view.gridlines ? stroke(x, top, x, foot) : "";
    return rule + text(x, foot + line, label, { anchor: "middle", part: "value" });
  });
  const bars = placed(view, slot).map(({ from, thick, value, ...bar }) => {
    const [x, end] = [at(Math.min(value, base(view))), at(Math.max(value, base(view)))];
    const y = foot - from - thick;
    const before = value < base(view);
    const label = { x: before ? x - 4 : end + 4, y: y + thick / 2 + 4 };
    const anchor = before ? "end" : "start";
    return barAt({ ...bar, value, x, y, width: end - x, height: thick }, label, anchor);
  });
  const every = Math.ceil(line / slot);
  const labels = names.flatMap((name, index) =>
    index % every === 0
      ? [text(left - 6, foot - slot * (index + 0.5) + 4, name, { anchor: "end", part: "category" })]
      : [],
  );
  const axis = stroke(at(base(view)), top, at(base(view)), foot);
  return rules.join("") + bars.join("") + axis + labels.join("");
}

interface PlacedBar {
  series: number;
  point: number;
  value: number;
  label: string;
  color: string;
  /** Along the axis of categories. */
  from: number;
  thick: number;
}

/** Each bar's place among those of its category; gap and overlap are shares of a bar. */
function placed(view: ChartView, slot: number): PlacedBar[] {
  const count = Math.max(1, view.series.length);
  const step = 1 - view.overlap / 100;
  const thick = slot / (1 + (count - 1) * step + view.gapWidth / 100);
  const first = (thick * view.gapWidth) / 200;
  return view.series.flatMap(({ values, labels, color }, series) =>
    values.flatMap((value, point) =>
      value === null
        ? []
        : [
            {
              series,
              point,
              value,
              label: labels?.[point] ?? "",
              color: color ?? accents[series % accents.length] ?? ink,
              from: slot * point + first + series * thick * step,
              thick,
            },
          ],
    ),
  );
}

type DrawnBar = Omit<PlacedBar, "from" | "thick"> & Size & { x: number; y: number };

function barAt(bar: DrawnBar, label: { x: number; y: number }, anchor: Anchor): string {
  const { series, point, value, color, x, y, width, height } = bar;
  const rect =
    `<rect data-bar="${series},${point}" data-value="${value}" x="${px(x)}" y="${px(y)}" ` +
    `width="${px(width)}" height="${px(height)}" fill="${color}"/>`;
  return (
    rect + (bar.label === "" ? "" : text(label.x, label.y, bar.label, { anchor, part: "label" }))
  );
}

/** Where bars begin: at zero, or at the end of the axis that is nearest to it. */
function base({ scale }: ChartView): number {
  return Math.min(Math.max(0, scale.minimum), scale.maximum);
}

/** How far along the value axis, 0 to 1. */
function portion({ scale: { minimum, maximum } }: ChartView, value: number): number {
  const along = (value - minimum) / (maximum - minimum || 1);
  return Math.min(1, Math.max(0, along));
}

function ticksOf({ scale, numberFormat }: ChartView): { value: number; label: string }[] {
  const { minimum, maximum, majorUnit } = scale;
  const steps = majorUnit > 0 ? Math.floor((maximum - minimum) / majorUnit + 1e-9) : 0;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const value = Number((minimum + step * majorUnit).toPrecision(12));
    return { value, label: displayText(value, numberFormat) };
  });
}

/** Names under columns: beside each other where they fit, in lines, else askew; not all where they stand too thick. */
function namesBelow(
  names: readonly string[],
  slot: number,
): { height: number; draw: (x: (index: number) => number, y: number) => string } {
  const room = slot - 6;
  const lines = names.map((name) => wrapped(name, room, textSize));
  const most = Math.max(1, ...lines.map(({ length }) => length));
  if (most <= 3 && slot > 2 * textSize) {
    const draw = (x: (index: number) => number, y: number) =>
      lines
        .flatMap((each, index) =>
          each.map((part, row) =>
            text(x(index), y + line * (row + 1), part, { anchor: "middle", part: "category" }),
          ),
        )
        .join("");
    return { height: most * line + 4, draw };
  }
  const short = names.map((name) => clipped(name, 110, textSize));
  const every = Math.ceil(line / slot);
  const height =
    Math.max(0, ...short.map((name) => textWidth(name, textSize))) * Math.SQRT1_2 + line;
  const draw = (x: (index: number) => number, y: number) =>
    short
      .map((name, index) => {
        if (index % every !== 0) return "";
        const place = { x: x(index) + 4, y: y + 10 };
        const turn = `rotate(-45 ${px(place.x)} ${px(place.y)})`;
        return text(place.x, place.y, name, { anchor: "end", part: "category", turn });
      })
      .join("");
  return { height, draw };
}

function legendOf({ series }: ChartView, { width, height }: Size): string {
  const widths = series.map(({ name }) => textWidth(name, textSize) + 28);
  let x = (width - widths.reduce((sum, each) => sum + each, 0)) / 2;
  const y = height - margin;
  return series
    .map(({ name, color }, index) => {
      const fill = color ?? accents[index % accents.length];
      const entry =
        `<rect x="${px(x)}" y="${y - 9}" width="9" height="9" fill="${fill}"/>` +
        text(x + 14, y, name, { anchor: "start", part: "legend" });
      x += widths[index] ?? 0;
      return entry;
    })
    .join("");
}

type Anchor = "start" | "middle" | "end";

function text(
  x: number,
  y: number,
  content: string,
  { anchor, size, part, turn }: { anchor: Anchor; size?: number; part?: string; turn?: string },
): string {
  return (
    `<text x="${px(x)}" y="${px(y)}" text-anchor="${anchor}"` +
    (size === undefined ? "" : ` font-size="${size}"`) +
    (part === undefined ? "" : ` data-part="${part}"`) +
    (turn === undefined ? "" : ` transform="${turn}"`) +
    `>${escapeXml(content)}</text>`
  );
}

function stroke(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="${faint}"/>`;
}

function px(value: number): number {
  return Number(value.toFixed(2));
}
