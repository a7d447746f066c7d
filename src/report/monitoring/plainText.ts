/** A reference without quotation marks: programs write them around a sheet's name or leave them out. */
export function plainText(formula: string): string {
  return formula.replace(/'/gu, "");
}
