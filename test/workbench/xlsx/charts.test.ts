/** @jest-environment node */
/** Charts and data bars in the saved file, as an add-in makes them: the parts, LibreOffice, and back. */
import { strFromU8, unzipSync } from "fflate";
import { createOfficeHost } from "../../../workbench/jest";
import type { WorkbookModel } from "../../../workbench/workbook/model/model";
import { createNodeWorkbook } from "../../../workbench/workbook/univer/univerNode";
import { openXlsx, saveXlsx } from "../../../workbench/workbook/xlsx";
import { convert, hasLibreOffice, withoutLibreOffice } from "../libreOffice";

const points = [
  ["单位", "产出 分", "效益 & <分>"],
  ["北区", 40.5, -25],
  ["南区", "未填完", 30],
  ["东区", "", 21],
];

/** A sheet "汇总 表" with two charts and a pie, data bars, and a table behind the drawing; charts on another sheet, too. */
async function made(): Promise<WorkbookModel> {
  const { Excel, workbook } = await createOfficeHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = "汇总 表";
    sheet.getRange("A1:C4").values = points;
    sheet.getRange("B2:B4").numberFormat = [["0.00"], ["0.00"], ["0.00"]];
    sheet.tables.add("E1:E3", true);
    const columns = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
    columns.name = "得分 图";
    columns.title.text = '各单位 "得分" & <评级>';
    columns.setPosition("A6", "D20");
    columns.axes.valueAxis.minimum = -50;
    columns.axes.valueAxis.majorUnit = 25;
    const [first, second] = [columns.series.getItemAt(0), columns.series.getItemAt(1)];
    first.hasDataLabels = true;
    second.format.fill.setSolidColor("#FFC000");
    first.gapWidth = 100;
    const bars = sheet.charts.add("BarClustered", sheet.getRange("B2:C2"), "Rows");
    bars.series.getItemAt(0).setXAxisValues(sheet.getRange("B1:C1"));
    bars.title.visible = false;
    bars.axes.valueAxis.majorGridlines.visible = false;
    bars.set({ left: 300.5, top: 10.25, width: 200, height: 120 });
    sheet.charts.add("Pie", sheet.getRange("A1:B4"), "Columns");
    const other = context.workbook.worksheets.add("另一张");
    other.charts.add("ColumnClustered", sheet.getRange("B1:B4"), "Columns");
    const bar = sheet.getRange("C2:C4").conditionalFormats.add("DataBar").dataBar;
    bar.lowerBoundRule = { type: "Number", formula: "0" };
    bar.positiveFormat.fillColor = "#9DC3E6";
    bar.positiveFormat.gradientFill = false;
    sheet.getRange("B2:B4").conditionalFormats.add("DataBar");
    await context.sync();
  });
  return workbook;
}

async function parts(model: WorkbookModel) {
  const bytes = await saveXlsx(model);
  const files = unzipSync(bytes);
  return { bytes, part: (path: string) => strFromU8(files[path] ?? new Uint8Array()), files };
}

/** Without the looks of words that the chart shows by itself. */
const without = (xml: string) => xml.replace(/<c:txPr>.*?<\/c:txPr>/g, "");

