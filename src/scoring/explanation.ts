import type { ShareForm } from "./decimal";
import { product, share, shareInFull } from "./decimal";
import type { NumericOperator } from "./judgement";
import { judge } from "./judgement";
import type { NumericReading, QualitativeReading, ScoringRow } from "./row";
import { readRow } from "./row";
import { readWeight, scoreOf } from "./rowScore";
import type { RulePack } from "./rulePack";
import { completionOfNumbers } from "./score";

/**
 * One step of a score's derivation, with the numbers used. Sentences are made in src/locale/.
 *
 * - fraction: `typed` was taken for a fraction of a percentage and counts as `read`.
 * - met: the target is reached, 完成程度 1. none: it is missed and nothing is left, 完成程度 0.
 * - share: `quotient` by `form`, `exact` when it is printed in full, rounded to `completion`.
 * - band: band 1 was picked, 完成程度 1. stated: the 完成程度 was filled by hand.
 * - score: weight × completion is `product`, rounded to `score`.
 */
export type Step =
  | { kind: "fraction"; typed: number; read: number }
  | { kind: "met" | "none"; operator: NumericOperator; target: number; actual: number }
  | {
      kind: "share";
      form: ShareForm;
      target: number;
      actual: number;
      quotient: number;
      exact: boolean;
      completion: number;
    }
  | { kind: "band" | "stated"; completion: number }
  | { kind: "score"; weight: number; completion: number; product: number; score: number };

/**
 * How the score of a row comes about; empty while the actual is blank.
 * @throws ScoringError as scoreOf does
 */
export function explainRow(row: ScoringRow, pack: RulePack): Step[] {
  const reading = readRow(row, pack);
  const score = scoreOf(row, pack);
  if (reading === null || score === null) return [];
  const weight = readWeight(row.weight);
  if (reading.kind === "qualitative") return explainQualitative(reading, weight, score);
  return explainNumeric(reading, weight, score, pack);
}

function explainQualitative(
  { band, completion }: QualitativeReading,
  weight: number,
  score: number,
): Step[] {
  return [
    { kind: band === null ? "stated" : "band", completion },
    { kind: "score", weight, completion, product: product(weight, completion, null), score },
  ];
}

function explainNumeric(
  { operator, target, actual, fraction }: NumericReading,
  weight: number,
  score: number,
  pack: RulePack,
): Step[] {
  const completion = completionOfNumbers(operator, target, actual, pack);
  const judgement = judge(operator, target, actual, pack);
  const steps: Step[] =
    fraction === null ? [] : [{ kind: "fraction", typed: fraction, read: actual }];
  if (judgement === "met" || judgement === "none") {
    steps.push({ kind: judgement, operator, target, actual });
  } else {
    const { value: quotient, exact } = shareInFull(judgement, target, actual);
    steps.push({ kind: "share", form: judgement, target, actual, quotient, exact, completion });
  }
  // Without a rounded completion the product is the weighted share itself, not of its 15 digits.
  const unrounded =
    judgement === "met" || judgement === "none" || pack.completionDecimals !== null
      ? product(weight, completion, null)
      : share(judgement, target, actual, null, weight);
  steps.push({ kind: "score", weight, completion, product: unrounded, score });
  return steps;
}
