/** docs/functions.md, "Spelling" and "Operators". */

export type Cell = unknown;

const white = /\s+/g;
const zeroWidth = /[\u200b-\u200d\u2060\ufeff]+/g;
/** Number signs that white space stands between. */
const parted = /[\d.,]\s+[\d.,]/;
/** Small and ringed digits that stand behind no letter. */
const smallDigit = /(?<!\p{L})[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u2460-\u249b\u24ea]/u;

/** The one spelling of a text; capital letters stay. */
export function spelled(text: string): string {
  return text.normalize("NFKC").replace(zeroWidth, "").replace(white, "");
}

/** The one spelling of a text where capital letters do not matter. */
export function lower(text: string): string {
  return spelled(text).toLowerCase();
}

/** Whether a text is no number however it begins. */
export function brokenDigits(text: string): boolean {
  return parted.test(text.normalize("NFKC").replace(zeroWidth, "")) || smallDigit.test(text);
}

/** Whether nothing stands in a cell. */
export function isBlank(cell: Cell): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && spelled(cell) === "");
}

/** What Excel writes into a cell that has no value. */
const cellErrors = ["#n/a", "#value!", "#ref!", "#div/0!", "#num!", "#name?", "#null!"];

/** Whether a text spells one of Excel's errors. */
export function spellsError(cell: Cell): boolean {
  return typeof cell === "string" && cellErrors.includes(lower(cell));
}

export type Comparison = "=" | ">=" | "<=" | ">" | "<";
export type Operator = Comparison | "qualitative";

/** What the operators are written like, in any case and with white space or not. */
export const spellings: Record<Operator, string[]> = {
  "=": "= == 等于 为".split(" "),
  ">=": (
    ">= => ≥ ≧ ⩾ 不低于 不少于 不小于 不低于等于 大于等于 大于或等于 大于或者等于 高于等于 高于或等于 " +
    "达到或超过 不得低于 不得少于 不得小于 以上 及以上 至少 达到 notlessthan nolessthan atleast"
  ).split(" "),
  "<=": (
    "<= =< ≤ ≦ ⩽ 不超过 不高于 不大于 不多于 小于等于 小于或等于 小于或者等于 低于等于 低于或等于 " +
    "不得超过 不得高于 不得大于 不得多于 以内 之内 以下 及以下 至多 最多 nomorethan notmorethan atmost"
  ).split(" "),
  ">": "> 大于 高于 超过 多于".split(" "),
  "<": "< 小于 低于 少于".split(" "),
  qualitative: "定性 定性指标".split(" "),
};

const bySpelling = new Map(
  (Object.keys(spellings) as Operator[]).flatMap((operator) =>
    spellings[operator].map((spelling) => [spelling.normalize("NFKC"), operator] as const),
  ),
);

/** Operators that stand behind a number. */
export const behind = ["及以上", "以上", "及以下", "以下", "以内", "之内"];
/** Those that stand in front, the longest first. */
const inFront = new RegExp(
  `^(?:${[...bySpelling.keys()]
    .filter((spelling) => !behind.includes(spelling) && bySpelling.get(spelling) !== "qualitative")
    .sort((a, b) => b.length - a.length)
    .join("|")})`,
  "i",
);

/** The operator of a cell; an empty one, and 0, is that of a qualitative row; null: not known. */
export function operatorOf(cell: Cell): Operator | "none" | null {
  if (isBlank(cell) || cell === 0) return "none";
  return typeof cell === "string" ? (bySpelling.get(lower(cell)) ?? null) : null;
}

/** The way in which an operator points. */
const ways: Record<Comparison, number> = { "=": 0, ">=": 1, ">": 1, "<=": -1, "<": -1 };

/** Takes the operator off a spelled text, in front, behind or both; null: they contradict each other. */
export function withoutOperator(
  text: string,
): { body: string; operator: Comparison | null } | null {
  const front = inFront.exec(text)?.[0] ?? "";
  const rest = text.slice(front.length);
  const back = behind.find((spelling) => rest.endsWith(spelling)) ?? "";
  const [first, last] = [front, back].map((spelling) => comparison(spelling));
  if (first && last && ways[first] !== ways[last]) return null;
  return { body: rest.slice(0, rest.length - back.length), operator: first ?? last ?? null };
}

function comparison(spelling: string): Comparison | undefined {
  return bySpelling.get(spelling.toLowerCase()) as Comparison | undefined;
}

/** The scoring rules by how they are called. */
export const rulesByName: Record<string, Rules> = {
  liaoning: "liaoning",
  辽宁: "liaoning",
  national: "national",
  全国: "national",
};
export type Rules = "liaoning" | "national";

/** The rules that a cell names; the first where it is empty; null: nobody knows them. */
export function rulesOf(cell: Cell): Rules | null {
  if (isBlank(cell) || cell === 0) return "liaoning";
  return typeof cell === "string" ? (rulesByName[lower(cell)] ?? null) : null;
}
