import type { RulePack } from "../scoring/rulePack";
import { isRefusal, type Refusal } from "../scoring/errors";
import { readRow, type ScoringRow } from "../scoring/row";
import type { ProblemCode } from "./catalogue";
import { operatorFitsTarget, operatorGlued, operatorSpelling } from "./rules/rowOperators";
import {
  actualPresent,
  bandDecided,
  noErrors,
  percentSlip,
  targetPresent,
  tidyNumbers,
  weightPresent,
} from "./rules/rowValues";
import type { RowRule } from "./rowRule";

/** The rules for what every kind of form has. */
export const targetRules: RowRule[] = [
  operatorSpelling,
  targetPresent,
  operatorFitsTarget,
  operatorGlued,
  tidyNumbers,
  percentSlip,
];

/** The rules for what only an evaluation has. */
export const evaluationRules: RowRule[] = [actualPresent, weightPresent];

/** What a sheet tells of in its own way: errors of any cell, a band decided in the column 完成程度. */
const lonelyRowRules: RowRule[] = [noErrors, bandDecided];

/** What PERFCHECK tells: the problem's code and what its sentence names. */
export interface RowProblem {
  code: ProblemCode;
  values: Record<string, string | number>;
}

const allRules = [...lonelyRowRules, ...targetRules, ...evaluationRules];

/**
 * The first problem of a single row in the order of the form's columns, or null when it is sound.
 * The same rules as the sheet's validation, as far as a row alone can tell; a row that is not scored
 * is never sound, and then says why it is not.
 */
export function checkRow(row: ScoringRow, pack: RulePack): RowProblem | Refusal | null {
  const reading = readRow(row, pack);
  for (const rule of allRules) {
    let first: RowProblem | null = null;
    rule(reading, pack, (code, _column, values) => {
      first ??= { code, values };
    });
    if (first !== null) return first;
  }
  return isRefusal(reading.score) ? reading.score : null;
}
