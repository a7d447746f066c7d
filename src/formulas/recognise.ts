import type { Field, PerformanceForm } from "../form/model/performanceForm";
import type { FormulaStyle } from "./formulaMaker";
import { callsAddIn } from "./formulaText";
import { signs } from "./native/signs";

/** One sign that each kind of native formula holds, and no other formula would. */
const ownSigns = [signs.operator, signs.score, signs.negativeMoney, signs.total].map(
  (sign) => `"${sign}"`,
);

/**
 * Whose a formula is: one with our functions, in any case and with any prefix; a native one, however
 * LibreOffice or WPS have spelt it; null for a person's own.
 */
export function styleOfFormula(formula: string): FormulaStyle | null {
  if (ownSigns.some((sign) => formula.includes(sign))) return "native";
  return callsAddIn(formula) ? "addIn" : null;
}

/** How many of a form's computed cells hold formulas of each style. */
export type FormulaCounts = Record<FormulaStyle, number>;

/** Counts the formulas of a form's computed cells by whose they are. */
export function countFormulas({ tasks, indicators, total }: PerformanceForm): FormulaCounts {
  const counts: FormulaCounts = { addIn: 0, native: 0 };
  for (const { rate, score } of tasks) {
    countFormula(rate, counts);
    countFormula(score, counts);
  }
  for (const { completion, score } of indicators) {
    countFormula(completion, counts);
    countFormula(score, counts);
  }
  countFormula(total, counts);
  return counts;
}

function countFormula({ formula }: Field, counts: FormulaCounts): void {
  if (formula === undefined) return;
  const style = styleOfFormula(formula);
  if (style !== null) counts[style] += 1;
}

/** The style that most formulas of a form have; null for one without any, such as another tool's. */
export function formulaStyleOf(form: PerformanceForm): FormulaStyle | null {
  const { addIn, native } = countFormulas(form);
  if (addIn + native === 0) return null;
  return native > addIn ? "native" : "addIn";
}
