import {
  isBlank,
  isRefusal,
  notANumber,
  readNumber,
  readPoints,
  refuse,
  sumExact,
  unitOf,
  type CellValue,
  type Refusal,
} from "..";

/**
 * Points shared equally by a number of rows: each gets the share cut to one decimal, the first the
 * rest, so that they add up to the points (the published form's pattern: 20 by 6 is 3.5 + 5 × 3.3).
 * Where a share would be less than 0.1 it is cut to two decimals instead.
 */
export function distributeWeights(points: number, rows: number): number[] {
  const hundredths = Math.round(points * 100);
  const step = hundredths < rows * 10 ? 1 : 10;
  const share = Math.floor(hundredths / (rows * step)) * step;
  const first = hundredths - share * (rows - 1);
  return Array.from({ length: rows }, (_, row) => (row === 0 ? first : share) / 100);
}

/** Hundredths of more points than these are no exact doubles. */
const MOST_POINTS = 1e12;

/** The same, or null where the points can't be shared to the hundredth with something for each row. */
export function exactShares(points: number, rows: number): number[] | null {
  if (!(points < MOST_POINTS)) return null;
  const shares = distributeWeights(points, rows);
  return sumExact(shares) === points && shares.every((share) => share > 0) ? shares : null;
}

/** More rows than any form has. */
const MOST_ROWS = 1000;

/**
 * The 分值 of `rows` rows that share `points`, as a person's cells hold both; null while one is blank.
 * Refused: VALUE_NOT_NUMERIC and CELL_ERROR; SHARES_NONE for points that can't be shared to the
 * hundredth, and for a number of rows that is not whole, or not from 1 to 1000.
 */
export function sharesOf(points: CellValue, rows: CellValue): number[] | Refusal | null {
  const whole = readPoints(points, "points");
  const count = readNumber(rows);
  if (whole === null || isBlank(rows)) return null;
  if (isRefusal(whole)) return whole;
  if (typeof count !== "object" || count.percent || count.operator !== null) {
    return notANumber("count", rows);
  }
  const isCount =
    Number.isInteger(count.value) &&
    count.value >= 1 &&
    count.value <= MOST_ROWS &&
    unitOf(count.unit).count === 1;
  const shares = isCount ? exactShares(whole, count.value) : null;
  return shares ?? refuse("SHARES_NONE", { points: whole, rows: count.value });
}