test("each drawn chart has a part with its cells, its words and what was seen last", async () => {
  const { part, files } = await parts(await made());
  // The pie is left out.
  expect(Object.keys(files).filter((path) => /^xl\/charts\/[^/]+xml$/.test(path))).toEqual([
    "xl/charts/chart1.xml",
    "xl/charts/chart2.xml",
    "xl/charts/chart3.xml",
  ]);
  const chart = without(part("xl/charts/chart1.xml"));
  expect(chart).toContain('<c:barDir val="col"/><c:grouping val="clustered"/>');
  expect(chart).toMatch(/<a:t>各单位 &#34;得分&#34; &#38; &#60;评级&#62;<\/a:t>/);
  expect(chart).toContain(
    "<c:cat><c:strRef><c:f>'汇总 表'!$A$2:$A$4</c:f><c:strCache><c:ptCount val=\"3\"/>" +
      '<c:pt idx="0"><c:v>北区</c:v></c:pt><c:pt idx="1"><c:v>南区</c:v></c:pt>' +
      '<c:pt idx="2"><c:v>东区</c:v></c:pt></c:strCache></c:strRef></c:cat>',
  );
  // A text is plotted as 0, an empty cell not at all.
  expect(chart).toContain(
    "<c:val><c:numRef><c:f>'汇总 表'!$B$2:$B$4</c:f><c:numCache><c:formatCode>0.00</c:formatCode>" +
      '<c:ptCount val="3"/><c:pt idx="0"><c:v>40.5</c:v></c:pt><c:pt idx="1"><c:v>0</c:v></c:pt>' +
      "</c:numCache></c:numRef></c:val>",
  );
  expect(chart).toContain("<c:f>'汇总 表'!$C$1</c:f>");
  expect(chart).toContain('<a:srgbClr val="FFC000"/>');
  expect(chart.match(/<c:showVal val="1"\/>/g)).toHaveLength(1);
  expect(chart).toContain('<c:orientation val="minMax"/><c:min val="-50"/></c:scaling>');
  expect(chart).toContain('<c:majorUnit val="25"/></c:valAx>');
  expect(chart).toContain('<c:gapWidth val="100"/>');
  expect(chart).toContain('<c:legendPos val="b"/>');

  const bars = part("xl/charts/chart2.xml");
  expect(bars).toContain('<c:barDir val="bar"/>');
  expect(bars).toContain('<c:autoTitleDeleted val="1"/>');
  expect(bars).not.toMatch(/<c:title>|<c:legend>|<c:majorGridlines>|<c:min /);
  expect(part("xl/charts/chart3.xml")).toContain("<c:f>'汇总 表'!$B$2:$B$4</c:f>");
});

test("a sheet's drawing says where its charts stand, before its tables and under relations of its own", async () => {
  const { part } = await parts(await made());
  const drawing = part("xl/drawings/drawing1.xml");
  const edges = [...drawing.matchAll(/<xdr:(from|to)>(.*?)<\/xdr:\1>/g)].map(([, , edge = ""]) =>
    [...edge.matchAll(/>(\d+)</g)].map(([, number]) => Number(number)),
  );
  // Column, the rest of it, row, the rest of that: columns of 54 points and rows of 14.25, 12,700 to a point.
  expect(edges).toEqual([
    [0, 0, 5, 0],
    [4, 0, 20, 0],
    [5, 30.5 * 12_700, 0, 10.25 * 12_700],
    [9, 14.5 * 12_700, 9, 2 * 12_700],
  ]);
  expect(drawing).toContain('<xdr:cNvPr id="2" name="得分 图"/>');
  expect(drawing).toContain('<xdr:cNvPr id="3" name="Chart 2"/>');
  const sheet = part("xl/worksheets/sheet1.xml");
  expect(sheet).toMatch(/<drawing [^>]*r:id="rIdW\d+"\/><tableParts/);
  expect(sheet.match(/<drawing /g)).toHaveLength(1);
  expect(part("xl/worksheets/_rels/sheet1.xml.rels")).toContain(
    'Target="/xl/drawings/drawing1.xml"',
  );
  expect(part("xl/drawings/_rels/drawing1.xml.rels").match(/\/xl\/charts\/chart\d/g)).toEqual([
    "/xl/charts/chart1",
    "/xl/charts/chart2",
  ]);
  expect(part("xl/drawings/_rels/drawing2.xml.rels")).toContain("/xl/charts/chart3.xml");
  const types = part("[Content_Types].xml");
  expect(types.match(/drawingml\.chart\+xml/g)).toHaveLength(3);
  expect(types.match(/officedocument\.drawing\+xml/g)).toHaveLength(2);
});

test("data bars are kept as those of 2007 and, with all that came later, under their extension", async () => {
  const { part } = await parts(await made());
  const sheet = part("xl/worksheets/sheet1.xml");
  const [, id] =
    /<conditionalFormatting sqref="C2:C4"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="num" val="0"\/><cfvo type="max"\/><color rgb="FF9DC3E6"\/><\/dataBar><extLst><ext [^>]*><x14:id>(\{[\w-]+\})<\/x14:id>/.exec(
      sheet,
    ) ?? [];
  expect(id).toBeDefined();
  expect(sheet).toContain(
    `<x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" showValue="1" border="0" gradient="0"`,
  );
  expect(sheet).toContain(
    '<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="autoMax"></x14:cfvo>' +
      '<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>C2:C4</xm:sqref>',
  );
  expect(sheet).toMatch(/<\/tableParts><extLst>.*<\/extLst><\/worksheet>$/s);
});

test("opened again, charts and data bars are what they were", async () => {
  const model = await made();
  const copy = createNodeWorkbook();
  await openXlsx(await saveXlsx(model), copy);
  const plain = (of: WorkbookModel) => {
    const nameOf = (id: string) => of.sheets().find((sheet) => sheet.id === id)?.name;
    const charts = of.charts().filter(({ chartType }) => chartType !== "Pie");
    return charts.map(({ name, chartType, sheetId, series, options, ...chart }) => ({
      name,
      chartType,
      sheet: nameOf(sheetId),
      place: [chart.left, chart.top, chart.width, chart.height].map((edge) =>
        Math.round(edge * 100),
      ),
      series: series.map(({ name: named, values, categories }) =>
        [named, values, categories].map((cells) =>
          cells !== null && typeof cells === "object"
            ? { sheet: nameOf(cells.sheetId), area: cells.area }
            : cells,
        ),
      ),
      title: options["title.visible"] === false ? null : options["title.text"],
      minimum: options["axes.valueAxis.minimum"],
      unit: options["axes.valueAxis.majorUnit"],
      labels: series.map(({ id }) => options[`series.${id}.hasLabels`]),
      colors: series.map(({ id }) => options[`series.${id}.format.fill.color`]),
      gap: options[`series.${series[0]?.id}.gapWidth`] ?? 219,
    }));
  };
  expect(plain(copy)).toEqual(plain(model));
  const bars = (of: WorkbookModel) =>
    of.conditionalFormats(of.sheets()[0]!.id).map((format) => ({ ...format, id: "" }));
  expect(bars(copy)).toEqual(bars(model));
  // And once more: nothing gets lost on the way.
  const again = createNodeWorkbook();
  await openXlsx(await saveXlsx(copy), again);
  expect(plain(again)).toEqual(plain(model));
});

test(`LibreOffice finds the charts with their cells and titles, and the data bars${withoutLibreOffice}`, async () => {
  if (!hasLibreOffice) return;
  const document = convert(await saveXlsx(await made()), "fods").toString("utf8");
  const charts = [...document.matchAll(/<chart:chart .*?<\/chart:chart>/gs)].map(([chart]) => ({
    title: /<chart:title .*?<text:p>(.*?)<\/text:p>/s.exec(chart)?.[1],
    categories: /<chart:categories table:cell-range-address="(.*?)"/.exec(chart)?.[1],
    values: [...chart.matchAll(/chart:values-cell-range-address="(.*?)"/g)].map(
      ([, cells]) => cells,
    ),
  }));
  const sheet = "&apos;汇总 表&apos;";
  // In its own order, by their places.
  expect(charts).toEqual([
    {
      title: undefined,
      categories: `${sheet}.B1:${sheet}.C1`,
      values: [`${sheet}.B2:${sheet}.C2`],
    },
    {
      title: "各单位 &quot;得分&quot; &amp; &lt;评级&gt;",
      categories: `${sheet}.A2:${sheet}.A4`,
      values: [`${sheet}.B2:${sheet}.B4`, `${sheet}.C2:${sheet}.C4`],
    },
    { title: "产出 分", categories: undefined, values: [`${sheet}.B2:${sheet}.B4`] },
  ]);
  const bars = [...document.matchAll(/<calcext:data-bar [^>]*>/g)].map(([bar]) => bar);
  expect(bars).toHaveLength(2);
  expect(bars.join()).toContain('calcext:gradient="false"');
  expect(bars.join()).toContain('calcext:positive-color="#9dc3e6"');
}, 60_000);
