import { isBlank, sumExact } from "../../scoring";
import { equalShares, rightShares } from "../make/weights";
import { familyOf } from "../families";
import { isPlan, type Field, type PerformanceForm } from "../model/performanceForm";
import { rulesOf } from "../rules";
import { level1Of, type ChangedRows, type RowPart } from "./changeRows";

/**
 * 分值 of the part that a changed row belongs to, so that it has its points again: equal shares once a row without
 * one has joined, and otherwise nothing where the part adds up. By the place of the row in the changed part.
 * @param before the form as it was: where it sets the points of its parts itself, they stay as they were
 */
export function rowWeights(
  before: PerformanceForm,
  { form, part }: ChangedRows,
  level1: string,
  isNew: boolean,
): Map<number, number> {
  const points = pointsOf(before, part, level1);
  const rows = rowsOf(form, part, level1);
  const weights = rows.map(({ weight }) => weight);
  if (points === null) return new Map();
  const lacksOne = isNew || weights.some(isMissing);
  const shares = lacksOne ? equalShares(weights, points) : rightShares(weights, points);
  return new Map(
    shares.flatMap(([weight, share]) => {
      const row = rows.find((each) => each.weight === weight);
      return row === undefined || weight.value === share ? [] : [[row.place, share] as const];
    }),
  );
}

function rowsOf(form: PerformanceForm, part: RowPart, level1: string) {
  return form[part].flatMap(({ weight }, place) =>
    part === "tasks" || level1Of(form.indicators[place]) === level1 ? [{ weight, place }] : [],
  );
}

/** The points of a part; null where they can't be told. */
function pointsOf(form: PerformanceForm, part: RowPart, level1: string): number | null {
  if (isPlan(form.kind)) return null;
  const { tasks, sections, canJudge } = rulesOf(form);
  if (!canJudge) return null;
  if (familyOf(form.kind).checks.includes("sections")) {
    if (part === "tasks") return tasks.points;
    return sections.find((section) => section.level1 === level1)?.points ?? null;
  }
  return sumExact(
    rowsOf(form, part, level1).map(({ weight: { value } }) =>
      typeof value === "number" ? value : 0,
    ),
  );
}

function isMissing({ value, formula }: Field): boolean {
  return isBlank(value) && formula === undefined;
}
