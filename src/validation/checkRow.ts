import { isRefusal, readRow, type Refusal, type RulePack, type ScoringRow } from "../scoring";
import type { AllProblems, ProblemCode } from "./catalogue";
import { rowOperatorRules } from "./rules/rowOperators";
import { evaluatedRowRules, lonelyRowRules, rowValueRules } from "./rules/rowValues";
import type { RowRule } from "./rowRule";

/** The rules for what every kind of form has. */
export const targetRules: RowRule<AllProblems>[] = [...rowOperatorRules, ...rowValueRules];

/** The rules for what only an evaluation has. */
export const evaluationRules: RowRule<AllProblems>[] = evaluatedRowRules;

/** What PERFCHECK tells: the problem's code and what its sentence names. */
export interface RowProblem {
  code: ProblemCode;
  values: Record<string, string | number>;
}

const allRules: RowRule<AllProblems>[] = [...lonelyRowRules, ...targetRules, ...evaluationRules];

/**
 * The first problem of a single row in the order of the form's columns, or null when it is sound.
 * The same rules as the sheet's validation, as far as a row alone can tell; a row that is not scored
 * is never sound, and then says why it is not.
 */
export function checkRow(row: ScoringRow, pack: RulePack): RowProblem | Refusal | null {
  const reading = readRow(row, pack);
  for (const rule of allRules) {
    let first: RowProblem | null = null;
    rule(reading, pack, (...[code, , values]) => {
      first ??= { code, values };
    });
    if (first !== null) return first;
  }
  return isRefusal(reading.score) ? reading.score : null;
}
