import type { AllProblems } from "../problem/catalogue";
import type { RowRule } from "../rowRule";
import { refusedEvaluationRules, refusedRowRules } from "./rowRefusals";
import { tidyEvaluationRules, tidyRowRules } from "./rowTidiness";

/** The rules for a single row that every kind of form has. */
export const targetRules: RowRule<AllProblems>[] = [...refusedRowRules, ...tidyRowRules];

/** The rules for a single row of what only an evaluation has. */
export const evaluationRules: RowRule<AllProblems>[] = [
  ...refusedEvaluationRules,
  ...tidyEvaluationRules,
];
