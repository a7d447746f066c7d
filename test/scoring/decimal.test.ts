/**
 * Exact decimals on the edges of their two ways, by whole ten-thousandths in doubles and by BigInt, against the fractions
 * of the oracle, which know one way only.
 */
import { fractionToNumber, product, roundHalfAway, share, sumExact } from "../../src/scoring";
import { decimalImage, shortWeightedShare, type ShareForm } from "../../src/scoring/decimal";
import { fraction, minus, over, rounded, shown, times, type Fraction } from "./oracle";

/** Four decimals and 15 digits are the most that ten-thousandths hold: numbers that just do, and just don't. */
const edges = [
  ...[0, 0.0001, 0.00004, 0.00005, 0.00006, 1e-7, 1e-300],
  ...[0.285, 1.005, 1.0049, 1.00495, 2.5, 0.1 + 0.2, 3.14159, 81.2849, 81.285, 104.8576],
  ...[9999.9999, 20000, 1600000, 2147483647, 2147483648, 482104.887, 57380148818.1248],
  ...[99999999999.9999, 1e11, 100000000000.001, 123456789012.3456, 4503599627370497.5],
  ...[999999999999999, 1e15, 2e15, 1e20, 1e300],
];
const signed = [...edges, ...edges.slice(1).map((value) => -value)];

test.each([
  [0.1 + 0.2, 0.3],
  [5, 5],
  [2147483648, 2147483648],
  [0.00004, 0.00004],
  [1 / 3, 0.333333333333333],
  [-2 / 3, -0.666666666666667],
  [123456789012.3456, 123456789012.346],
  [-123456789012.3456, -123456789012.346],
])("the image of %d is %d", (value, image) => {
  expect(decimalImage(value)).toBe(image);
});

test("the image of a number has 15 digits", () => {
  expect(signed.map(decimalImage)).toEqual(signed.map((value) => shown(fraction(value))));
});

test.each([-5, -2, -1, 0, 1, 2, 3, 4, 5, 7, 9, 10, 20])("rounded to %d decimals", (decimals) => {
  const expected = signed.map((value) => shown(rounded(fraction(value), decimals)));
  expect(signed.map((value) => roundHalfAway(value, decimals))).toEqual(expected);
});

test.each([
  [1.00005, 4, 1.0001],
  [1.00004999, 4, 1],
  [-1.00005, 4, -1.0001],
  [-0.00004, 4, 0],
  [-0.4, 0, 0],
  [1600000, -5, 1600000],
  [1e20, 2, 1e20],
  [NaN, 2, NaN],
  [Infinity, 2, Infinity],
  [-Infinity, 6, -Infinity],
])("%d to %d decimals is %d", (value, decimals, expected) => {
  expect(roundHalfAway(value, decimals)).toBe(expected);
});

describe("a product", () => {
  const expected = (a: number, b: number, decimals: number | null) => {
    const whole = times(fraction(a), fraction(b));
    return shown(decimals === null ? whole : rounded(whole, decimals));
  };

  const factors: [a: number, b: number][] = [
    [0, 5],
    [3.3, 0.75],
    [2.5, 0.1],
    [0.0001, 0.0001],
    [0.0005, 0.0001],
    [1600000, 1],
    // Of more digits than a double holds, or has exactly.
    [12345.6789, 98765.4321],
    [94906.2656, 94906.2656],
    [94906.2657, 94906.2657],
    [29684.4029, 21.3676],
    [1e7, 1],
    [9999999.9999, 1],
    [45035996.2737, 1],
    [45035996.2738, 1],
    // Of more decimals.
    [0.33333, 3],
    [3, 0.12345],
    [1e-7, 1e-7],
    [1e20, 0.5],
    [1e20, 1e20],
    [1e150, 1e150],
  ];

  test.each([null, 0, 1, 2, 7, 8, 9, 10, 12])("with %j decimals", (decimals) => {
    expect(factors.map(([a, b]) => product(a, b, decimals))).toEqual(
      factors.map(([a, b]) => expected(a, b, decimals)),
    );
  });

  test("is rounded half away from zero", () => {
    expect(product(3.35, 0.3, 2)).toBe(1.01);
    expect(product(3.3499, 0.3, 2)).toBe(1);
    expect(product(0.0001, 0.00005, 8)).toBe(1e-8);
    expect(product(0.0001, 0.000049, 8)).toBe(0);
    expect(product(7366.7162, 4114.5363, 9)).toBe(30310621.2166981);
  });
});

