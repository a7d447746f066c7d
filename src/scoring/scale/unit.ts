import { remember } from "../../words/remember";
import { product } from "../decimal";

/** What forms print for %, compacted. */
const percentSpellings = new Set(
  "百分比 百分之 百分率 百分数 %(百分比) 百分比(%) %(百分之)".split(" "),
);

/** A unit without spaces in half width, as one of its spellings. */
export function unitSpelling(compact: string): string {
  return percentSpellings.has(compact) ? "%" : compact;
}

/** A unit of measure as a multiple of what it is measured in: 万元 is 10,000 元. */
export interface Unit {
  /** As printed, in half width without spaces; one spelling of a percentage. */
  text: string;
  /** What units of one kind have in common; "" for a bare 万. */
  base: string;
  factor: number;
  /** The part of the factor that is a numeral before the unit (万元, 亿) and so part of the number. */
  count: number;
}

/**
 * Spellings of units that are multiples of one another. A 亩 is 2000/3 ㎡, so that 亩 is the base: all
 * others are decimals of it.
 */
const kinds: [base: string, units: Record<string, number>][] = [
  ["%", { "%": 1, "‰": 0.1 }],
  ["百分点", { 百分点: 1, 个百分点: 1 }],
  ["元", { 元: 1, 圆: 1 }],
  ["米", { 米: 1, m: 1, 公里: 1000, 千米: 1000, km: 1000 }],
  ["克", { 克: 1, g: 1, 千克: 1000, 公斤: 1000, kg: 1000, 吨: 1e6, t: 1e6 }],
  [
    "亩",
    {
      ...{ 亩: 1, 公顷: 15, hm2: 15, ha: 15, 平方米: 0.0015, 平米: 0.0015, m2: 0.0015 },
      ...{ 平方公里: 1500, 平方千米: 1500, km2: 1500 },
    },
  ],
];

const known = new Map(
  kinds.flatMap(([base, units]) =>
    Object.entries(units).map(([text, factor]) => [text, { base, factor }] as const),
  ),
);

/** Numerals before a unit: 万元, 百万元, 万亿元. Not of 千瓦, a unit of its own, nor of 千分点. */
const numerals = /^(?:[十百千]?[万亿]|千(?![瓦伏卡帕赫焦克米]))+(?!分)/u;
const numbers: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** Reads a unit without spaces in half width, such as readUnit() gives; never throws. */
export const unitOf = remember((text): Unit => {
  const counted = numerals.exec(text)?.[0] ?? "";
  const rest = text.slice(counted.length);
  const { base, factor } = known.get(rest) ?? { base: rest, factor: 1 };
  const count = [...counted].reduce((all, numeral) => all * (numbers[numeral] ?? 1), 1);
  return { text, base, factor: factor * count, count };
});

/** A number of one unit in another of the same base, to 15 digits. */
export function converted(value: number, from: Unit, to: Unit): number {
  if (from.factor === to.factor) return value;
  const ratio = Number((from.factor / to.factor).toPrecision(15));
  return (value < 0 ? -1 : 1) * product(Math.abs(value), ratio, null);
}

/** The one of two units of a base in which both are exact decimals: 亩 beside ㎡, else the first. */
export function commonUnit(first: Unit, second: Unit): Unit {
  return isMu(second) && !isMu(first) ? second : first;
}

function isMu({ text }: Unit): boolean {
  return text.endsWith("亩");
}
