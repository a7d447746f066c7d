/** Excel's limit. */
const maxLength = 31;

/**
 * A sheet name that Excel takes and that is not taken: forbidden characters become spaces, a long
 * name is cut, and "(2)", "(3)" ... is added while a sheet of that name exists (upper and lower
 * case are the same to Excel).
 */
export function freeSheetName(wished: string, taken: string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  const base = allowedName(wished);
  let name = base;
  for (let number = 2; names.has(name.toLowerCase()); number++) {
    const suffix = `(${number})`;
    name = base.slice(0, maxLength - suffix.length) + suffix;
  }
  return name;
}

/** "History" is a name that Excel keeps for itself. */
function allowedName(wished: string): string {
  const name = wished
    .replace(/[\\/?*[\]:]+/g, " ")
    .replace(/^['\s]+/, "")
    .slice(0, maxLength)
    .replace(/(?<!['\s])['\s]+$/, "");
  return name === "" || name.toLowerCase() === "history" ? "绩效表" : name;
}
