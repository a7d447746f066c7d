/** The charts of a workbook in its file: on each sheet a drawing that says where they stand, and a part for each. */
import { chartView, isDrawn } from "../../charts/view";
import type { ChartEntry } from "../../model/charts";
import type { WorkbookModel } from "../../model/model";
import { lineAt, type Axis } from "../../model/places";
import { escapeXml, type Package } from "../package";
import { chartXml, namespaces } from "./chartXml";

const types = "application/vnd.openxmlformats-officedocument";
export const drawingNamespace =
  "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
/** A point in the units of drawings. */
export const emuPerPoint = 12700;
/** What comes behind a sheet's drawing, in the order of its schema. */
const behind =
  /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

/** Charts of kinds that are not drawn are left out. */
export function addCharts(file: Package, model: WorkbookModel): void {
  const sheets = model.sheets();
  const nameOf = (sheetId: string) => sheets.find(({ id }) => id === sheetId)?.name;
  let serial = 0;
  sheets.forEach(({ id: sheetId }, index) => {
    const charts = model.charts().filter((chart) => chart.sheetId === sheetId && isDrawn(chart));
    if (charts.length === 0) return;
    const drawing = `xl/drawings/drawing${index + 1}.xml`;
    const frames = charts.map((chart, number) => {
      serial += 1;
      const relation = file.add(
        `xl/charts/chart${serial}.xml`,
        chartXml(chart, chartView(model, chart), nameOf),
        `${types}.drawingml.chart+xml`,
        drawing,
        `${namespaces.r}/chart`,
      );
      return frame(model, chart, number + 2, relation);
    });
    const sheet = `xl/worksheets/sheet${index + 1}.xml`;
    const relation = file.add(
      drawing,
      `<xdr:wsDr xmlns:xdr="${drawingNamespace}" xmlns:a="${namespaces.a}">${frames.join("")}</xdr:wsDr>`,
      `${types}.drawing+xml`,
      sheet,
      `${namespaces.r}/drawing`,
    );
    file.change(sheet, (text) =>
      text.replace(
        behind,
        (tag) => `<drawing xmlns:r="${namespaces.r}" r:id="${relation}"/>${tag}`,
      ),
    );
  });
}

/** @param id of the frame among the shapes of its sheet; 1 is the drawing itself */
function frame(model: WorkbookModel, chart: ChartEntry, id: number, relation: string): string {
  const { sheetId, left, top, width, height } = chart;
  const corner = (name: string, x: number, y: number) =>
    `<xdr:${name}>${edge(model, sheetId, "column", x)}${edge(model, sheetId, "row", y)}</xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor>${corner("from", left, top)}${corner("to", left + width, top + height)}` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${id}" name="${escapeXml(chart.name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    `<a:graphicData uri="${namespaces.c}"><c:chart xmlns:c="${namespaces.c}" xmlns:r="${namespaces.r}" ` +
    `r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

function edge(model: WorkbookModel, sheetId: string, axis: Axis, points: number): string {
  const { index, offset } = lineAt(model, sheetId, axis, points);
  const name = axis === "row" ? "row" : "col";
  const behindIt = Math.round(offset * emuPerPoint);
  return `<xdr:${name}>${index}</xdr:${name}><xdr:${name}Off>${behindIt}</xdr:${name}Off>`;
}
