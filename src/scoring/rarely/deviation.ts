import {
  hasSoundSize,
  isRefusal,
  judgedOf,
  readCells,
  refuse,
  type CompletionRow,
  type NumericOperator,
  type Outcome,
  type Refusal,
  type RulePack,
} from "..";
import { relativeDistance } from "./inFull";

/**
 * 偏差率 of a 定量 row as a ratio: (actual − target) ÷ |target|, above 0 where the actual lies above its
 * target, whatever the operator; to 15 digits, not rounded. null while the actual is blank, and for a
 * 定性 row, whose words have no distance. Refused as a score is; DEVIATION_NONE for a target of 0 that
 * is not just reached, or one so small that no number holds the ratio.
 */
export function deviationOf(row: CompletionRow, pack: RulePack): Outcome {
  const reading = readCells({ ...row, weight: null });
  if (reading.actual === "blank") return null;
  if (reading.kind === "qualitative") return null;
  const judged = judgedOf(reading, pack, deviationOfNumbers);
  if (isRefusal(judged)) return judged;
  if (!("operator" in judged)) return null;
  return deviationOfNumbers(judged.operator, judged.target, judged.actual);
}

function deviationOfNumbers(
  _operator: NumericOperator,
  target: number,
  actual: number,
): number | Refusal {
  if (actual === target) return 0;
  if (target === 0) return refuse("DEVIATION_NONE", { target });
  const value = relativeDistance(target, actual);
  return hasSoundSize(value) ? value : refuse("DEVIATION_NONE", { target });
}
