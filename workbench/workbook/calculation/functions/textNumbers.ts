import { numfmt } from "@univerjs/core";
import { round } from "../rounding";

/** numfmt rounds the binary number; Excel rounds its decimal image (1.005 with "0.00" is 1.01). */
export function roundHalf(value: number, format: string): number {
  if (numfmt.isDateFormat(format)) return value;
  const info = numfmt.getFormatInfo(format);
  if (info.type === "general" || info.type === "scientific" || info.type === "fraction")
    return value;
  return round(value, info.maxDecimals + (info.isPercent ? 2 : 0));
}
