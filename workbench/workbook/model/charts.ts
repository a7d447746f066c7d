/** Charts: where they stand and which cells they show. Values are read from those cells when asked for. */
import type { Area } from "./area";

/** Cells that a chart reads; they may be of another sheet. */
export interface CellReference {
  sheetId: string;
  area: Area;
}

export interface ChartSeriesEntry {
  /** Stays while series come and go. */
  readonly id: string;
  /** A text, or the cells that say it. */
  name: CellReference | string;
  /** null once the cells are gone: Excel's #REF!. */
  values: CellReference | null;
  /** null: numbered from 1. */
  categories: CellReference | null;
}

export type ChartOption = string | number | boolean | null;

export interface ChartEntry {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  /** Excel.ChartType, such as ColumnClustered. */
  chartType: string;
  /** Points from the sheet's corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  plotBy: "Rows" | "Columns";
  series: ChartSeriesEntry[];
  /** What was set, by the path of the member ("axes.valueAxis.maximum"); all else is Excel's default. */
  options: Record<string, ChartOption>;
}

export interface ChartsPart {
  /** In the order in which they were added. Copies. */
  charts(): ChartEntry[];
  /** Named "Chart <n>". Returns its id. */
  addChart(chart: Omit<ChartEntry, "id" | "name" | "options">): string;
  /** A series without an id is new. */
  updateChart(id: string, changes: Partial<Omit<ChartEntry, "id" | "sheetId">>): void;
  deleteChart(id: string): void;
  /** A new id for a series. */
  newSeriesId(): string;
}
