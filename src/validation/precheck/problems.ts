import type { Declarations } from "../problem/declare";

/**
 * What a platform would refuse or change on upload. No fault of the form: told apart from its problems, never
 * counted with them, never marked in its cells, and only where the workbook asks for it.
 */
export const precheckProblems = {
  IMPORT_NAME_TWICE: ["precheck", "indicators", "none", ["name"]],
  IMPORT_SIGN: ["precheck", "indicators", "none", ["column", "value", "sign"]],
  IMPORT_SPACE: ["precheck", "indicators", "ask", ["column", "value"]],
  IMPORT_NOT_A_NUMBER: ["precheck", "indicators", "none", ["column", "value"]],
  IMPORT_BAND_WORDS: ["precheck", "indicators", "none", ["actual", "words", "rows"]],
  IMPORT_COLUMN_ABSENT: ["precheck", "indicators", "none", ["column", "rows"]],
  IMPORT_TOO_LONG: ["precheck", "indicators", "none", ["text", "bytes", "most"]],
  IMPORT_WEIGHT: ["precheck", "indicators", "none", ["weight"]],
  IMPORT_SCORE_ABOVE: ["precheck", "indicators", "none", ["score", "weight"]],
  IMPORT_SCORE_RECOMPUTED: ["precheck", "indicators", "none", ["score", "expected"]],
  IMPORT_BAND_SCORE: ["precheck", "indicators", "none", ["score", "word", "low", "high"]],
  IMPORT_LEVEL_POINTS: ["precheck", "indicators", "none", ["level", "points", "sum"]],
  IMPORT_UNEXPLAINED: ["precheck", "indicators", "none", ["score", "weight"]],
} as const satisfies Declarations;
