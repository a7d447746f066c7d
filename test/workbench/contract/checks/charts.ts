/** Charts: what they read, how they are named, their parts, their axes, where they stand, their events. */
import { check, type Check, type Toolbox } from "../check";

/** Three units with their points of two sections, in A1:C4. */
const points = [
  ["unit", "output", "benefit"],
  ["北区", 40, 25],
  ["南区", 36, 30],
  ["东区", 50, 21],
];

type Run = (
  chart: Excel.Chart,
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
  toolbox: Toolbox,
) => Promise<void>;

/** A check on a chart over A1:C4: two series of three points. */
function onChart(
  name: string,
  source: string,
  run: Run,
  type: Excel.ChartType | "ColumnClustered" | "Pie" | "ColumnStacked" | "Line" = "ColumnClustered",
  address = "A1:C4",
): Check {
  return check(
    name,
    (toolbox) =>
      toolbox.onSheet(async (sheet, context) => {
        sheet.getRange("A1:C4").values = points;
        const chart = sheet.charts.add(type as "ColumnClustered", sheet.getRange(address), "Auto");
        await run(chart, sheet, context, toolbox);
      }),
    source,
  );
}

interface Tree {
  load(names: string): unknown;
  [member: string]: unknown;
}

/** "axes/valueAxis/maximum" -> the axis and "maximum". */
function memberAt(chart: Excel.Chart, path: string): [Tree, string] {
  const steps = path.split("/");
  const last = steps.pop() ?? "";
  const owner = steps.reduce<Tree>(
    (object, step) => {
      const found =
        step === "0"
          ? (object as unknown as Excel.ChartSeriesCollection).getItemAt(0)
          : object[step];
      return found as Tree;
    },
    chart as unknown as Tree,
  );
  return [owner, last];
}

async function read(
  chart: Excel.Chart,
  context: Excel.RequestContext,
  path: string,
): Promise<unknown> {
  const [owner, name] = memberAt(chart, path);
  owner.load(name);
  await context.sync();
  return owner[name];
}

/** Path, reference, what a new chart tells, what is set. */
const properties: [string, string, unknown, unknown][] = [
  ["chartType", "Chart.chartType", "ColumnClustered", "BarClustered"],
  ["width", "Chart.width", 360, 500],
  ["height", "Chart.height", 216, 300],
  ["left", "Chart.left", 0, 12],
  ["top", "Chart.top", 0, 34],
  ["displayBlanksAs", "Chart.displayBlanksAs", "NotPlotted", "Zero"],
  ["plotVisibleOnly", "Chart.plotVisibleOnly", true, false],
  ["style", "Chart.style", 201, 205],
  ["title/visible", "ChartTitle.visible", true, false],
  ["title/overlay", "ChartTitle.overlay", false, true],
  ["title/position", "ChartTitle.position", "Automatic", "Bottom"],
  ["title/textOrientation", "ChartTitle.textOrientation", 0, 45],
  ["title/format/font/size", "ChartFont.size", 14, 18],
  ["title/format/font/bold", "ChartFont.bold", false, true],
  ["title/format/font/color", "ChartFont.color", "#595959", "#FF0000"],
  ["title/format/border/weight", "ChartBorder.weight", 0.75, 2],
  ["legend/position", "ChartLegend.position", "Bottom", "Right"],
  ["legend/visible", "ChartLegend.visible", true, false],
  ["legend/overlay", "ChartLegend.overlay", false, true],
  ["axes/valueAxis/reversePlotOrder", "ChartAxis.reversePlotOrder", false, true],
  ["axes/valueAxis/numberFormat", "ChartAxis.numberFormat", "General", "0%"],
  ["axes/valueAxis/visible", "ChartAxis.visible", true, false],
  ["axes/valueAxis/scaleType", "ChartAxis.scaleType", "Linear", "Logarithmic"],
  ["axes/valueAxis/displayUnit", "ChartAxis.displayUnit", "None", "Thousands"],
  ["axes/valueAxis/majorGridlines/visible", "ChartGridlines.visible", true, false],
  ["axes/valueAxis/minorGridlines/visible", "ChartGridlines.visible", false, true],
  ["axes/categoryAxis/majorGridlines/visible", "ChartGridlines.visible", false, true],
  ["axes/categoryAxis/tickLabelPosition", "ChartAxis.tickLabelPosition", "NextToAxis", "Low"],
  ["axes/categoryAxis/tickLabelSpacing", "ChartAxis.tickLabelSpacing", 1, 2],
  ["axes/categoryAxis/offset", "ChartAxis.offset", 100, 40],
  ["axes/categoryAxis/isBetweenCategories", "ChartAxis.isBetweenCategories", true, false],
  ["axes/categoryAxis/title/visible", "ChartAxisTitle.visible", false, true],
  ["axes/categoryAxis/format/line/lineStyle", "ChartLineFormat.lineStyle", "Automatic", "Dash"],
  ["series/0/axisGroup", "ChartSeries.axisGroup", "Primary", "Secondary"],
  ["series/0/gapWidth", "ChartSeries.gapWidth", 219, 50],
  ["series/0/overlap", "ChartSeries.overlap", -27, 10],
  ["series/0/smooth", "ChartSeries.smooth", false, true],
  ["series/0/filtered", "ChartSeries.filtered", false, true],
  ["series/0/markerStyle", "ChartSeries.markerStyle", "Automatic", "Circle"],
  ["series/0/markerSize", "ChartSeries.markerSize", 5, 9],
  ["series/0/markerBackgroundColor", "ChartSeries.markerBackgroundColor", "", "#00FF00"],
  ["series/0/chartType", "ChartSeries.chartType", "ColumnClustered", "Line"],
  ["series/0/hasDataLabels", "ChartSeries.hasDataLabels", false, true],
  ["series/0/invertIfNegative", "ChartSeries.invertIfNegative", false, true],
  ["series/0/dataLabels/numberFormat", "ChartDataLabels.numberFormat", "General", "0.0"],
  ["series/0/dataLabels/position", "ChartDataLabels.position", "OutsideEnd", "InsideEnd"],
  ["format/roundedCorners", "ChartAreaFormat.roundedCorners", false, true],
];

