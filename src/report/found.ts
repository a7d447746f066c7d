import { familyOf, rulesOf, type FormKind, type SheetForm } from "../form";
import { isAdjusted } from "../form/model/scoringRow";
import { rulesInForce, type RulesInForce } from "./policies";
import { unitOf, yearOf, type Unit } from "./unit";

/** What a reading took a form for, to be told before anything that is said of it. */
export interface FoundForm {
  sheetId: string;
  sheetName: string;
  kind: FormKind;
  /** Of a place whose own demands we do not know: only what is true of any form is checked. */
  isForeign: boolean;
  unit: Unit;
  /** 项目名称 of a project's form, or "". */
  project: string;
  /** Four digits, or "". */
  year: string;
  rules: RulesInForce;
  indicators: number;
  /** Those of them that are scored by 调整指标值. */
  adjusted: number;
  /** Of the task table or the funds table. */
  tasks: number;
}

export function foundOf({ grid, form }: SheetForm): FoundForm {
  return {
    sheetId: grid.sheetId,
    sheetName: grid.sheetName,
    kind: form.kind,
    isForeign: !familyOf(form.kind).isLiaoning,
    unit: unitOf(form),
    project: String(form.project.value ?? "").trim(),
    year: yearOf(form),
    rules: rulesInForce(rulesOf(form)),
    indicators: form.indicators.length,
    adjusted: form.indicators.filter(({ adjusted }) => isAdjusted(adjusted.value)).length,
    tasks: form.tasks.length,
  };
}
