const PREFIX = "对比 · ";
const LONGEST_SHEET_NAME = 31;

/** 对比 · 703001自评表2024: the name of the sheet that compares a form with an earlier one. */
export function comparisonNameOf(sheetName: string): string {
  return `${PREFIX}${sheetName}`.slice(0, LONGEST_SHEET_NAME);
}

/** True for such a name: what else bears it is a person's own, and is looked at first. */
export function isComparisonName(sheetName: string): boolean {
  return sheetName.startsWith(PREFIX);
}
