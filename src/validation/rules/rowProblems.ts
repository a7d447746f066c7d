import type { Declarations } from "../problem/declare";

/**
 * The problems told by rowTidiness.ts and rowRefusals.ts. They stand apart from their checks because the
 * custom functions carry the checks, in a bundle that every workbook loads, and need none of this.
 */
export const rowProblems = {
  OPERATOR_UNKNOWN: ["error", "indicators", "none", ["operator"]],
  OPERATOR_VARIANT: ["warning", "indicators", "safe", ["operator", "standard"]],
  OPERATOR_MISSING: ["unfilled", "indicators", "none", ["target"]],
  OPERATOR_NAMES_LEVEL: ["error", "indicators", "none", ["operator", "target"]],
  OPERATOR_ON_QUALITATIVE: ["error", "indicators", "ask", ["target", "operator"]],
  OPERATOR_IN_TARGET: ["warning", "indicators", "safe", ["target", "operator"]],
  OPERATOR_IN_ACTUAL: ["error", "indicators", "ask", ["actual"]],
  TARGET_NOT_NUMERIC: ["error", "indicators", "none", ["operator", "target"]],
  TARGET_MISSING: ["unfilled", "indicators"],
  TARGET_ZERO: ["error", "indicators", "none", ["operator"]],
  TARGET_PERCENT_SLIP: ["warning", "indicators", "ask", ["target", "proposed"]],
  ACTUAL_MISSING: ["unfilled", "indicators"],
  ACTUAL_MISSING_SCORED: ["error", "indicators"],
  ACTUAL_NOT_NUMERIC: ["error", "indicators", "none", ["actual"]],
  ACTUAL_NOT_A_BAND: ["error", "indicators", "none", ["actual"]],
  ACTUAL_OTHER_BAND: ["error", "indicators", "ask", ["actual", "proposed"]],
  ACTUAL_ZERO_IN_WORDS: ["error", "indicators", "ask", ["actual"]],
  ACTUAL_COMPLETION_PERCENT: ["error", "indicators", "ask", ["completion", "proposed"]],
  ACTUAL_NOT_A_DATE: ["error", "indicators", "none", ["actual"]],
  ACTUAL_LATE: ["warning", "indicators", "none", ["actual", "target"]],
  ACTUAL_BAND_NUMBER: ["unfilled", "indicators", "none", ["low", "high"]],
  ACTUAL_PERCENT_SLIP: ["warning", "indicators", "ask", ["actual", "proposed"]],
  PERCENT_SIGN: ["warning", "indicators", "safe", ["value", "proposed"]],
  PERCENT_UNIT_CONFLICT: ["error", "indicators", "none", ["value", "unit"]],
  UNIT_IN_VALUE: ["warning", "indicators", "safe", ["value", "unit"]],
  FULL_WIDTH: ["warning", "indicators", "safe", ["value", "proposed"]],
  NUMBER_AS_TEXT: ["warning", "indicators", "safe", ["value"]],
  WEIGHT_MISSING: ["unfilled", "indicators"],
  WEIGHT_NOT_NUMERIC: ["error", "indicators", "none", ["weight"]],
  WEIGHT_NOT_POSITIVE: ["error", "indicators", "none", ["weight"]],
  CELL_ERROR: ["error", "indicators", "none", ["error"]],
  RESULT_ERROR: ["error", "indicators", "none", ["error"]],
  TOTAL_ERROR: ["error", "total", "none", ["error"]],
} as const satisfies Declarations;
