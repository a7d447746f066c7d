import { cellArea, contains } from "../../model/area";
import { copiedFormula } from "../content/references";
import type {
  CellValue,
  ConditionalFormat,
  ConditionalFormatStyle,
  WorkbookModel,
} from "../../model/model";
import {
  coveredBy,
  isRanked,
  meetsPreset,
  scaleColor,
  todayAsSerial,
  type ScalePoint,
} from "./rankedValues";

/**
 * The look that conditional formats give a cell over its own; null where none applies. Where several
 * apply, each property comes from the first that sets it, as in Excel.
 * @param formats the sheet's, first = highest priority, as the model tells them now
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
    const given = styleGiven(model, format, sheetId, row, column);
    if (!given) continue;
    style = style === null ? given : laidUnder(style, given);
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

/** The look of a format for one cell, null where it does not hit it. A scale's is of its own for each. */
function styleGiven(
  model: WorkbookModel,
  format: ConditionalFormat,
  sheetId: string,
  row: number,
  column: number,
): ConditionalFormatStyle | null {
  if (format.type !== "ColorScale") {
    return applies(model, format, sheetId, row, column) ? format.format : null;
  }
  const { minimum, midpoint, maximum } = format.rule["criteria"] as Record<string, ScalePoint>;
  const points = [minimum, midpoint, maximum].filter((point) => point !== undefined);
  const value = model.values(sheetId, cellArea(row, column))[0]?.[0] ?? "";
  const evaluate = (formula: string) => model.evaluate(sheetId, row, column, asFormula(formula));
  const fillColor = scaleColor(value, coveredBy(model, sheetId, format), points, evaluate);
  return fillColor === null ? null : { ...format.format, fillColor };
}

/** Data bars and icons are drawn over cells and give them no look. */
function applies(
  model: WorkbookModel,
  format: ConditionalFormat,
  sheetId: string,
  row: number,
  column: number,
): boolean {
  const { type, rule, areas } = format;
  const [first] = areas;
  if (!first) return false;
  /** Rules are written for the first cell and read relative to each. */
  const evaluate = (formula: unknown): CellValue =>
    model.evaluate(sheetId, row, column, copiedFormula(asFormula(formula), first, { row, column }));
  if (type === "Custom") return isTrue(evaluate(rule["formula"]));
  const cell = cellArea(row, column);
  if (type === "ContainsText") {
    const text = model.text(sheetId, cell)[0]?.[0] ?? "";
    return matchesText(text, String(rule["operator"]), String(rule["text"]));
  }
  const value = model.values(sheetId, cell)[0]?.[0] ?? "";
  if (type === "TopBottom") {
    const covered = coveredBy(model, sheetId, format);
    return isRanked(value, covered, { rank: Number(rule["rank"]), type: String(rule["type"]) });
  }
  if (type === "PresetCriteria") {
    const valueType = model.valueTypes(sheetId, cell)[0]?.[0] ?? "Empty";
    const covered = coveredBy(model, sheetId, format);
    return meetsPreset(value, valueType, covered, String(rule["criterion"]), todayAsSerial());
  }
  if (type !== "CellValue") return false;
  const bounds = [rule["formula1"], rule["formula2"]].map((formula) =>
    formula === undefined || formula === null ? "" : evaluate(formula),
  );
  return matchesValue(value, String(rule["operator"]), bounds[0] ?? "", bounds[1] ?? "");
}

/** Rules say their formulas with "=" or without. */
export function asFormula(rule: unknown): string {
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
