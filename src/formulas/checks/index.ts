import { mapFields } from "../../form/model/fieldPaths";
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

/** How our own forms write operators, and the checks of them expect it. */
const PRINTED = /^(?:>=|<=|=|>|<|定性)?$/u;

/**
 * The checks of a form where it stands, in a print of another place. A cell that holds more than its field (≥35公里)
 * is looked at by none, nor is an operator in a spelling that our own forms do not print (≥, ＝): what such cells are
 * at fault in, validation tells.
 */
export function liveChecksInPlace(form: PerformanceForm): LiveCheck[] {
  return liveChecksOf(
    mapFields(form, (field, path) => {
      const isSpeltOtherwise =
        path.endsWith(".operator") && !PRINTED.test(String(field.value ?? "").trim());
      return field.isReadOut === true || isSpeltOtherwise ? { ...field, at: null } : field;
    }),
  );
}
