/** Forms to report on, on a grid whose cells show their values as they are. */
import { gridFromPlan, readForm, type Grid, type PerformanceForm } from "../../../src/form";
import { planForm } from "../../../src/formulas";
import { draftReport, type NarrativeReport } from "../../../src/report/narrative";
import type { CellValue } from "../../../src/scoring";

export interface Drafted {
  grid: Grid;
  texts: string[][];
  form: PerformanceForm;
  report: NarrativeReport;
}

/** The grid of a form as it is inserted. */
export function gridOf(form: PerformanceForm): Grid {
  return gridFromPlan(planForm(form));
}

/** The same grid with other values: what was there by formula is a value by then. */
export function withValues(
  grid: Grid,
  changes: [row: number, column: number, value: CellValue][],
): Grid {
  const values = grid.values.map((line) => [...line]);
  for (const [row, column, value] of changes)
    values[row - grid.origin.row]![column - grid.origin.column] = value;
  return { ...grid, values, formulas: values };
}

export function draftOf(grid: Grid): Drafted {
  const form = readForm(grid);
  if (form === null) throw new Error("no form");
  const texts = grid.values.map((line) => line.map((value) => String(value ?? "")));
  return { grid, texts, form, report: draftReport({ grid, form }, texts) };
}
