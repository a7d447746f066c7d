import { nameKey } from "../../words/names";
import { operatorOf } from "../../words/operators";
import { compactText } from "../../words/compact";
import type { Field, Indicator, PerformanceForm } from "../model/performanceForm";
import type { IndicatorTemplate } from "./standardIndicators";
import type { TemplateOptions, TemplateSection } from "./template";
import { shareParts } from "./weights";

/** A row that a form is made of, as the insert page shows it. */
export interface CarriedRow extends IndicatorTemplate {
  /** Of the standard set, with what the other form asks of it. */
  isStandard: boolean;
  isPicked: boolean;
  /** Its 分值 where that is another than its equal share; else empty. */
  weight: string;
}

/** What a new form takes over from one that is there. */
export interface Carried {
  /** By 一级指标. */
  sections: Record<string, CarriedRow[]>;
  /** 分值 of 年度主要任务's rows, empty where it is the equal share. */
  taskWeights: string[];
  /** Names of indicators whose 一级指标 the new form has not. */
  left: string[];
}

/**
 * The rows and 分值 of a form as those of a new one: its indicators in its order, standard ones that it lacks
 * behind them, not picked. Rows without a name are not carried.
 */
export function carriedFrom(form: PerformanceForm, options: TemplateOptions): Carried {
  const named = form.indicators.filter(({ name }) => textOf(name) !== "");
  const isOf = ({ name }: TemplateSection, row: Indicator) =>
    nameKey(textOf(row.level1)) === nameKey(name);
  return {
    sections: Object.fromEntries(
      options.sections.map((section) => [
        section.name,
        rowsOf(
          section,
          named.filter((row) => isOf(section, row)),
        ),
      ]),
    ),
    taskWeights: typedWeights(
      options.tasks.points,
      form.tasks.map(({ weight }) => weight),
    ),
    left: named
      .filter((row) => !options.sections.some((section) => isOf(section, row)))
      .map(({ name }) => textOf(name)),
  };
}

function rowsOf(section: TemplateSection, rows: Indicator[]): CarriedRow[] {
  const standard = new Map(section.standard.map((each) => [nameKey(each.name), each]));
  const weights = typedWeights(
    section.points,
    rows.map(({ weight }) => weight),
  );
  const carried = rows.map((row, place): CarriedRow => {
    const name = textOf(row.name);
    // A name that stands twice is a standard row once.
    const isStandard = standard.delete(nameKey(name));
    const operator = operatorOf(compactText(textOf(row.operator))) ?? textOf(row.operator);
    return {
      level1: section.name,
      level2: textOf(row.level2),
      name,
      operator: operator === "qualitative" ? "" : operator,
      target: row.target.value === null ? "" : (row.target.value as string | number),
      unit: textOf(row.unit),
      isStandard,
      isPicked: true,
      weight: weights[place] ?? "",
    };
  });
  const lacking = [...standard.values()].map((each): CarriedRow => ({
    ...each,
    isStandard: true,
    isPicked: false,
    weight: "",
  }));
  return [...carried, ...lacking];
}

/** The 分值 that differ from equal shares, so that rows may come and go where they do not. */
function typedWeights(points: number, weights: Field[]): string[] {
  const shares = shareParts([{ points, set: weights.map(() => null) }]).parts[0]?.weights ?? [];
  const isEqual = weights.every(({ value }, place) => value === shares[place]);
  return weights.map(({ value }) => (isEqual || !isWeight(value) ? "" : String(value)));
}

/** A 分值 of at most two decimals. */
function isWeight(value: Field["value"]): boolean {
  return typeof value === "number" && /^\d{1,3}(\.\d{1,2})?$/.test(String(value)) && value > 0;
}

function textOf({ value }: Field): string {
  return String(value ?? "").trim();
}
