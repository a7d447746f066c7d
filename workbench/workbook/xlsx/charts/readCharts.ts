/** The charts of a file that are drawn here: bars and columns beside each other. Others are left out. */
import { parseA1, splitSheetName } from "../../model/address";
import type { CellReference, ChartOption, ChartSeriesEntry } from "../../model/charts";
import type { WorkbookModel } from "../../model/model";
import { pointsBefore, type Axis } from "../../model/places";
import type { Package } from "../package";
import { child, descendant, descendants, parseXml, type XmlElement } from "../xmlTree";
import { emuPerPoint } from "./writeCharts";

/** A sheet of the file: its name there, and its id in the workbook. */
interface FileSheet {
  name: string;
  id: string;
}

/**
 * @param paths of the sheets' parts, in the order of the sheets
 * @param sheets that were filled from the file
 */
export function readCharts(
  file: Package,
  paths: readonly string[],
  sheets: readonly FileSheet[],
  model: WorkbookModel,
): void {
  const referenceOf = (formula: string): CellReference | null => {
    const [name, cells] = splitSheetName(formula);
    const area = parseA1(cells);
    const sheet = sheets.find((each) => each.name === name);
    return sheet && area ? { sheetId: sheet.id, area } : null;
  };
  sheets.forEach(({ id: sheetId }, index) => {
    const drawings = [...file.related(paths[index] ?? "").values()].filter((path) =>
      path.startsWith("xl/drawings/drawing"),
    );
    for (const drawing of drawings) {
      const charts = file.related(drawing);
      for (const anchor of descendants(parseXml(file.text(drawing)), "twoCellAnchor")) {
        const part = charts.get(descendant(anchor, "chart")?.attributes["r:id"] ?? "") ?? "";
        const text = file.text(part);
        if (text === "") continue;
        readChart(parseXml(text), { sheetId, anchor }, referenceOf, model);
      }
    }
  });
}

function readChart(
  space: XmlElement,
  { sheetId, anchor }: { sheetId: string; anchor: XmlElement },
  referenceOf: (formula: string) => CellReference | null,
  model: WorkbookModel,
): void {
  const kinds = descendant(space, "plotArea")?.children.filter(({ name }) =>
    name.endsWith("Chart"),
  );
  const [bars, ...others] = kinds ?? [];
  if (!bars || others.length > 0 || bars.name !== "barChart") return;
  if (valueOf(bars, "grouping") !== "clustered") return;
  const options: Record<string, ChartOption> = { ...titleOptions(space), ...axisOptions(space) };
  const series = descendants(bars, "ser").map((each): ChartSeriesEntry => {
    const id = model.newSeriesId();
    Object.assign(options, seriesOptions(each, id));
    const reference = (name: string) =>
      referenceOf(descendant(descendant(each, name), "f")?.text ?? "");
    const name = descendant(each, "tx");
    return {
      id,
      name: reference("tx") ?? descendant(name, "v")?.text ?? "",
      values: reference("val"),
      categories: reference("cat"),
    };
  });
  for (const { id } of series) {
    const [gap, overlap] = [valueOf(bars, "gapWidth"), valueOf(bars, "overlap")];
    options[`series.${id}.gapWidth`] = Number(gap ?? 150);
    options[`series.${id}.overlap`] = Number(overlap ?? 0);
  }
  options["legend.visible"] = descendant(space, "legend") !== undefined;
  const area = series[0]?.values?.area;
  const chart = model.addChart({
    sheetId,
    chartType: valueOf(bars, "barDir") === "bar" ? "BarClustered" : "ColumnClustered",
    ...placeOf(anchor, sheetId, model),
    plotBy: area && area.rowCount < area.columnCount ? "Rows" : "Columns",
    series,
  });
  const name = descendant(anchor, "cNvPr")?.attributes["name"];
  model.updateChart(chart, { options, ...(name === undefined ? {} : { name }) });
}

/** From corner to corner, in points. */
function placeOf(anchor: XmlElement, sheetId: string, model: WorkbookModel) {
  const edge = (corner: XmlElement | undefined, axis: Axis, name: string) => {
    const of = (element: string) => Number(descendant(corner, element)?.text ?? "");
    return pointsBefore(model, sheetId, axis, of(name)) + of(`${name}Off`) / emuPerPoint;
  };
  const at = (name: string): [number, number] => {
    const corner = descendant(anchor, name);
    return [edge(corner, "column", "col"), edge(corner, "row", "row")];
  };
  const [[left, top], [right, bottom]] = [at("from"), at("to")];
  return { left, top, width: right - left, height: bottom - top };
}

function titleOptions(space: XmlElement): Record<string, ChartOption> {
  const title = child(descendant(space, "chart"), "title");
  if (!title) return { "title.visible": false };
  const formula = descendant(descendant(title, "tx"), "f");
  if (formula) return { "title.formula": `=${formula.text}` };
  const words = descendants(title, "t")
    .map(({ text }) => text)
    .join("");
  return words === "" ? {} : { "title.text": words };
}

function axisOptions(space: XmlElement): Record<string, ChartOption> {
  const axis = descendant(space, "valAx");
  const options: Record<string, ChartOption> = {
    "axes.valueAxis.majorGridlines.visible": descendant(axis, "majorGridlines") !== undefined,
  };
  for (const [element, option] of limits) {
    const own = axis && valueOf(axis, element);
    if (own !== undefined) options[`axes.valueAxis.${option}`] = Number(own);
  }
  const format = descendant(axis, "numFmt")?.attributes;
  if (format?.["sourceLinked"] === "0") {
    options["axes.valueAxis.numberFormat"] = format["formatCode"] ?? "General";
  }
  return options;
}

const limits = [
  ["min", "minimum"],
  ["max", "maximum"],
  ["majorUnit", "majorUnit"],
] as const;

function seriesOptions(series: XmlElement, id: string): Record<string, ChartOption> {
  const options: Record<string, ChartOption> = {};
  const labels = descendant(series, "dLbls");
  const shown = labels && valueOf(labels, "showVal") === "1";
  if (shown) Object.assign(options, { [`series.${id}.hasLabels`]: true });
  if (shown) Object.assign(options, { [`series.${id}.label.showValue`]: true });
  const format = descendant(labels, "numFmt")?.attributes;
  if (shown && format?.["sourceLinked"] === "0") {
    options[`series.${id}.label.numberFormat`] = format["formatCode"] ?? "General";
  }
  const color = descendant(child(child(series, "spPr"), "solidFill"), "srgbClr")?.attributes["val"];
  if (color !== undefined) options[`series.${id}.format.fill.color`] = `#${color.toUpperCase()}`;
  return options;
}

/** The value of an element that is nothing else. */
function valueOf(element: XmlElement, name: string): string | undefined {
  return descendant(element, name)?.attributes["val"];
}
