import type { CellValue } from "../../words/cell";
import { compactText, halfWidth } from "../../words/compact";
import { families, familyOf, type FormKind } from "../families";
import type { PerformanceForm } from "./performanceForm";

const LONGEST_TITLE = 60;

/** Which form a cell's text is the title of, whatever place or year is printed before it. */
export function kindOfTitle(text: CellValue): FormKind | null {
  if (typeof text !== "string" || text.length < 6 || text.length > LONGEST_TITLE) return null;
  if (!text.includes("表")) return null;
  const plain = compactText(text);
  return families.find(({ knownBy }) => knownBy.test(plain))?.kind ?? null;
}

/** True for the title of a form of 绩效运行监控, filled within the year: of no family, and read as the plan in it. */
export function isMonitoringTitle(text: CellValue): text is string {
  if (typeof text !== "string" || text.length > LONGEST_TITLE) return false;
  return text.includes("监控") && text.includes("绩效") && text.includes("表");
}

/** True for a text that stands for a year: "2024年度", "2024年年度", "（2024年）". */
export function isYearText(text: CellValue): boolean {
  return (
    typeof text === "string" &&
    text.length >= 5 &&
    text.length <= 12 &&
    /^\(?(19|20)\d{2}年+度?\)?$/u.test(compactText(text))
  );
}

const digit = /\p{N}/u;

/** The year that a value names, 1900 to 2099, or null. */
export function yearIn(value: CellValue): number | null {
  if (typeof value === "number") {
    return Number.isInteger(value) && value >= 1900 && value <= 2099 ? value : null;
  }
  // Most titles name no year.
  if (typeof value !== "string" || !digit.test(value)) return null;
  const found = /(?<!\d)(19|20)\d{2}(?!\d)/u.exec(halfWidth(value));
  return found === null ? null : Number(found[0]);
}

/** The form's year: that of its year field, else that of its title; null when neither has one. */
export function formYear(form: PerformanceForm): number | null {
  return yearIn(form.year.value) ?? yearIn(form.title.value);
}

/** 703001 of "703001朝阳市工业和信息化局-211300000"; empty when the unit has no code. */
export function unitCodeOf(form: PerformanceForm): string {
  return /^\s*(\d+)/u.exec(halfWidth(String(form.unit.value ?? "")))?.[1] ?? "";
}

const LONGEST_SHEET_NAME = 31;

/** The sheet's name for a form, "703001自评表2024", as Excel allows names. */
export function sheetNameFor(form: PerformanceForm): string {
  const unit =
    unitCodeOf(form) ||
    String(form.unit.value ?? "")
      .trim()
      .slice(0, 16);
  const name = `${unit}${familyOf(form.kind).shortTitle}${formYear(form) ?? ""}`;
  return name.replace(/[\\/?*[\]:']/gu, "").slice(0, LONGEST_SHEET_NAME);
}
