import type { CellRange } from "../model/grid";
import type { CellStyle } from "./sheetPlan";

/** The fonts of official forms; Excel takes its own where one is missing. */
const BODY_FONT = "宋体";
const TITLE_FONT = "黑体";

export const bodyFontSize = 10;

/** What a person fills in, pale enough to print as white. */
const INPUT_FILL = "#FFFDE7";
/** What is computed. */
const COMPUTED_FILL = "#EDEDED";

export const moneyFormat = "0.00##";
export const rateFormat = "0.00%";
export const totalFormat = "0.00";
/** A number typed as the year shows as the form prints it. */
export const yearFormat = '0"年度"';
/** Keeps 2024-12 and = from becoming a date and a formula while they are typed. */
export const textFormat = "@";

export const styles = {
  title: {
    fontName: TITLE_FONT,
    fontSize: 18,
    bold: true,
    horizontal: "center",
    vertical: "middle",
  },
  year: {
    fontName: BODY_FONT,
    fontSize: 12,
    horizontal: "center",
    vertical: "middle",
    numberFormat: yearFormat,
  },
  body: {
    fontName: BODY_FONT,
    fontSize: bodyFontSize,
    horizontal: "center",
    vertical: "middle",
    wrap: true,
    border: true,
  },
  label: { bold: true },
  /** A label beside a table longer than a page: at the top, where the repeated heading shows it. */
  tableLabel: { bold: true, vertical: "top" },
  text: { horizontal: "left" },
  input: { fill: INPUT_FILL },
  computed: { fill: COMPUTED_FILL },
  note: { fontSize: 9, fontColor: "#595959", horizontal: "left" },
  money: { numberFormat: moneyFormat },
  rate: { numberFormat: rateFormat },
  total: { numberFormat: totalFormat, bold: true },
  plainText: { numberFormat: textFormat },
  unlocked: { locked: false },
  locked: { locked: true },
} satisfies Record<string, CellStyle>;

/** One style's ranges; ranges of no cells are left out, a style without ranges is none. */
export function styled(
  style: CellStyle,
  ranges: CellRange[],
): { ranges: CellRange[]; style: CellStyle }[] {
  const real = ranges.filter(({ rows, columns }) => rows > 0 && columns > 0);
  return real.length === 0 ? [] : [{ ranges: real, style }];
}
