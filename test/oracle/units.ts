/** docs/functions.md, "Units". */
import { per, ratio, significant, times, type Fraction } from "./fraction";
import { isBlank, spelled, type Cell } from "./spelling";

/** A unit: a numeral and a base, which other units may count too. */
export interface Unit {
  /** How it is written, a numeral included. */
  text: string;
  /** The unit without its numeral. */
  name: string;
  /** 10,000 of 万户; 1: none. */
  numeral: bigint;
  /** What it counts; empty: a bare numeral. */
  base: string;
  /** How many of its base one of it is, numeral included. */
  factor: Fraction;
}

/** How many of its base a unit is. */
const table: Record<string, Record<string, Fraction>> = {
  "%": { "%": ratio(1), "‰": ratio(1, 10) },
  百分点: { 百分点: ratio(1), 个百分点: ratio(1) },
  元: { 元: ratio(1), 圆: ratio(1) },
  米: { 米: ratio(1), m: ratio(1), 公里: ratio(1000), 千米: ratio(1000), km: ratio(1000) },
  克: {
    ...{ 克: ratio(1), g: ratio(1), 千克: ratio(1000), 公斤: ratio(1000), kg: ratio(1000) },
    ...{ 吨: ratio(1_000_000), t: ratio(1_000_000) },
  },
  亩: {
    ...{ 亩: ratio(1), 公顷: ratio(15), hm2: ratio(15), ha: ratio(15) },
    ...{ 平方米: ratio(15, 10_000), 平米: ratio(15, 10_000), m2: ratio(15, 10_000) },
    ...{ 平方公里: ratio(1500), 平方千米: ratio(1500), km2: ratio(1500) },
  },
};
const known = new Map(
  Object.entries(table).flatMap(([base, units]) =>
    Object.entries(units).map(([name, factor]) => [name, { base, factor }] as const),
  ),
);

const numeralNames: Record<string, bigint> = {
  十: 10n,
  百: 100n,
  千: 1000n,
  万: 10_000n,
  亿: 100_000_000n,
};

/** The unit that is written so; capital letters matter. */
export function unitOf(text: string): Unit {
  const found = known.get(text);
  if (found) return { text, name: text, numeral: 1n, ...found };
  const word = /^(?:[十百千]?[万亿]|千(?![瓦伏卡帕赫焦]))(?!分)/u.exec(text)?.[0];
  if (word === undefined) return { text, name: text, numeral: 1n, base: text, factor: ratio(1) };
  const rest = unitOf(text.slice(word.length));
  const numeral = [...word].reduce((product, sign) => product * numeralNames[sign]!, 1n);
  const factor = times(rest.factor, ratio(numeral));
  return { ...rest, text, numeral: rest.numeral * numeral, factor };
}

const percentNames = "百分比 百分之 百分率 百分数 %(百分比) 百分比(%) %(百分之)".split(" ");

/** The unit of the argument `unit`; null: none. */
export function unitArgument(cell: Cell): Unit | null {
  if (isBlank(cell) || cell === 0) return null;
  const text = spelled(String(cell));
  return unitOf(percentNames.includes(text) ? "%" : text);
}

/** The units of both numbers, in each way in which they can be meant. */
export type Units = { target: Unit | null; actual: Unit | null };

/**
 * What both numbers are counted in, given what is glued to them and the argument `unit`; in two ways,
 * where the one with a numeral stands beside a bare number. Null: in units of different kinds.
 */
export function unitsOf(glued: Units, argument: Unit | null): Units[] | null {
  const target = counting(glued.target, argument ?? glued.actual);
  const actual = counting(glued.actual, argument ?? glued.target);
  if (target === "mismatch" || actual === "mismatch") return null;
  const all = [argument, target, actual].filter((unit) => unit !== null);
  if (target === null && actual === null) return [{ target: argument, actual: argument }];
  if (new Set(all.map(({ base }) => base)).size > 1) return null;
  if (argument !== null || (target && actual)) {
    return [{ target: target ?? argument, actual: actual ?? argument }];
  }
  const own = (target ?? actual)!;
  const both = { target: own, actual: own };
  if (own.numeral === 1n) return [both];
  const without = withoutNumeral(own);
  return [both, target ? { target, actual: without } : { target: without, actual }];
}

function withoutNumeral(unit: Unit): Unit {
  return { ...unit, numeral: 1n, factor: per(unit.factor, ratio(unit.numeral)) };
}

/** The unit that a bare numeral counts is the one beside it. */
function counting(unit: Unit | null, beside: Unit | null): Unit | null | "mismatch" {
  if (unit === null || unit.base !== "" || beside === null || beside.base === "") return unit;
  if (beside.numeral === 1n) return unitOf(unit.text + beside.text);
  return beside.numeral === unit.numeral ? beside : "mismatch";
}

/** Both values in one unit: the target's, or 亩 where one is in it and the target in another of area. */
export function converted(
  values: { target: Fraction; actual: Fraction },
  { target, actual }: Units,
): { target: Fraction; actual: Fraction } {
  if (target === null || actual === null) return values;
  const to = actual.name === "亩" && target.name !== "亩" ? ratio(1) : target.factor;
  return {
    target: inUnit(values.target, target.factor, to),
    actual: inUnit(values.actual, actual.factor, to),
  };
}

function inUnit(value: Fraction, from: Fraction, to: Fraction): Fraction {
  return significant(per(times(value, from), to));
}
