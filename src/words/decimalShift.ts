/** Moves of the decimal point between a ratio and a percentage, without the noise of binary numbers. */

/** 100 times a number, on its 15 digits: 0.57 gives 57. */
export function hundredfold(value: number): number {
  return Number((value * 100).toPrecision(15));
}

/** A hundredth of a number, on its 15 digits: 94.5 gives 0.945. */
export function hundredth(value: number): number {
  return Number((value / 100).toPrecision(15));
}
