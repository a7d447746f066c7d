import type { Grid } from "./grid";
import type { PerformanceForm } from "./performanceForm";

/** A sheet and the form on it. */
export interface SheetForm {
  grid: Grid;
  form: PerformanceForm;
}
