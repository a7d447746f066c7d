import { fraction, type Fraction } from "./oracle";

/** mulberry32: the same numbers on every machine for a seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number as typed, and the decimal it stands for. */
export interface Typed {
  value: number;
  exact: Fraction;
}

/**
 * Numbers as people type them: few decimals, often whole, often 0, sometimes negative, and now and
 * then with as many digits as a cell can hold.
 */
export function randomQuantity(random: () => number): Typed {
  const kind = random();
  const sign = random() < 0.1 ? -1 : 1;
  if (kind > 0.97) {
    const value = sign * random() * 10 ** Math.floor(random() * 13 - 4);
    return { value, exact: fraction(value) };
  }
  const scale = kind < 0.5 ? 1 : 10 ** (1 + Math.floor(random() * 4));
  // + 0, because -0 is no number a person types.
  const digits = kind < 0.05 ? 0 : sign * Math.floor(random() * 400 * scale) + 0;
  return { value: digits / scale, exact: { n: BigInt(digits), d: BigInt(scale) } };
}

/** A share of the target that lies on half a hundredth, or beside it by as little as 15 digits tell. */
export function besideHalfAHundredth(target: Typed, random: () => number): Typed {
  const half = (2 * Math.floor(random() * 200) + 1) / 200;
  const [digits = "0", exponent = "0"] = (target.value * half).toExponential(14).split("e");
  const beside = BigInt(digits.replace(".", "")) + BigInt(Math.floor(random() * 3) - 1);
  const value = Number(`${beside}e${Number(exponent) - 14}`);
  return { value, exact: fraction(value) };
}

/** Points of a row. */
export function randomWeight(random: () => number): Typed {
  const { value, exact } = randomQuantity(random);
  return value < 0 ? { value: -value, exact: { n: -exact.n, d: exact.d } } : { value, exact };
}