test.each([
  [[], 0],
  [[0.1, 0.2], 0.3],
  [[0.1, -0.1], 0],
  [[1.00001, 2], 3.00001],
  [[1.00001, -1.00001], 0],
  [[0, 1e-7, 0], 1e-7],
  [[1e-300, 1], 1],
  [[0, 12.34567], 12.34567],
  [[1e15, 1e-5], 1e15],
  [[99999999999.9999], 99999999999.9999],
  [[-99999999999.9999], -99999999999.9999],
  [[99999999999.9999, 0.0001], 1e11],
  [[99999999999.9999, 99999999999.9999], 2e11],
  [[-99999999999.9999, -99999999999.9999], -2e11],
  [[99999999999.9999, 99999999999.9999, -99999999999.9999], 99999999999.9999],
  [[-99999999999.9999, -99999999999.9999, 99999999999.9999], -99999999999.9999],
  [[123456789012.3456, 0.0004], 123456789012.346],
  [[1e20, 1, -1e20], 1],
  [[3, 1e20, -1e20], 3],
])("the sum of %j is %d", (values, sum) => {
  expect(sumExact(values)).toBe(sum);
});

/** What is left of a target by the wording of the form of sharing. */
function leftOf(form: ShareForm, target: number, actual: number): Fraction {
  const [t, a] = [fraction(target), fraction(actual)];
  if (form === "inverse") return over(t, a);
  return form === "direct" ? over(a, t) : minus({ n: 2n, d: 1n }, over(a, t));
}

describe("a share", () => {
  type Case = [form: ShareForm, target: number, actual: number];
  const cases: Case[] = [
    ["direct", 3, 2],
    ["direct", 200, 1],
    ["direct", 200, 0.9999],
    ["direct", 7, 0],
    ["direct", 7, -2],
    ["direct", -5, -3],
    ["direct", -5, 3],
    // Of target and actual one has too many decimals, or both.
    ["direct", -3.14159, -2],
    ["direct", 3.14159, 2],
    ["direct", 3, 2.71828],
    ["direct", -3, -2.71828],
    ["direct", 3.14159, 2.71828],
    ["direct", 123456789012.3456, 98765432101.2345],
    ["direct", 99999999999.9999, 33333333333.3333],
    ["direct", 90071992547.4099, 45035996273.705],
    ["direct", 9007199254.7409, 4503599627.3705],
    ["direct", 99999999999.9999, 0.0001],
    ["direct", 1e300, 1e299],
    ["linear", 5, 6],
    ["linear", 5, 10],
    ["linear", 5, 9.9999],
    ["linear", 5, 12],
    ["linear", -5, -7],
    ["linear", -5, -3],
    ["linear", 0.285, 0.3],
    ["linear", 3.14159, 4],
    ["linear", -3.14159, -4],
    ["linear", 3.14159, 6.28318],
    ["linear", 99999999999.9999, 123456789012.3],
    ["inverse", 4, 5],
    ["inverse", 3, 7],
    ["inverse", 3, 7.00001],
    ["inverse", -3, -7.00001],
    ["inverse", 99999999999.9999, 1e11],
  ];
  const expected = ([form, target, actual]: Case, decimals: number | null, weight: number) => {
    const left = times(leftOf(form, target, actual), fraction(weight));
    if (left.n <= 0n) return 0;
    return shown(decimals === null ? left : rounded(left, decimals));
  };

  test.each([
    [null, 1],
    [0, 1],
    [2, 1],
    [4, 1],
    [10, 1],
    [25, 1],
    [null, 3.3],
    [2, 3.3],
    [2, 0.12345],
    [2, 1e-7],
    [2, 1000000],
    [4, 99999999999.9999],
    [2, 1e14],
    [null, 2e15],
    [2, 3e20],
    [2, 0],
  ])("with %j decimals of %d points", (decimals, weight) => {
    expect(cases.map((each) => share(...each, decimals, weight))).toEqual(
      cases.map((each) => expected(each, decimals, weight)),
    );
  });

  test("is rounded half away from zero", () => {
    expect(share("direct", 200, 1, 2)).toBe(0.01);
    expect(share("direct", 200, 0.9999, 2)).toBe(0);
    expect(share("direct", 200.00001, 1, 2)).toBe(0);
    expect(share("direct", -3.14159, -2, 2)).toBe(0.64);
  });
});

