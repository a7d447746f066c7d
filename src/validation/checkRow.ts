import type { RulePack } from "../scoring/rulePack";
import type { ScoringRow } from "../scoring/row";
import type { ProblemCode } from "./catalogue";
import { readRow } from "./rowReading";
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
 * The same rules as the sheet's validation, as far as a row alone can tell.
 */
export function checkRow(row: ScoringRow, pack: RulePack): RowProblem | null {
  const reading = readRow(row);
  for (const rule of allRules) {
    let first: RowProblem | null = null;
    rule(reading, pack, (code, _column, values) => {
      first ??= { code, values };
    });
    if (first !== null) return first;
  }
  return null;
}
