import type { Indicator, PerformanceForm } from "../../form/model/performanceForm";
import { judgedIndicator } from "../../form/model/scoringRow";
import { defaultPackOf, rulesOf } from "../../form/rules";
import { defaultPack, isBlank, shownNameOf } from "../../scoring";
import { absolute, nameOf } from "../addresses";
import { scoreRanges } from "../addIn";
import type { FormulaMaker } from "../formulaMaker";
import { ownRulesOf, stateOfRules } from "../rules/ownRules";
import { completionFormula, isNativeOperator, type RowKind } from "./completion";
import { rateFormula, scoreFormula, totalFormula, type RulesCell } from "./scores";

/**
 * Formulas that give the numbers of the add-in's functions with what Excel 2010, WPS and LibreOffice
 * have: no arrays, names or helper cells. They go by the rules in force when they are made.
 */
export const nativeFormulas = nativeMaker(rowKindOf);

/** The same, which read a row of either kind: they stay right when a row changes from 定量 to 定性. */
export const nativeFormulasOfAnyRow = nativeMaker(() => "any");

function nativeMaker(kindOf: (row: Indicator) => RowKind): FormulaMaker {
  return {
    ofTask(form, task, column) {
      const { pack } = rulesOf(form);
      const rate = nameOf(task.rate);
      if (column === "rate") {
        const allocated = nameOf(task.allocated);
        const executed = nameOf(task.executed);
        if (allocated === null || executed === null) return null;
        return rateFormula(allocated, executed, pack);
      }
      const weight = nameOf(task.weight);
      return rate === null || weight === null ? null : scoreFormula(rate, weight, pack);
    },

    ofIndicator(form, row, column) {
      const indicator = judgedIndicator(row);
      const { pack } = rulesOf(form);
      const completion = nameOf(indicator.completion);
      if (column === "score") {
        const weight = nameOf(indicator.weight);
        if (completion === null || weight === null) return null;
        return scoreFormula(completion, weight, pack);
      }
      const operator = nameOf(indicator.operator);
      const target = nameOf(indicator.target);
      const unit = nameOf(indicator.unit);
      const actual = nameOf(indicator.actual);
      if (operator === null || target === null || unit === null || actual === null) return null;
      return completionFormula({ operator, target, unit, actual }, pack, kindOf(indicator));
    },

    ofTotal(form) {
      const ranges = scoreRanges(form);
      // PERFTOTAL knows no rules, so the total has the decimals of the default ones.
      const { totalDecimals } = defaultPack;
      return ranges.length === 0 ? null : totalFormula(ranges, totalDecimals, rulesCellOf(form));
    },
  };
}

/** A row that is 定量 by its operator mostly stays so; one that says nothing yet may become either. */
function rowKindOf({ operator, target }: Indicator): RowKind {
  if (isNativeOperator(operator.value) && typeof target.value === "number") return "numeric";
  const isWords = typeof target.value === "string" && !isBlank(target.value);
  return isWords && (isBlank(operator.value) || operator.value === "定性") ? "qualitative" : "any";
}

/** What 评分规则 may hold without the formulas going by other rules than it names. */
function rulesCellOf(form: PerformanceForm): RulesCell | null {
  const { at, value } = form.rulePack;
  if (at === null) return null;
  const { pack, source } = rulesOf(form);
  const spelt = source === "sheet" || source === "own" ? [String(value)] : [];
  const own = source === "own" && form.ownRules?.sheetName !== "" ? ownRulesOf(form) : null;
  const blank = pack === defaultPackOf(form.kind) ? [""] : [];
  return {
    cell: absolute(at),
    names: [...new Set([...blank, shownNameOf(pack), ...spelt])],
    state: own && stateOfRules(own),
  };
}
