import { shiftArea, type CellShift } from "../../model/area";
import type { CellReference, ChartEntry, ChartSeriesEntry, ChartsPart } from "../../model/charts";
import { HostError } from "../../model/model";
import type { Core } from "../../univer/core";

/** Charts are kept beside Univer. The cells they read move with inserted and deleted ones. */
export function chartsPart(core: Core): ChartsPart {
  // The charts of a deleted sheet stay: an undo brings the sheet back under the same id.
  const all = () =>
    core.charts.filter(({ sheetId }) => core.session.workbook.getSheetBySheetId(sheetId));

  function find(id: string): ChartEntry {
    const chart = all().find((each) => each.id === id);
    if (!chart) throw new HostError("ItemNotFound");
    return chart;
  }

  function freeName(sheetId: string): string {
    const taken = all().filter((chart) => chart.sheetId === sheetId);
    for (let serial = taken.length + 1; ; serial++) {
      if (!taken.some(({ name }) => name === `Chart ${serial}`)) return `Chart ${serial}`;
    }
  }

  core.onEvent((event) => {
    if (event.type === "changed" && event.shift) {
      const shift = { area: event.area, direction: event.shift };
      for (const chart of core.charts) chart.series = shifted(chart.series, event.sheetId, shift);
    }
  });

  return {
    charts: () => structuredClone(all()),
    addChart(chart) {
      const id = core.newId("CH");
      const name = freeName(chart.sheetId);
      core.charts.push({ ...structuredClone(chart), id, name, options: {} });
      core.emit({ type: "chartAdded", sheetId: chart.sheetId, chartId: id });
      return id;
    },
    updateChart(id, changes) {
      const chart = find(id);
      Object.assign(chart, structuredClone(changes));
      core.emit({ type: "otherChanged", sheetId: chart.sheetId });
    },
    deleteChart(id) {
      const { sheetId } = find(id);
      core.charts = core.charts.filter((each) => each.id !== id);
      core.deselectObject(id);
      core.emit({ type: "chartDeleted", sheetId, chartId: id });
    },
    newSeriesId: () => core.newId("CS"),
  };
}

/** The charts of a copied sheet: what they read on the sheet itself they read on its copy. */
export function copyCharts(core: Core, sheetId: string, copyId: string): void {
  const own = <R extends CellReference | string | null>(reference: R): R =>
    reference !== null && typeof reference === "object" && reference.sheetId === sheetId
      ? { ...reference, sheetId: copyId }
      : reference;
  const copies = core.charts
    .filter((chart) => chart.sheetId === sheetId)
    .map((chart) => ({
      ...structuredClone(chart),
      id: core.newId("CH"),
      sheetId: copyId,
      series: chart.series.map((series) => ({
        ...series,
        name: own(series.name),
        values: own(series.values),
        categories: own(series.categories),
      })),
    }));
  core.charts.push(...copies);
}

function shifted(
  series: ChartSeriesEntry[],
  sheetId: string,
  shift: CellShift,
): ChartSeriesEntry[] {
  const moved = (reference: CellReference | null): CellReference | null => {
    if (reference?.sheetId !== sheetId) return reference;
    const area = shiftArea(reference.area, shift);
    return area && { ...reference, area };
  };
  return series.map((each) => ({
    ...each,
    name: typeof each.name === "string" ? each.name : (moved(each.name) ?? "#REF!"),
    values: moved(each.values),
    categories: moved(each.categories),
  }));
}