/** Path, reference, a value that Excel refuses. */
const refused: [string, string, unknown][] = [
  ["chartType", "Chart.chartType", "Nothing"],
  ["width", "Chart.width", -1],
  ["legend/position", "ChartLegend.position", "Middle"],
  ["title/textOrientation", "ChartTitle.textOrientation, -90 to 90 or 180", 91],
  ["axes/categoryAxis/offset", "ChartAxis.offset, 0 to 1000", 1001],
  ["axes/categoryAxis/tickLabelSpacing", "ChartAxis.tickLabelSpacing, 1 to 31999", 0],
  ["series/0/markerSize", "ChartSeries.markerSize, 2 to 72", 73],
  ["series/0/overlap", "ChartSeries.overlap, -100 to 100", -101],
  ["series/0/doughnutHoleSize", "ChartSeries.doughnutHoleSize, only doughnuts", 50],
  ["series/0/explosion", "ChartSeries.explosion, only pies and doughnuts", 10],
];

/** What stands in A1:B4, and the limits and unit of the value axis. */
const scales: [number[], [number, number, number]][] = [
  [
    [10, 50, 100],
    [0, 120, 20],
  ],
  [
    [1, 2, 3],
    [0, 3.5, 0.5],
  ],
  [
    [2, 5, 9],
    [0, 10, 1],
  ],
  [
    [95, 97, 100],
    [94, 101, 1],
  ],
  [
    [-5, 5, 10],
    [-6, 12, 2],
  ],
];

const article = "https://peltiertech.com/how-excel-calculates-automatic-chart-axis-limits/";

