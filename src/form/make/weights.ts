import type { CellEdit } from "../model/cellEdit";
import type { Field, PerformanceForm } from "../model/performanceForm";
import { sectionsOf, taskPointsOf } from "../rules";

/** The task table's name among the sections. */
export const TASK_SECTION = "年度主要任务";

/**
 * Points shared equally by a number of rows: each gets the share cut to one decimal, the first the
 * rest, so that they add up to the points (the published form's pattern: 20 by 6 is 3.5 + 5 × 3.3).
 * Where a share would be less than 0.1 it is cut to two decimals instead.
 */
export function distributeWeights(points: number, rows: number): number[] {
  if (rows <= 0) return [];
  const hundredths = Math.round(points * 100);
  const step = hundredths < rows * 10 ? 1 : 10;
  const share = Math.floor(hundredths / (rows * step)) * step;
  const first = hundredths - share * (rows - 1);
  return Array.from({ length: rows }, (_, row) => (row === 0 ? first : share) / 100);
}

/** The 分值 that every row would have if each section had its points. */
export interface BalancedWeights {
  tasks: number[];
  /** null for a row whose 一级指标 is none of the form's sections. */
  indicators: (number | null)[];
}

/** Equal shares for a form's rows as they stand, whatever the rows hold now. */
export function balancedWeights(form: PerformanceForm): BalancedWeights {
  const indicators: (number | null)[] = form.indicators.map(() => null);
  for (const { level1, points } of sectionsOf(form.kind)) {
    const places = placesOf(form, level1);
    const weights = distributeWeights(points, places.length);
    places.forEach((place, i) => (indicators[place] = weights[i] ?? null));
  }
  return { tasks: distributeWeights(taskPointsOf(form.kind), form.tasks.length), indicators };
}

/** The rows of a 一级指标, spaces in its printed name aside. */
function placesOf(form: PerformanceForm, level1: string): number[] {
  return form.indicators.flatMap((indicator, place) =>
    String(indicator.level1.value).replace(/\s+/gu, "") === level1 ? [place] : [],
  );
}

/**
 * The edits that give a form's rows their equal shares; rows that have theirs are not listed.
 * @param section a 一级指标, or TASK_SECTION for the tasks; every section when absent
 */
export function rebalanceEdits(form: PerformanceForm, section?: string): CellEdit[] {
  const balanced = balancedWeights(form);
  const edits: CellEdit[] = [];
  if (section === undefined || section === TASK_SECTION) {
    form.tasks.forEach(({ weight }, i) => edits.push(...weightEdit(weight, balanced.tasks[i])));
  }
  const places = section === undefined ? form.indicators.keys() : placesOf(form, section);
  for (const place of places) {
    const weight = form.indicators[place]?.weight;
    if (weight !== undefined) edits.push(...weightEdit(weight, balanced.indicators[place]));
  }
  return edits;
}

function weightEdit(field: Field, weight: number | null | undefined): CellEdit[] {
  if (field.at === null || weight === null || weight === undefined) return [];
  if (field.value === weight && field.formula === undefined) return [];
  const before = { value: field.value, formula: field.formula };
  return [{ at: field.at, before, after: { value: weight } }];
}
