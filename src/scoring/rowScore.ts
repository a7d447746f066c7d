import type { CellValue } from "../words/cell";
import { isCellError } from "../words/cellErrors";
import { remember } from "../words/remember";
import { decimalImage } from "./decimal";
import type { Outcome } from "./errors";
import { readOperator } from "./operator";
import { hasSoundSize } from "./quantity";
import type { CompletionRow, ScoringRow } from "./row";
import { isPackName } from "./packs";
import { readRow, readUnit, weightImage } from "./row";
import type { RulePack } from "./rulePack";
import { suspectIn } from "./scale";
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
      (suspectIn(target, actual) === null ? unit === "%" || isUsualUnit(unit) : isNoUnit(unit))
    ) {
      const points = weightImage(weight);
      return scoreOfNumbers(operator, decimalImage(target), decimalImage(actual), points, pack);
    }
  }
  return readRow(row, pack).score;
}

const isUsualText = remember((text) => !isCellError(text) && !isPackName(readUnit(text)));

/** True for a unit that leaves bare numbers as they are typed. */
function isUsualUnit(unit: CellValue | undefined): boolean {
  return isNoUnit(unit) || typeof unit !== "string" || isUsualText(unit);
}

function isNoUnit(unit: CellValue | undefined): boolean {
  return unit === null || unit === undefined || unit === "";
}
