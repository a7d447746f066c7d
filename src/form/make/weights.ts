import type { CellEdit } from "../model/cellEdit";
import type { Field, PerformanceForm } from "../model/performanceForm";
import { parseQuantity, sumExact } from "../../scoring";
import { distributeWeights, exactShares } from "../../scoring/rarely";
import { rulesOf } from "../rules";

/** The 分值 that every row would have if each section had its points. */
export interface BalancedWeights {
  tasks: number[];
  /** null for a row whose 一级指标 is none of the form's sections. */
  indicators: (number | null)[];
}

/** Equal shares for a form's rows as they stand, whatever the rows hold now. */
export function balancedWeights(form: PerformanceForm): BalancedWeights {
  const indicators: (number | null)[] = form.indicators.map(() => null);
  const { tasks, sections } = rulesOf(form);
  for (const { level1, points } of sections) {
    const places = placesOf(form, level1);
    const weights = distributeWeights(points, places.length);
    places.forEach((place, i) => (indicators[place] = weights[i] ?? null));
  }
  return { tasks: distributeWeights(tasks.points, form.tasks.length), indicators };
}

/** The rows of a 一级指标, spaces in its printed name aside. */
function placesOf(form: PerformanceForm, level1: string): number[] {
  return form.indicators.flatMap((indicator, place) =>
    String(indicator.level1.value).replace(/\s+/gu, "") === level1 ? [place] : [],
  );
}

/**
 * The edits that give each section of a form its points again; a section that adds up is left alone.
 * @param section a 一级指标, or the name of the task table; every section when absent
 */
export function rebalanceEdits(form: PerformanceForm, section?: string): CellEdit[] {
  const { tasks, sections, canJudge } = rulesOf(form);
  if (!canJudge) return [];
  const parts = [
    { ...tasks, weights: form.tasks.map(({ weight }) => weight) },
    ...sections.map(({ level1, points }) => ({
      name: level1,
      points,
      weights: placesOf(form, level1).flatMap((place) => form.indicators[place]?.weight ?? []),
    })),
  ];
  return parts
    .filter(({ name }) => section === undefined || name === section)
    .flatMap(({ weights, points }) => rightShares(weights, points))
    .flatMap(([weight, share]) => weightEdit(weight, share));
}

/**
 * What to write so that 分值 add up to their points: nothing where they do. A formula is a person's own
 * and stays, and the other rows share what it leaves. Nothing either where that is none, or can't be
 * shared to the hundredth.
 */
export function rightShares(weights: readonly Field[], points: number): [Field, number][] {
  return sumExact(weights.map(pointsIn)) === points ? [] : equalShares(weights, points);
}

/** The points shared by all rows whose 分值 is no formula, as rightShares() shares what does not add up. */
export function equalShares(weights: readonly Field[], points: number): [Field, number][] {
  const own = weights.filter(({ formula }) => formula !== undefined);
  const free = weights.filter(({ formula }) => formula === undefined);
  const left = sumExact([points, ...own.map((weight) => -pointsIn(weight))]);
  const shares = exactShares(left, free.length) ?? [];
  return shares.flatMap((share, i) => {
    const weight = free[i];
    return weight === undefined ? [] : [[weight, share] as [Field, number]];
  });
}

/** A blank counts as nothing, a number typed as text as that number. */
function pointsIn({ value }: Field): number {
  if (typeof value === "number") return value;
  return (typeof value === "string" && parseQuantity(value)?.value) || 0;
}

function weightEdit({ at, value, numberFormat }: Field, share: number): CellEdit[] {
  if (at === null || value === share) return [];
  return [{ at, before: { value, numberFormat }, after: { value: share } }];
}

/** A part of a form that is being made: its points, and the 分值 that a person set for its rows; null for the others. */
export interface PartToShare {
  points: number;
  set: readonly (number | null)[];
}

/** The 分值 of a part's rows, and what they add up to. */
export interface SharedPart {
  weights: number[];
  sum: number;
}

/**
 * The 分值 of every row: what a person set stays, the other rows of the part share what that leaves of its points.
 * Where it leaves nothing they get 0, so that the sum says so.
 */
export function shareParts(parts: readonly PartToShare[]): { parts: SharedPart[]; sum: number } {
  const shared = parts.map(({ points, set }): SharedPart => {
    const left = sumExact([points, ...set.map((weight) => -(weight ?? 0))]);
    const shares = exactShares(left, set.filter((weight) => weight === null).length) ?? [];
    let next = 0;
    const weights = set.map((weight) => weight ?? shares[next++] ?? 0);
    return { weights, sum: sumExact(weights) };
  });
  return { parts: shared, sum: sumExact(shared.map(({ sum }) => sum)) };
}
