/** A day of the calendar; month and day count from 1. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/** Excel's number of 1970-01-01. */
export const FIRST_OF_1970 = 25569;
const LAST_DAY = 2_958_465;
const DAY = 86_400_000;

/**
 * The day that Excel's number stands for, its time of day aside (1900 date system, from 1900-03-01
 * on); null for a number that is no day of Excel's calendar.
 */
export function dayOfSerial(serial: number): CalendarDay | null {
  if (!(serial >= 61 && serial < LAST_DAY + 1)) return null;
  const date = new Date((Math.floor(serial) - FIRST_OF_1970) * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** Excel's number of a moment, the time of day as its fraction. */
export function serialOf(date: Date): number {
  return date.getTime() / DAY + FIRST_OF_1970;
}

/** "2021-12-31" */
export function dayText(day: CalendarDay): string {
  return `${monthText(day)}-${String(day.day).padStart(2, "0")}`;
}

/** "2021-12" */
export function monthText({ year, month }: Pick<CalendarDay, "year" | "month">): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}
