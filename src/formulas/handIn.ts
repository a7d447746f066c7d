import { fieldsOf, mapFields } from "../form/model/fieldPaths";
import { cellKey, type RuleTable } from "../form/model/grid";
import type { PerformanceForm } from "../form/model/performanceForm";
import { gridFromPlan } from "../form/plan/gridFromPlan";
import type { SheetPlan } from "../form/plan/sheetPlan";
import { readForm } from "../form/read/readForm";
import { rulesOf } from "../form/rules";
import { isBlank } from "../scoring";
import type { FormulaStyle } from "./formulaMaker";
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
  const written = withoutOwnResults(form, "native");
  // A copy is handed in without the sheet 评分规则, of which its formulas must not speak then.
  const { ownRules } = form;
  return ownRules === undefined
    ? written
    : { ...written, ownRules: { ...ownRules, sheetName: "" } };
}

/**
 * The form with its computed fields empty, to be given formulas of a style, where a formula of ours is: a value that a
 * person has typed stays, and so does one of a row that no native formula reads.
 */
export function withoutOwnResults(form: PerformanceForm, style: FormulaStyle): PerformanceForm {
  if (!rulesOf(form).canJudge) return form;
  const results = nativeResults(asComputed(form, (_, value) => isBlank(value)));
  const isRead = (path: string) => style === "addIn" || results.get(path)?.obstacle === null;
  return mapFields(form, (field, path) => {
    const isOurs = field.formula !== undefined && styleOfFormula(field.formula) !== null;
    return isOurs && isRead(path) ? { ...field, value: "" } : field;
  });
}

/**
 * The plan with what its native formulas will show, for those who look at a file before a program has
 * calculated it.
 * @param ownRules the sheet 评分规则 that the form went by, which the file has not
 */
export function withShownValues(plan: SheetPlan, ownRules?: RuleTable): SheetPlan {
  const form = readForm({ ...gridFromPlan(plan), ...(ownRules && { rules: ownRules }) });
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
