import type { ProblemCode } from "../../../src/validation";
import type { Change } from "../support/sheets";

/** A form that has a problem, and one that just has not. Several changes are several sheets. */
export interface Case {
  code: ProblemCode;
  trigger: Change | Change[];
  near: Change | Change[];
  /** Where the problem is to be shown, as a field path of the (last) triggering sheet. */
  at?: string;
}

/** A case whose two forms differ in the cells of a self-evaluation form. */
export function cells(
  code: ProblemCode,
  trigger: Change["cells"],
  near: Change["cells"],
  kind: Change["kind"] = "selfEvaluation",
): Case {
  const at = Object.keys(trigger ?? {})[0];
  return { code, trigger: { kind, cells: trigger }, near: { kind, cells: near }, at };
}
