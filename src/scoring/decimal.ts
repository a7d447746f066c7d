/**
 * Exact decimal arithmetic on the numbers of a form.
 *
 * A cell shows a number's decimal image of 15 significant digits, and that image is what is meant:
 * 0.1 + 0.2 is 0.3. Numbers of up to four decimals (all real forms) are handled as whole numbers of
 * ten-thousandths, which a double holds exactly; anything else takes the same way in BigInt.
 * All rounding is half away from zero, as Excel's ROUND does it.
 */

const scale = 1e4;
/** Below this every whole number is exact, and a quotient of two of them floors correctly. */
const exactLimit = 2 ** 53;
/** A decimal of at most 15 digits survives the way into a double and back. */
const imageLimit = 1e15;
/**
 * What a double and one multiplication add to a decimal, and less than the distance of two decimals of 15 digits: an
 * image whose ten-thousandths are that near a whole number is that number of them.
 */
const noise = 2 ** -51;

// Powers that doubles hold exactly; a table, because 10 ** n is slow and was not always exact.
const powersOfTen = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

function powerOfTen(exponent: number): number {
  return powersOfTen[exponent] ?? Number(`1e${exponent}`);
}

/**
 * A number as ten-thousandths, or NaN when its image has more than four decimals or 15 digits.
 * A product that comes out whole proves it at once: no other image of 15 digits is that near.
 * Where the product missed by its own rounding, dividing back does: the quotient is the double next
 * to that decimal. NaN makes every later range check fail, which leads to the BigInt way.
 */
function tenThousandths(value: number): number {
  const scaled = value * scale;
  const whole = Math.round(scaled);
  if (whole !== scaled && whole / scale !== value) return NaN;
  return whole < imageLimit && whole > -imageLimit ? whole : NaN;
}

/** The number Excel shows and calculates with: `value` to 15 significant digits. */
export function decimalImage(value: number): number {
  // Whole numbers are most of all numbers, and their own image up to 15 digits.
  if ((value | 0) === value) return value;
  const whole = tenThousandths(value);
  return Number.isNaN(whole) ? Number(value.toPrecision(15)) : whole / scale;
}

/** digits × 10^exponent, exactly the decimal image of a number. */
export interface Decimal {
  digits: bigint;
  exponent: number;
}

/** The decimal image of a number as whole digits and a power of ten. */
export function toDecimal(value: number): Decimal {
  const [mantissa = "0", exponent = "0"] = value.toExponential(14).split("e");
  return { digits: BigInt(mantissa.replace(".", "")), exponent: Number(exponent) - 14 };
}

/** The numbers as whole multiples of one power of ten, whose exponent comes with them. */
function alignDecimals(values: number[]): { digits: bigint[]; exponent: number } {
  const decimals = values.map(toDecimal).filter(({ digits }) => digits !== 0n);
  // No argument list: a range may hold more numbers than a call takes.
  const exponent = decimals.reduce((least, decimal) => Math.min(least, decimal.exponent), 0);
  return {
    exponent,
    digits: values.map((value) => {
      const decimal = toDecimal(value);
      return decimal.digits === 0n
        ? 0n
        : decimal.digits * 10n ** BigInt(decimal.exponent - exponent);
    }),
  };
}

/** The whole number nearest to n/d, halves away from zero; d > 0. */
function nearestWhole(n: bigint, d: bigint): bigint {
  return n < 0n ? -nearestWhole(-n, d) : (2n * n + d) / (2n * d);
}

function digitCount(value: bigint): number {
  return (value < 0n ? -value : value).toString().length;
}

/** n/d rounded to `decimals`, or to 15 significant digits for null; d > 0. */
export function fractionToNumber(n: bigint, d: bigint, decimals: number | null): number {
  if (decimals !== null) {
    const rounded = inPlaces(n, d, decimals);
    return Number(Number(`${rounded}e${-decimals}`).toPrecision(15));
  }
  // Lengths tell the magnitude up to one digit, so 15 digits are right or one too many.
  const places = 15 - (digitCount(n) - digitCount(d));
  const most = inPlaces(n, d, places);
  return digitCount(most) > 15
    ? Number(`${inPlaces(n, d, places - 1)}e${1 - places}`)
    : Number(`${most}e${-places}`);
}

/** n/d in units of so many decimals, rounded; d > 0. */
function inPlaces(n: bigint, d: bigint, places: number): bigint {
  return places >= 0
    ? nearestWhole(n * 10n ** BigInt(places), d)
    : nearestWhole(n, d * 10n ** BigInt(-places));
}

function decimalToNumber({ digits, exponent }: Decimal, decimals: number | null): number {
  return exponent >= 0
    ? fractionToNumber(digits * 10n ** BigInt(exponent), 1n, decimals)
    : fractionToNumber(digits, 10n ** BigInt(-exponent), decimals);
}

/**
 * Excel's ROUND: half away from zero on the decimal image.
 * @param decimals number of decimals; negative rounds to tens, hundreds ...
 */
export function roundHalfAway(value: number, decimals: number): number {
  const whole = tenThousandths(value);
  if (decimals >= 0 && decimals <= 4 && !Number.isNaN(whole)) {
    const step = powerOfTen(4 - decimals);
    const rounded = Math.floor((2 * Math.abs(whole) + step) / (2 * step)) / powerOfTen(decimals);
    // + 0 turns -0 into 0, which would otherwise show in tests and exports.
    return (whole < 0 ? -rounded : rounded) + 0;
  }
  if (!Number.isFinite(value)) return value;
  return decimalToNumber(toDecimal(value), decimals);
}

