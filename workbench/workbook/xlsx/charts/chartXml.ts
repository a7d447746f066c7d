/** A chart of bars or columns as the part of a file (ECMA-376, DrawingML charts), with what it showed last. */
import type { ChartView, SeriesView } from "../../charts/view";
import { formatCorners, quoteSheetName } from "../../model/address";
import type { CellReference, ChartEntry } from "../../model/charts";
import { escapeXml } from "../package";

export const namespaces = {
  c: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;

/** Numbers that only tie the axes of one chart together. */
const axes = { category: 500000001, value: 500000002 };

/** Excel's own grey and its lines: the theme's text colour, and that between it and the ground. */
const grey = tone(65, 35);
const faint = `<a:ln w="9525" cap="flat"><a:solidFill>${tone(15, 85)}</a:solidFill><a:round/></a:ln>`;

/**
 * @param view what the chart shows now
 * @param nameOf a sheet's name by its id; undefined for one that is gone
 */
export function chartXml(
  chart: ChartEntry,
  view: ChartView,
  nameOf: (sheetId: string) => string | undefined,
): string {
  const formula = (reference: CellReference | null) => {
    const sheet = reference && nameOf(reference.sheetId);
    if (!reference || sheet === undefined || sheet === null) return "#REF!";
    return `${quoteSheetName(sheet)}!${formatCorners(reference.area, "$")}`;
  };
  const series = view.series.map((each, index) => seriesXml(chart, view, each, index, formula));
  const spaces = Object.entries(namespaces).map(([prefix, name]) => `xmlns:${prefix}="${name}"`);
  const hasTitle = chart.options["title.visible"] !== false;
  return (
    `<c:chartSpace ${spaces.join(" ")}>${value("roundedCorners", 0)}<c:chart>` +
    `${hasTitle ? titleXml(chart, view) : ""}${value("autoTitleDeleted", hasTitle ? 0 : 1)}` +
    `<c:plotArea><c:layout/><c:barChart>${value("barDir", view.lying ? "bar" : "col")}` +
    `${value("grouping", "clustered")}${value("varyColors", 0)}${series.join("")}` +
    `${value("gapWidth", view.gapWidth)}${value("overlap", view.overlap)}` +
    `${value("axId", axes.category)}${value("axId", axes.value)}</c:barChart>` +
    `${categoryAxis(view)}${valueAxis(chart, view)}</c:plotArea>` +
    (view.legend
      ? `<c:legend>${value("legendPos", "b")}${value("overlay", 0)}${words(900)}</c:legend>`
      : "") +
    `${value("plotVisOnly", 1)}${value("dispBlanksAs", "gap")}</c:chart>` +
    `<c:spPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill>${faint}</c:spPr></c:chartSpace>`
  );
}

/** A title without words of its own is the series' name, and stays that. */
function titleXml({ options }: ChartEntry, { title }: ChartView): string {
  const formula = options["title.formula"];
  const own = options["title.text"];
  const lines = words(1400);
  if (typeof formula === "string") {
    const cell = cached("strRef", formula.replace(/^=/, ""), [title]);
    return `<c:title><c:tx>${cell}</c:tx>${value("overlay", 0)}${lines}</c:title>`;
  }
  if (typeof own !== "string") return `<c:title>${value("overlay", 0)}${lines}</c:title>`;
  const run = `<a:r><a:rPr lang="zh-CN" ${look(1400)}>${inks}</a:rPr><a:t>${escapeXml(own)}</a:t></a:r>`;
  const rich = `<c:rich>${textBody(1400, run)}</c:rich>`;
  return `<c:title><c:tx>${rich}</c:tx>${value("overlay", 0)}</c:title>`;
}

function seriesXml(
  { options }: ChartEntry,
  view: ChartView,
  series: SeriesView,
  index: number,
  formula: (reference: CellReference | null) => string,
): string {
  const { entry, name, color, values, labels, numberFormat } = series;
  const fill =
    color === null
      ? `<a:schemeClr val="accent${(index % 6) + 1}"/>`
      : `<a:srgbClr val="${color.slice(1)}"/>`;
  const own = options[`series.${entry.id}.label.numberFormat`];
  const format =
    typeof own === "string" ? `<c:numFmt formatCode="${escapeXml(own)}" sourceLinked="0"/>` : "";
  const shown = (kind: string, on: 0 | 1) => value(`show${kind}`, on);
  return (
    `<c:ser>${value("idx", index)}${value("order", index)}${nameXml(entry.name, name, formula)}` +
    `<c:spPr><a:solidFill>${fill}</a:solidFill></c:spPr>${value("invertIfNegative", 0)}` +
    (labels === null
      ? ""
      : `<c:dLbls>${format}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${words(900)}` +
        `${value("dLblPos", "outEnd")}${shown("LegendKey", 0)}${shown("Val", 1)}${shown("CatName", 0)}` +
        `${shown("SerName", 0)}${shown("Percent", 0)}${shown("BubbleSize", 0)}</c:dLbls>`) +
    (entry.categories === null
      ? ""
      : `<c:cat>${cached("strRef", formula(entry.categories), view.categories)}</c:cat>`) +
    `<c:val>${cached("numRef", formula(entry.values), values, numberFormat)}</c:val></c:ser>`
  );
}

/** A series without a name of its own has none in the file either. */
function nameXml(
  name: CellReference | string,
  shown: string,
  formula: (reference: CellReference | null) => string,
): string {
  if (typeof name !== "string") return `<c:tx>${cached("strRef", formula(name), [shown])}</c:tx>`;
  return name === "" ? "" : `<c:tx><c:v>${escapeXml(name)}</c:v></c:tx>`;
}

/** Cells and what stood in them last, for programs that don't look there. */
function cached(
  kind: "strRef" | "numRef",
  formula: string,
  points: readonly (string | number | null)[],
  format?: string,
): string {
  const cache = kind === "strRef" ? "strCache" : "numCache";
  const listed = points.map((point, index) =>
    point === null ? "" : `<c:pt idx="${index}"><c:v>${escapeXml(String(point))}</c:v></c:pt>`,
  );
  return (
    `<c:${kind}><c:f>${escapeXml(formula)}</c:f><c:${cache}>` +
    (format === undefined ? "" : `<c:formatCode>${escapeXml(format)}</c:formatCode>`) +
    `${value("ptCount", points.length)}${listed.join("")}</c:${cache}></c:${kind}>`
  );
}

function categoryAxis({ lying }: ChartView): string {
  return (
    `<c:catAx>${value("axId", axes.category)}<c:scaling>${value("orientation", "minMax")}</c:scaling>` +
    `${value("delete", 0)}${value("axPos", lying ? "l" : "b")}` +
    `<c:numFmt formatCode="General" sourceLinked="1"/>${ticks}` +
    `<c:spPr><a:noFill/>${faint}</c:spPr>${words(900)}${value("crossAx", axes.value)}` +
    `${value("crosses", "autoZero")}${value("auto", 1)}${value("lblAlgn", "ctr")}` +
    `${value("lblOffset", 100)}${value("noMultiLvlLbl", 0)}</c:catAx>`
  );
}

/** Limits and units only where they were set: by itself Excel finds them anew. */
function valueAxis({ options }: ChartEntry, view: ChartView): string {
  const set = (option: string, name: string) => {
    const own = options[`axes.valueAxis.${option}`];
    return typeof own === "number" ? value(name, own) : "";
  };
  const linked = options["axes.valueAxis.numberFormat"] === undefined ? 1 : 0;
  return (
    `<c:valAx>${value("axId", axes.value)}<c:scaling>${value("orientation", "minMax")}` +
    `${set("maximum", "max")}${set("minimum", "min")}</c:scaling>${value("delete", 0)}` +
    `${value("axPos", view.lying ? "b" : "l")}` +
    (view.gridlines ? `<c:majorGridlines><c:spPr>${faint}</c:spPr></c:majorGridlines>` : "") +
    `<c:numFmt formatCode="${escapeXml(view.numberFormat)}" sourceLinked="${linked}"/>${ticks}` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${words(900)}` +
    `${value("crossAx", axes.category)}${value("crosses", "autoZero")}` +
    `${value("crossBetween", "between")}${set("majorUnit", "majorUnit")}</c:valAx>`
  );
}

const ticks =
  value("majorTickMark", "none") + value("minorTickMark", "none") + value("tickLblPos", "nextTo");

/** Of words that the file does not hold: hundredths of a point. */
function words(size: number): string {
  return `<c:txPr>${textBody(size, '<a:endParaRPr lang="zh-CN"/>')}</c:txPr>`;
}

const inks =
  `<a:solidFill>${grey}</a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>` +
  '<a:cs typeface="+mn-cs"/>';

function textBody(size: number, content: string): string {
  return (
    `<a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${look(size)}>${inks}</a:defRPr></a:pPr>` +
    `${content}</a:p>`
  );
}

function look(size: number): string {
  return `sz="${size}" b="0"`;
}

function tone(lumMod: number, lumOff: number): string {
  return (
    `<a:schemeClr val="tx1"><a:lumMod val="${lumMod}000"/><a:lumOff val="${lumOff}000"/>` +
    "</a:schemeClr>"
  );
}

/** An element that is nothing but its value. */
function value(name: string, content: string | number): string {
  return `<c:${name} val="${content}"/>`;
}
