import { compactText } from "./compact";
import { remember } from "./remember";

/** The last day of what a text names. */
interface Deadline {
  /** null where the text names none: 11月底 */
  year: number | null;
  /** month × 100 + day: 1130 */
  last: number;
}

/** Behind a date they add nothing: it is meant to be done by then. */
const byThen = /(?:之前|以前|之内|以内|前|内)$/u;
const inDigits = /^((?:19|20)\d\d)([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/u;
const namedYear = /^(?:19|20)\d\d(?=年)/u;
const inMonth = /^(\d{1,2})月(?:(\d{1,2})[日号]|份|([上中下]旬|[初中底末]))?$/u;
const inQuarter = /^第?([一二三四1-4])季度[底末]?$/u;
/** Days in which parts of a month end. */
const partsOfMonth = new Map<string | undefined, string>(
  Object.entries({ 初: "10", 上旬: "10", 中: "20", 中旬: "20" }),
);
/** Months with which quarters end. */
const quarters = new Map<string | undefined, string>(
  Object.entries({
    ...{ 一: "3", 二: "6", 三: "9", 四: "12" },
    ...{ 1: "3", 2: "6", 3: "9", 4: "12" },
  }),
);
const partsOfYear = new Map(
  Object.entries({
    ...{ 年: 1231, 年底: 1231, 年末: 1231, 全年: 1231, 下半年: 1231 },
    ...{ 年初: 131, 上半年: 630, 年中: 630 },
  }),
);

/** The deadline that a text names; null for any other text. */
const deadlineIn = remember((text): Deadline | null => {
  const compact = compactText(text).replace(byThen, "");
  const digits = inDigits.exec(compact);
  if (digits !== null) {
    const [, year, separator, month, day] = digits;
    // 2024.11 is a number.
    return day === undefined && separator === "." ? null : ofMonth(Number(year), month, day);
  }
  const yearText = namedYear.exec(compact)?.[0];
  const year = yearText === undefined ? null : Number(yearText);
  const rest = yearText === undefined ? compact : compact.slice("2024年".length);
  const [month, quarter] = [inMonth.exec(rest), inQuarter.exec(rest)];
  if (month !== null) {
    const [, name, day, part] = month;
    return ofMonth(year, name, day ?? partsOfMonth.get(part));
  }
  if (quarter !== null) return ofMonth(year, quarters.get(quarter[1]));
  // 2024年度 and 2024年全年 are the year, 2024年上半年 a half of it.
  const part = year === null ? rest : `年${rest}`.replace(/^年(?=[全上下])|度$/u, "");
  const last = partsOfYear.get(part);
  return last === undefined || compact === "年" ? null : { year, last };
});

/** A day of a month, its last where none is named; null where there is no such day. */
function ofMonth(
  year: number | null,
  monthText: string | undefined,
  dayText?: string,
): Deadline | null {
  const month = Number(monthText);
  if (!(month >= 1 && month <= 12)) return null;
  // 2000 stands for a year that is not named: a leap year.
  const length = new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
  const day = dayText === undefined ? length : Number(dayText);
  return day >= 1 && day <= length ? { year, last: month * 100 + day } : null;
}

/** True for a text that is a date, a month, a quarter, a year or a part of one, and so no number. */
export function isDateText(text: string): boolean {
  return deadlineIn(text) !== null;
}

/**
 * Whether what ends with the actual's last day is in time for the target's; null where one of them is no
 * date. A year that only one of them names holds for both.
 */
export function isInTime(actual: string, target: string): boolean | null {
  const [done, due] = [deadlineIn(actual), deadlineIn(target)];
  if (done === null || due === null) return null;
  const year = due.year ?? done.year ?? 2000;
  return dayNumber(done, year) <= dayNumber(due, year);
}

/** A last day as a number that grows with time, such as 20241231. */
function dayNumber({ year: own, last }: Deadline, named: number): number {
  const year = own ?? named;
  const isLeap = new Date(Date.UTC(year, 2, 0)).getUTCDate() === 29;
  return year * 10_000 + (last === 229 && !isLeap ? 228 : last);
}
