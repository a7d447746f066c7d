/** The sheet with the differences of all reviews; a second one of the name has a number behind it. */
export const differenceName = "复核差异表";

/** True for such a name: what else bears it is a person's own, and is looked at first. */
export function isDifferenceName(sheetName: string): boolean {
  return sheetName.startsWith(differenceName);
}
