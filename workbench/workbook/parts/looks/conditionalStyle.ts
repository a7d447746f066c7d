import { cellName } from "../../model/address";
import { contains } from "../../model/area";
import { moveFormula } from "../../xlsx/fileFormulas";
import type {
  CellValue,
  ConditionalFormat,
  ConditionalFormatStyle,
  WorkbookModel,
} from "../../model/model";

/**
 * The look that conditional formats give a cell over its own; null where none applies. Where several
 * apply, each property comes from the first that sets it, as in Excel.
 * @param formats the sheet's, first = highest priority
 */
export function conditionalStyle(
  model: WorkbookModel,
  formats: ConditionalFormat[],
  sheetId: string,
  row: number,
  column: number,
): ConditionalFormatStyle | null {
  let style: ConditionalFormatStyle | null = null;
  for (const format of formats) {
    if (!format.areas.some((area) => contains(area, row, column))) continue;
    if (!applies(model, format, sheetId, row, column)) continue;
    style = style === null ? format.format : laidUnder(style, format.format);
    if (format.stopIfTrue) break;
  }
  return style;
}

function laidUnder(
  above: ConditionalFormatStyle,
  below: ConditionalFormatStyle,
): ConditionalFormatStyle {
  return {
    fillColor: above.fillColor || below.fillColor,
    fontColor: above.fontColor || below.fontColor,
    bold: above.bold ?? below.bold,
    italic: above.italic ?? below.italic,
    strikethrough: above.strikethrough ?? below.strikethrough,
    underline: above.underline ?? below.underline,
    numberFormat: above.numberFormat ?? below.numberFormat,
    borders: { ...below.borders, ...above.borders },
  };
}

/** Kinds the add-in does not use (colour scales, data bars, ...) never apply. */
function applies(
  model: WorkbookModel,
  { type, rule, areas }: ConditionalFormat,
  sheetId: string,
  row: number,
  column: number,
): boolean {
  const [first] = areas;
  if (!first) return false;
  /** Rules are written for the first cell and read relative to each. */
  const evaluate = (formula: unknown): CellValue =>
    model.evaluate(
      sheetId,
      row,
      column,
      moveFormula(asFormula(formula), cellName(first.row, first.column), cellName(row, column)),
    );
  if (type === "Custom") return isTrue(evaluate(rule["formula"]));
  const cell = { row, column, rowCount: 1, columnCount: 1 };
  if (type === "ContainsText") {
    const text = model.text(sheetId, cell)[0]?.[0] ?? "";
    return matchesText(text, String(rule["operator"]), String(rule["text"]));
  }
  if (type !== "CellValue") return false;
  const value = model.values(sheetId, cell)[0]?.[0] ?? "";
  const bounds = [rule["formula1"], rule["formula2"]].map((formula) =>
    formula === undefined || formula === null ? "" : evaluate(formula),
  );
  return matchesValue(value, String(rule["operator"]), bounds[0] ?? "", bounds[1] ?? "");
}

function asFormula(rule: unknown): string {
  const text = String(rule);
  return text.startsWith("=") ? text : `=${text}`;
}

function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

function matchesText(cell: string, operator: string, wanted: string): boolean {
  const [text, part] = [cell.toLowerCase(), wanted.toLowerCase()];
  switch (operator) {
    case "Contains":
      return text.includes(part);
    case "NotContains":
      return !text.includes(part);
    case "BeginsWith":
      return text.startsWith(part);
    case "EndsWith":
      return text.endsWith(part);
    default:
      return false;
  }
}

function matchesValue(
  value: CellValue,
  operator: string,
  bound1: CellValue,
  bound2: CellValue,
): boolean {
  const [low, high] = [compare(value, bound1), compare(value, bound2)];
  switch (operator) {
    case "Between":
      return low >= 0 && high <= 0;
    case "NotBetween":
      return low < 0 || high > 0;
    case "EqualTo":
      return low === 0;
    case "NotEqualTo":
      return low !== 0;
    case "GreaterThan":
      return low > 0;
    case "LessThan":
      return low < 0;
    case "GreaterThanOrEqual":
      return low >= 0;
    case "LessThanOrEqual":
      return low <= 0;
    default:
      return false;
  }
}

/** Excel's order: numbers, then text, then booleans. An empty cell counts as 0. */
function compare(a: CellValue, b: CellValue): number {
  const order = (value: CellValue) => ["number", "string", "boolean"].indexOf(typeof value);
  const [left, right] = [a === "" ? 0 : a, b === "" ? 0 : b];
  if (typeof left !== typeof right) return order(left) - order(right);
  const [x, y] =
    typeof left === "string" ? [left.toLowerCase(), String(right).toLowerCase()] : [left, right];
  return x < y ? -1 : x > y ? 1 : 0;
}
