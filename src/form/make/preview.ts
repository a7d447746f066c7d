import type { Field } from "../model/performanceForm";
import { sheetNameFor } from "../model/titles";
import { requestedForm, type TemplateRequest } from "./template";

/** What the first rows of a sheet will say, as text, before it is made. */
export interface TemplatePreview {
  sheetName: string;
  title: string;
  year: string;
  unit: string;
  rules: string;
  tasks: PreviewRow[];
  indicators: PreviewRow[];
}

export interface PreviewRow {
  level1: string;
  level2: string;
  name: string;
  /** ">= 98 %"; empty for a task. */
  asked: string;
  /** Empty in a form without 分值. */
  weight: string;
}

/** What a request will put into the workbook, read off the form that will be planned. */
export function previewOf(request: TemplateRequest): TemplatePreview {
  const form = requestedForm(request);
  const { title, year, unit, rulePack } = form;
  return {
    sheetName: sheetNameFor(form),
    title: textOf(title),
    year: textOf(year),
    unit: textOf(unit),
    rules: textOf(rulePack),
    tasks: form.tasks.map(({ name, weight }) => ({
      level1: "",
      level2: "",
      name: textOf(name),
      asked: "",
      weight: textOf(weight),
    })),
    indicators: form.indicators.map((row) => ({
      level1: textOf(row.level1),
      level2: textOf(row.level2),
      name: textOf(row.name),
      asked: [row.operator, row.target, row.unit].map(textOf).join(" ").trim(),
      weight: textOf(row.weight),
    })),
  };
}

function textOf({ value }: Field): string {
  return String(value ?? "");
}
