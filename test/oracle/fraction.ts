/** Exact numbers: a whole number divided by another above 0. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const zero: Fraction = { over: 0n, under: 1n };
export const one: Fraction = { over: 1n, under: 1n };

const digits = 15;

/** A fraction of whole numbers. */
export function ratio(over: bigint | number, under: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(over), BigInt(under)];
  return bottom < 0n ? { over: -top, under: -bottom } : { over: top, under: bottom };
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  ratio(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, times(b, ratio(-1)));
export const times = (a: Fraction, b: Fraction): Fraction =>
  ratio(a.over * b.over, a.under * b.under);
export const per = (a: Fraction, b: Fraction): Fraction =>
  ratio(a.over * b.under, a.under * b.over);
export const size = (a: Fraction): Fraction => (isNegative(a) ? times(a, ratio(-1)) : a);
export const isNegative = (a: Fraction): boolean => a.over < 0n;
export const isZero = (a: Fraction): boolean => a.over === 0n;
/** Below 0, 0 or above 0, as a is below b, equal or above. */
export const compared = (a: Fraction, b: Fraction): number => Number(sign(minus(a, b).over));
export const least = (a: Fraction, b: Fraction): Fraction => (compared(a, b) <= 0 ? a : b);
export const most = (a: Fraction, b: Fraction): Fraction => (compared(a, b) >= 0 ? a : b);

function sign(whole: bigint): bigint {
  return whole > 0n ? 1n : whole < 0n ? -1n : 0n;
}

/** The number that a decimal text stands for: `-12.5`, `.5`, `5.`, `1.2e-7`. */
export function decimal(text: string): Fraction {
  const [, minusSign, whole, part = "", power = "0"] =
    /^(-?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/.exec(text)!;
  const value = BigInt(`${minusSign}${whole}${part}` || "0");
  return scaled(ratio(value), Number(power) - part.length);
}

/** The decimal of 15 significant digits that Excel shows for a cell's number. */
export function shown(value: number): Fraction {
  return decimal(value.toPrecision(digits));
}

/** The value × 10 to a power. */
export function scaled(value: Fraction, power: number): Fraction {
  const factor = 10n ** BigInt(Math.abs(power));
  return power < 0 ? per(value, ratio(factor)) : times(value, ratio(factor));
}

/** The nearest whole number, halves away from 0. */
function whole({ over, under }: Fraction): bigint {
  const doubled = (over < 0n ? -over : over) * 2n + under;
  return sign(over) * (doubled / (under * 2n));
}

/** The value with so many decimals, halves away from 0. */
export function rounded(value: Fraction, decimals: number): Fraction {
  return scaled(ratio(whole(scaled(value, decimals))), -decimals);
}

/** The value with 15 significant digits, halves away from 0. */
export function significant(value: Fraction): Fraction {
  return isZero(value) ? zero : rounded(value, digits - 1 - magnitude(value));
}

/** The power of ten of the first digit: 2 for 345, -3 for 0.0012. */
function magnitude(value: Fraction): number {
  const { over, under } = size(value);
  const guess = over.toString().length - under.toString().length;
  return compared(size(value), scaled(one, guess)) < 0 ? guess - 1 : guess;
}

/** The number that Excel is given: the value to 15 significant digits. */
export function asNumber(value: Fraction): number {
  if (isZero(value)) return 0;
  const power = digits - 1 - magnitude(value);
  return Number(`${whole(scaled(value, power))}e${-power}`);
}
