/** Data bars: how far they reach in a cell. */
import { cellArea, contains } from "../../model/area";
import type { ConditionalFormat, WorkbookModel } from "../../model/model";
import { asFormula } from "./conditionalStyle";
import { coveredBy, pointAt, type ScalePoint } from "./rankedValues";

export interface DataBar {
  /** Shares of the cell's width, from its left: where the bar lies. */
  from: number;
  to: number;
  /** The end that begins at the axis: a gradient fades away from it. */
  begins: "left" | "right";
  color: string;
  gradient: boolean;
  borderColor: string;
  /** Where the axis stands between the bars of both signs; null for none. */
  axis: number | null;
  axisColor: string;
}

/**
 * The bar that a sheet's conditional formats give a cell; null for none. As in Excel, bars begin at an axis where
 * numbers of both signs are met, else at the cell's edge, which the lower bound stands for.
 * @param formats the sheet's, first = highest priority
 */
export function dataBarAt(
  model: WorkbookModel,
  formats: readonly ConditionalFormat[],
  sheetId: string,
  row: number,
  column: number,
): DataBar | null {
  const format = formats.find(
    ({ type, areas }) => type === "DataBar" && areas.some((area) => contains(area, row, column)),
  );
  const value = format && model.values(sheetId, cellArea(row, column))[0]?.[0];
  if (!format || typeof value !== "number") return null;
  const { rule } = format;
  const [least, most] = bounds(model, sheetId, format, { row, column });
  // Nothing between the bounds: no bar can say how large a number is.
  if (!(most > least)) return null;
  const portion = (number: number) => Math.min(1, Math.max(0, (number - least) / (most - least)));
  const signed = least < 0 && rule["axisFormat"] !== "None";
  const axis = rule["axisFormat"] === "CellMidPoint" && signed ? 0.5 : portion(0);
  const start = signed ? axis : 0;
  const reach =
    signed && axis === 0.5 ? 0.5 + value / (2 * Math.max(-least, most)) : portion(value);
  const [from, to] = [Math.min(start, reach), Math.max(start, reach)];
  const negative = value < 0;
  const own =
    negative && rule["negative.matchPositiveFillColor"] !== true ? "negative" : "positive";
  const edged =
    negative && rule["negative.matchPositiveBorderColor"] !== true ? "negative" : "positive";
  const mirrored = rule["barDirection"] === "RightToLeft";
  const fromLeft = negative && signed ? mirrored : !mirrored;
  return {
    from: mirrored ? 1 - to : from,
    to: mirrored ? 1 - from : to,
    begins: fromLeft ? "left" : "right",
    color: String(rule[`${own}.fillColor`]),
    gradient: rule["positive.gradientFill"] === true,
    borderColor: String(rule[`${edged}.borderColor`]),
    axis: signed ? (mirrored ? 1 - axis : axis) : null,
    axisColor: String(rule["axisColor"]),
  };
}

/** By itself from 0, or the smallest number where that is less, to the largest. */
function bounds(
  model: WorkbookModel,
  sheetId: string,
  format: ConditionalFormat,
  at: { row: number; column: number },
): [number, number] {
  const { numbers } = coveredBy(model, sheetId, format);
  const evaluate = (formula: string) =>
    model.evaluate(sheetId, at.row, at.column, asFormula(formula));
  const of = (name: string, automatic: number) => {
    const bound = format.rule[name] as ScalePoint;
    return bound.type === "Automatic" ? automatic : pointAt(bound, numbers, evaluate);
  };
  return [
    of("lowerBoundRule", Math.min(0, numbers[0] ?? 0)),
    of("upperBoundRule", Math.max(0, numbers[numbers.length - 1] ?? 0)),
  ];
}
