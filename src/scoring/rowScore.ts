import { isCellError } from "../words/cellErrors";
import { decimalImage } from "./decimal";
import type { Outcome } from "./errors";
import { readOperator } from "./operator";
import { hasSoundSize } from "./quantity";
import type { CompletionRow, ScoringRow } from "./row";
import { isReadAsFraction, readRow, readUnit, weightImage } from "./row";
import type { RulePack } from "./rulePack";
import { scoreOfNumbers } from "./score";

/** 完成程度 of a row: 0 to 1, rounded as the rule pack says; null while the actual is blank. */
export function completionOf(row: CompletionRow, pack: RulePack): Outcome {
  return readRow({ ...row, weight: null }, pack).completion;
}

/** 得分 of a row in points: 0 to its weight; null while the actual is blank. */
export function scoreOf(row: ScoringRow, pack: RulePack): Outcome {
  const { target, actual, weight, unit } = row;
  // Most rows of most forms are an operator and three numbers: no text to read, nothing to keep.
  if (typeof target === "number" && typeof actual === "number" && typeof weight === "number") {
    const { operator } = readOperator(row.operator);
    if (
      operator !== null &&
      operator !== "qualitative" &&
      weight >= 0 &&
      hasSoundSize(target) &&
      hasSoundSize(actual) &&
      hasSoundSize(weight) &&
      !(isReadAsFraction(target, actual, pack) && readUnit(unit) === "%") &&
      !isCellError(unit)
    ) {
      const points = weightImage(weight);
      return scoreOfNumbers(operator, decimalImage(target), decimalImage(actual), points, pack);
    }
  }
  return readRow(row, pack).score;
}
