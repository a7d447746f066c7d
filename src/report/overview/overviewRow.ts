import type { FormKind, PerformanceForm, SheetForm } from "../../form";
import type { CellAddress } from "../../form/model/grid";
import type { Problem } from "../../validation";
import { executionOf } from "./execution";
import { scoresOf } from "../scores";
import { unitOf, yearOf, type Unit } from "../unit";

/** A form of a workbook in one row. */
export interface OverviewRow {
  /** Its place among the forms that were read: a sheet may hold several. */
  key: string;
  sheetId: string;
  sheetName: string;
  /** Where the form begins. */
  at: CellAddress;
  unit: Unit;
  /** 项目名称 of a project's form, or "". */
  project: string;
  year: string;
  kind: FormKind;
  /** Rows that have their actual, of all that need one; both 0 for a form that is filled before the year. */
  filled: number;
  toFill: number;
  /** Cells that are still to be filled in, as validation tells them. */
  unfilled: number;
  errors: number;
  warnings: number;
  /** "97.62" once every row is filled and scored, else null. */
  total: string | null;
  grade: string | null;
  /** Executed of what was allocated, 0.94; null where that can't be told. */
  rate: number | null;
}

/**
 * The forms of a workbook as rows, in the workbook's order.
 * @param problems what validation tells of these forms
 */
export function overviewRows(forms: readonly SheetForm[], problems: Problem[]): OverviewRow[] {
  const told = problemsOfForms(forms, problems);
  return forms.map((sheetForm, place) => rowOf(sheetForm, told[place] ?? []));
}

/** What a form of the workbook is known by. */
export function formKey({ grid, form }: SheetForm): string {
  return `${grid.sheetId}|${form.ordinal}`;
}

function rowOf({ grid, form }: SheetForm, problems: readonly Problem[]): OverviewRow {
  const count = (level: Problem["level"]) => problems.filter((each) => each.level === level).length;
  const { filled, toFill, total, grade } = scoresOf(form).form;
  return {
    key: formKey({ grid, form }),
    sheetId: grid.sheetId,
    sheetName: grid.sheetName,
    at: startOf(form),
    unit: unitOf(form),
    project: String(form.project.value ?? "").trim(),
    year: yearOf(form),
    kind: form.kind,
    filled,
    toFill,
    unfilled: count("unfilled"),
    errors: count("error"),
    warnings: count("warning"),
    total,
    grade,
    rate: executionRate(form),
  };
}

/** A form's first cell that was read: its title, or else what stands highest. */
export function startOf({ title, unit, year, tasks, indicators }: PerformanceForm): CellAddress {
  const at = title.at ?? unit.at ?? year.at;
  if (at !== null) return at;
  return { row: Math.max(0, tasks[0]?.row ?? indicators[0]?.row ?? 0), column: 0 };
}

/** What is told of each form; on a sheet of several, of the last that begins above the cell. */
function problemsOfForms(
  forms: readonly SheetForm[],
  problems: readonly Problem[],
): readonly Problem[][] {
  const told: Problem[][] = forms.map(() => []);
  const places = new Map<string, number[]>();
  for (const [place, { grid }] of forms.entries()) {
    const own = places.get(grid.sheetId);
    if (own === undefined) places.set(grid.sheetId, [place]);
    else own.push(place);
  }
  for (const problem of problems) {
    const own = places.get(problem.sheetId);
    const above = own?.filter((each) => startOf(forms[each]!.form).row <= problem.at.row);
    told[above?.[above.length - 1] ?? own?.[0] ?? -1]?.push(problem);
  }
  return told;
}

/** Executed of allocated, or null where that is left untold. */
function executionRate(form: PerformanceForm): number | null {
  const execution = executionOf(form);
  return execution === null ? null : execution.executed / execution.allocated;
}
