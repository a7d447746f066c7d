import { isBlank } from "../../words/cell";
import { remember } from "../../words/remember";
import {
  columnKeys,
  columnSpec,
  fields,
  isPrintedIn,
  isReason,
  keysOf,
  type ColumnKey,
  type FieldSpec,
} from "./fields";
import { familyOf } from "../families";
import { printOf, type Field, type Indicator, type PerformanceForm } from "./performanceForm";

/** A field with the path that names it in its form: "unit", "tasks[0].rate", "indicators[3].reasons.other". */
export interface FieldAtPath {
  path: string;
  field: Field;
}

/**
 * Every field that a form of its kind has, in printed order of its parts, and any other that the
 * sheet has filled all the same (a 完成时限 in a self-evaluation form, say).
 */
export function fieldsOf(form: PerformanceForm): FieldAtPath[] {
  const print = printOf(form.kind);
  const list: FieldAtPath[] = [];
  const add = (path: string, field: Field, spec: FieldSpec) => {
    const belongs = isPrintedIn(spec, print);
    if (belongs || field.at !== null || !isBlank(field.value)) list.push({ path, field });
  };
  const { isLiaoning, of } = familyOf(form.kind);
  const ofElsewhere = isLiaoning ? [] : of === "project" ? ["project", "authority"] : ["authority"];
  for (const key of keysOf("header")) {
    if (ofElsewhere.includes(key)) list.push({ path: key, field: form[key] });
    else add(key, form[key], fields.header[key]);
  }
  for (const key of keysOf("spending")) {
    add(`spending.${key}`, form.spending[key], fields.spending[key]);
  }
  form.tasks.forEach((task, i) => {
    for (const key of keysOf("tasks")) add(`tasks[${i}].${key}`, task[key], fields.tasks[key]);
  });
  form.sources.forEach((source, i) => {
    for (const key of sourceKeys) add(`sources[${i}].${key}`, source[key], fields.tasks[key]);
  });
  for (const key of keysOf("goals")) add(key, form[key], fields.goals[key]);
  form.indicators.forEach((indicator, i) => {
    for (const key of columnKeys) {
      add(`indicators[${i}].${pathOfColumn(key)}`, columnOf(indicator, key), columnSpec(key));
    }
  });
  add("total", form.total, fields.total.total);
  return list;
}

/** What is known of a source of money: it has no points. */
const sourceKeys = ["name", "budget", "allocated", "executed", "rate"] as const;

/** An indicator's field in a column of its table. */
export function columnOf(indicator: Indicator, key: ColumnKey): Field {
  return isReason(key) ? indicator.reasons[key] : indicator[key];
}

/** The path in an indicator of the field in a column: "target", "reasons.other". */
export function pathOfColumn(key: ColumnKey): string {
  return isReason(key) ? `reasons.${key}` : key;
}

/** All forms have the same paths, but for the numbers of their rows. */
const stepsOf = remember((path) => path.split(/[.[\]]+/));

/** The field that a path of fieldsOf names; null when the form has none there. */
export function fieldAt(form: PerformanceForm, path: string): Field | null {
  let place: unknown = form;
  for (const step of stepsOf(path)) {
    if (typeof place !== "object" || place === null) return null;
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
