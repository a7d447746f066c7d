import type { CellValue } from "../words/cell";
import { isBlank } from "../words/cell";
import { isCellError } from "../words/cellErrors";
import { compactText } from "../words/compact";
import { isStandardSpelling, operatorOf, type Operator } from "../words/operators";
import { remember } from "../words/remember";

/** What 运算符号 holds. */
export interface OperatorReading {
  /** null where the cell does not tell: an unknown spelling, or an Excel error. */
  operator: Operator | null;
  /** variant: a known spelling that the form itself does not print ("≥", "不低于"). */
  state: "blank" | "standard" | "variant" | "unknown" | "error";
}

const blankReading: OperatorReading = { operator: "qualitative", state: "blank" };
const unknownReading: OperatorReading = { operator: null, state: "unknown" };
const errorReading: OperatorReading = { operator: null, state: "error" };

/** Readings of texts as typed, so that a sheet of a thousand rows normalises "≥" once. */
const readText = remember((text): OperatorReading => {
  if (isBlank(text)) return blankReading;
  const operator = operatorOf(compactText(text));
  if (operator === null) return isCellError(text) ? errorReading : unknownReading;
  return { operator, state: isStandardSpelling(text) ? "standard" : "variant" };
});

/** Reads 运算符号; never guesses and never throws. An empty cell means 定性, as on the printed form. */
export function readOperator(cell: CellValue): OperatorReading {
  if (typeof cell === "string") return readText(cell);
  return cell === null ? blankReading : unknownReading;
}
