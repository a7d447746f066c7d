import type { Indicator, PerformanceForm } from "../form/model/performanceForm";
import { defaultPackOf } from "../form/rules";
import { defaultPack, isOwnRules, ownRulesName, readCells } from "../scoring";
import { judgedIndicator, scoringRow } from "../form/model/scoringRow";
import { absolute, columnOf, nameOf } from "./addresses";
import type { FormulaMaker } from "./formulaMaker";
import { ownRulesOf, rangeOfRules } from "./rules/ownRules";

/**
 * Formulas with the add-in's functions. Each shows an empty text until what a person fills in is there:
 * an empty cell is handed to functions as 0 by desktop Excel, and a blank is not a zero. The total shows
 * what has been scored so far, and nothing before that.
 */
export const addInFormulas: FormulaMaker = {
  ofTask(form, task, column) {
    const pack = packArgument(form);
    if (column === "rate") {
      const allocated = nameOf(task.allocated);
      const executed = nameOf(task.executed);
      if (allocated === null || executed === null) return null;
      return `=IF(OR(${allocated}="",${executed}=""),"",PERFEXECUTION(${allocated},${executed}${pack}))`;
    }
    const rate = nameOf(task.rate);
    const weight = nameOf(task.weight);
    if (rate === null || weight === null) return null;
    // A task scores its weight's share of the rounded rate: the row rule with the target 1.
    const rules = pack === "" ? "" : `,""${pack}`;
    return `=IF(${rate}="","",PERFSCORE(">=",1,${rate},${weight}${rules}))`;
  },

  ofIndicator(form, row, column) {
    const indicator = judgedIndicator(row);
    const operator = nameOf(indicator.operator);
    const target = nameOf(indicator.target);
    const unit = nameOf(indicator.unit);
    const actual = nameOf(indicator.actual);
    if (operator === null || target === null || unit === null || actual === null) return null;
    const guard = `=IF(${actual}="",""`;
    const pack = packArgument(form);
    if (column === "completion") {
      return `${guard},PERFCOMPLETION(${operator},${target},${actual},${unit}${pack}))`;
    }
    const weight = nameOf(indicator.weight);
    if (weight === null) return null;
    const judged = judgedCell(indicator, operator, actual);
    return `${guard},PERFSCORE(${operator},${target},${judged},${weight},${unit}${pack}))`;
  },

  ofTotal(form) {
    const scores = scoreRanges(form).join(",");
    return scores === "" ? null : `=IF(COUNT(${scores})=0,"",PERFTOTAL(${scores}))`;
  },
};

/**
 * What a row is scored by: 全年完成值; where it may hold words that leave the number open, 完成程度 once that holds
 * one (a band stands for 80%-60%, and a person picks in it).
 */
function judgedCell(indicator: Indicator, operator: string, actual: string): string {
  const completion = nameOf(indicator.completion);
  if (completion === null || readCells(scoringRow(indicator)).kind === "numeric") return actual;
  return judgedBy(operator, actual, completion);
}

/** 全年完成值, or 完成程度 where that holds a number and the row's words leave it open. */
export function judgedBy(operator: string, actual: string, completion: string): string {
  const isWords = `OR(${operator}="",${operator}="定性"),ISTEXT(${actual})`;
  return `IF(AND(${isWords},ISNUMBER(${completion})),${completion},${actual})`;
}

/** The ranges that hold a form's scores: of its tasks and of its indicators. */
export function scoreRanges(form: PerformanceForm): string[] {
  return [form.tasks, form.indicators]
    .map((rows) => columnOf(rows.map(({ score }) => score)))
    .filter((range) => range !== null);
}

/**
 * The cell that names the rule pack, as the last argument of a function; where it names 本簿规则, their range as long as
 * it does. Where none is named, functions take the default pack, and a form the one of its kind.
 */
export function packArgument(form: PerformanceForm): string {
  const { kind, rulePack } = form;
  const usual = defaultPackOf(kind);
  const cell = rulePack.at === null ? null : absolute(rulePack.at);
  if (cell === null) return usual === defaultPack ? "" : `,"${usual.id}"`;
  const own = isOwnRules(rulePack.value) ? ownRulesOf(form) : null;
  const named = own === null ? cell : `IF(${cell}="${ownRulesName}",${rangeOfRules(own)},${cell})`;
  return usual === defaultPack ? `,${named}` : `,IF(${cell}="","${usual.id}",${named})`;
}
