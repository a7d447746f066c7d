import { isBlank } from "../../words/cell";
import { compactText } from "../../words/compact";
import { formYear } from "../model/titles";
import {
  emptyField,
  emptyIndicator,
  emptyTask,
  isPlan,
  type Indicator,
  type PerformanceForm,
  type Task,
} from "../model/performanceForm";

/** The tables of a form whose rows are changed. */
export type RowPart = "tasks" | "indicators";

/** What can be done with a row: one put in below it, itself taken out, moved, or given what it lacks. */
export type RowChange = "add" | "remove" | "up" | "down" | "complete";

/** A form with other rows: on no sheet as to where its rows stand. */
export interface ChangedRows {
  form: PerformanceForm;
  part: RowPart;
  /** For each row of the part which row it was before; null for a new one. */
  from: (number | null)[];
}

/** Why a row stays where it is. */
export type RowObstacle = "onlyRow" | "firstRow" | "lastRow";

/**
 * A form with one of its rows changed. A row moves within its 一级指标: past the row beside it where both stand under
 * one 二级指标, else all rows of its 二级指标 move past those of the other, so that none gets another label.
 * @param place which row of the part
 */
export function changeRows(
  form: PerformanceForm,
  part: RowPart,
  place: number,
  change: RowChange,
): ChangedRows | RowObstacle {
  const all = form[part].map((_, row): number | null => row);
  if (change === "complete") return changed(form, part, all);
  if (change === "add")
    return changed(
      form,
      part,
      all.flatMap((row) => (row === place ? [row, null] : [row])),
      place,
    );
  if (change === "remove") {
    return isOnly(form, part, place)
      ? "onlyRow"
      : changed(
          form,
          part,
          all.filter((row) => row !== place),
        );
  }
  const groups = groupsOf(form, part, place);
  const own = groups.findIndex(({ first, end }) => place >= first && place < end);
  const { first, end } = groups[own] ?? { first: place, end: place + 1 };
  const [next, beyond] =
    change === "up" ? [place - 1, groups[own - 1]] : [place + 1, groups[own + 1]];
  if (next >= first && next < end) return changed(form, part, swapped(all, place, next));
  if (beyond === undefined) return change === "up" ? "firstRow" : "lastRow";
  const above = Math.min(first, beyond.first);
  const below = Math.max(end, beyond.end);
  const cut = Math.max(first, beyond.first);
  const moved = [...all.slice(0, above), ...all.slice(cut, below), ...all.slice(above, cut)];
  return changed(form, part, [...moved, ...all.slice(below)]);
}

function swapped(rows: (number | null)[], one: number, other: number): (number | null)[] {
  return rows.map((row, place) => (place === one ? other : place === other ? one : row));
}

/** The only task, or the only indicator of its 一级指标: without it nothing would be left to put a row below. */
function isOnly(form: PerformanceForm, part: RowPart, place: number): boolean {
  if (part === "tasks") return form.tasks.length === 1;
  const own = level1Of(form.indicators[place]);
  return form.indicators.filter((row) => level1Of(row) === own).length === 1;
}

/** 一级指标 of a row in one spelling. */
export function level1Of(row: Indicator | undefined): string {
  return compactText(String(row?.level1.value ?? ""));
}

/** Rows that move together, in order: of the row's 一级指标 the 二级指标, of the tasks each by itself. */
function groupsOf(
  form: PerformanceForm,
  part: RowPart,
  place: number,
): { first: number; end: number }[] {
  if (part === "tasks") return form.tasks.map((_, row) => ({ first: row, end: row + 1 }));
  const { indicators } = form;
  const level1 = level1Of(indicators[place]);
  const isOwn = (row: number) => level1Of(indicators[row]) === level1;
  let first = place;
  while (first > 0 && isOwn(first - 1)) first--;
  const groups: { first: number; end: number }[] = [];
  for (let row = first; row < indicators.length && isOwn(row); row++) {
    const last = groups[groups.length - 1];
    const label = indicators[row]?.level2.value;
    if (last && !isBlank(label) && label === indicators[row - 1]?.level2.value) last.end = row + 1;
    else groups.push({ first: row, end: row + 1 });
  }
  return groups;
}

/** @param above the row that a new one stands below */
function changed(
  form: PerformanceForm,
  part: RowPart,
  from: (number | null)[],
  above = 0,
): ChangedRows {
  const { tasks, indicators } = form;
  const pick = <Row>(rows: Row[], blank: () => Row) =>
    from.map((row) => (row === null ? undefined : rows[row]) ?? blank());
  const next =
    part === "tasks"
      ? { ...form, tasks: pick<Task>(tasks, emptyTask) }
      : {
          ...form,
          indicators: pick<Indicator>(indicators, () => blankRow(form, indicators[above])),
        };
  return { form: next, part, from };
}

/** A new row under the labels of the one above, as an inserted form has it. */
function blankRow(form: PerformanceForm, above: Indicator | undefined): Indicator {
  const { level1, level2 } = above ?? emptyIndicator();
  const year = isPlan(form.kind) ? formYear(form) : null;
  const isDated = above !== undefined && !isBlank(above.deadline.value) && year !== null;
  return {
    ...emptyIndicator(),
    level1: { value: level1.value, at: null },
    level2: { value: level2.value, at: null },
    deadline: isDated ? { value: `${year}-12`, at: null } : emptyField(),
  };
}
