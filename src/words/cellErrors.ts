import type { CellValue } from "./cell";
import { compactText } from "./compact";

/** Excel's error values as a read brings them, or as a person copied them as text. */
const ERROR =
  /^#(?:NAME\?|VALUE!|REF!|DIV\/0!|N\/A|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|PYTHON!|BUSY!|GETTING_DATA)$/i;

/** True for an Excel error such as #NAME?. */
export function isCellError(value: CellValue | undefined): value is string {
  if (typeof value !== "string" || beginsAsText(value)) return false;
  return ERROR.test(compactText(value));
}

/** Nearly every cell begins with a letter, a digit or a Chinese character, or is empty: those are no errors. */
function beginsAsText(value: string): boolean {
  if (value === "") return true;
  const first = value.charCodeAt(0);
  return (first >= 0x30 && first <= 0x7a) || (first >= 0x4e00 && first <= 0x9fff);
}

/** True for an error that shows only while Excel still calculates. */
export function isStillCalculating(value: CellValue): boolean {
  return value === "#BUSY!" || value === "#GETTING_DATA";
}
