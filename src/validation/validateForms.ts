import type { SheetForm } from "../form/model/sheetForm";
import type { PerformanceForm } from "../form/model/performanceForm";
import { formYear, unitCodeOf } from "../form/model/titles";
import { plainName } from "./context";
import type { Problem } from "./problem/problem";
import { compareWithTarget, placeOf } from "./rules/betweenSheets";
import { isOwnRules } from "../scoring";
import { validateRuleSheet } from "./validateRuleSheet";
import { collector, validateForm, type ValidationOptions } from "./validateForm";

/**
 * Every problem of a workbook's forms: each sheet's own, then what only shows between sheets (the same
 * unit twice, a self-evaluation that differs from its target form), then those of the sheet 评分规则 that a form goes
 * by. Changes nothing, never throws.
 */
export function validateForms(sheets: SheetForm[], options: ValidationOptions = {}): Problem[] {
  const own = sheets.flatMap(({ form, grid }) => validateForm(form, grid, options));
  const { ownRules } = sheets.find(goesByOwnRules)?.form ?? {};
  const ofRules = ownRules === undefined ? [] : validateRuleSheet(ownRules);
  return [...own, ...validateBetween(sheets, options), ...ofRules];
}

/** True for a form that names 本簿规则, which stand on a sheet of their own. */
export function goesByOwnRules({ form }: SheetForm): boolean {
  return isOwnRules(form.rulePack.value);
}

/** Only the problems that show between sheets. */
export function validateBetween(sheets: SheetForm[], options: ValidationOptions = {}): Problem[] {
  const problems: Problem[] = [];
  const targets = new Map<string, SheetForm>();
  const seen = new Map<string, SheetForm>();
  const tellIn = ({ form, grid }: SheetForm) => {
    const found = collector(form, grid, options.levels);
    return { ...found, flush: () => problems.push(...found.problems) };
  };
  const keys = sheets.map(({ form }) => unitAndYear(form));
  for (const [place, sheet] of sheets.entries()) {
    const key = keys[place] ?? null;
    if (key === null) continue;
    const kindKey = `${sheet.form.kind}|${key}`;
    const earlier = seen.get(kindKey);
    if (earlier === undefined) {
      seen.set(kindKey, sheet);
      if (sheet.form.kind === "target") targets.set(key, sheet);
      continue;
    }
    const { report, flush } = tellIn(sheet);
    report("FORM_DUPLICATE", sheet.form.unit, { sheet: earlier.grid.sheetName });
    flush();
  }
  for (const [place, sheet] of sheets.entries()) {
    const target = targets.get(keys[place] ?? "");
    if (sheet.form.kind !== "selfEvaluation" || target === undefined) continue;
    const { report, flush } = tellIn(sheet);
    const missing = compareWithTarget(sheet, target, report);
    flush();
    const other = tellIn(target);
    for (const { indicator, name } of missing) {
      const values = { name, sheet: sheet.grid.sheetName };
      other.report("NOT_IN_SELF_EVALUATION", indicator.name, values, placeOf(indicator));
    }
    other.flush();
  }
  return problems;
}

/** The unit, by code or else by name, and the year; null when either is not to be told. */
function unitAndYear(form: PerformanceForm): string | null {
  const unit = unitCodeOf(form) || plainName(form.unit.value);
  const year = formYear(form);
  const project = plainName(form.project.value);
  return unit === "" || year === null ? null : `${unit}|${year}|${project}`;
}
