import type { RulePack } from "../scoring/rulePack";
import { readRow as readScoringRow } from "../scoring/row";
import { completionOfNumbers, scoreOfNumbers, weightedCompletion } from "../scoring/score";
import type { NumberReading, RowReading } from "./rowReading";

/** What the rule pack gives for a row; null where the row can't be scored. */
export interface ExpectedResult {
  /** 完成程度, 0 to 1 */
  completion: number | null;
  /** 得分 in points */
  score: number | null;
}

const none: ExpectedResult = { completion: null, score: null };

/**
 * The rule's 完成程度 and 得分. In a 定性 row the band leaves a range, so the completion that stands
 * in the form is taken where it is a ratio.
 */
export function expectedResult(
  reading: RowReading,
  completion: NumberReading,
  pack: RulePack,
): ExpectedResult {
  if (reading.kind === "numeric") return scorable(reading) ? numericResult(reading, pack) : none;
  if (reading.kind !== "qualitative") return none;
  const ratio = qualitativeCompletion(reading, completion, pack);
  if (ratio === null) return none;
  const weight = weightOf(reading);
  return {
    completion: ratio,
    score: weight === null ? null : weightedCompletion(weight, ratio, pack),
  };
}

/** True where scoring would not refuse the row; asking first is far cheaper than a thrown error. */
function scorable({ operator, target, actual, unit }: RowReading): boolean {
  if (typeof target !== "object" || typeof actual !== "object" || actual.operator !== null) {
    return false;
  }
  if (target.operator !== null && target.operator !== operator) return false;
  if (target.value === 0 && (operator === ">=" || operator === ">")) return false;
  const gluedTarget = target.percent ? "%" : target.unit;
  const gluedActual = actual.percent ? "%" : actual.unit;
  return (
    (gluedTarget === "" || gluedTarget === unit) && (gluedActual === "" || gluedActual === unit)
  );
}

function numericResult(reading: RowReading, pack: RulePack): ExpectedResult {
  try {
    const numbers = readScoringRow(reading.cells, pack);
    if (numbers?.kind !== "numeric") return none;
    const { operator, target, actual } = numbers;
    const weight = weightOf(reading);
    return {
      completion: completionOfNumbers(operator, target, actual, pack),
      score: weight === null ? null : scoreOfNumbers(operator, target, actual, weight, pack),
    };
  } catch {
    // The rule pack leaves such a row to a person (a missed target of 0, an exceeded "=").
    return none;
  }
}

function qualitativeCompletion(
  { actual, band }: RowReading,
  completion: NumberReading,
  pack: RulePack,
): number | null {
  if (typeof completion === "object" && completion.value >= 0 && completion.value <= 1) {
    return completion.value;
  }
  if (band === 1 && pack.qualValue === "band1_full") return 1;
  if (typeof actual !== "object") return null;
  const ratio = actual.percent ? Number(`${actual.value}e-2`) : actual.value;
  return ratio >= 0 && ratio <= 1 ? ratio : null;
}

function weightOf({ weight }: RowReading): number | null {
  return typeof weight === "object" && weight.value > 0 ? weight.value : null;
}
