import type { CellValue } from "./cell";
import { isBlank } from "./cell";
import { product } from "./decimal";
import type { ScoringErrorCode, SentenceValues } from "./errors";
import { ScoringError } from "./errors";
import { isReverse } from "./judgement";
import { readOperator } from "./operator";
import { parseQuantity } from "./quantity";
import type { NumericReading, ScoringRow } from "./row";
import { readRow } from "./row";
import { readWeight, scoreOf } from "./rowScore";
import type { RulePack } from "./rulePack";

/**
 * What is doubtful about a row that can be scored.
 *
 * - ACTUAL_BLANK: 全年完成值 is not filled.
 * - PERCENT_AS_FRACTION {actual, target}: looks like a fraction typed for a percentage.
 * - OPERATOR_VARIANT {text, operator}: 运算符号 is understood, but not in the form's spelling.
 * - VALUE_UNTIDY {field, text, value}: a number is understood, but not typed as one.
 * - WEIGHT_ZERO: 分值 is 0, or empty where desktop Excel hands an empty cell over as 0.
 * - NEGATIVE_COUNTS_ZERO {actual}: a negative actual of a >=, > or = row.
 * - STRICT_EQUAL {operator, target}: a > or < row just equals its target.
 * - TARGET_FAR_EXCEEDED {actual, target, times}: at overThreshold times the target or above.
 */
export type RowDoubtCode =
  | "ACTUAL_BLANK"
  | "PERCENT_AS_FRACTION"
  | "OPERATOR_VARIANT"
  | "VALUE_UNTIDY"
  | "WEIGHT_ZERO"
  | "NEGATIVE_COUNTS_ZERO"
  | "STRICT_EQUAL"
  | "TARGET_FAR_EXCEEDED";

export interface RowProblem {
  code: ScoringErrorCode | RowDoubtCode;
  values: SentenceValues;
}

/** The first problem of a row as far as scoring alone can see it; null when the row is sound. */
export function checkScoringRow(row: ScoringRow, pack: RulePack): RowProblem | null {
  try {
    if (scoreOf(row, pack) === null) return { code: "ACTUAL_BLANK", values: {} };
    if (readWeight(row.weight) === 0) return { code: "WEIGHT_ZERO", values: {} };
    const reading = readRow(row, pack);
    return (
      (reading?.kind === "numeric" ? doubtfulNumbers(row, reading, pack) : null) ??
      variantOperator(row.operator) ??
      (reading?.kind === "numeric" ? untidyValue(row) : null)
    );
  } catch (error) {
    if (error instanceof ScoringError) return { code: error.code, values: error.values };
    throw error;
  }
}

function doubtfulNumbers(
  row: ScoringRow,
  { operator, target, actual, fraction }: NumericReading,
  pack: RulePack,
): RowProblem | null {
  const { minTarget, warnUpTo } = pack.percentSlip;
  const percentRow =
    fraction !== null || isPercent(row.unit) || (isPercent(row.target) && !isPercent(row.actual));
  const typed = fraction ?? actual;
  if (percentRow && target >= minTarget && typed > 0 && typed <= warnUpTo) {
    return { code: "PERCENT_AS_FRACTION", values: { actual: typed, target } };
  }
  if (isReverse(operator)) {
    return operator === "<" && actual === target ? strictEqual(operator, target) : null;
  }
  if (actual < 0 && target >= 0) return { code: "NEGATIVE_COUNTS_ZERO", values: { actual } };
  if (operator === ">" && actual === target) return strictEqual(operator, target);
  if (target > 0 && actual >= product(target, pack.overThreshold, null)) {
    return { code: "TARGET_FAR_EXCEEDED", values: { actual, target, times: pack.overThreshold } };
  }
  return null;
}

function isPercent(cell: CellValue | undefined): boolean {
  return typeof cell === "string" && /[%％]\s*$/u.test(cell);
}

function strictEqual(operator: string, target: number): RowProblem {
  return { code: "STRICT_EQUAL", values: { operator, target } };
}

function variantOperator(typed: CellValue): RowProblem | null {
  const { operator, standard } = readOperator(typed);
  return standard ? null : { code: "OPERATOR_VARIANT", values: { text: String(typed), operator } };
}

function untidyValue(row: ScoringRow): RowProblem | null {
  for (const field of ["target", "actual", "weight"] as const) {
    const text = row[field];
    if (typeof text !== "string" || isBlank(text)) continue;
    const quantity = parseQuantity(text);
    if (quantity && !quantity.tidy) {
      return { code: "VALUE_UNTIDY", values: { field, text, value: quantity.value } };
    }
  }
  return null;
}
