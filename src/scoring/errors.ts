/**
 * Why a row can't be scored. The sentences are in src/locale/; `values` holds what they name.
 *
 * - CELL_ERROR {error}: a cell that the score depends on shows an Excel error.
 * - OPERATOR_UNKNOWN {text}: 运算符号 is none of the known spellings.
 * - OPERATOR_MISSING {text}: 指标值 is a number and 运算符号 is empty: nothing says how they compare.
 * - OPERATOR_CONFLICT {operator, text}: the target carries another operator than 运算符号 says.
 * - OPERATOR_IN_ACTUAL {text}: 全年完成值 holds an operator, as "≥50" does; only what was reached belongs there.
 * - VALUE_NOT_NUMERIC {field, text}: a number is needed and this is not one.
 * - ZERO_IN_WORDS {actual}: 无 for the 0 that a target of 0 asks for.
 * - DATE_LATE {actual, target}: later than the target's date, or it does not say; a person judges.
 * - DATE_OPERATOR {text, operator}: the target is a date, which only = and <= compare.
 * - DATE_NEEDED {actual}: the target is a date and the actual none.
 * - UNIT_MISMATCH {text, unit}: the units glued to the values are not of one kind with each other or with
 *   度量单位, or one changes its number (1亿) and the other has none.
 * - UNIT_IS_RULES {text}: the name of a rule pack stands in the unit's place.
 * - TARGET_MISSING: there is an actual but no 指标值.
 * - TARGET_ZERO {operator}: a share of a target of 0 does not exist.
 * - WEIGHT_MISSING, WEIGHT_NEGATIVE {weight}: 分值 is empty or below 0.
 * - PERCENT_SLIP {typed, whole, sign}: a number that is a percentage or a ratio, which score differently.
 * - REVERSE_ZERO {actual}: a target of 0 is missed, where the rule pack leaves the score to a person.
 * - EQUAL_OVER {target, actual}: an `=` target is exceeded, where the rule pack leaves the score to a person.
 * - NEGATIVE_ACTUAL {actual}: a negative actual, where the rule pack refuses it.
 * - BAND_UNKNOWN {text}: the actual of a 定性 row is neither a band text nor a number.
 * - BAND_NEEDS_NUMBER {band, from, to}: this band is a range; the 完成程度 must be filled.
 * - COMPLETION_PERCENT {completion, proposed}: a 完成程度 given as a percentage without its sign.
 * - COMPLETION_RANGE {completion}: a 完成程度 outside 0 to 1.
 * - ALLOCATED_MISSING, ALLOCATED_ZERO, AMOUNT_NEGATIVE {amount}: 项目下达金额 or 项目执行金额 gives no rate.
 * - RATE_OVER {rate}: more was spent than allocated, where the rule pack refuses to cap.
 * - RATE_RANGE {rate}: a 执行率 below 0.
 * - RULE_PACK {found, packs}: no rule pack is called so.
 * - RULES_TABLE {sentence}: a range of rules that can't be gone by, and why.
 * - HEADING {text}: the words above a column, where its numbers belong.
 * - SUBTOTAL {text}: a 小计 or 合计 row among the scores to be added.
 * - UNCALCULATED {text}: a formula or a sum that stands there as text.
 * - SCORE_NEGATIVE {score}, TOTAL_OVER {total, points}: a score below 0; more than the whole form has.
 * - DEVIATION_NONE {target}: a target of 0, or nearly 0, has no 偏差率.
 * - MONTH_RANGE {text}: a month that is no whole number from 1 to 12.
 * - SHARES_NONE {points, rows}: these points can't be shared to the hundredth by so many rows.
 * - TOTAL_RANGE {total, points}: a total below 0 or above the points of the form.
 */
export type ScoringErrorCode =
  | "CELL_ERROR"
  | "OPERATOR_UNKNOWN"
  | "OPERATOR_MISSING"
  | "OPERATOR_CONFLICT"
  | "OPERATOR_IN_ACTUAL"
  | "VALUE_NOT_NUMERIC"
  | "ZERO_IN_WORDS"
  | "DATE_LATE"
  | "DATE_OPERATOR"
  | "DATE_NEEDED"
  | "UNIT_MISMATCH"
  | "UNIT_IS_RULES"
  | "TARGET_MISSING"
  | "TARGET_ZERO"
  | "WEIGHT_MISSING"
  | "WEIGHT_NEGATIVE"
  | "PERCENT_SLIP"
  | "REVERSE_ZERO"
  | "EQUAL_OVER"
  | "NEGATIVE_ACTUAL"
  | "BAND_UNKNOWN"
  | "BAND_NEEDS_NUMBER"
  | "COMPLETION_PERCENT"
  | "COMPLETION_RANGE"
  | "ALLOCATED_MISSING"
  | "ALLOCATED_ZERO"
  | "AMOUNT_NEGATIVE"
  | "RATE_OVER"
  | "RATE_RANGE"
  | "RULE_PACK"
  | "RULES_TABLE"
  | "TOTAL_RANGE"
  | "HEADING"
  | "SUBTOTAL"
  | "UNCALCULATED"
  | "SCORE_NEGATIVE"
  | "TOTAL_OVER"
  | "DEVIATION_NONE"
  | "MONTH_RANGE"
  | "SHARES_NONE";

/** What the sentence of an error or problem names: numbers as computed, texts as typed. */
export type SentenceValues = Record<string, string | number>;

/** Why there is no number, as data: what a reading answers instead of throwing. */
export interface Refusal {
  readonly code: ScoringErrorCode;
  readonly values: SentenceValues;
}

/** What cells come to: a number, why there is none, or null while nothing is filled in yet. */
export type Outcome = number | Refusal | null;

/** A refusal; the values are those that the code's sentence names. */
export function refuse(code: ScoringErrorCode, values: SentenceValues = {}): Refusal {
  return { code, values };
}

/** True for an outcome, or anything else a reading gives, that says why there is none. */
export function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === "object" && outcome !== null && "code" in outcome;
}