describe("the short way to a weighted share", () => {
  type Case = [form: ShareForm, target: number, actual: number, decimals: number, weight: number];

  const taken: Case[] = [
    ["direct", 3, 2, 2, 10],
    ["direct", 200, 1, 2, 3.3],
    ["direct", 200, 0.9999, 2, 3.3],
    ["direct", 100, 81.28, 2, 3.3],
    // Whose product by 10,000 misses its whole number by its own rounding.
    ["direct", 1, 0.285, 2, 3],
    ["direct", 1, 0.5003, 3, 3],
    ["direct", 10, 8.1929, 4, 2.5],
    ["direct", 5, 0, 2, 3],
    ["linear", 5, 6, 2, 3],
    ["linear", 5, 10, 2, 3],
    ["inverse", 4, 5, 2, 3],
    ["inverse", 3, 7, 4, 2.5],
    ["direct", 1, 1, 2, 999999999.9999],
  ];

  test.each(taken)("%s of %d by %d, %d decimals, %d points", (...each) => {
    const [form, target, actual, decimals, weight] = each;
    const completion = rounded(leftOf(form, target, actual), decimals);
    expect(shortWeightedShare(...each)).toBe(shown(times(completion, fraction(weight))));
  });

  test("goes below 0 with the share", () => {
    expect(shortWeightedShare("direct", 10, -3, 2, 5)).toBe(-1.5);
    expect(shortWeightedShare("linear", 5, 12, 2, 5)).toBe(-2);
  });

  test.each<Case>([
    // More than four decimals.
    ["direct", 3.14159, 2, 2, 10],
    ["direct", 3, 2.71828, 2, 10],
    ["direct", 3, 0.00004, 2, 10],
    ["direct", 3, 2, 2, 3.14159],
    // No divisor above 0.
    ["direct", -5, -3, 2, 10],
    ["linear", 0, 5, 2, 10],
    ["linear", -5, -7, 2, 10],
    ["inverse", 3, 0, 2, 10],
    // Too many digits: of the share, and of the product.
    ["direct", 99999999999, 33333333333, 2, 10],
    ["direct", 9007199254, 4503599627.3705, 4, 10],
    ["direct", 1, 1, 2, 1e9],
    ["direct", 1, 1, 30, 10],
  ])("is not taken for %s of %d by %d, %d decimals, %d points", (...each) => {
    expect(shortWeightedShare(...each)).toBeNaN();
  });
});

test.each([
  [0n, 7n, null, 0],
  [0n, 7n, 2, 0],
  [1000n, 3n, null, 333.333333333333],
  [-1000n, 3n, null, -333.333333333333],
  [1n, 3000n, null, 0.000333333333333333],
  [2n, 3n, 2, 0.67],
  [-1n, 300n, 2, 0],
  [-5n, 1000n, 2, -0.01],
  [10n ** 20n, 3n, null, 33333333333333300000],
  [10n ** 20n, 3n, -18, 33000000000000000000],
  [999999999999999n, 1n, null, 999999999999999],
  [9999999999999995n, 10n, null, 1e15],
  [123456789012345678n, 1n, 0, 123456789012346000],
  [5n, 10n, 0, 1],
  [4n, 10n, 0, 0],
])("%d/%d to %j decimals is %d", (n, d, decimals, expected) => {
  expect(fractionToNumber(n, d, decimals)).toBe(expected);
});
