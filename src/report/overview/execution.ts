import { familyOf, isPlan, rulesOf, type PerformanceForm, type Task } from "../../form";
import { taskCells } from "../../form/model/scoringRow";
import { isRefusal, readTask, sumExact, type Quantity } from "../../scoring";

/** What was allocated and what was spent, of a form's tasks together. */
export interface Execution {
  allocated: number;
  executed: number;
}

/** The rows whose money adds up: of a project the first alone, as its sources are parts of that. */
export function moneyRows({ kind, tasks }: PerformanceForm): Task[] {
  return familyOf(kind).isLiaoning ? tasks : tasks.slice(0, 1);
}

/**
 * The money of the task table; null where amounts can't be read, are not all in one unit, or none was allocated: that is
 * left untold rather than guessed. A row without either amount takes no part.
 */
export function executionOf(form: PerformanceForm): Execution | null {
  if (isPlan(form.kind)) return null;
  const { pack } = rulesOf(form);
  const amounts: { allocated: Quantity; executed: Quantity }[] = [];
  for (const task of moneyRows(form)) {
    const { allocated, executed, rate } = readTask(taskCells(task), pack);
    if (allocated === "blank" && executed === "blank") continue;
    if (typeof allocated !== "object" || typeof executed !== "object" || isRefusal(rate))
      return null;
    amounts.push({ allocated, executed });
  }
  const units = new Set(amounts.flatMap((each) => [each.allocated.unit, each.executed.unit]));
  const allocated = sumExact(amounts.map((each) => each.allocated.value));
  if (units.size > 1 || allocated <= 0) return null;
  return { allocated, executed: sumExact(amounts.map((each) => each.executed.value)) };
}
