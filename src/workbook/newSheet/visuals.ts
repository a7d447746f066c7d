import { columnName, rangeToA1 } from "../../form/model/grid";
import type { CellRange } from "../../form/model/grid";
import type { SheetChart, SheetPlan } from "../../form/plan/sheetPlan";
import { inWorkbook } from "../session";

const BAR_COLOR = "#9DC3E6";
const kinds = { columns: "ColumnClustered", bars: "BarClustered" } as const;

/** Queues bars from 0 to the largest number of each range. */
export function addBars(sheet: Excel.Worksheet, ranges: readonly CellRange[]): void {
  for (const range of ranges) {
    const { dataBar } = sheet.getRange(rangeToA1(range)).conditionalFormats.add("DataBar");
    dataBar.lowerBoundRule = { type: "Number", formula: "0" };
    dataBar.positiveFormat.fillColor = BAR_COLOR;
    dataBar.positiveFormat.gradientFill = false;
  }
}

/** Queues charts of one series each; they follow their cells. */
export function addCharts(sheet: Excel.Worksheet, charts: readonly SheetChart[]): void {
  for (const { name, title, kind, values, labels, place } of charts) {
    const seriesBy = values.columns === 1 ? "Columns" : "Rows";
    const chart = sheet.charts.add(kinds[kind], sheet.getRange(rangeToA1(values)), seriesBy);
    chart.name = name;
    chart.title.text = title;
    chart.legend.visible = false;
    // By itself Excel begins at 90 where all totals are above it, and a point less looks like half as much.
    chart.axes.valueAxis.minimum = 0;
    const series = chart.series.getItemAt(0);
    series.setXAxisValues(sheet.getRange(rangeToA1(labels)));
    series.hasDataLabels = values.rows * values.columns <= MOST_LABELS;
    const { row, column, rows, columns } = place;
    chart.setPosition(
      `${columnName(column)}${row + 1}`,
      `${columnName(column + columns - 1)}${row + rows}`,
    );
  }
}

/** More numbers than that would stand on each other. */
const MOST_LABELS = 20;

/**
 * Draws the charts and bars of a sheet of ours anew, as its table has grown or shrunk; charts of others stay. Two
 * syncs. Decoration: what befalls it costs no contents, and is no failure.
 */
export async function redrawVisuals(sheetId: string, plan: SheetPlan): Promise<void> {
  const { bars = [], charts = [] } = plan;
  const own = new Set(charts.map(({ name }) => name));
  await inWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.charts.load("items/name");
    await context.sync();
    for (const chart of sheet.charts.items) if (own.has(chart.name)) chart.delete();
    addCharts(sheet, charts);
    for (const range of bars) sheet.getRange(rangeToA1(range)).conditionalFormats.clearAll();
    addBars(sheet, bars);
    await context.sync();
  }).catch(() => undefined);
}
