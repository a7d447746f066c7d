import {
  isRefusal,
  judge,
  judgedOf,
  oneAndLoss,
  product,
  readRow,
  share,
  weightImage,
  type Comparison,
  type Judgement,
  type NumericOperator,
  type Refusal,
  type RowReading,
  type RulePack,
  type ScoringRow,
  type ShareForm,
  type Stated,
} from "..";
import { shareInFull } from "./inFull";

/**
 * One step of a score's derivation, with the numbers used. Sentences are made in src/locale/.
 *
 * - fraction: `typed` was taken for a fraction of a percentage and counts as `read`.
 * - met: the target is reached, 完成程度 1. none: it is missed and nothing is left, 完成程度 0.
 * - atTarget: a > or < row just equals its target, which is a miss by 0; what follows scores it.
 *   Their numbers are of one `unit`, "" where none is named.
 * - share: `quotient` by `form`, `exact` when it is printed in full, rounded to `completion`. points: 1 less `off` for
 *   each percentage point above the target.
 * - band: band 1 was picked, 完成程度 1. answer: words say the level is reached. inTime: done by the target's date.
 *   stated: the 完成程度 was filled by hand.
 * - score: weight × completion is `product`, rounded to `score`.
 * - rules: it was scored by the workbook's own rules, with the numbers of the local papers.
 */
export type Step =
  | { kind: "fraction"; typed: number; read: number }
  | {
      kind: "met" | "none" | "atTarget";
      operator: NumericOperator;
      target: number;
      actual: number;
      unit: string;
    }
  | {
      kind: "share";
      form: ShareForm | "points";
      /** Share of the weight that a percentage point costs, where the form is points. */
      off: number;
      target: number;
      actual: number;
      unit: string;
      quotient: number;
      exact: boolean;
      completion: number;
    }
  | { kind: Stated["how"]; completion: number }
  | { kind: "score"; weight: number; completion: number; product: number; score: number }
  | { kind: "rules"; rules: string };

/** How the score of a row comes about; null while the actual is blank. */
export function explainRow(row: ScoringRow, pack: RulePack): Step[] | Refusal | null {
  return explain(readRow(row, pack), pack);
}

/** The steps of a reading that was scored; else why there is no score. */
export function explain(reading: RowReading, pack: RulePack): Step[] | Refusal | null {
  const { score, completion, weight } = reading;
  if (typeof score !== "number") return score;
  // A score stands for a weight, a completion and what was judged.
  const points = weightImage(typeof weight === "object" ? weight.value : 0);
  if (typeof completion !== "number") return null;
  const judged = judgedOf(reading, pack);
  if (isRefusal(judged)) return null;
  const steps =
    "operator" in judged
      ? explainNumeric(judged, completion, points, score, pack)
      : explainStated(judged, points, score);
  return pack.cited ? [...steps, { kind: "rules", rules: pack.cited }] : steps;
}

function explainStated({ how, completion }: Stated, weight: number, score: number): Step[] {
  return [
    { kind: how, completion },
    { kind: "score", weight, completion, product: product(weight, completion, null), score },
  ];
}

function explainNumeric(
  { operator, target, actual, unit, fraction }: Comparison,
  completion: number,
  weight: number,
  score: number,
  pack: RulePack,
): Step[] {
  const judgement = judge(operator, target, actual, pack, unit);
  const isPoints = judgement === "points";
  const form = isPoints ? "linear" : shareFormOf(judgement);
  // What percentage points leave is a share of 1.
  const [whole, part] = isPoints ? [1, oneAndLoss(target, actual, pack)] : [target, actual];
  const steps: Step[] =
    fraction === null ? [] : [{ kind: "fraction", typed: fraction, read: actual }];
  const isStrict = operator === ">" || operator === "<";
  if (isStrict && actual === target) {
    steps.push({ kind: "atTarget", operator, target, actual, unit });
  }
  const inFull = form === null ? null : shareInFull(form, whole, part);
  if (form === null || inFull === null || !Number.isFinite(inFull.value)) {
    steps.push({ kind: judgement === "met" ? "met" : "none", operator, target, actual, unit });
  } else {
    const { value: quotient, exact } = inFull;
    const numbers = { target, actual, unit, off: pack.offPerPoint };
    const told = isPoints ? "points" : form;
    steps.push({ kind: "share", form: told, ...numbers, quotient, exact, completion });
  }
  // Without a rounded completion the product is the weighted share itself, not of its 15 digits.
  const unrounded =
    form === null || pack.completionDecimals !== null
      ? product(weight, completion, null)
      : share(form, whole, part, null, weight);
  steps.push({ kind: "score", weight, completion, product: unrounded, score });
  return steps;
}

function shareFormOf(judgement: Exclude<Judgement, "points"> | Refusal): ShareForm | null {
  const isShare = typeof judgement === "string" && judgement !== "met" && judgement !== "none";
  return isShare ? judgement : null;
}
