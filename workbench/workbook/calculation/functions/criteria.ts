import { ErrorValue } from "../errors";
import { compare, numberInText, sameNumber, type Scalar } from "../values";

/** The test of SUMIF and its like: ">=5", "<>x", "a*", 12. */
export function criteriaMatcher(criterion: Scalar): (value: Scalar) => boolean {
  if (criterion instanceof ErrorValue) {
    return (value) => value instanceof ErrorValue && value.text === criterion.text;
  }
  if (typeof criterion !== "string") return equals(criterion ?? 0);
  const [, operator = "", rest = ""] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
  const operand = operandOf(rest);
  if (operator === "" || operator === "=") {
    // "=" alone asks for empty cells.
    if (rest === "") return (value) => value === null || (operator === "" && value === "");
    return equals(operand);
  }
  if (operator === "<>") {
    if (rest === "") return (value) => value !== null;
    const same = equals(operand);
    return (value) => !same(value);
  }
  const holds: Record<string, (order: number) => boolean> = {
    "<": (order) => order < 0,
    ">": (order) => order > 0,
    "<=": (order) => order <= 0,
    ">=": (order) => order >= 0,
  };
  return (value) =>
    value !== null &&
    !(value instanceof ErrorValue) &&
    typeof value === typeof operand &&
    (holds[operator]?.(compare(value, operand)) ?? false);
}

function operandOf(text: string): string | number | boolean {
  if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
  return numberInText(text) ?? text;
}

function equals(operand: string | number | boolean): (value: Scalar) => boolean {
  if (typeof operand === "number") {
    return (value) =>
      (typeof value === "number" && sameNumber(value, operand)) ||
      (typeof value === "string" && numberInText(value) === operand);
  }
  if (typeof operand === "boolean") return (value) => value === operand;
  const pattern = wildcardPattern(operand);
  return (value) => typeof value === "string" && pattern.test(value);
}

/** * and ? stand for any text and any character, ~ before them for themselves. */
export function wildcardPattern(text: string): RegExp {
  const source = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (found, escaped?: string) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (found === "*") return "[\\s\\S]*";
    return found === "?" ? "[\\s\\S]" : `\\${found}`;
  });
  return new RegExp(`^${source.replace(/\\~/g, "~")}$`, "i");
}
