/**
 * The rules of the form a second time, in exact fractions and nothing but the wording of the rules:
 * a number is the decimal it shows, a rule is one line of arithmetic, rounding is half away from zero.
 * Shares no code with src/scoring/.
 */
export interface Fraction {
  n: bigint;
  d: bigint;
}

/** The decimal a number shows to 15 significant digits, as a fraction. */
export function fraction(value: number): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(
    String(Number(value.toPrecision(15))),
  );
  if (match === null) throw new Error(String(value));
  const [, sign, whole, decimals = "", exponent = "0"] = match;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  const power = Number(exponent) - decimals.length;
  return power >= 0
    ? { n: digits * 10n ** BigInt(power), d: 1n }
    : { n: digits, d: 10n ** BigInt(-power) };
}

const positive = ({ n, d }: Fraction): Fraction => (d < 0n ? { n: -n, d: -d } : { n, d });
export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
export const minus = (a: Fraction, b: Fraction): Fraction => ({
  n: a.n * b.d - b.n * a.d,
  d: a.d * b.d,
});
export const over = (a: Fraction, b: Fraction): Fraction =>
  positive({ n: a.n * b.d, d: a.d * b.n });
const absolute = ({ n, d }: Fraction): Fraction => ({ n: n < 0n ? -n : n, d });
const isBelow = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;

const powerOfTen = (exponent: number): bigint => 10n ** BigInt(Math.max(0, exponent));

/** Rounded to a number of decimals, halves away from zero; negative decimals round to tens and so on. */
export function rounded({ n, d }: Fraction, decimals: number): Fraction {
  const [up, down] = [powerOfTen(decimals), powerOfTen(-decimals)];
  const dividend = (n < 0n ? -n : n) * up;
  const divisor = d * down;
  const floor = dividend / divisor;
  const whole = 2n * (dividend - floor * divisor) >= divisor ? floor + 1n : floor;
  return { n: (n < 0n ? -whole : whole) * down, d: up };
}

const tens = new Set(Array.from({ length: 23 }, (_, power) => 10n ** BigInt(power)));
const fifteenDigits = 10n ** 15n;

/** The number that shows this fraction to 15 significant digits. */
export function shown(value: Fraction): number {
  const size = absolute(value);
  if (size.n === 0n) return 0;
  if (size.n < fifteenDigits && tens.has(size.d)) {
    // At most 15 digits already, and a quotient of two exact numbers is the nearest to it.
    return Number(value.n) / Number(value.d);
  }
  let decimals = 15 - (size.n / size.d).toString().length;
  while (isBelow(times(size, { n: powerOfTen(decimals), d: 1n }), { n: 10n ** 14n, d: 1n })) {
    decimals++;
  }
  const { n } = rounded(value, decimals);
  return decimals > 0 ? Number(`${n}e${-decimals}`) : Number(n);
}

const zero: Fraction = { n: 0n, d: 1n };
const one: Fraction = { n: 1n, d: 1n };

/**
 * 完成程度 before rounding by the default rules: 1 when the target is met, else 1 less the miss as a
 * share of the target, never below 0; a missed target of 0 leaves nothing.
 */
export function completion(operator: string, target: Fraction, typed: Fraction): Fraction {
  const reverse = operator.startsWith("<");
  // A negative actual of a row that wants more counts as 0, unless the target itself is negative.
  const actual = !reverse && isBelow(typed, zero) && !isBelow(target, zero) ? zero : typed;
  const wrongSide = reverse ? minus(actual, target) : minus(target, actual);
  const strict = operator === ">" || operator === "<";
  const met = isBelow(wrongSide, zero) || (wrongSide.n === 0n && !strict);
  if (operator === "=" && target.n === 0n) return isBelow(zero, actual) ? zero : one;
  if (met) return one;
  if (target.n === 0n) return zero;
  const left = minus(one, over(wrongSide, absolute(target)));
  return isBelow(left, zero) ? zero : left;
}

/** 得分 by the `liaoning` rules: weight × completion with two decimals. */
export function liaoningScore(
  operator: string,
  target: Fraction,
  actual: Fraction,
  weight: Fraction,
): number {
  return shown(times(weight, rounded(completion(operator, target, actual), 2)));
}

/** 得分 by the `national` rules: weight × completion, the product with two decimals, at most the weight. */
export function nationalScore(
  operator: string,
  target: Fraction,
  actual: Fraction,
  weight: Fraction,
): number {
  const score = rounded(times(weight, completion(operator, target, actual)), 2);
  return shown(isBelow(weight, score) ? weight : score);
}
