import type { CellValue } from "../words/cell";
import { decimalImage } from "./decimal";
import { ScoringError } from "./errors";
import { readPoints } from "./quantity";
import type { CompletionRow, ScoringRow } from "./row";
import { readRow } from "./row";
import type { RulePack } from "./rulePack";
import { completionOfNumbers, scoreOfNumbers, weightedCompletion } from "./score";

/**
 * 完成程度 of a row: 0 to 1, rounded as the rule pack says; null while the actual is blank.
 * @throws ScoringError when the row can't be scored
 */
export function completionOf(row: CompletionRow, pack: RulePack): number | null {
  const reading = readRow(row, pack);
  if (reading === null) return null;
  if (reading.kind === "qualitative") return reading.completion;
  return completionOfNumbers(reading.operator, reading.target, reading.actual, pack);
}

/**
 * 得分 of a row in points: 0 to its weight; null while the actual is blank.
 * @throws ScoringError when the row can't be scored
 */
export function scoreOf(row: ScoringRow, pack: RulePack): number | null {
  const reading = readRow(row, pack);
  if (reading === null) return null;
  const weight = readWeight(row.weight);
  if (reading.kind === "qualitative") return weightedCompletion(weight, reading.completion, pack);
  return scoreOfNumbers(reading.operator, reading.target, reading.actual, weight, pack);
}

/**
 * 分值 as a number of at least 0.
 * @throws ScoringError WEIGHT_MISSING, WEIGHT_NEGATIVE, VALUE_NOT_NUMERIC
 */
export function readWeight(typed: CellValue): number {
  const weight = readPoints(typed, "weight");
  if (weight === null) throw new ScoringError("WEIGHT_MISSING");
  if (weight < 0) throw new ScoringError("WEIGHT_NEGATIVE", { weight });
  // The image of a weight with 17 digits may lie above it by a hair, and a score may not.
  return Math.min(weight, decimalImage(weight));
}
