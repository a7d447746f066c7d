import { departmentEvaluation } from "./departmentEvaluation";
import { departmentTarget } from "./departmentTarget";
import type { Family } from "./family";
import { projectEvaluation } from "./projectEvaluation";

/** The forms that are known; the first whose title fits decides. A new family is one more here. */
export const families = [departmentTarget, departmentEvaluation, projectEvaluation] as const;

/** Which form a sheet is: the kind of one of the families. */
export type FormKind = (typeof families)[number]["kind"];

const byKind = new Map<FormKind, Family>(families.map((family) => [family.kind, family]));

/** The family of a kind. */
export function familyOf(kind: FormKind): Family {
  return byKind.get(kind) ?? departmentTarget;
}
