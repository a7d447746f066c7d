import { formYear, unitCodeOf, type PerformanceForm } from "../form";
import { halfWidth } from "../words/compact";

/** A unit as staff name it: 703001, 朝阳市工业和信息化局. */
export interface Unit {
  code: string;
  name: string;
}

/** 703001 and 朝阳市工业和信息化局 of "703001朝阳市工业和信息化局-211300000". */
export function unitOf(form: PerformanceForm): Unit {
  const code = unitCodeOf(form);
  const printed = halfWidth(String(form.unit.value ?? "")).trim();
  const name = printed
    .replace(/^\d+\s*/u, "")
    .replace(/-\s*\d+$/u, "")
    .trim();
  return { code, name };
}

/** The form's year in four digits, or "". */
export function yearOf(form: PerformanceForm): string {
  return String(formYear(form) ?? "");
}
