import type { CellValue } from "../words/cell";
import { isBlank } from "../words/cell";
import { isCellError } from "../words/cellErrors";
import { compactText } from "../words/compact";
import { remember } from "../words/remember";

/** 运算符号, with "qualitative" for a 定性 row. */
export type Operator = "=" | ">=" | "<=" | ">" | "<" | "qualitative";

/** What 运算符号 holds. */
export interface OperatorReading {
  /** null where the cell does not tell: an unknown spelling, or an Excel error. */
  operator: Operator | null;
  /** variant: a known spelling that the form itself does not print ("≥", "不低于"). */
  state: "blank" | "standard" | "variant" | "unknown" | "error";
}

/**
 * Every written variant met in published tables, after compactText. 以上 and 以下 include the number
 * itself (Civil Code, article 1259); 达到 says no more than "at least".
 */
const variants: Record<Operator, string> = {
  "=": "= == 等于",
  ">=": ">= => ≥ ≧ ⩾ 不低于 不少于 不小于 不低于等于 大于等于 大于或等于 高于等于 高于或等于 以上 及以上 至少 达到",
  "<=": "<= =< ≤ ≦ ⩽ 不超过 不高于 不大于 不多于 小于等于 小于或等于 低于等于 低于或等于 以内 之内 以下 及以下 至多 最多",
  ">": "> 大于 高于 超过 多于",
  "<": "< 小于 低于 少于",
  qualitative: "定性 定性指标",
};

/** The spellings of the printed forms; a 定性 row has an empty operator or the word itself. */
const standardSpellings = new Set(["=", ">=", "<=", ">", "<", "定性"]);

const operatorBySpelling = new Map<string, Operator>(
  Object.entries(variants).flatMap(([operator, spellings]) =>
    spellings.split(" ").map((spelling) => [spelling, operator as Operator] as const),
  ),
);

const blankReading: OperatorReading = { operator: "qualitative", state: "blank" };
const unknownReading: OperatorReading = { operator: null, state: "unknown" };
const errorReading: OperatorReading = { operator: null, state: "error" };

/** Readings of texts as typed, so that a sheet of a thousand rows normalises "≥" once. */
const readText = remember((text): OperatorReading => {
  if (isBlank(text)) return blankReading;
  const operator = operatorBySpelling.get(compactText(text));
  if (operator === undefined) return isCellError(text) ? errorReading : unknownReading;
  return { operator, state: standardSpellings.has(text) ? "standard" : "variant" };
});

/** Reads 运算符号; never guesses and never throws. An empty cell means 定性, as on the printed form. */
export function readOperator(cell: CellValue): OperatorReading {
  if (typeof cell === "string") return readText(cell);
  return cell === null ? blankReading : unknownReading;
}

/** Words that stand behind a number ("98%以上"); all others stand before it. */
const suffixes = ["及以上", "以上", "及以下", "以下", "以内", "之内"];

const prefixes = [...operatorBySpelling.keys()]
  .filter(
    (spelling) =>
      !suffixes.includes(spelling) && operatorBySpelling.get(spelling) !== "qualitative",
  )
  // The longest first, or "大于等于50" would be read as 大于 and a rest.
  .sort((one, other) => other.length - one.length);

/** Takes an operator off the front or the back of a compacted text: "≥50", "98%以上". */
export function splitOperator(text: string): { operator: Operator | null; rest: string } {
  const prefix = prefixes.find((spelling) => text.startsWith(spelling));
  if (prefix !== undefined) {
    return { operator: operatorBySpelling.get(prefix) ?? null, rest: text.slice(prefix.length) };
  }
  const suffix = suffixes.find((spelling) => text.endsWith(spelling));
  if (suffix !== undefined) {
    return {
      operator: operatorBySpelling.get(suffix) ?? null,
      rest: text.slice(0, -suffix.length),
    };
  }
  return { operator: null, rest: text };
}
