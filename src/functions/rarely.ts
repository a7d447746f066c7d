/**
 * What PERFEXPLAIN, PERFDEVIATION, PERFREASON, PERFLIGHT and PERFWEIGHTS need besides: no column of scores waits for
 * it.
 */
import { explanationSentence } from "../locale/explanationSentence";
import { rareWords } from "../locale/zh-CN/rareWords";
import { readRow, reasonOwed, type CellValue, type Refusal } from "../scoring";
import type { RulePack, ScoringRow } from "../scoring";
import { explainRow } from "../scoring/rarely";

export { deviationOf, lightOf, sharesOf } from "../scoring/rarely";

/** The sentences of errors that only these functions have. */
export const sentences = rareWords.problems;

/** How a row's score comes about, in one line. */
export function explanationOf(row: ScoringRow, pack: RulePack): CellValue | Refusal {
  const steps = explainRow(row, pack);
  return Array.isArray(steps) ? explanationSentence(steps) : steps;
}

/** What a row owes an explanation for, as the form asks for it; empty for nothing. */
export function reasonOf(row: ScoringRow, pack: RulePack): CellValue | Refusal {
  const owed = reasonOwed(readRow(row, pack), pack);
  return typeof owed === "string" ? rareWords.reasons[owed] : owed;
}