/** a × b, both at least 0, rounded to `decimals`, at least 0, or exact (to 15 digits) for null. */
export function product(a: number, b: number, decimals: number | null): number {
  const whole = tenThousandths(a) * tenThousandths(b);
  if (decimals === null) {
    if (whole < imageLimit) return whole / 1e8;
  } else if (decimals <= 8) {
    const step = powerOfTen(8 - decimals);
    if (2 * whole + step < exactLimit) {
      return Math.floor((2 * whole + step) / (2 * step)) / powerOfTen(decimals);
    }
  }
  const one = toDecimal(a);
  const other = toDecimal(b);
  return decimalToNumber(
    { digits: one.digits * other.digits, exponent: one.exponent + other.exponent },
    decimals,
  );
}

/** The exact sum of the decimal images. An empty list gives 0. */
export function sumExact(values: number[]): number {
  let whole = 0;
  for (const value of values) {
    whole += tenThousandths(value);
    if (!(whole < imageLimit && whole > -imageLimit)) return sumDecimals(values);
  }
  return whole / scale;
}

function sumDecimals(values: number[]): number {
  const { digits, exponent } = alignDecimals(values);
  return decimalToNumber(
    { digits: digits.reduce((sum, value) => sum + value, 0n), exponent },
    null,
  );
}

/**
 * How a missed target becomes a share of it.
 * - direct: actual/target
 * - linear: 2 - actual/target, which is 1 - (actual-target)/target
 * - inverse: target/actual
 */
export type ShareForm = "direct" | "linear" | "inverse";

/**
 * The share of a target that was reached, rounded to `decimals` (null: 15 digits), optionally times
 * a weight with only the product rounded. Never below 0; target (actual for inverse) is not 0.
 */
export function share(
  form: ShareForm,
  target: number,
  actual: number,
  decimals: number | null,
  weight = 1,
): number {
  const t = tenThousandths(target);
  const a = tenThousandths(actual);
  // Every comparison with NaN is false, so numbers that don't fit must leave before the first one.
  if (decimals !== null && !Number.isNaN(t + a)) {
    const divisor = form === "inverse" ? a : t;
    const sign = divisor < 0 ? -1 : 1;
    const dividend = sign * (form === "direct" ? a : form === "linear" ? 2 * t - a : t);
    if (dividend <= 0) return 0;
    const w = weight === 1 ? 1 : tenThousandths(weight);
    const d = weight === 1 ? sign * divisor : sign * divisor * scale;
    const twice = 2 * dividend * w * powerOfTen(decimals) + d;
    // So d is exact too, which is a part of it.
    if (twice < exactLimit) {
      return Math.floor(twice / (2 * d)) / powerOfTen(decimals);
    }
  }
  const { n, d } = shareFraction(form, target, actual, weight);
  return n <= 0n ? 0 : fractionToNumber(n, d, decimals);
}

/**
 * weight × the share rounded to `decimals`, by the shortest exact way: for images whose
 * ten-thousandths are whole at once and small, which are nearly all. NaN for any other, and below 0
 * for a share below 0. It repeats what share() and product() do, because one function without a
 * call, a check by division or a boxed number between is several times as fast.
 */
export function shortWeightedShare(
  form: ShareForm,
  target: number,
  actual: number,
  decimals: number,
  weight: number,
): number {
  const t = target * scale;
  const w = weight * scale;
  let a = actual * scale;
  if (Math.floor(a) !== a) {
    // Actuals have decimals, whose product often misses its whole number by its own rounding.
    const whole = Math.floor(a + 0.5);
    if (!(Math.abs(a - whole) <= whole * noise)) return NaN;
    a = whole;
  }
  if (Math.floor(t) !== t || Math.floor(w) !== w) return NaN;
  const divisor = form === "inverse" ? a : t;
  const dividend = form === "direct" ? a : form === "linear" ? 2 * t - a : t;
  const ten = powersOfTen[decimals] ?? NaN;
  const twice = 2 * dividend * ten + divisor;
  // A negative divisor takes the long way too: rounding half away needs the signs apart.
  if (!(divisor > 0 && twice < exactLimit)) return NaN;
  const share = Math.floor(twice / (2 * divisor));
  const digits = w * share;
  return digits < imageLimit ? digits / (scale * ten) : NaN;
}

/** The share of a target that was reached times a weight, as a fraction n/d; d > 0. */
export function shareFraction(
  form: ShareForm,
  target: number,
  actual: number,
  weight: number,
): { n: bigint; d: bigint } {
  const { digits } = alignDecimals([target, actual]);
  const [t = 0n, a = 0n] = digits;
  const [dividend, divisor] =
    form === "direct" ? [a, t] : form === "linear" ? [2n * t - a, t] : [t, a];
  const factor = toDecimal(weight);
  const shift = 10n ** BigInt(Math.abs(factor.exponent));
  const n = dividend * factor.digits * (factor.exponent > 0 ? shift : 1n);
  const d = divisor * (factor.exponent < 0 ? shift : 1n);
  return d < 0n ? { n: -n, d: -d } : { n, d };
}
