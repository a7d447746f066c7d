import { scoringSentence } from "../locale/cellSentences";
import { cellWords } from "../locale/zh-CN/cellWords";
import type { Refusal, ScoringErrorCode, SentenceValues } from "../scoring";

/**
 * Why a call as a whole, or a row of it, has no result.
 * - SHAPES_DIFFER {one, rows, columns, other, otherRows, otherColumns}: two ranges of different shape.
 * - ONE_CELL {name}: a range for an argument that is one cell.
 * - ROW_UNSCORED {row, sentence}: a row that keeps a whole from being told.
 * - UNEXPECTED: what nobody foresaw. Never a wrong number.
 */
export type CallErrorCode = "SHAPES_DIFFER" | "ONE_CELL" | "ROW_UNSCORED" | "UNEXPECTED";

/** The error a cell shows for a call. */
export function callError(code: CallErrorCode, values: SentenceValues): CustomFunctions.Error {
  return errorWith("invalidValue", code, values);
}

/** What an error calls an argument by, as the function's list of arguments does. */
export function argumentName(key = ""): string {
  return cellWords.fields[key] ?? key;
}

/** Takes in the sentences of errors that only functions have which are loaded when they are called. */
export function addSentences(sentences: Record<string, string>): void {
  Object.assign(cellWords.problems, sentences);
}

/** Where Excel users expect another error than #VALUE!. Excel shows a message only with #VALUE!. */
const excelCodes: Partial<Record<ScoringErrorCode, "divisionByZero" | "invalidNumber">> = {
  ALLOCATED_ZERO: "divisionByZero",
  WEIGHT_NEGATIVE: "invalidNumber",
  AMOUNT_NEGATIVE: "invalidNumber",
  TOTAL_RANGE: "invalidNumber",
  DEVIATION_NONE: "divisionByZero",
};

/** Why there is no number, as the error a cell shows, with a Chinese sentence. */
export function refusalError({ code, values }: Refusal): CustomFunctions.Error {
  return errorWith(excelCodes[code] ?? "invalidValue", code, values);
}

function errorWith(
  excelCode: keyof typeof CustomFunctions.ErrorCode,
  code: string,
  values: SentenceValues,
): CustomFunctions.Error {
  return new CustomFunctions.Error(
    CustomFunctions.ErrorCode[excelCode],
    scoringSentence(cellWords, { code, values }),
  );
}

/** Ends a call with an error for its cell. Excel's error class is not declared as a kind of Error. */
export function failWith(error: CustomFunctions.Error): never {
  throw error as unknown as Error;
}
