const LONGEST_SHEET_NAME = 31;
const SUFFIX = "计算过程";

/** The name of the sheet with the derivation of another's scores. */
export function derivationNameOf(sheetName: string): string {
  return sheetName.slice(0, LONGEST_SHEET_NAME - SUFFIX.length) + SUFFIX;
}

/** True for such a name: what else bears it is a person's own, and is looked at first. */
export function isDerivationName(sheetName: string): boolean {
  return sheetName.endsWith(SUFFIX);
}
