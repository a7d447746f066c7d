import { dayText, serialOf } from "./excelDate";

/** What a clock here shows at a moment: "09:05", in any language. */
export function timeText(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** The day it is here at a moment: "2024-12-31". */
export function todayText(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return dayText({ year, month, day });
}

/** Both: "2024-12-31 09:05". */
export function momentText(moment: Date): string {
  return `${todayText(moment)} ${timeText(moment)}`;
}

/** Excel's number of the minute that a clock here shows at a moment. */
export function minuteSerial(moment: Date): number {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth(), moment.getDate()];
  return serialOf(new Date(Date.UTC(year, month, day, moment.getHours(), moment.getMinutes())));
}
