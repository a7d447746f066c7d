import type { Field } from "../form/model/performanceForm";
import { compactText } from "../words/compact";
import { dayOfSerial, FIRST_OF_1970 } from "../words/excelDate";
import { remember } from "../words/remember";

/** 完成时限 as a year and a month, 1 to 12. */
export interface Deadline {
  year: number;
  month: number;
  /** True for "2021-12", and for a date cell that shows year and month. */
  standard: boolean;
}

const standardText = /^((?:19|20)\d{2})-(0[1-9]|1[0-2])$/;
const otherText =
  /^((?:19|20)\d{2})[-/.年]?(0?[1-9]|1[0-2])(?:月[底末]?|[-/.月](?:0?[1-9]|[12]\d|3[01])日?)?$/u;
/** The day's number of 2100-01-01; an unrelated count is far below that of 1970. */
const LAST_DATE = 73051;

/** Reads 完成时限; null when it is blank or no month can be told. */
export function readDeadline({ value, numberFormat }: Field): Deadline | null {
  if (typeof value === "number") return readDateNumber(value, numberFormat);
  return typeof value === "string" ? readDeadlineText(value) : null;
}

/** The rows of a form repeat the same few months. */
const readDeadlineText = remember((value): Deadline | null => {
  if (value.length > 20) return null;
  const exact = standardText.exec(value);
  if (exact !== null) return { year: Number(exact[1]), month: Number(exact[2]), standard: true };
  const loose = otherText.exec(compactText(value));
  return loose === null
    ? null
    : { year: Number(loose[1]), month: Number(loose[2]), standard: false };
});

/** Excel turns a typed 2021-12 into a date. */
function readDateNumber(value: number, numberFormat = "General"): Deadline | null {
  const day = value >= FIRST_OF_1970 && value <= LAST_DATE ? dayOfSerial(value) : null;
  if (day === null) return null;
  const year = numberFormat.search(/y/i);
  const standard = year >= 0 && /m/i.test(numberFormat.slice(year));
  return { year: day.year, month: day.month, standard };
}

/** The year of 完成时限, or null. */
export function yearOfDeadline(deadline: Field): number | null {
  return readDeadline(deadline)?.year ?? null;
}
