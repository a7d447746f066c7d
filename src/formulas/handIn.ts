import { fieldsOf, mapFields } from "../form/model/fieldPaths";
import { cellKey } from "../form/model/grid";
import type { PerformanceForm } from "../form/model/performanceForm";
import { gridFromPlan } from "../form/plan/gridFromPlan";
import type { SheetPlan } from "../form/plan/sheetPlan";
import { readForm } from "../form/read/readForm";
import { isBlank } from "../scoring";
import { asComputed, nativeResults } from "./native/results";
import { styleOfFormula } from "./recognise";

/** What the computed cells of a copy to hand in hold: native formulas, or values alone. */
export type HandInContent = "native" | "values";

/**
 * The form that is written as 送审版: its computed fields are empty where a native formula gives what the
 * rules give, and keep their value where a person has typed one, or where no native formula reads the row.
 */
export function handInForm(form: PerformanceForm, content: HandInContent): PerformanceForm {
  if (content === "values") return form;
  const results = nativeResults(asComputed(form, (_, value) => isBlank(value)));
  return mapFields(form, (field, path) => {
    const isOurs = field.formula !== undefined && styleOfFormula(field.formula) !== null;
    const result = results.get(path);
    return isOurs && result?.obstacle === null ? { ...field, value: "" } : field;
  });
}

/**
 * The plan with what its native formulas will show, for those who look at a file before a program has
 * calculated it.
 */
export function withShownValues(plan: SheetPlan): SheetPlan {
  const form = readForm(gridFromPlan(plan));
  if (form === null) return plan;
  const results = nativeResults(form);
  const shown = new Map(
    fieldsOf(form).flatMap(({ field: { at }, path }) => {
      const shows = results.get(path)?.shows;
      return at === null || shows === undefined || shows === null ? [] : [[cellKey(at), shows]];
    }),
  );
  return {
    ...plan,
    cells: plan.cells.map((line, row) =>
      line.map((cell, column) =>
        cell?.formula === undefined
          ? cell
          : { ...cell, value: shown.get(cellKey({ row, column })) ?? "" },
      ),
    ),
  };
}
