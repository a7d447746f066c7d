/**
 * Excel's ROUND family, on the 15-significant-digit decimal image of a number and half away from
 * zero: 1.005 rounds to 1.01, although the binary number is a little less.
 */
type Step = (value: number) => number;

function shiftDecimal(value: number, digits: number): number {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

function onImage(value: number, digits: number, step: Step): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const image = Number(Math.abs(value).toPrecision(15));
  const shifted = Number(shiftDecimal(image, digits).toPrecision(15));
  // + 0 turns the -0 of a small negative number into 0.
  return Math.sign(value) * shiftDecimal(step(shifted), -digits) + 0;
}

export function round(value: number, digits: number): number {
  return onImage(value, Math.trunc(digits), Math.round);
}

export function roundUp(value: number, digits: number): number {
  return onImage(value, Math.trunc(digits), Math.ceil);
}

export function roundDown(value: number, digits: number): number {
  return onImage(value, Math.trunc(digits), Math.floor);
}

/** INT: towards minus infinity. INT(4.35*100) is 435. */
export function floorToInteger(value: number): number {
  return Math.floor(Number(value.toPrecision(15))) + 0;
}

/** MROUND and the CEILING and FLOOR families: the multiple of `unit` that `step` chooses. */
export function toMultiple(value: number, unit: number, step: Step): number {
  if (unit === 0) return 0;
  const count = step(Number((value / unit).toPrecision(15)));
  return Number((count * unit).toPrecision(15)) + 0;
}
