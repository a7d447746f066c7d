import { numfmt } from "@univerjs/core";
import { ErrorValue, errors } from "../errors";
import {
  collectNumbers,
  numbers,
  operands,
  scalars,
  type FunctionDefinition,
  type FunctionTable,
} from "./definition";
import { toNumber, toText, type Operand, type Scalar } from "../values";
import type { Evaluation } from "../evaluation";

/** Dates are days since 1900 with Excel's false 29 February 1900; numfmt knows about it. */
type DateParts = [
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
];

function partsOf(serial: number): DateParts | ErrorValue {
  if (serial < 0 || serial >= 2_958_466) return errors.number;
  // To the nearest second, as HOUR, MINUTE and SECOND read it.
  return numfmt.dateFromSerial(Math.round(serial * 86_400) / 86_400) as DateParts;
}

function part(pick: (parts: DateParts) => number): FunctionDefinition {
  return scalars(1, 1, (value) => {
    const parts = partsOf(toNumber(value));
    return parts instanceof ErrorValue ? parts : pick(parts);
  });
}

/** The serial of a day, months and days beyond their range carried over. */
export function serialOf(year: number, month: number, day: number): number | ErrorValue {
  const full = year < 1900 ? year + 1900 : year;
  const days = Math.round(Date.UTC(full, month - 1, day) / 86_400_000) + 25_569;
  // Before March 1900 Excel's count is one less, for the day that never was.
  const serial = days <= 60 ? days - 1 : days;
  return serial < 0 || full > 9999 ? errors.number : serial;
}

function now(): number {
  const date = new Date();
  const midnight = serialOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
  const seconds = date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds();
  return (midnight instanceof ErrorValue ? 0 : midnight) + seconds / 86_400;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The same day some months later, or that month's last day. */
function monthsLater(serial: number, months: number, toEnd: boolean): number | ErrorValue {
  const parts = partsOf(Math.trunc(serial));
  if (parts instanceof ErrorValue) return parts;
  const total = parts[0] * 12 + parts[1] - 1 + Math.trunc(months);
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  const last = daysInMonth(year, month);
  return serialOf(year, month, toEnd ? last : Math.min(parts[2], last));
}

/** Days since the last day of the same month and day. */
function daysSinceAnniversary([, month, day]: DateParts, to: number): number {
  const end = Math.trunc(to);
  const parts = partsOf(end);
  const year = parts instanceof ErrorValue ? 0 : parts[0];
  const thisYear = serialOf(year, month, day);
  const start = Number(thisYear) <= end ? thisYear : serialOf(year - 1, month, day);
  return end - Number(start);
}

function dateDifference(from: number, to: number, unit: string): Scalar {
  const a = partsOf(Math.trunc(from));
  const b = partsOf(Math.trunc(to));
  if (a instanceof ErrorValue || b instanceof ErrorValue || from > to) return errors.number;
  const months = (b[0] - a[0]) * 12 + b[1] - a[1] - (b[2] < a[2] ? 1 : 0);
  const results: Record<string, () => number> = {
    Y: () => Math.floor(months / 12),
    M: () => months,
    D: () => Math.trunc(to) - Math.trunc(from),
    YM: () => months % 12,
    YD: () => daysSinceAnniversary(a, to),
    MD: () => (b[2] >= a[2] ? b[2] - a[2] : b[2] + daysInMonth(b[0], b[1] - 1) - a[2]),
  };
  return results[unit.toUpperCase()]?.() ?? errors.number;
}

/** 1 for Sunday ... 7 for Saturday. */
function weekday(serial: number): number {
  return ((Math.trunc(serial) - 1) % 7) + 1;
}

function weekdayFrom(serial: number, kind: number): number | ErrorValue {
  const day = weekday(serial);
  if (kind === 1) return day;
  if (kind === 2 || kind === 11) return ((day + 5) % 7) + 1;
  return kind === 3 ? (day + 5) % 7 : errors.number;
}

function holidaysOf(values: Evaluation, holidays: Operand): Set<number> {
  const found = holidays === null ? [] : collectNumbers(values, [holidays]);
  return new Set(found instanceof ErrorValue ? [] : found.map(Math.trunc));
}

const isWorkday = (serial: number, holidays: Set<number>) =>
  weekday(serial) !== 1 && weekday(serial) !== 7 && !holidays.has(serial);

const networkdays = operands(2, 3, (values, [from = null, to = null, holidays = null]) => {
  const start = Math.trunc(toNumber(values.scalar(from)));
  const end = Math.trunc(toNumber(values.scalar(to)));
  const free = holidaysOf(values, holidays);
  let days = 0;
  for (let day = Math.min(start, end); day <= Math.max(start, end); day++) {
    if (isWorkday(day, free)) days += 1;
  }
  return start <= end ? days : -days;
});

export const dateFunctions: FunctionTable = {
  DATE: numbers(3, 3, (year, month, day) =>
    serialOf(Math.trunc(year), Math.trunc(month), Math.trunc(day)),
  ),
  TIME: numbers(
    3,
    3,
    (hours, minutes, seconds) => ((hours * 3600 + minutes * 60 + seconds) % 86_400) / 86_400,
  ),
  DATEVALUE: scalars(1, 1, (text) => {
    const parsed = typeof text === "string" ? numfmt.parseDate(text) : null;
    return parsed ? Math.trunc(Number(parsed.v)) : errors.value;
  }),
  YEAR: part((parts) => parts[0]),
  MONTH: part((parts) => parts[1]),
  DAY: part((parts) => parts[2]),
  HOUR: part((parts) => parts[3]),
  MINUTE: part((parts) => parts[4]),
  SECOND: part((parts) => parts[5]),
  WEEKDAY: numbers(1, 2, (serial, kind = 1) => weekdayFrom(serial, kind)),
  DAYS: numbers(2, 2, (end, start) => Math.trunc(end) - Math.trunc(start)),
  EDATE: numbers(2, 2, (serial, months) => monthsLater(serial, months, false)),
  EOMONTH: numbers(2, 2, (serial, months) => monthsLater(serial, months, true)),
  DATEDIF: scalars(3, 3, (from, to, unit) =>
    dateDifference(toNumber(from), toNumber(to), toText(unit)),
  ),
  NETWORKDAYS: networkdays,
  NOW: { ...numbers(0, 0, now), volatile: true },
  TODAY: { ...numbers(0, 0, () => Math.floor(now())), volatile: true },
};
