import type { Field } from "../form/model/performanceForm";

/** 完成时限 as a year and a month, 1 to 12. */
export interface Deadline {
  year: number;
  month: number;
  /** True for "2021-12", and for a date cell that shows year and month. */
  standard: boolean;
}

const standardText = /^((?:19|20)\d{2})-(0[1-9]|1[0-2])$/;
const otherText =
  /^((?:19|20)\d{2})[-/.年]?(0?[1-9]|1[0-2])(?:月(?:底|末)?|[-/.月](?:0?[1-9]|[12]\d|3[01])日?)?$/u;
/** Date numbers of 1970 to 2100: an unrelated count is far below. */
const FIRST_DATE = 25569;
const LAST_DATE = 73051;
const MILLISECONDS_A_DAY = 86_400_000;

/** Reads 完成时限; null when it is blank or no month can be told. */
export function readDeadline({ value, numberFormat }: Field): Deadline | null {
  if (typeof value === "number") return readDateNumber(value, numberFormat);
  if (typeof value !== "string" || value.length > 20) return null;
  const exact = standardText.exec(value);
  if (exact !== null) return { year: Number(exact[1]), month: Number(exact[2]), standard: true };
  const loose = otherText.exec(value.normalize("NFKC").replace(/\s+/gu, ""));
  return loose === null
    ? null
    : { year: Number(loose[1]), month: Number(loose[2]), standard: false };
}

/** Excel turns a typed 2021-12 into a date; day 25569 is 1970-01-01. */
function readDateNumber(value: number, numberFormat = "General"): Deadline | null {
  if (!(value >= FIRST_DATE && value <= LAST_DATE)) return null;
  const date = new Date((Math.floor(value) - FIRST_DATE) * MILLISECONDS_A_DAY);
  const standard = /y+.*m/i.test(numberFormat);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, standard };
}

/** The year of 完成时限, or null. */
export function yearOfDeadline(deadline: Field): number | null {
  return readDeadline(deadline)?.year ?? null;
}

/** "2021-12" */
export function deadlineText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}
