import { isBlank } from "../../words/cell";
import type {
  Field,
  FormKind,
  Indicator,
  PerformanceForm,
  ReasonKind,
  Task,
} from "./performanceForm";
import { emptyField } from "./performanceForm";

/** 偏差原因分析: each kind's printed heading, in printed order. */
export const reasonColumns: Record<ReasonKind, string> = {
  funding: "经费保障原因分析",
  system: "制度保障原因分析",
  staff: "人员保障原因分析",
  hardware: "硬件条件保障原因分析",
  other: "其他原因分析",
};

export const reasonKinds = Object.keys(reasonColumns) as ReasonKind[];

/** A field with the path that names it in its form: "unit", "tasks[0].rate", "indicators[3].reasons.other". */
export interface FieldAtPath {
  path: string;
  field: Field;
}

type TaskField = Exclude<keyof Task, "row">;
type IndicatorField = Exclude<keyof Indicator, "row" | "reasons">;

const bothForms = ["title", "year", "unit", "rulePack", "income", "expenditure", "goal"] as const;
const evaluationOnly = ["achievement", "total"] as const;
const spendingFields = ["personnel", "publicFunds", "otherOperation", "specific"] as const;

const targetTask: TaskField[] = ["name", "budget"];
const evaluationTask: TaskField[] = ["name", "allocated", "executed", "rate", "weight", "score"];
const allTask: TaskField[] = [...evaluationTask, "budget"];

const commonIndicator: IndicatorField[] = [
  "level1",
  "level2",
  "name",
  "operator",
  "target",
  "unit",
];
const evaluationIndicator: IndicatorField[] = [
  "actual",
  "completion",
  "weight",
  "score",
  "measure",
];
const allIndicator: IndicatorField[] = [...commonIndicator, "deadline", ...evaluationIndicator];

/**
 * Every field that a form of its kind has, in printed order of its parts, and any other that the
 * sheet has filled all the same (a 完成时限 in a self-evaluation form, say).
 */
export function fieldsOf(form: PerformanceForm): FieldAtPath[] {
  const isTarget = form.kind === "target";
  const list: FieldAtPath[] = [];
  const add = (path: string, field: Field, belongs: boolean) => {
    if (belongs || field.at !== null || !isBlank(field.value)) list.push({ path, field });
  };
  for (const name of bothForms) add(name, form[name], true);
  for (const name of evaluationOnly) add(name, form[name], !isTarget);
  for (const name of spendingFields) add(`spending.${name}`, form.spending[name], isTarget);
  const taskFields = isTarget ? targetTask : evaluationTask;
  form.tasks.forEach((task, i) => {
    for (const name of allTask) add(`tasks[${i}].${name}`, task[name], taskFields.includes(name));
  });
  const ownFields: IndicatorField[] = isTarget ? ["deadline"] : evaluationIndicator;
  form.indicators.forEach((indicator, i) => {
    for (const name of allIndicator) {
      const belongs = commonIndicator.includes(name) || ownFields.includes(name);
      add(`indicators[${i}].${name}`, indicator[name], belongs);
    }
    for (const kind of reasonKinds) {
      add(`indicators[${i}].reasons.${kind}`, indicator.reasons[kind], !isTarget);
    }
  });
  return list;
}

/** The field that a path of fieldsOf names; null when the form has none there. */
export function fieldAt(form: PerformanceForm, path: string): Field | null {
  let place: unknown = form;
  for (const step of path.split(/[.[\]]+/).filter((part) => part !== "")) {
    if (typeof place !== "object" || place === null || !Object.hasOwn(place, step)) return null;
    place = (place as Record<string, unknown>)[step];
  }
  return isField(place) ? place : null;
}

function isField(thing: unknown): thing is Field {
  return typeof thing === "object" && thing !== null && "value" in thing && "at" in thing;
}

/** A copy of a form with every field replaced by what `change` makes of it. */
export function mapFields(
  form: PerformanceForm,
  change: (field: Field, path: string) => Field,
): PerformanceForm {
  const mapPart = (part: unknown, path: string): unknown => {
    if (isField(part)) return change(part, path);
    if (Array.isArray(part)) return part.map((each, i) => mapPart(each, `${path}[${i}]`));
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, each]) => [
        name,
        mapPart(each, path === "" ? name : `${path}.${name}`),
      ]),
    );
  };
  return mapPart(form, "") as PerformanceForm;
}

/** A task row on no sheet, with nothing in it. */
export function emptyTask(): Task {
  return {
    row: -1,
    name: emptyField(),
    budget: emptyField(),
    allocated: emptyField(),
    executed: emptyField(),
    rate: emptyField(),
    weight: emptyField(),
    score: emptyField(),
  };
}

/** An indicator row on no sheet, with nothing in it. */
export function emptyIndicator(): Indicator {
  return {
    row: -1,
    level1: emptyField(),
    level2: emptyField(),
    name: emptyField(),
    operator: emptyField(),
    target: emptyField(),
    unit: emptyField(),
    deadline: emptyField(),
    actual: emptyField(),
    completion: emptyField(),
    weight: emptyField(),
    score: emptyField(),
    reasons: {
      funding: emptyField(),
      system: emptyField(),
      staff: emptyField(),
      hardware: emptyField(),
      other: emptyField(),
    },
    measure: emptyField(),
  };
}

/** A form on no sheet, with nothing in it. */
export function emptyForm(kind: FormKind): PerformanceForm {
  return {
    kind,
    title: emptyField(),
    year: emptyField(),
    unit: emptyField(),
    rulePack: emptyField(),
    income: emptyField(),
    expenditure: emptyField(),
    spending: {
      personnel: emptyField(),
      publicFunds: emptyField(),
      otherOperation: emptyField(),
      specific: emptyField(),
    },
    tasks: [],
    goal: emptyField(),
    achievement: emptyField(),
    indicators: [],
    total: emptyField(),
  };
}
