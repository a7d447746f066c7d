import { isBlank } from "../../scoring";
import { isReason } from "../model/fields";
import { mapFields, pathOfColumn } from "../model/fieldPaths";
import type { CellAddress, CellRange } from "../model/grid";
import { furtherColumns, layoutOf, type FormLayout, type LayoutCell } from "./layouts";
import type { Field, PerformanceForm } from "../model/performanceForm";

/** A printed label and where it stands. */
export interface PlacedLabel {
  text: string;
  range: CellRange;
}

/** A form with every field in its cell of the printed layout, from the top of a sheet. */
export interface PlacedForm {
  form: PerformanceForm;
  layout: FormLayout;
  labels: PlacedLabel[];
  /** The cells of the fields outside the indicator table and of labels, where they span several. */
  spans: CellRange[];
  taskHeading: number;
  goals: number;
  indicatorHeading: number;
  firstIndicator: number;
  /** Number of rows and columns of the form. */
  rows: number;
  columns: number;
}

/** Rows above the header block: title and year. */
const HEADER_ROW = 2;

/** Gives every field of a form its cell in the printed layout of its kind. */
export function placeForm(form: PerformanceForm): PlacedForm {
  const layout = layoutOf(form.kind, furtherColumns(form));
  const columns = layout.columns.length;
  const taskHeading = HEADER_ROW + layout.header.length;
  const firstTask = taskHeading + 1;
  const goals = firstTask + form.tasks.length + form.sources.length;
  const indicatorHeading = goals + layout.goals.length;
  const firstIndicator = indicatorHeading + (layout.hasReasons ? 2 : 1);
  const end = firstIndicator + form.indicators.length;

  const places = new Map<string, CellAddress>([
    ["title", { row: 0, column: 0 }],
    ["year", { row: 1, column: 0 }],
  ]);
  const labels: PlacedLabel[] = [];
  const spans: CellRange[] = [
    { row: 0, column: 0, rows: 1, columns },
    { row: 1, column: 0, rows: 1, columns },
  ];
  const placeRows = (rows: LayoutCell[][], first: number) => {
    rows.forEach((cells, i) => placeCells(cells, first + i, { places, labels, spans }));
  };
  placeRows(layout.header, HEADER_ROW);
  placeTasks(form, layout, taskHeading, { places, labels, spans });
  placeRows(layout.goals, goals);
  placeIndicatorHeading(layout, indicatorHeading, form.indicators.length, labels);
  placeIndicators(form, layout, firstIndicator, places);
  if (layout.total !== null) placeRows([layout.total], end);

  const placed = mapFields(form, (field, path) => ({
    value: field.value,
    at: places.get(path) ?? null,
  }));
  placed.tasks.forEach((task, i) => (task.row = firstTask + i));
  placed.sources.forEach((source, i) => (source.row = firstTask + form.tasks.length + i));
  placed.indicators.forEach((indicator, i) => (indicator.row = firstIndicator + i));
  return {
    form: placed,
    layout,
    labels,
    spans: [...spans, ...labels.map(({ range }) => range)].filter(isWide),
    taskHeading,
    goals,
    indicatorHeading,
    firstIndicator,
    rows: end + (layout.total === null ? 0 : 1),
    columns,
  };
}

interface Placing {
  places: Map<string, CellAddress>;
  labels: PlacedLabel[];
  spans: CellRange[];
}

function placeCells(cells: LayoutCell[], row: number, { places, labels, spans }: Placing): void {
  let column = 0;
  for (const { label, field, columns, rows = 1 } of cells) {
    const range = { row, column, rows, columns };
    if (label !== undefined) labels.push({ text: label, range });
    else spans.push(range);
    if (field !== undefined) places.set(field, { row, column });
    column += columns;
  }
}

function placeTasks(form: PerformanceForm, layout: FormLayout, heading: number, to: Placing): void {
  const headings = layout.taskColumns.map((task) => ({
    label: task.heading,
    columns: task.columns,
  }));
  const rows = [
    ...form.tasks.map((_, i) => `tasks[${i}]`),
    ...form.sources.map((_, i) => `sources[${i}]`),
  ];
  const name = { label: "年度主要任务", columns: 1, rows: rows.length + 1 };
  placeCells([name, ...headings], heading, to);
  rows.forEach((path, i) => {
    const fields = layout.taskColumns.map(({ key, columns }) => ({
      field: `${path}.${key}`,
      columns,
    }));
    placeCells([{ columns: 1 }, ...fields], heading + 1 + i, to);
  });
}

/** 绩效指标 spans the whole table, so that its part of the repeated heading prints on every page. */
function placeIndicatorHeading(
  layout: FormLayout,
  row: number,
  indicators: number,
  labels: PlacedLabel[],
): void {
  const rows = layout.hasReasons ? 2 : 1;
  const reasons: number[] = [];
  layout.columns.forEach(({ key, heading }, column) => {
    if (key === "label") {
      labels.push({ text: heading, range: { row, column, rows: rows + indicators, columns: 1 } });
    } else if (isReason(key)) {
      reasons.push(column);
      labels.push({ text: heading, range: { row: row + 1, column, rows: 1, columns: 1 } });
    } else labels.push({ text: heading, range: { row, column, rows, columns: 1 } });
  });
  const [column] = reasons;
  if (column !== undefined) {
    const range = { row, column, rows: 1, columns: reasons.length };
    labels.push({ text: "偏差原因分析", range });
  }
}

/** 一级 and 二级 指标 stand once in the first of the rows that share them. */
function placeIndicators(
  form: PerformanceForm,
  layout: FormLayout,
  first: number,
  places: Map<string, CellAddress>,
): void {
  const starts = { level1: first, level2: first };
  form.indicators.forEach((indicator, i) => {
    const before = form.indicators[i - 1];
    const sameLevel1 = isSameLevel(before?.level1, indicator.level1);
    if (!sameLevel1) starts.level1 = first + i;
    if (!sameLevel1 || !isSameLevel(before?.level2, indicator.level2)) starts.level2 = first + i;
    layout.columns.forEach(({ key }, column) => {
      const row = key === "level1" || key === "level2" ? starts[key] : first + i;
      if (key !== "label") places.set(`indicators[${i}].${pathOfColumn(key)}`, { row, column });
    });
  });
}

/** Empty labels are never joined: each row of the unit's own gets its own. */
function isSameLevel(above: Field | undefined, own: Field): boolean {
  return above?.value === own.value && !isBlank(own.value);
}

function isWide({ rows, columns }: CellRange): boolean {
  return rows > 1 || columns > 1;
}
