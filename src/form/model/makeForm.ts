import type { CellValue } from "../../words/cell";
import { emptyForm, emptyIndicator, emptyTask } from "./fields";
import type {
  Field,
  FormKind,
  Indicator,
  PerformanceForm,
  ReasonKind,
  Task,
} from "./performanceForm";
import { formTitles } from "./titles";

/** A task's values; what is absent is blank. */
export type TaskValues = Partial<Record<Exclude<keyof Task, "row">, CellValue>>;

/** An indicator's values; what is absent is blank. */
export type IndicatorValues = Partial<
  Record<Exclude<keyof Indicator, "row" | "reasons">, CellValue>
> & { reasons?: Partial<Record<ReasonKind, CellValue>> };

/** A form's values without places; what is absent is blank, the title is the printed one. */
export interface FormValues {
  kind: FormKind;
  title?: CellValue;
  year?: CellValue;
  unit?: CellValue;
  rulePack?: CellValue;
  income?: CellValue;
  expenditure?: CellValue;
  spending?: Partial<Record<keyof PerformanceForm["spending"], CellValue>>;
  tasks?: TaskValues[];
  goal?: CellValue;
  achievement?: CellValue;
  indicators?: IndicatorValues[];
  total?: CellValue;
}

/** Makes a form on no sheet from plain values, kept as they are. */
export function makeForm(values: FormValues): PerformanceForm {
  const { kind, spending, tasks, indicators, ...simple } = values;
  const form = emptyForm(kind);
  fill(form, { title: formTitles[kind], ...simple });
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
