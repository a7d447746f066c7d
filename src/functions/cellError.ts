import { scoringSentence } from "../locale/cellSentences";
import { cellWords } from "../locale/zh-CN/cellWords";
import {
  RulePackError,
  ScoringError,
  type ScoringErrorCode,
  type SentenceValues,
} from "../scoring";

/** The ranges given to one call have different shapes, "3×1" and "1×3". */
export class ShapeError extends Error {
  readonly code = "SHAPES_DIFFER";
  constructor(readonly values: { one: string; other: string }) {
    super("SHAPES_DIFFER");
  }
}

/** Where Excel users expect another error than #VALUE!. Excel shows a message only with #VALUE!. */
const excelCodes: Partial<Record<ScoringErrorCode, "divisionByZero" | "invalidNumber">> = {
  ALLOCATED_ZERO: "divisionByZero",
  WEIGHT_NEGATIVE: "invalidNumber",
  AMOUNT_NEGATIVE: "invalidNumber",
  TOTAL_RANGE: "invalidNumber",
};

/** Any error as the error a cell shows, with a Chinese sentence. */
export function cellError(error: unknown): CustomFunctions.Error {
  const excelCode = (error instanceof ScoringError && excelCodes[error.code]) || "invalidValue";
  return new CustomFunctions.Error(
    CustomFunctions.ErrorCode[excelCode],
    scoringSentence(cellWords, problemOf(error)),
  );
}

function problemOf(error: unknown): { code: string; values: SentenceValues } {
  if (error instanceof ScoringError || error instanceof ShapeError) return error;
  if (error instanceof RulePackError) return { code: error.code, values: { found: error.found } };
  return { code: "UNEXPECTED", values: {} };
}

/** Ends a call with an error for its cell. Excel's error class is not declared as a kind of Error. */
export function failWith(error: CustomFunctions.Error): never {
  throw error as unknown as Error;
}
