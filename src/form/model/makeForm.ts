import type { CellValue } from "../../words/cell";
import type { FormPart, FieldKey } from "./fields";
import { emptyForm, emptyIndicator, emptyTask } from "./performanceForm";
import type { Field, FormKind, PerformanceForm } from "./performanceForm";
import { familyOf } from "../families";

type Values<Part extends FormPart> = Partial<Record<FieldKey<Part>, CellValue>>;

/** A task's values; what is absent is blank. */
export type TaskValues = Values<"tasks">;

/** An indicator's values; what is absent is blank. */
export type IndicatorValues = Values<"indicators"> & { reasons?: Values<"reasons"> };

/** A form's values without places; what is absent is blank, the title is the printed one. */
export interface FormValues extends Values<"header">, Values<"goals">, Values<"total"> {
  kind: FormKind;
  spending?: Values<"spending">;
  tasks?: TaskValues[];
  indicators?: IndicatorValues[];
}

/** Makes a form on no sheet from plain values, kept as they are. */
export function makeForm(values: FormValues): PerformanceForm {
  const { kind, spending, tasks, indicators, ...simple } = values;
  const form = emptyForm(kind);
  fill(form, { title: familyOf(kind).title, ...simple });
  fill(form.spending, spending ?? {});
  form.tasks = (tasks ?? []).map((task) => fill(emptyTask(), task));
  form.indicators = (indicators ?? []).map(({ reasons, ...rest }) => {
    const indicator = fill(emptyIndicator(), rest);
    fill(indicator.reasons, reasons ?? {});
    return indicator;
  });
  return form;
}

function fill<Part extends object>(
  part: Part,
  values: Record<string, CellValue | undefined>,
): Part {
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) (part as Record<string, Field>)[name] = { value, at: null };
  }
  return part;
}
