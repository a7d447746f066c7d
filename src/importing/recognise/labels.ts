import type { FieldKey } from "../../form/model/fields";
import { meaningsAnywhere } from "../../form/model/wordsElsewhere";

/** A field outside the tables, which stands beside or below its label. */
export type LabelledField =
  FieldKey<"header"> | FieldKey<"spending"> | FieldKey<"goals"> | FieldKey<"total">;

/** Labels of a whole part, printed beside its rows. */
export type GroupLabel = "taskGroup" | "goalGroup" | "indicatorGroup";

export type Label = LabelledField | "expenditureGroup" | GroupLabel;

/** The label that a text is, outside the tables; undefined for any other text. */
export function labelOf(text: string): Label | undefined {
  const means = meaningsAnywhere(text);
  if (means === null) return undefined;
  const { header, tasks, goals, indicators, total } = means;
  const group = [tasks, indicators].find((key) => key === "taskGroup" || key === "indicatorGroup");
  return header ?? goals ?? total ?? group;
}

/**
 * Splits "部门（单位）名称：703001…" and "总评价得分 97.62" into label and value; null when the
 * text does not begin with a label that is parted from what follows.
 */
export function splitLabel(text: string): { label: string; rest: string } | null {
  if (!/[:：\s]/u.test(text)) return null;
  const found = /^(.{2,16}?)(?:[:：]\s*|\s+)(\S[\s\S]*)$/u.exec(text.trim());
  if (found === null) return null;
  const [, label = "", rest = ""] = found;
  return labelOf(label) === undefined ? null : { label, rest };
}

/** True for labels of a whole part of the form, which have no value of their own. */
export function isGroupLabel(label: Label): label is GroupLabel {
  return label === "taskGroup" || label === "goalGroup" || label === "indicatorGroup";
}
