/** Conditional formats that look at a cell among the others of their areas: scales, top and bottom, presets. */
import type { Area } from "../../model/area";
import type { CellValue, CellValueType, ConditionalFormat, WorkbookModel } from "../../model/model";

/** The cells that a format covers. */
export interface Covered {
  values: CellValue[];
  types: CellValueType[];
  /** The numbers among them, ascending. */
  numbers: number[];
}

/** A format is a copy of one moment, so what it covers is read once. */
const read = new WeakMap<ConditionalFormat, Covered>();

export function coveredBy(
  model: WorkbookModel,
  sheetId: string,
  format: ConditionalFormat,
): Covered {
  const known = read.get(format);
  if (known) return known;
  const each = <T>(of: (id: string, area: Area) => T[][]) =>
    format.areas.flatMap((area) => of(sheetId, area).flat());
  const values = each((id, area) => model.values(id, area));
  const types = each((id, area) => model.valueTypes(id, area));
  const numbers = values
    .filter((value): value is number => typeof value === "number")
    .sort((a, b) => a - b);
  const covered = { values, types, numbers };
  read.set(format, covered);
  return covered;
}

/** Whether a value is among the first or last `rank` of the numbers, or that many percent of them. */
export function isRanked(
  value: CellValue,
  { numbers }: Covered,
  rule: { rank: number; type: string },
): boolean {
  if (typeof value !== "number") return false;
  const percent = rule.type.endsWith("Percent");
  // Excel takes one cell at least.
  const count = percent
    ? Math.max(1, Math.floor((numbers.length * rule.rank) / 100))
    : Math.min(rule.rank, numbers.length);
  const edge = rule.type.startsWith("Top") ? numbers[numbers.length - count] : numbers[count - 1];
  if (edge === undefined) return false;
  return rule.type.startsWith("Top") ? value >= edge : value <= edge;
}

/** @param today the serial number of the day it is */
export function meetsPreset(
  value: CellValue,
  type: CellValueType,
  covered: Covered,
  criterion: string,
  today: number,
): boolean {
  switch (criterion) {
    case "Blanks":
      return typeof value === "string" && type !== "Error" && value.trim() === "";
    case "NonBlanks":
      return !(typeof value === "string" && type !== "Error" && value.trim() === "");
    case "Errors":
      return type === "Error";
    case "NonErrors":
      return type !== "Error";
    case "UniqueValues":
      return type !== "Empty" && occurrences(value, covered) === 1;
    case "DuplicateValues":
      return type !== "Empty" && occurrences(value, covered) > 1;
  }
  if (typeof value !== "number") return false;
  return criterion.endsWith("Average")
    ? meetsAverage(value, covered, criterion)
    : isInPeriod(Math.floor(value), criterion, today);
}

function occurrences(value: CellValue, { values }: Covered): number {
  const wanted = folded(value);
  return values.filter((each) => folded(each) === wanted).length;
}

function folded(value: CellValue): CellValue {
  return typeof value === "string" ? value.toLowerCase() : value;
}

const deviations: Record<string, number> = { One: 1, Two: 2, Three: 3 };

function meetsAverage(value: number, { numbers }: Covered, criterion: string): boolean {
  const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const [, count, side] = /^(One|Two|Three)StdDev(Above|Below)Average$/.exec(criterion) ?? [];
  if (count !== undefined) {
    const spread = numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0) / numbers.length;
    const away = (deviations[count] ?? 0) * Math.sqrt(spread);
    return side === "Above" ? value > mean + away : value < mean - away;
  }
  switch (criterion) {
    case "AboveAverage":
      return value > mean;
    case "BelowAverage":
      return value < mean;
    case "EqualOrAboveAverage":
      return value >= mean;
    default:
      return criterion === "EqualOrBelowAverage" && value <= mean;
  }
}

const dayLength = 86_400_000;
/** Day 0 of Excel's calendar. */
const firstDay = Date.UTC(1899, 11, 30);

/** Months since year 0 of a serial number's day. */
function monthOf(day: number): number {
  const date = new Date(firstDay + day * dayLength);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Weeks begin on Sunday; serial number 1 was one, as Excel counts. */
function weekOf(day: number): number {
  return Math.floor((day - 1) / 7);
}

function isInPeriod(day: number, criterion: string, today: number): boolean {
  switch (criterion) {
    case "Yesterday":
      return day === today - 1;
    case "Today":
      return day === today;
    case "Tomorrow":
      return day === today + 1;
    case "LastSevenDays":
      return day > today - 7 && day <= today;
    case "LastWeek":
      return weekOf(day) === weekOf(today) - 1;
    case "ThisWeek":
      return weekOf(day) === weekOf(today);
    case "NextWeek":
      return weekOf(day) === weekOf(today) + 1;
    case "LastMonth":
      return monthOf(day) === monthOf(today) - 1;
    case "ThisMonth":
      return monthOf(day) === monthOf(today);
    case "NextMonth":
      return monthOf(day) === monthOf(today) + 1;
    default:
      return false;
  }
}

/** The serial number of the day it is here. */
export function todayAsSerial(now = new Date()): number {
  return (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - firstDay) / dayLength;
}

export interface ScalePoint {
  type: string;
  formula?: string | null;
  color?: string;
}

/**
 * The colour that a scale gives a number: between the colours of the points on both sides of it.
 * @param evaluate the value of a point's formula
 * @returns null for anything but a number, which a scale leaves alone
 */
export function scaleColor(
  value: CellValue,
  { numbers }: Covered,
  points: ScalePoint[],
  evaluate: (formula: string) => CellValue,
): string | null {
  const [least, most] = [numbers[0], numbers[numbers.length - 1]];
  if (typeof value !== "number" || least === undefined || most === undefined) return null;
  const placed = points.map((point) => ({
    at: pointAt(point, numbers, evaluate),
    color: point.color ?? "#FFFFFF",
  }));
  const [first, last] = [placed[0], placed[placed.length - 1]];
  if (!first || !last || placed.some(({ at }) => Number.isNaN(at))) return null;
  if (value <= first.at) return first.color;
  if (value >= last.at) return last.color;
  const above = placed.findIndex(({ at }) => value <= at);
  const [low, high] = [placed[above - 1] ?? first, placed[above] ?? last];
  return mixed(low.color, high.color, (value - low.at) / (high.at - low.at || 1));
}

/** The number that a point of a scale or the bound of a bar stands for. */
export function pointAt(
  { type, formula }: ScalePoint,
  numbers: number[],
  evaluate: (formula: string) => CellValue,
): number {
  const [least, most] = [numbers[0] ?? 0, numbers[numbers.length - 1] ?? 0];
  if (type === "LowestValue") return least;
  if (type === "HighestValue") return most;
  const number = Number(evaluate(formula ?? ""));
  if (type === "Percent") return least + ((most - least) * number) / 100;
  if (type !== "Percentile") return number;
  const place = ((numbers.length - 1) * number) / 100;
  const [low, high] = [numbers[Math.floor(place)] ?? most, numbers[Math.ceil(place)] ?? most];
  return low + (high - low) * (place - Math.floor(place));
}

function mixed(from: string, to: string, part: number): string {
  const channel = (color: string, index: number) =>
    parseInt(color.slice(1 + 2 * index, 3 + 2 * index), 16);
  const mix = [0, 1, 2].map((index) =>
    Math.round(channel(from, index) + (channel(to, index) - channel(from, index)) * part),
  );
  return `#${mix.map((each) => each.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
