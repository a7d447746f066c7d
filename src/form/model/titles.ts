import type { CellValue } from "../../words/cell";
import { compactText, halfWidth } from "../../words/compact";
import type { FormKind, PerformanceForm } from "./performanceForm";

/** The printed title of each form. */
export const formTitles: Record<FormKind, string> = {
  target: "部门（单位）整体绩效目标表",
  selfEvaluation: "部门（单位）整体绩效自评表",
  projectSelfEvaluation: "项目支出绩效自评表",
};

const LONGEST_TITLE = 60;

/** Which form a cell's text is the title of, whatever place or year is printed before it. */
export function kindOfTitle(text: CellValue): FormKind | null {
  if (typeof text !== "string" || text.length < 6 || text.length > LONGEST_TITLE) return null;
  if (!text.includes("表")) return null;
  const plain = compactText(text);
  if (/整体(支出)?绩效目标(申报)?表/u.test(plain)) return "target";
  if (/整体(支出)?绩效自评(价)?表/u.test(plain)) return "selfEvaluation";
  if (/项目(支出)?绩效自评(价)?表/u.test(plain)) return "projectSelfEvaluation";
  return null;
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

/** The year that a value names, 1900 to 2099, or null. */
export function yearIn(value: CellValue): number | null {
  if (typeof value === "number") {
    return Number.isInteger(value) && value >= 1900 && value <= 2099 ? value : null;
  }
  if (typeof value !== "string") return null;
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

const shortTitles: Record<FormKind, string> = {
  target: "目标表",
  selfEvaluation: "自评表",
  projectSelfEvaluation: "项目自评表",
};

const LONGEST_SHEET_NAME = 31;

/** The sheet's name for a form, "703001自评表2024", as Excel allows names. */
export function sheetNameFor(form: PerformanceForm): string {
  const unit =
    unitCodeOf(form) ||
    String(form.unit.value ?? "")
      .trim()
      .slice(0, 16);
  const name = `${unit}${shortTitles[form.kind]}${formYear(form) ?? ""}`;
  return name.replace(/[\\/?*[\]:']/gu, "").slice(0, LONGEST_SHEET_NAME);
}
