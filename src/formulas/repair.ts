import type { CellEdit } from "../form/model/cellEdit";
import type { ComputedField } from "../form/model/computedField";
import type { PerformanceForm } from "../form/model/performanceForm";
import { rulesOf } from "../form/rules";
import { isBlank, type CellValue } from "../scoring";
import { isCellError } from "../words/cellErrors";
import { computedFields, fieldsMadeBy } from "./computedFields";
import { editOf, showsRightly } from "./convert";
import type { FormulaStyle } from "./formulaMaker";
import { plainFormula, withPlainCalls } from "./formulaText";
import { nativeFormulasOfAnyRow } from "./native";
import { asComputed, nativeResults, type NativeResult } from "./native/results";
import { formulaStyleOf, styleOfFormula } from "./recognise";

/**
 * What puts the formulas of a form right: those that are missing (in rows that were put in, or all of
 * them), that a lost row or function has broken, that are not brought up to date, and numbers that are
 * just what the formula gives. A person's other number stays, and so does a formula of the person's own
 * that shows no error. Each is made in the style that it has, else in that of most of the form's.
 * @param usual the style where the form has no formula at all
 */
export function repairOf(form: PerformanceForm, usual: FormulaStyle): CellEdit[] {
  if (!rulesOf(form).canJudge) return [];
  const styleOfForm = formulaStyleOf(form) ?? usual;
  const wanted = {
    addIn: byPath(computedFields(form, "addIn")),
    native: byPath(computedFields(form, "native")),
  };
  const ofAnyRow = byPath(fieldsMadeBy(nativeFormulasOfAnyRow, form));
  const results = resultsOnceRepaired(form);
  return [...wanted[styleOfForm].values()].flatMap((usualField) => {
    const { path, field } = usualField;
    const { formula, value } = field;
    if (formula === undefined) {
      const isGiven = isBlank(value) || isResult(value, results.get(path));
      return isGiven ? [editOf(usualField)] : [];
    }
    const style = styleOfFormula(formula);
    const computed = wanted[style ?? styleOfForm].get(path) ?? usualField;
    const right = [computed, ofAnyRow.get(path)].map((each) => plainFormula(each?.formula ?? ""));
    const isRight = right.includes(plainFormula(formula)) || !isUnsound(computed, style);
    return isRight ? [] : [editOf(computed)];
  });
}

function byPath(list: ComputedField[]): Map<string, ComputedField> {
  return new Map(list.map((computed) => [computed.path, computed]));
}

/** Whether a formula that is not the one of its cell is to be replaced. */
function isUnsound({ path, field }: ComputedField, style: FormulaStyle | null): boolean {
  const { formula = "", value } = field;
  const isBroken = isCellError(value) || formula.includes("#REF!");
  if (style === null || isBroken) return isBroken;
  // A native one goes by rules of old, a total sums other rows; a score of the add-in may judge by
  // another cell of its row and be right.
  const isOutdated = style === "native" || path === "total";
  return isOutdated || withPlainCalls(formula).length < formula.length;
}

/** Whether a number is what the formula of its cell gives. */
function isResult(value: CellValue, result: NativeResult | undefined): boolean {
  return typeof result?.shows === "number" && showsRightly(value, result.shows);
}

/** What is decided before what follows from it. */
const stages = [/\.(?:completion|rate)$/, /\.score$/];

/**
 * What the computed cells show once all are formulas again, except those that hold a person's own number:
 * a score follows its 完成程度 or 项目执行率, and the total its scores.
 */
function resultsOnceRepaired(form: PerformanceForm): Map<string, NativeResult> {
  const own = new Set<string>();
  let results = nativeResults(asComputed(form));
  for (const stage of stages) {
    for (const { path, field } of computedFields(form, "native")) {
      const isTyped = field.formula === undefined && !isBlank(field.value);
      if (stage.test(path) && isTyped && !isResult(field.value, results.get(path))) own.add(path);
    }
    results = nativeResults(asComputed(form, (path) => !own.has(path)));
  }
  // A person's own number is what its cell shows, and no result.
  for (const path of own) results.delete(path);
  return results;
}
