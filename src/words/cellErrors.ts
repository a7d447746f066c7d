import type { CellValue } from "./cell";
import { compactText } from "./compact";

/** Excel's error values as a read brings them, or as a person copied them as text. */
const ERROR =
  /^#(?:NAME\?|VALUE!|REF!|DIV\/0!|N\/A|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|PYTHON!|BUSY!|GETTING_DATA)$/i;

/** True for an Excel error such as #NAME?. */
export function isCellError(value: CellValue | undefined): value is string {
  // Hardly a cell has the sign, and looking for it costs least of all.
  if (typeof value !== "string" || !(value.includes("#") || value.includes("＃"))) return false;
  return ERROR.test(compactText(value));
}

/** True for an error that shows only while Excel still calculates. */
export function isStillCalculating(value: CellValue): boolean {
  return value === "#BUSY!" || value === "#GETTING_DATA";
}
