import type { PerformanceForm } from "../../form/model/performanceForm";
import type { LiveCheck } from "../../form/plan/sheetPlan";
import { indicatorChecks } from "./indicators";
import { pointsChecks } from "./points";
import { taskChecks } from "./tasks";

/**
 * The checks that the sheet of a form makes by itself, for desks that have no add-in: blank cells that are
 * owed, texts in place of numbers, percentages that may be a hundred times too small, points that do not
 * add up, money spent beyond what was given, and computed cells that show no number. They go by the rules
 * in force when they are made, and say less than a validation, never something else.
 */
export function liveChecksOf(form: PerformanceForm): LiveCheck[] {
  return [...taskChecks(form), ...indicatorChecks(form), ...pointsChecks(form)];
}
