import { familyOf, fieldsOf, type FormKind, type PerformanceForm } from "../../form";
import type { FileReading, FileRefused, ImportedForm } from "../../importing";
import { isBlank } from "../../scoring";
import { compactText } from "../../words/compact";
import { scoresOf } from "../scores";
import { unitOf, yearOf, type Unit } from "../unit";

/** Whose form it is and of what: two forms that agree in this are two states of one. */
export interface FormHead {
  kind: FormKind;
  unit: Unit;
  /** Four digits, or "". */
  year: string;
  /** 项目名称 of a project's form, or "". */
  project: string;
}

/** A form of a file that was collected, as it is told of. */
export interface CollectedForm extends FormHead {
  imported: ImportedForm;
  /** What the file says the total is, "97.62"; null where it says none. */
  ownTotal: string | null;
  /** By the rules, once every row is filled and scored, else null. */
  total: string | null;
  /** Fields that a person should look at. */
  doubts: number;
  /** The same for two forms that say the same, also where one was made from the other in another program. */
  contents: string;
}

/** A file that was collected, and what reading it brought. */
export interface CollectedFile {
  name: string;
  /** When it was last changed, in milliseconds. */
  modified: number;
  forms: CollectedForm[];
  /** Why nothing was read, or null. */
  refused: FileRefused | null;
}

/** What is told of a file; all that takes time is done here, for one file at a time. */
export function collectedFile(
  { name, modified }: Pick<CollectedFile, "name" | "modified">,
  { forms, refused }: FileReading,
): CollectedFile {
  return { name, modified, forms: forms.map(collectedForm), refused };
}

function collectedForm(imported: ImportedForm): CollectedForm {
  const { form, readings } = imported;
  const { total, sheetTotal } = scoresOf(form).form;
  return {
    ...headOf(form),
    imported,
    ownTotal: sheetTotal,
    total,
    doubts: Object.values(readings).filter(({ sure }) => !sure).length,
    contents: contentsOf(form),
  };
}

export function headOf(form: PerformanceForm): FormHead {
  const project = String(form.project.value ?? "").trim();
  return { kind: form.kind, unit: unitOf(form), year: yearOf(form), project };
}

/** Whether two forms are of one unit, year, kind and project; never where either does not say so. */
export function isSameForm(one: FormHead, other: FormHead): boolean {
  if (one.kind !== other.kind || one.year !== other.year || one.year === "") return false;
  const ofProject = familyOf(one.kind).of === "project";
  const [project, otherProject] = [compactText(one.project), compactText(other.project)];
  if (project !== otherProject || (ofProject && project === "")) return false;
  return isSameUnit(one.unit, other.unit);
}

/** A code decides where both have one. */
function isSameUnit(one: Unit, other: Unit): boolean {
  if (one.code !== "" && other.code !== "") return one.code === other.code;
  return one.name !== "" && compactText(one.name) === compactText(other.name);
}

function contentsOf(form: PerformanceForm): string {
  const said = fieldsOf(form).flatMap(({ path, field: { value } }) =>
    isBlank(value) ? [] : [`${path}=${compactText(String(value))}`],
  );
  return [form.kind, ...said].join("\n");
}
