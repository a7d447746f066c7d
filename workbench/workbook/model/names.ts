/** Excel's rules for the names of sheets and for defined names. */
import { readsAsCell } from "./address";

/**
 * At most 31 characters, none of \ / ? * [ ] :, not blank, no ' at either end, not "History"
 * (Microsoft's support page on renaming a worksheet).
 */
export function isSheetName(name: string): boolean {
  return (
    name.length <= 31 &&
    name.trim() !== "" &&
    !/[\\/?*[\]:]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== "history"
  );
}

/** Letters, digits, _ . \ and ?, not beginning with a digit, and not readable as a cell. */
export function isDefinedName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    name.length <= 255 &&
    !readsAsCell(name) &&
    !/^(true|false)$/i.test(name)
  );
}
