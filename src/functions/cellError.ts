import { scoringSentence } from "../locale/cellSentences";
import { cellWords } from "../locale/zh-CN/cellWords";
import type { Refusal, ScoringErrorCode, SentenceValues } from "../scoring";

/** The ranges given to one call have different shapes, "3×1" and "1×3". */
export function shapeError(one: string, other: string): CustomFunctions.Error {
  return errorWith("invalidValue", "SHAPES_DIFFER", { one, other });
}

/** Where Excel users expect another error than #VALUE!. Excel shows a message only with #VALUE!. */
const excelCodes: Partial<Record<ScoringErrorCode, "divisionByZero" | "invalidNumber">> = {
  ALLOCATED_ZERO: "divisionByZero",
  WEIGHT_NEGATIVE: "invalidNumber",
  AMOUNT_NEGATIVE: "invalidNumber",
  TOTAL_RANGE: "invalidNumber",
};

/** Why there is no number, as the error a cell shows, with a Chinese sentence. */
export function refusalError({ code, values }: Refusal): CustomFunctions.Error {
  return errorWith(excelCodes[code] ?? "invalidValue", code, values);
}

/** What a cell shows where the unforeseen happened: never a wrong number. */
export function unexpectedError(): CustomFunctions.Error {
  return errorWith("invalidValue", "UNEXPECTED", {});
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
