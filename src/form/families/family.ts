import type { Print } from "../model/fields";

/**
 * A check that makes sense only for forms that have what it looks at. budget: income and expenditure.
 * unitCode: six digits before the unit's name. standard: the indicators and 一级指标 that every form of
 * the kind has. sections: the points of each 一级指标, where the form does not set them itself. deadline:
 * 完成时限. measure: 改进措施 in a column of its own. tasks: reasons for a task that was hardly executed.
 */
export type FamilyCheck =
  "budget" | "unitCode" | "standard" | "sections" | "deadline" | "measure" | "tasks";

/** A form that is printed somewhere, as data: how it is known, what it is called, what it is asked for. */
export interface Family {
  /** Its id in the model, in settings and in the pane's words. */
  kind: string;
  /** The title that the form prints. */
  title: string;
  /** Its titles elsewhere, in compacted text (compactText), whatever place or year stands before. */
  knownBy: RegExp;
  /** What a sheet of it is called, behind the unit: 703001自评表2024. */
  shortTitle: string;
  /** Which of the two prints of src/form/model/fields.ts its columns are. */
  print: Print;
  /** Whose performance it tells of. */
  of: "department" | "project";
  /** True for the forms of Liaoning; false for those of all other places, which print 产出, 效益, 满意度. */
  isLiaoning: boolean;
  /** The id of the rules that score it where the sheet names none. */
  pack: string;
  /** The checks that it has something for. */
  checks: readonly FamilyCheck[];
}
