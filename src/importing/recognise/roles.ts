import {
  columnKeys,
  columnSpec,
  fields,
  isPrintedIn,
  keysOf,
  type ColumnKey,
  type FieldKey,
} from "../../form/model/fields";
import { printOf, type FormKind } from "../../form/model/performanceForm";
import { meaningsAnywhere } from "../../form/model/wordsElsewhere";

/** What a cell of an indicator row can be. */
export type IndicatorRole = ColumnKey;

/** What a cell of a task row can be; "task" is its name. */
export type TaskRole = "task" | Exclude<FieldKey<"tasks">, "name">;

export type Role = IndicatorRole | TaskRole;

/** A role and the column its header stands in; null when the source has no columns. */
export interface RoleColumn {
  role: Role;
  column: number | null;
}

/** The role of a task's field. */
export function taskRole(key: FieldKey<"tasks">): TaskRole {
  return key === "name" ? "task" : key;
}

/** The printed order of a form's columns, used where no header shows another. */
export function usualIndicatorRoles(kind: FormKind): RoleColumn[] {
  return columnKeys
    .filter((key) => isPrintedIn(columnSpec(key), printOf(kind)))
    .map((role) => ({ role, column: null }));
}

/** The same for the task rows. */
export function usualTaskRoles(kind: FormKind): RoleColumn[] {
  return keysOf("tasks")
    .filter((key) => isPrintedIn(fields.tasks[key], printOf(kind)))
    .map((key) => ({ role: taskRole(key), column: null }));
}

/** The role that a heading of the indicator table gives its column; undefined for any other text. */
export function indicatorHeading(text: string): IndicatorRole | undefined {
  const key = meaningsAnywhere(text)?.indicators;
  return key === "indicatorGroup" || key === "reasonGroup" ? undefined : key;
}

/** True for the heading over the five reason columns; alone it stands for one reason column. */
export function isReasonGroup(text: string): boolean {
  return meaningsAnywhere(text)?.indicators === "reasonGroup";
}

/** The role that a heading of the task table gives its column; undefined for any other text. */
export function taskHeading(text: string): TaskRole | undefined {
  const key = meaningsAnywhere(text)?.tasks;
  return key === undefined || key === "taskGroup" ? undefined : taskRole(key);
}
