import { formYear, readForm, unitCodeOf, type Grid, type PerformanceForm } from "../form";
import { readActiveSheet } from "../workbook";
import type { Unit } from "./contract";
import { ActionError } from "./control";

/** A sheet and the form on it. */
export interface SheetForm {
  grid: Grid;
  form: PerformanceForm;
}

/**
 * Reads the form on the active sheet. One sync.
 * @throws ActionError notAForm; WorkbookError
 */
export async function readActiveForm(): Promise<SheetForm> {
  const grid = await readActiveSheet();
  const form = readForm(grid);
  if (form === null) throw new ActionError("notAForm");
  return { grid, form };
}

/** 703001 and 朝阳市工业和信息化局 of "703001朝阳市工业和信息化局-211300000". */
export function unitOf(form: PerformanceForm): Unit {
  const code = unitCodeOf(form);
  const printed = String(form.unit.value ?? "")
    .normalize("NFKC")
    .trim();
  const name = printed.replace(/^\d+\s*/u, "").replace(/\s*-\s*\d+$/u, "");
  return { code, name };
}

/** The form's year in four digits, or "". */
export function yearOf(form: PerformanceForm): string {
  return String(formYear(form) ?? "");
}
