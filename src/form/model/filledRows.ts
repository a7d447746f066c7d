import { isBlank } from "../../words/cell";
import type { PerformanceForm } from "./performanceForm";

/** How many rows a person has filled in, of all that are scored: 未填完 18/29. */
export function filledRows(form: PerformanceForm): { filled: number; rows: number } {
  const inputs = [...form.tasks.map((t) => t.executed), ...form.indicators.map((i) => i.actual)];
  return { filled: inputs.filter(({ value }) => !isBlank(value)).length, rows: inputs.length };
}