export const chartChecks: Check[] = [
  ...properties.map(([path, reference, before, after]) =>
    onChart(
      `chart ${path} is told, set and read back`,
      `ref: Excel.${reference}`,
      async (chart, _sheet, context, { equal }) => {
        equal(await read(chart, context, path), before);
        const [owner, name] = memberAt(chart, path);
        owner[name] = after;
        await context.sync();
        equal(await read(chart, context, path), after);
      },
    ),
  ),
  ...refused.map(([path, reference, value]) =>
    onChart(
      `chart ${path} refuses ${String(value)}`,
      `ref: Excel.${reference}`,
      async (chart, _sheet, _context, { fails }) => {
        chart.load("id");
        await fails("InvalidArgument", (context) => {
          const mine = context.workbook.worksheets.getFirst().charts.getItemAt(0);
          const [owner, name] = memberAt(mine, path);
          owner[name] = value;
          return context.sync();
        });
      },
    ),
  ),
  ...scales.map(([values, [minimum, maximum, majorUnit]]) =>
    check(
      `the value axis of ${values.join(", ")} goes from ${minimum} to ${maximum}`,
      async ({ onSheet, equal }) => {
        await onSheet(async (sheet, context) => {
          sheet.getRange("A1:A3").values = values.map((value) => [value]);
          const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:A3"));
          const axis = chart.axes.valueAxis;
          axis.load("minimum,maximum,majorUnit,minorUnit");
          await context.sync();
          equal([axis.minimum, axis.maximum, axis.majorUnit], [minimum, maximum, majorUnit]);
          equal(axis.minorUnit, majorUnit / 5);
        });
      },
      article,
    ),
  ),
  onChart(
    "a chart reads its names from the first row and column",
    "docs/excel/excel-add-ins-charts.md: a chart of a range with headings",
    async (chart, _sheet, context, { equal }) => {
      const { series } = chart;
      series.load("items/name");
      chart.load("name,plotBy");
      await context.sync();
      const [first, second] = series.items;
      const values = second?.getDimensionValues("Values");
      const categories = first?.getDimensionValues("Categories");
      await context.sync();
      equal([chart.name, chart.plotBy], ["Chart 1", "Columns"]);
      equal(
        series.items.map(({ name }) => name),
        ["output", "benefit"],
      );
      equal(values?.value, ["25", "30", "21"]);
      equal(categories?.value, ["北区", "南区", "东区"]);
    },
  ),
  onChart(
    "series by rows",
    "ref: Excel.ChartCollection.add, seriesBy",
    async (chart, sheet, context, { equal }) => {
      chart.setData(sheet.getRange("A1:C4"), "Rows");
      chart.series.load("items/name");
      await context.sync();
      equal(
        chart.series.items.map(({ name }) => name),
        ["北区", "南区", "东区"],
      );
      chart.plotBy = "Columns";
      chart.series.load("items/name");
      await context.sync();
      equal(
        chart.series.items.map(({ name }) => name),
        ["output", "benefit"],
      );
    },
  ),
  onChart(
    "numbers alone are series with numbered names and points",
    "ref: Excel.ChartSeries.name",
    async (chart, _sheet, context, { equal }) => {
      const series = chart.series.getItemAt(0);
      const categories = series.getDimensionValues("Categories");
      series.load("name");
      chart.series.load("count");
      await context.sync();
      equal([series.name, chart.series.count], ["Series1", 2]);
      equal(categories.value, ["1", "2", "3"]);
    },
    "ColumnClustered",
    "B2:C4",
  ),
  onChart(
    "a chart shows what its cells say now",
    "ref: Excel.ChartPoint.value",
    async (chart, sheet, context, { equal }) => {
      sheet.getRange("B1:B2").values = [["产出"], [44]];
      const series = chart.series.getItemAt(0);
      const point = series.points.getItemAt(0);
      point.load("value");
      series.points.load("count");
      series.load("name");
      await context.sync();
      equal([series.name, point.value, series.points.count], ["产出", 44, 3]);
    },
  ),
  onChart(
    "a chart's cells move with inserted rows and columns",
    "docs/excel/excel-add-ins-charts.md: the chart follows its source data",
    async (chart, sheet, context, { equal }) => {
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("B:B").insert("Right");
      const series = chart.series.getItemAt(0);
      series.load("name");
      const values = series.getDimensionValues("Values");
      await context.sync();
      equal([series.name, ...values.value], ["output", "40", "36", "50"]);
      sheet.getRange("C:C").delete("Left");
      const gone = series.getDimensionValues("Values");
      series.load("name");
      await context.sync();
      equal([series.name, gone.value], ["#REF!", []]);
    },
  ),
  onChart(
    "a chart's title is the name of its only series, and a text once it is set",
    "ref: Excel.ChartTitle.text",
    async (chart, _sheet, context, { equal }) => {
      equal(await read(chart, context, "title/text"), "output");
      chart.title.text = "各单位得分";
      equal(await read(chart, context, "title/text"), "各单位得分");
    },
    "ColumnClustered",
    "A1:B4",
  ),
  onChart(
    "a chart of several series is called Chart Title until it is named",
    "ref: Excel.ChartTitle.text",
    async (chart, _sheet, context, { equal }) => {
      equal(await read(chart, context, "title/text"), "Chart Title");
    },
  ),
  onChart(
    "a title may follow a cell",
    "ref: Excel.ChartTitle.setFormula",
    async (chart, sheet, context, { equal }) => {
      sheet.getRange("E1").values = [["2024 年"]];
      chart.title.setFormula("=Sheet1!$E$1");
      equal(await read(chart, context, "title/text"), "2024 年");
      sheet.getRange("E1").values = [["2025 年"]];
      equal(await read(chart, context, "title/text"), "2025 年");
      chart.title.text = "own";
      equal(await read(chart, context, "title/text"), "own");
    },
  ),
  onChart(
    "an axis title is shown once it has a text",
    "ref: Excel.ChartAxisTitle.text",
    async (chart, _sheet, context, { equal }) => {
      const { title } = chart.axes.valueAxis;
      title.text = "分";
      title.load("text,visible");
      await context.sync();
      equal([title.text, title.visible], ["分", true]);
    },
  ),
  onChart(
    "characters of a title have a font of their own",
    "ref: Excel.ChartTitle.getSubstring",
    async (chart, _sheet, context, { equal, fails }) => {
      chart.title.text = "Points";
      chart.title.getSubstring(0, 2).font.bold = true;
      const [part, other] = [chart.title.getSubstring(0, 2), chart.title.getSubstring(2, 2)];
      part.font.load("bold");
      other.font.load("bold");
      await context.sync();
      equal([part.font.bold, other.font.bold], [true, false]);
      await fails("InvalidArgument", (mine) => {
        const title = mine.workbook.worksheets.getFirst().charts.getItemAt(0).title;
        title.getSubstring(4, 5).font.bold = true;
        return mine.sync();
      });
    },
  ),
  onChart(
    "limits of an axis are set, and automatic again by an empty text",
    "ref: Excel.ChartAxis.maximum: a numeric value or an empty string",
    async (chart, _sheet, context, { equal }) => {
      const axis = chart.axes.valueAxis;
      axis.maximum = 80;
      axis.minimum = 10;
      axis.majorUnit = 35;
      axis.load("maximum,minimum,majorUnit");
      await context.sync();
      equal([axis.minimum, axis.maximum, axis.majorUnit], [10, 80, 35]);
      axis.maximum = "";
      axis.minimum = "";
      axis.majorUnit = "";
      axis.load("maximum,minimum,majorUnit");
      await context.sync();
      equal([axis.minimum, axis.maximum, axis.majorUnit], [0, 60, 10]);
    },
  ),
  onChart(
    "stacked series need room for their sums",
    article,
    async (chart, _sheet, context, { equal }) => {
      equal(await read(chart, context, "axes/valueAxis/maximum"), 80);
      chart.chartType = "ColumnStacked100";
      equal(await read(chart, context, "axes/valueAxis/maximum"), 1);
    },
    "ColumnStacked",
  ),
  onChart(
    "axes by type and group",
    "ref: Excel.ChartAxes.getItem",
    async (chart, _sheet, context, { equal }) => {
      const axis = chart.axes.getItem("Value", "Secondary");
      chart.axes.valueAxis.load("type,axisGroup");
      axis.load("type,axisGroup");
      await context.sync();
      equal([axis.type, axis.axisGroup], ["Value", "Secondary"]);
      equal([chart.axes.valueAxis.type, chart.axes.valueAxis.axisGroup], ["Value", "Primary"]);
    },
  ),
  onChart(
    "a pie has no axes, and a legend for its points",
    "ref: Excel.ChartLegend.legendEntries",
    async (chart, _sheet, context, { equal, fails }) => {
      const entries = chart.legend.legendEntries;
      entries.load("items/visible,items/index");
      await context.sync();
      equal(
        entries.items.map(({ index }) => index),
        [0, 1, 2],
      );
      await fails("InvalidArgument", (mine) => {
        const axes = mine.workbook.worksheets.getFirst().charts.getItemAt(0).axes;
        axes.valueAxis.load("maximum");
        return mine.sync();
      });
    },
    "Pie",
    "A1:B4",
  ),
  onChart(
    "a legend's entry can be hidden",
    "ref: Excel.ChartLegendEntry.visible",
    async (chart, _sheet, context, { equal }) => {
      chart.legend.legendEntries.getItemAt(1).visible = false;
      const entries = chart.legend.legendEntries;
      entries.load("items/visible");
      const count = entries.getCount();
      await context.sync();
      equal([entries.items.map(({ visible }) => visible), count.value], [[true, false], 2]);
    },
  ),
  onChart(
    "a custom unit of an axis, and where the other crosses it",
    "ref: Excel.ChartAxis.setCustomDisplayUnit, setPositionAt",
    async (chart, _sheet, context, { equal }) => {
      const axis = chart.axes.valueAxis;
      axis.setCustomDisplayUnit(500);
      axis.setPositionAt(20);
      axis.load("displayUnit,customDisplayUnit,position,positionAt");
      await context.sync();
      equal([axis.displayUnit, axis.customDisplayUnit], ["Custom", 500]);
      equal([axis.position, axis.positionAt], ["Custom", 20]);
    },
  ),
  onChart(
    "category names from other cells",
    "ref: Excel.ChartAxis.setCategoryNames",
    async (chart, sheet, context, { equal }) => {
      sheet.getRange("E1:E3").values = [["甲"], ["乙"], ["丙"]];
      chart.axes.categoryAxis.setCategoryNames(sheet.getRange("E1:E3"));
      const names = chart.series.getItemAt(1).getDimensionValues("Categories");
      await context.sync();
      equal(names.value, ["甲", "乙", "丙"]);
    },
  ),
  onChart(
    "a series is added, filled, named, ordered and deleted",
    "ref: Excel.ChartSeriesCollection.add, ChartSeries.setValues",
    async (chart, sheet, context, { equal }) => {
      sheet.getRange("E1:E3").values = [[1], [2], [3]];
      const added = chart.series.add("target");
      added.setValues(sheet.getRange("E1:E3"));
      const values = added.getDimensionValues("Values");
      chart.series.load("items/name");
      await context.sync();
      equal(values.value, ["1", "2", "3"]);
      equal(
        chart.series.items.map(({ name }) => name),
        ["output", "benefit", "target"],
      );
      chart.series.getItemAt(2).plotOrder = 1;
      chart.series.getItemAt(1).delete();
      chart.series.getItemAt(1).name = "B";
      chart.series.load("items/name");
      await context.sync();
      equal(
        chart.series.items.map(({ name }) => name),
        ["target", "B"],
      );
    },
  ),
  onChart(
    "a series is added at a place",
    "ref: Excel.ChartSeriesCollection.add, index",
    async (chart, _sheet, context, { equal }) => {
      chart.series.add("first", 0);
      chart.series.load("items/name");
      const count = chart.series.getCount();
      await context.sync();
      equal([chart.series.items[0]?.name, count.value], ["first", 3]);
    },
  ),
  onChart(
    "a series name of more than 255 characters is refused",
    "ref: Excel.ChartSeries.name: not greater than 255 characters",
    async (chart, _sheet, context, { fails }) => {
      chart.load("id");
      await context.sync();
      await fails("InvalidArgument", (mine) => {
        const { series } = mine.workbook.worksheets.getFirst().charts.getItemAt(0);
        series.getItemAt(0).name = "x".repeat(256);
        return mine.sync();
      });
    },
  ),
  onChart(
    "categories of a series from other cells",
    "ref: Excel.ChartSeries.setXAxisValues",
    async (chart, sheet, context, { equal }) => {
      sheet.getRange("E1:E3").values = [["x"], ["y"], ["z"]];
      chart.series.getItemAt(0).setXAxisValues(sheet.getRange("E1:E3"));
      const names = chart.series.getItemAt(0).getDimensionValues("Categories");
      await context.sync();
      equal(names.value, ["x", "y", "z"]);
    },
  ),
  onChart(
    "labels of a chart are those of all its series",
    "ref: Excel.Chart.dataLabels",
    async (chart, _sheet, context, { equal }) => {
      chart.dataLabels.showValue = true;
      const [one, two] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
      one.load("hasDataLabels");
      two.load("hasDataLabels");
      two.dataLabels.load("showValue,showPercentage");
      await context.sync();
      equal([one.hasDataLabels, two.hasDataLabels], [true, true]);
      equal([two.dataLabels.showValue, two.dataLabels.showPercentage], [true, false]);
      chart.dataLabels.showValue = false;
      one.load("hasDataLabels");
      await context.sync();
      equal(one.hasDataLabels, false);
    },
  ),
  onChart(
    "labels parted from the cells' format",
    "ref: Excel.ChartDataLabels.linkNumberFormat",
    async (chart, _sheet, context, { equal }) => {
      const labels = chart.series.getItemAt(0).dataLabels;
      labels.load("linkNumberFormat");
      await context.sync();
      equal(labels.linkNumberFormat, true);
      labels.numberFormat = "0.0";
      labels.load("linkNumberFormat");
      await context.sync();
      equal(labels.linkNumberFormat, false);
    },
  ),
  onChart(
    "a point has a label and a colour of its own",
    "ref: Excel.ChartPoint.hasDataLabel, ChartPoint.format",
    async (chart, _sheet, context, { equal }) => {
      const { points: all } = chart.series.getItemAt(0);
      const [one, two] = [all.getItemAt(0), all.getItemAt(1)];
      one.hasDataLabel = true;
      one.dataLabel.position = "InsideBase";
      one.format.fill.setSolidColor("red");
      one.load("hasDataLabel");
      two.load("hasDataLabel");
      one.dataLabel.load("position,showValue");
      await context.sync();
      equal([one.hasDataLabel, two.hasDataLabel], [true, false]);
      equal([one.dataLabel.position, one.dataLabel.showValue], ["InsideBase", true]);
    },
  ),
  onChart(
    "trend lines: added, named, set, deleted",
    "ref: Excel.ChartTrendlineCollection.add",
    async (chart, _sheet, context, { equal }) => {
      const lines = chart.series.getItemAt(0).trendlines;
      lines.add("MovingAverage").movingAveragePeriod = 3;
      lines.add();
      lines.load("items/type,items/name,items/movingAveragePeriod");
      await context.sync();
      equal(
        lines.items.map(({ type }) => type),
        ["MovingAverage", "Linear"],
      );
      equal([lines.items[0]?.movingAveragePeriod, lines.items[1]?.name], [3, "Linear (output)"]);
      lines.getItem(0).delete();
      const count = lines.getCount();
      lines.getItem(0).load("type");
      lines.load("items/type");
      await context.sync();
      equal([count.value, lines.items[0]?.type], [1, "Linear"]);
    },
  ),
  onChart(
    "the table under a chart",
    "ref: Excel.Chart.getDataTable",
    async (chart, _sheet, context, { equal }) => {
      const table = chart.getDataTable();
      table.visible = true;
      table.showLegendKey = false;
      table.load("visible,showLegendKey,showOutlineBorder");
      await context.sync();
      equal([table.visible, table.showLegendKey, table.showOutlineBorder], [true, false, true]);
    },
  ),
  onChart(
    "a pie has no table",
    "ref: Excel.Chart.getDataTableOrNullObject: if the chart doesn't allow a data table",
    async (chart, _sheet, context, { equal }) => {
      const table = chart.getDataTableOrNullObject();
      table.load("visible");
      await context.sync();
      equal(table.isNullObject, true);
    },
    "Pie",
    "A1:B4",
  ),
  onChart(
    "a chart is put over cells",
    "ref: Excel.Chart.setPosition",
    async (chart, sheet, context, { equal }) => {
      const cells = sheet.getRange("E2:H10");
      cells.load("left,top,width,height");
      chart.setPosition("E2", "H10");
      chart.load("left,top,width,height");
      await context.sync();
      equal(
        [chart.left, chart.top, chart.width, chart.height],
        [cells.left, cells.top, cells.width, cells.height],
      );
      chart.setPosition("A1");
      chart.load("left,top,width");
      await context.sync();
      equal([chart.left, chart.top, chart.width], [0, 0, cells.width]);
    },
  ),
  onChart(
    "charts are found by name in any case, by place, counted and deleted",
    "ref: Excel.ChartCollection.getItem",
    async (chart, sheet, context, { equal, fails }) => {
      chart.name = "Totals";
      const second = sheet.charts.add("Line", sheet.getRange("A1:B4"));
      second.load("name");
      const found = sheet.charts.getItem("totals");
      const none = sheet.charts.getItemOrNullObject("Nothing");
      found.load("name");
      none.load("name");
      sheet.charts.load("count,items/name");
      await context.sync();
      equal([found.name, second.name, none.isNullObject], ["Totals", "Chart 2", true]);
      equal(
        sheet.charts.items.map(({ name }) => name),
        ["Totals", "Chart 2"],
      );
      sheet.charts.getItemAt(0).delete();
      const count = sheet.charts.getCount();
      await context.sync();
      equal(count.value, 1);
      await fails("ItemNotFound", (mine) => {
        mine.workbook.worksheets.getFirst().charts.getItem("Totals").load("name");
        return mine.sync();
      });
    },
  ),
  onChart(
    "a copied sheet has charts of its own cells",
    "ref: Excel.Worksheet.copy",
    async (_chart, sheet, context, { equal }) => {
      const copy = sheet.copy("End");
      copy.getRange("B2").values = [[99]];
      const own = copy.charts.getItemAt(0).series.getItemAt(0).getDimensionValues("Values");
      const first = sheet.charts.getItemAt(0).series.getItemAt(0).getDimensionValues("Values");
      await context.sync();
      equal([own.value[0], first.value[0]], ["99", "40"]);
    },
  ),
  onChart(
    "an active chart is told, and no range is selected then",
    "ref: Excel.Workbook.getActiveChartOrNullObject; office-js#2268",
    async (chart, sheet, context, { equal, fails }) => {
      const none = context.workbook.getActiveChartOrNullObject();
      none.load("name");
      await context.sync();
      equal(none.isNullObject, true);
      chart.activate();
      const active = context.workbook.getActiveChart();
      active.load("name");
      await context.sync();
      equal(active.name, "Chart 1");
      await fails("InvalidSelection", (mine) => {
        mine.workbook.getSelectedRange().load("address");
        return mine.sync();
      });
      sheet.getRange("A1").select();
      const gone = context.workbook.getActiveChartOrNullObject();
      gone.load("name");
      await context.sync();
      equal(gone.isNullObject, true);
    },
  ),
  onChart(
    "a protected sheet refuses a chart, its change and its deletion",
    "ref: Excel.WorksheetProtectionOptions.allowEditObjects",
    async (chart, sheet, context, { fails }) => {
      chart.load("id");
      sheet.protection.protect();
      await context.sync();
      const mine = (each: Excel.RequestContext) => each.workbook.worksheets.getFirst();
      await fails("AccessDenied", (each) => {
        mine(each).charts.getItemAt(0).title.text = "no";
        return each.sync();
      });
      await fails("AccessDenied", (each) => {
        mine(each).charts.getItemAt(0).delete();
        return each.sync();
      });
      await fails("AccessDenied", (each) => {
        mine(each).charts.add("Line", mine(each).getRange("A1:B4"));
        return each.sync();
      });
    },
  ),
  onChart(
    "charts that come, go, are chosen and left are told",
    "ref: Excel.ChartCollection.onAdded, onDeleted, onActivated, onDeactivated",
    async (chart, sheet, context, { equal, until }) => {
      chart.load("id");
      const heard: string[] = [];
      const hear = (event: { type: string; chartId: string }) => {
        heard.push(`${event.type} ${event.chartId === chart.id}`);
        return Promise.resolve();
      };
      sheet.charts.onAdded.add(hear);
      sheet.charts.onDeleted.add(hear);
      sheet.charts.onActivated.add(hear);
      sheet.charts.onDeactivated.add(hear);
      await context.sync();
      sheet.charts.add("Line", sheet.getRange("A1:B4"));
      chart.activate();
      sheet.getRange("A1").select();
      chart.delete();
      await context.sync();
      await until(() => heard.length >= 4);
      equal(heard, [
        "ChartAdded false",
        "ChartActivated true",
        "ChartDeactivated true",
        "ChartDeleted true",
      ]);
    },
  ),
];
