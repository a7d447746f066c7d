import type { SheetForm } from "../form/model/sheetForm";
import type { Field, Indicator, PerformanceForm } from "../form/model/performanceForm";
import { formYear, unitCodeOf } from "../form/model/titles";
import { isBlank, type CellValue } from "../words/cell";
import { plainName, type Report } from "./context";
import { fixValue } from "./fixes/edits";
import type { Problem } from "./problem";
import { readOperator } from "../scoring/operator";
import { readNumber, type Quantity } from "../scoring/quantity";
import { compactText } from "../words/compact";
import { nameKey } from "../words/names";
import { cleanName } from "./cleanText";
import { collector, validateForm, type ValidationOptions } from "./validateForm";

/**
 * Every problem of a workbook's forms: each sheet's own, then what only shows between sheets (the same
 * unit twice, a self-evaluation that differs from its target form). Changes nothing, never throws.
 */
export function validateForms(sheets: SheetForm[], options: ValidationOptions = {}): Problem[] {
  const own = sheets.flatMap(({ form, grid }) => validateForm(form, grid, options));
  return [...own, ...validateBetween(sheets, options)];
}

/** Only the problems that show between sheets. */
export function validateBetween(sheets: SheetForm[], options: ValidationOptions = {}): Problem[] {
  const problems: Problem[] = [];
  const targets = new Map<string, SheetForm>();
  const seen = new Map<string, SheetForm>();
  const tellIn = ({ form, grid }: SheetForm) => {
    const found = collector(form, grid.sheetId, options.levels);
    return { ...found, flush: () => problems.push(...found.problems) };
  };
  for (const sheet of sheets) {
    const key = unitAndYear(sheet.form);
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
  for (const sheet of sheets) {
    const key = unitAndYear(sheet.form);
    const target = key === null ? undefined : targets.get(key);
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
  return unit === "" || year === null ? null : `${unit}|${year}`;
}

function placeOf(indicator: Indicator) {
  return { section: "indicators" as const, level1: plainName(indicator.level1.value) };
}

/** Reports what differs in a self-evaluation; answers the target form's indicators that it lacks. */
function compareWithTarget(
  { form }: SheetForm,
  target: SheetForm,
  report: Report,
): { indicator: Indicator; name: string }[] {
  const planned = new Map(target.form.indicators.map((indicator) => [keyOf(indicator), indicator]));
  const left = new Map(planned);
  for (const indicator of form.indicators) {
    const [name, key] = [nameOf(indicator), keyOf(indicator)];
    if (key === "") continue;
    left.delete(key);
    const place = placeOf(indicator);
    const plan = planned.get(key);
    if (plan === undefined) {
      const values = { name, sheet: target.grid.sheetName };
      report("NOT_IN_TARGET_FORM", indicator.name, values, place);
      continue;
    }
    for (const column of ["operator", "target", "unit"] as const) {
      const [here, there] = [indicator[column], plan[column]];
      const planned = written(column, there.value);
      if (same(written(column, here.value), planned)) continue;
      const values = { name, here: shown(here), there: shown(there) };
      const fix = fixValue(here, planned, false);
      const otherSheetId = target.grid.sheetId;
      report("TARGET_FORM_DIFFERS", here, values, { ...place, fix, otherSheetId });
    }
  }
  left.delete("");
  return [...left.values()].map((indicator) => ({ name: nameOf(indicator), indicator }));
}

function nameOf({ name }: Indicator): string {
  return plainName(cleanName(name.value));
}

function keyOf(indicator: Indicator): string {
  return nameKey(nameOf(indicator));
}

/** A value as the form wants it written: the standard sign for ≥, the number for １００. */
function written(column: "operator" | "target" | "unit", value: CellValue): CellValue {
  if (column === "operator") {
    const { operator } = readOperator(value);
    return operator === null ? value : operator === "qualitative" ? "" : operator;
  }
  const number = column === "target" ? readNumber(value) : null;
  const isPlain = number !== null && typeof number === "object" && isBare(number);
  return isPlain ? number.value : value;
}

/** Without an operator, a sign or a unit in the number's cell. */
function isBare({ operator, percent, unit }: Quantity): boolean {
  return operator === null && !percent && unit === "";
}

/** True for one value in two spellings: "管理规范" with a space, ％ and %. */
function same(one: CellValue, other: CellValue): boolean {
  return one === other || compactText(cleanName(one)) === compactText(cleanName(other));
}

function shown({ value }: Field): string {
  return isBlank(value) ? "—" : String(value);
}
