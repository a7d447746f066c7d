/** The limits that Excel gives a value axis by itself. */
import type { ChartEntry } from "../model/charts";
import type { WorkbookModel } from "../model/model";
import { numbersAt } from "./cells";
import { isPercent, isStacked } from "./kinds";

export type AxisGroup = "Primary" | "Secondary";

export interface Scale {
  minimum: number;
  maximum: number;
  majorUnit: number;
}

/** More steps than this and Excel takes the next larger unit, on a chart of the usual height. */
const mostSteps = 10;

/**
 * A twentieth of the spread is kept free above the largest value and below the smallest; the axis
 * starts at zero unless the values lie within a sixth of each other. After Microsoft's article "How
 * Chart Axis Limits Are Determined", with the slip put right that Jon Peltier found in it:
 * https://peltiertech.com/how-excel-calculates-automatic-chart-axis-limits/
 * @param values what is plotted; blanks and texts left out
 * @param set limits and unit that a person or an add-in has set: the others go by them
 */
export function automaticScale(values: readonly number[], set: Partial<Scale> = {}): Scale {
  if (values.length === 0) return { minimum: 0, maximum: 1, majorUnit: 0.1, ...set };
  const largest = Math.max(...values);
  const smallest = Math.min(...values);
  if (largest <= 0 && smallest < 0) {
    const opposite = values.map((value) => -value);
    const { minimum, maximum, majorUnit } = automaticScale(opposite, turned(set));
    return { minimum: 0 - maximum, maximum: 0 - minimum, majorUnit };
  }
  const fromZero = smallest >= 0 && largest - smallest > largest / 6;
  const free = smallest >= 0 && (fromZero || smallest === largest) ? 0 : smallest;
  const low = set.minimum ?? free;
  const spread = largest - low;
  const high = set.maximum ?? largest + spread / 20;
  const bottom = set.minimum ?? (low === 0 ? 0 : low - spread / 20);
  const majorUnit = set.majorUnit ?? niceUnit(high > bottom ? high - bottom : 1);
  return {
    minimum: set.minimum ?? tidy(Math.floor(bottom / majorUnit + rounding) * majorUnit),
    maximum: set.maximum ?? tidy(Math.ceil((high || 1) / majorUnit - rounding) * majorUnit),
    majorUnit,
  };
}

function turned({ minimum, maximum, majorUnit }: Partial<Scale>): Partial<Scale> {
  return {
    ...(maximum === undefined ? {} : { minimum: 0 - maximum }),
    ...(minimum === undefined ? {} : { maximum: 0 - minimum }),
    ...(majorUnit === undefined ? {} : { majorUnit }),
  };
}

const rounding = 1e-9;

/** The smallest of 1, 2, 5, 10, 20, ... with few enough steps. */
function niceUnit(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length / mostSteps));
  const steps = [1, 2, 5, 10].map((factor) => tidy(factor * power));
  return steps.find((unit) => length / unit <= mostSteps + rounding) ?? tidy(10 * power);
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** The value axis of a chart: what was set of it, and what Excel finds for the rest. */
export function valueScale(
  model: WorkbookModel,
  chart: ChartEntry,
  group: AxisGroup = "Primary",
): Scale {
  const axis = `axes.valueAxis${group === "Secondary" ? "2" : ""}`;
  const set = (["minimum", "maximum", "majorUnit"] as const).flatMap((name) => {
    const own = chart.options[`${axis}.${name}`];
    return typeof own === "number" ? [[name, own] as const] : [];
  });
  return automaticScale(plotted(model, chart, group), Object.fromEntries(set));
}

/** The numbers that an axis must have room for: of stacked series how high each reaches. */
function plotted(model: WorkbookModel, chart: ChartEntry, group: AxisGroup): number[] {
  const series = chart.series
    .filter(({ id }) => (chart.options[`series.${id}.axisGroup`] ?? "Primary") === group)
    .filter(({ id }) => chart.options[`series.${id}.filtered`] !== true)
    .map(({ values }) => numbersAt(model, values));
  if (isPercent(chart.chartType)) return [0, 0.95];
  if (!isStacked(chart.chartType)) return series.flat().filter((value) => value !== null);
  const points = Math.max(0, ...series.map((values) => values.length));
  return Array.from({ length: points }, (_, index) => {
    let reached = 0;
    return series.map((values) => (reached += values[index] ?? 0));
  }).flat();
}
