import { isBlank, parseQuantity, readOperator } from "../../scoring";
import type { Field, Indicator } from "./performanceForm";

/**
 * The field that a row is judged by: 全年完成值; in a 定性 row, whose words leave the number open, the
 * 完成程度 that a person typed (a band of the form stands for 100%-80%, and a person picks in it).
 */
export function judgedField({ operator, target, actual, completion }: Indicator): Field {
  const { value, formula } = completion;
  const isTyped = typeof value === "number" && value >= 0 && value <= 1 && formula === undefined;
  const isWord = isBlank(actual.value) ? false : !isNumber(actual);
  return isTyped && isWord && isQualitative(operator) && !isNumber(target) ? completion : actual;
}

/** A number, or a text that shows one: 12项, ≥95%. */
function isNumber({ value }: Field): boolean {
  return typeof value === "number" || parseQuantity(String(value ?? "")) !== undefined;
}

function isQualitative({ value }: Field): boolean {
  try {
    return readOperator(value).operator === "qualitative";
  } catch {
    // A word that is no operator at all: the row can't be judged, whatever stands beside it.
    return false;
  }
}
