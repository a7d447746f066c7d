import { nameKey } from "../../words/names";
import type { IndicatorTemplate } from "./standardIndicators";

/** More than any bureau keeps, and little enough for a workbook's settings. */
const MOST_KEPT = 500;
const LONGEST_TEXT = 200;

/** What says that a file is one of ours. */
const MARK = "PerfScore indicators";

/**
 * The own indicators in data from a workbook or a file, which anybody may have written: what has the right
 * shape is taken, everything else left out.
 */
export function libraryOf(data: unknown): IndicatorTemplate[] {
  const list = Array.isArray(data) ? (data as unknown[]) : asRecord(data).indicators;
  if (!Array.isArray(list)) return [];
  const read = list.slice(0, MOST_KEPT).flatMap((each) => templateOf(asRecord(each)) ?? []);
  return withKept([], read);
}

/** The same of a file's text; null where it is no such file. */
export function libraryInText(text: string): IndicatorTemplate[] | null {
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/u, ""));
    return asRecord(data).what === MARK ? libraryOf(data) : null;
  } catch {
    return null;
  }
}

/** The text of a file to hand to others. */
export function libraryText(indicators: readonly IndicatorTemplate[]): string {
  return `${JSON.stringify({ what: MARK, indicators }, null, 2)}\n`;
}

/** The library with more indicators; one of the same 一级指标 and name takes the place of the one before. */
export function withKept(
  library: readonly IndicatorTemplate[],
  more: readonly IndicatorTemplate[],
): IndicatorTemplate[] {
  const kept = new Map(library.map((each) => [keyOf(each), each]));
  for (const each of more) kept.set(keyOf(each), each);
  return [...kept.values()].slice(0, MOST_KEPT);
}

/** The library without an indicator. */
export function withoutKept(
  library: readonly IndicatorTemplate[],
  indicator: IndicatorTemplate,
): IndicatorTemplate[] {
  return library.filter((each) => keyOf(each) !== keyOf(indicator));
}

/** Whether the library holds an indicator just as it is. */
export function isKept(
  library: readonly IndicatorTemplate[],
  indicator: IndicatorTemplate,
): boolean {
  return library.some((each) => textOf(each) === textOf(indicator));
}

function textOf({ level1, level2, name, operator, target, unit }: IndicatorTemplate): string {
  return JSON.stringify([level1, level2, name.trim(), operator, target, unit]);
}

function keyOf({ level1, name }: IndicatorTemplate): string {
  return `${nameKey(level1)}/${nameKey(name)}`;
}

const operators = new Set(["", ">=", "<=", "=", ">", "<"]);

function templateOf(data: Record<string, unknown>): IndicatorTemplate | null {
  const { level1, level2, name, operator, target, unit } = data;
  const isSound =
    [level1, level2, name, operator, unit].every(isText) &&
    (isText(target) || Number.isFinite(target));
  if (!isSound) return null;
  const template = { level1, level2, name, operator, target, unit } as IndicatorTemplate;
  const isWhole = template.level1.trim() !== "" && template.name.trim() !== "";
  return isWhole && operators.has(template.operator) ? template : null;
}

function isText(data: unknown): data is string {
  return typeof data === "string" && data.length <= LONGEST_TEXT;
}

function asRecord(data: unknown): Record<string, unknown> {
  return typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
}
