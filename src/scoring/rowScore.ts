import type { CellValue } from "../words/cell";
import { isCellError } from "../words/cellErrors";
import { remember } from "../words/remember";
import { decimalImage } from "./decimal";
import type { Outcome } from "./errors";
import type { NumericOperator } from "./judgement";
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
  const { operator, target, actual, weight, unit } = row;
  return plainScore(operator, target, actual, weight, unit, pack) ?? readRow(row, pack).score;
}

/** The same of a row's cells one by one: a column of ten thousand scores makes no row of them. */
export function scoreOfCells(
  operator: CellValue,
  target: CellValue,
  actual: CellValue,
  weight: CellValue,
  unit: CellValue,
  pack: RulePack,
): Outcome {
  return (
    plainScore(operator, target, actual, weight, unit, pack) ??
    readRow({ operator, target, actual, weight, unit }, pack).score
  );
}

/**
 * The score of what most rows of most forms are: an operator and three numbers, no text to read, nothing to keep.
 * null for any other row.
 */
function plainScore(
  operator: CellValue,
  target: CellValue,
  actual: CellValue,
  weight: CellValue,
  unit: CellValue | undefined,
  pack: RulePack,
): Outcome {
  if (typeof target !== "number" || typeof actual !== "number" || typeof weight !== "number") {
    return null;
  }
  const read = standardOperator(operator) ?? readOperator(operator).operator;
  // Percentage points ask for the unit, which is not read here.
  const isPlain =
    weight >= 0 &&
    pack.reverseMiss !== "per_point" &&
    hasSoundSize(target) &&
    hasSoundSize(actual) &&
    hasSoundSize(weight) &&
    (suspectIn(target, actual) === null ? unit === "%" || isUsualUnit(unit) : isNoUnit(unit));
  if (read === null || read === "qualitative" || !isPlain) return null;
  const points = weightImage(weight);
  return scoreOfNumbers(read, decimalImage(target), decimalImage(actual), points, pack);
}

/** An operator as the forms print it, without looking it up; null for any other text. */
function standardOperator(cell: CellValue): NumericOperator | null {
  switch (cell) {
    case "=":
    case ">=":
    case "<=":
    case ">":
    case "<":
      return cell;
    default:
      return null;
  }
}

const isUsualText = remember((text) => !isCellError(text) && !isPackName(readUnit(text)));

/** True for a unit that leaves bare numbers as they are typed. */
function isUsualUnit(unit: CellValue | undefined): boolean {
  return isNoUnit(unit) || typeof unit !== "string" || isUsualText(unit);
}

function isNoUnit(unit: CellValue | undefined): boolean {
  return unit === null || unit === undefined || unit === "";
}
