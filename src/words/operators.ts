/** How people write 运算符号, and what each spelling means. */

/** 运算符号, with "qualitative" for a 定性 row. */
export type Operator = "=" | ">=" | "<=" | ">" | "<" | "qualitative";

/**
 * Every written variant met in published tables, after compactText. 以上 and 以下 include the number
 * itself (Civil Code, article 1259); 达到 says no more than "at least". A Chinese keyboard gives 》 and 《 on
 * the keys of > and <.
 */
export const operatorSpellings: Record<Operator, string> = {
  "=": "= == 等于 为",
  ">=": ">= 》= => ≥ ≧ ⩾ 不低于 不少于 不小于 不低于等于 大于等于 大于或等于 大于或者等于 高于等于 高于或等于 达到或超过 不得低于 不得少于 不得小于 以上 及以上 至少 达到 notlessthan nolessthan atleast",
  "<=": "<= 《= =< ≤ ≦ ⩽ 不超过 不高于 不大于 不多于 小于等于 小于或等于 小于或者等于 低于等于 低于或等于 不得超过 不得高于 不得大于 不得多于 以内 之内 以下 及以下 至多 最多 nomorethan notmorethan atmost",
  ">": "> 》 大于 高于 超过 多于",
  "<": "< 《 小于 低于 少于",
  qualitative: "定性 定性指标",
};

/** The spellings of the printed forms; a 定性 row has an empty operator or the word itself. */
const standardSpellings = new Set(["=", ">=", "<=", ">", "<", "定性"]);

const bySpelling = new Map<string, Operator>(
  Object.entries(operatorSpellings).flatMap(([operator, spellings]) =>
    spellings.split(" ").map((spelling) => [spelling, operator as Operator] as const),
  ),
);

/** The operator of a compacted text that is nothing else; null for any other text. */
export function operatorOf(spelling: string): Operator | null {
  return bySpelling.get(spelling) ?? bySpelling.get(spelling.toLowerCase()) ?? null;
}

/** True for a text that is spelt as the forms print it. */
export function isStandardSpelling(text: string): boolean {
  return standardSpellings.has(text);
}

/** Words that stand behind a number ("98%以上"); all others stand before it. */
const suffixes = ["及以上", "以上", "及以下", "以下", "以内", "之内"];

const prefixes = [...bySpelling.keys()]
  .filter((spelling) => !suffixes.includes(spelling) && bySpelling.get(spelling) !== "qualitative")
  // The longest first, or "大于等于50" would be read as 大于 and a rest.
  .sort((one, other) => other.length - one.length);

/**
 * Takes an operator off the front or the back of a compacted text: "≥50", "98%以上". Of two that point the same way
 * (达到98%以上) the first counts.
 */
export function splitOperator(text: string): { operator: Operator | null; rest: string } {
  const small = text.toLowerCase();
  const prefix = prefixes.find((spelling) => small.startsWith(spelling));
  const suffix = suffixes.find((spelling) => text.endsWith(spelling));
  const [before = null, behind = null] = [prefix, suffix].map((word) => bySpelling.get(word ?? ""));
  const from = prefix?.length ?? 0;
  if (before !== null && before[0] !== behind?.[0]) {
    return { operator: before, rest: text.slice(from) };
  }
  const to = text.length - (suffix?.length ?? 0);
  return { operator: before ?? behind, rest: text.slice(from, to) };
}
