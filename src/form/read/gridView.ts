import type { CellValue } from "../../words/cell";
import { isBlank } from "../../words/cell";
import type { CellAddress, CellRange, Grid } from "../model/grid";
import { labelKeyOf, longestLabel, type LabelKey } from "./labels";
import type { Field } from "../model/performanceForm";

/** A label met on a sheet, with the columns that its cell spans. */
export interface LabelCell {
  key: LabelKey;
  /** Row and column in the grid's matrices, counted from its origin. */
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/**
 * A grid with its labels found, for the readers of a form's parts. Rows and columns here count from
 * the grid's origin; fields carry sheet addresses. Odd grids (ragged rows, merges outside) are read
 * as far as they go.
 */
export interface GridView {
  rows: number;
  /** Labels in reading order. */
  labels: LabelCell[];
  valueAt(row: number, column: number): CellValue;
  labelAt(row: number, column: number): LabelCell | null;
  /** The labels of one row, left to right. */
  labelsOfRow(row: number): LabelCell[];
  widthOf(row: number): number;
  /** True where a cell holds something, also a formula that shows an empty text. */
  hasContent(row: number, column: number): boolean;
  /** The cell as a field with its address on the sheet. */
  fieldAt(row: number, column: number): Field;
  /** The rows and columns of the merged area that starts at a cell; 1 by 1 without one. */
  spanAt(row: number, column: number): { rows: number; columns: number };
}

/** Prepares a grid for reading: one pass over its cells. */
export function viewGrid(grid: Grid): GridView {
  const { values, numberFormats, origin } = grid;
  const spans = spansByRow(grid.merges, origin);
  const valueAt = (row: number, column: number): CellValue => values[row]?.[column] ?? "";
  const spanAt = (row: number, column: number) =>
    spans.get(row)?.get(column) ?? { rows: 1, columns: 1 };
  const byRow = findLabels(grid, spanAt);
  const labels = [...byRow.values()].flatMap((inRow) => [...inRow.values()]);
  return {
    rows: values.length,
    labels,
    valueAt,
    labelAt: (row, column) => byRow.get(row)?.get(column) ?? null,
    labelsOfRow: (row) => [...(byRow.get(row)?.values() ?? [])],
    widthOf: (row) => values[row]?.length ?? 0,
    hasContent: (row, column) =>
      !isBlank(values[row]?.[column]) || formulaOf(grid, row, column) !== undefined,
    fieldAt(row, column) {
      const field: Field = {
        value: valueAt(row, column),
        at: { row: origin.row + row, column: origin.column + column },
      };
      const formula = formulaOf(grid, row, column);
      if (formula !== undefined) field.formula = formula;
      const numberFormat = numberFormats[row]?.[column];
      if (numberFormat !== undefined) field.numberFormat = numberFormat;
      return field;
    },
    spanAt,
  };
}

/** Text that begins with "=" has itself as its formula and is none. */
function formulaOf({ formulas, values }: Grid, row: number, column: number): string | undefined {
  const formula = formulas[row]?.[column];
  return typeof formula === "string" && formula.startsWith("=") && formula !== values[row]?.[column]
    ? formula
    : undefined;
}

type Spans = Map<number, Map<number, { rows: number; columns: number }>>;

function spansByRow(merges: CellRange[], origin: CellAddress): Spans {
  const spans: Spans = new Map();
  for (const { row, column, rows, columns } of merges) {
    const inRow =
      spans.get(row - origin.row) ?? new Map<number, { rows: number; columns: number }>();
    inRow.set(column - origin.column, { rows, columns });
    spans.set(row - origin.row, inRow);
  }
  return spans;
}

type Labels = Map<number, Map<number, LabelCell>>;

function findLabels({ values }: Grid, spanAt: GridView["spanAt"]): Labels {
  // Columns repeat their texts from row to row; each is looked at once.
  const known = new Map<string, LabelKey | null>();
  const keyOf = (text: string): LabelKey | null => {
    if (text.length > longestLabel) return null;
    let key = known.get(text);
    if (key === undefined) known.set(text, (key = labelKeyOf(text)));
    return key;
  };
  const found: Labels = new Map();
  values.forEach((cells, row) => {
    const labels = new Map<number, LabelCell>();
    cells.forEach((value, column) => {
      const key = typeof value === "string" ? keyOf(value) : null;
      if (key !== null) labels.set(column, { key, row, column, ...spanAt(row, column) });
    });
    if (labels.size > 0) found.set(row, labels);
  });
  return found;
}
