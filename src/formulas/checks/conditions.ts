/**
 * Conditions over cells, with functions that Excel 2010, WPS and LibreOffice have. Terms of AND: a number
 * that is not 0 is true. What stands in a cell is compared with what the form prints, in one spelling;
 * other spellings are the pane's matter, which knows them all.
 */

/** True where a cell's text is one of several. */
function isOneOf(cell: string, texts: readonly string[]): string {
  return `COUNT(FIND("|"&${cell}&"|","|${texts.join("|")}|"))`;
}

/** True for 运算符号 that numbers are compared by. */
export function isNumericOperator(operator: string): string {
  return isOneOf(operator, ["=", ">=", ">", "<=", "<", "≥", "≤"]);
}

/** True for 运算符号 that does not say what its row is: none of the form's, or 定性 beside a number. */
export function isOperatorWrong(operator: string, target: string): string {
  const isPrinted = isOneOf(operator, ["=", ">=", ">", "<=", "<", "定性", ""]);
  const isLevelOfNumber = `AND(${operator}="定性",ISNUMBER(${target}))`;
  return `OR(${isPrinted}=0,${isLevelOfNumber})`;
}

/** True for 度量单位 that is a percentage. */
export function isPercent(unit: string): string {
  return isOneOf(unit, ["%", "％", "﹪", "百分比"]);
}

/** True for a text, other than the empty one of a formula. TRUE is left alone: a number for LibreOffice. */
export function isText(cell: string): string {
  return `ISTEXT(${cell}),${cell}<>""`;
}

/** True for a computed cell that shows a sign or an Excel error in place of a number. */
export function isSign(cell: string): string {
  return `IF(ISTEXT(${cell}),${cell}<>"",ISERROR(${cell}))`;
}

/** True for a text that tells a date, which = and <= compare with another: 2024年底, 2024-12-31. */
export function tellsDate(operator: string, target: string): string {
  const words = ["年", "月", "季"].map((word) => `FIND("${word}",${target})`);
  const digits = ["-", "/"].map((sign) => `FIND("${sign}",${target},5)`);
  return `AND(OR(${operator}="=",${operator}="<="),COUNT(${[...words, ...digits].join(",")}))`;
}

/** True for 分值 that is missing, a text, or not above 0. */
export function isWeightWrong(weight: string): string {
  return `OR(COUNT(${weight})=0,${weight}<=0)`;
}

/** True where 得分 lies below 分值. */
export function losesPoints(weight: string, score: string): string {
  return `COUNT(${weight},${score})=2,${score}<${weight}`;
}
