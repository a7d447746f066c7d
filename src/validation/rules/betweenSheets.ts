import type { SheetForm } from "../../form/model/sheetForm";
import type { Field, Indicator } from "../../form/model/performanceForm";
import { readNumber, readOperator, type Quantity } from "../../scoring";
import { isBlank, type CellValue } from "../../words/cell";
import { compactText } from "../../words/compact";
import { nameKey } from "../../words/names";
import { cleanName } from "../cleanText";
import { plainName, type Report } from "../context";
import type { Declarations } from "../problem/declare";
import { fixValue } from "../fixes/edits";

/** The problems that show between sheets. */
export const betweenProblems = {
  FORM_DUPLICATE: ["error", "header", "none", ["sheet"]],
  TARGET_FORM_DIFFERS: ["warning", "indicators", "ask", ["name", "here", "there"]],
  NOT_IN_TARGET_FORM: ["warning", "indicators", "none", ["name", "sheet"]],
  NOT_IN_SELF_EVALUATION: ["warning", "indicators", "none", ["name", "sheet"]],
} as const satisfies Declarations;
type Declared = typeof betweenProblems;

/** Where a problem of an indicator belongs. */
export function placeOf(indicator: Indicator) {
  return { section: "indicators" as const, level1: plainName(indicator.level1.value) };
}

/** Reports what differs in a self-evaluation; answers the target form's indicators that it lacks. */
export function compareWithTarget(
  { form }: SheetForm,
  target: SheetForm,
  report: Report<Declared>,
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
