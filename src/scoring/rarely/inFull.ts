/** Shares of a target to all 15 digits that a number holds. */
import { fractionToNumber, shareFraction, toDecimal, type ShareForm } from "..";

/** An actual as a share of so many twelfths of a target that is not 0, to 15 digits. */
export function shareOfTwelfths(target: number, actual: number, twelfths: number): number {
  const { n, d } = shareFraction("direct", target, actual, 1);
  return fractionToNumber(n * 12n, d * BigInt(twelfths), null);
}

/** How far an actual lies from a target that is not 0, as a share of its size: above 0 for more, to 15 digits. */
export function relativeDistance(target: number, actual: number): number {
  const { n, d } = shareFraction("linear", target, actual, 1);
  return fractionToNumber(target < 0 ? n - d : d - n, d, null);
}

/** A share as it is before rounding, for an explanation: signed, with whether 15 digits hold all of it. */
export function shareInFull(
  form: ShareForm,
  target: number,
  actual: number,
): { value: number; exact: boolean } {
  const { n, d } = shareFraction(form, target, actual, 1);
  const value = fractionToNumber(n, d, null);
  if (!Number.isFinite(value)) return { value, exact: false };
  const { digits, exponent } = toDecimal(value);
  // value = n/d exactly when digits × 10^exponent × d = n; the exponent of a share is negative or 0.
  const exact = exponent > 0 ? false : digits * d === n * 10n ** BigInt(-exponent);
  return { value, exact };
}
