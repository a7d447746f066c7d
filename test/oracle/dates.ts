/** docs/functions.md, "Dates". */
import { spelled, type Cell } from "./spelling";

/** The last day of a date that stands in a text, and its year if that names one. */
export interface LastDay {
  year: number | null;
  month: number;
  /** The last day of its month, which only a year tells of February: 0. */
  day: number;
}

const year = "(?:((?:19|20)\\d\\d)年)?";
const month = "(0?[1-9]|1[0-2])";
const monthEnds: Record<string, number> = {
  初: 10,
  上旬: 10,
  中: 20,
  中旬: 20,
  下旬: 0,
  底: 0,
  末: 0,
  份: 0,
  "": 0,
};
/** February has 29 days where no year is named. */
const leapYear = 2024;
const quarters = "一二三四1234";
const ofYear: [RegExp, number][] = [
  [/^(?:((?:19|20)\d\d)年(?:度|全年|底|末|下半年)?|年底|年末|全年|下半年)$/, 12],
  [/^(?:((?:19|20)\d\d)年初|年初)$/, 1],
  [/^(?:((?:19|20)\d\d)年(?:上半年|中)|上半年|年中)$/, 6],
];

const numbered = [
  new RegExp(`^((?:19|20)\\d\\d)([-/.])${month}\\2(\\d\\d?)$`),
  new RegExp(`^((?:19|20)\\d\\d)([-/])${month}$`),
];
const monthly = new RegExp(`^${year}${month}月(?:(\\d\\d?)[日号]|(.*))$`);
const quarterly = new RegExp(`^${year}第?([${quarters}])季度[底末]?$`);
/** What every date has; most texts have none of it. */
const sign = /[年月季-]|全|半|\d[/.]\d/;

/** The date in a cell's text; null: none. */
export function dateOf(cell: Cell): LastDay | null {
  if (typeof cell !== "string") return null;
  const text = spelled(cell);
  if (!sign.test(text)) return null;
  return read(text) ?? read(text.replace(/(?:之前|以前|之内|以内|前|内)$/, ""));
}

function read(text: string): LastDay | null {
  return byNumbers(text) ?? byMonth(text) ?? byQuarter(text) ?? byYear(text);
}

function byNumbers(text: string): LastDay | null {
  const match = numbered[0]!.exec(text) ?? numbered[1]!.exec(text);
  return match && existing(Number(match[1]), Number(match[3]), match[4]);
}

function byMonth(text: string): LastDay | null {
  const match = monthly.exec(text);
  if (match === null) return null;
  const [, named, number, day, end = ""] = match;
  const inYear = named ? Number(named) : null;
  if (day !== undefined) return existing(inYear, Number(number), day);
  return end in monthEnds ? { year: inYear, month: Number(number), day: monthEnds[end]! } : null;
}

function byQuarter(text: string): LastDay | null {
  const match = quarterly.exec(text);
  if (match === null) return null;
  const quarter = (quarters.indexOf(match[2]!) % 4) + 1;
  return { year: match[1] ? Number(match[1]) : null, month: quarter * 3, day: 0 };
}

function byYear(text: string): LastDay | null {
  for (const [pattern, endsIn] of ofYear) {
    const match = pattern.exec(text);
    if (match) return { year: match[1] ? Number(match[1]) : null, month: endsIn, day: 0 };
  }
  return null;
}

/** A day that its month has, the last one where none is named. */
function existing(inYear: number | null, inMonth: number, day?: string): LastDay | null {
  if (day === undefined) return { year: inYear, month: inMonth, day: 0 };
  const there = Number(day) >= 1 && Number(day) <= length(inYear ?? leapYear, inMonth);
  return there ? { year: inYear, month: inMonth, day: Number(day) } : null;
}

function length(inYear: number, inMonth: number): number {
  const leap = (inYear % 4 === 0 && inYear % 100 !== 0) || inYear % 400 === 0;
  return inMonth === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(inMonth) ? 30 : 31;
}

/** Whether the one date's last day is no later than the other's. */
export function inTime(actual: LastDay, target: LastDay): boolean {
  return ordinal(actual, target.year) <= ordinal(target, actual.year);
}

/** A year that only the other date names holds for both. */
function ordinal({ year: own, month: inMonth, day }: LastDay, other: number | null): number {
  const inYear = own ?? other;
  const last = length(inYear ?? leapYear, inMonth);
  return ((inYear ?? 0) * 12 + inMonth) * 31 + Math.min(day || last, last);
}
