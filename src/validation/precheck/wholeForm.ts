import { fields, reasonKinds, wordOf } from "../../form/model/fields";
import type { Field } from "../../form/model/performanceForm";
import { sumExact } from "../../scoring";
import { numberOf, type Context, type Details, type IndicatorRow } from "../context";
import { byteLength } from "./byteLength";
import type { PrecheckChecks } from "./profile";
import type { TellRow } from "./rule";
import { shownAs } from "./values";

/** What only shows beside other rows, or in a text of any part. */
export function wholeFormRule(
  context: Context,
  rows: readonly IndicatorRow[],
  checks: PrecheckChecks,
  tell: TellRow,
): void {
  if (checks.uniqueNames) checkNames(rows, tell);
  checkLengths(context, rows, checks.bytes ?? {}, tell);
  if (!context.isEvaluation) return;
  if (checks.levelPoints) checkLevels(rows, tell);
  if (checks.bands) checkBandWords(rows, checks.bands, tell);
  checkDescription(rows, checks, tell);
}

function checkNames(rows: readonly IndicatorRow[], tell: TellRow): void {
  const seen = new Map<string, Field>();
  for (const { indicator, name, level1 } of rows) {
    const first = seen.get(name);
    if (first === undefined) seen.set(name, indicator.name);
    else if (name !== "") {
      tell("IMPORT_NAME_TWICE", indicator.name, { name }, undefined, { related: [first], level1 });
    }
  }
}

/** The platform has one field for reasons and measure: they are measured together. */
function checkLengths(
  { form, family }: Context,
  rows: readonly IndicatorRow[],
  { name, explanation, goal }: NonNullable<PrecheckChecks["bytes"]>,
  tell: TellRow,
): void {
  const check = (
    text: string,
    parts: readonly Field[],
    most: number | undefined,
    details: Details,
  ) => {
    const bytes = parts.reduce((sum, field) => sum + byteLength(shownAs(field)), 0);
    const [first] = parts.filter(({ value }) => value !== null && value !== "");
    if (most === undefined || bytes <= most || first === undefined) return;
    tell("IMPORT_TOO_LONG", first, { text, bytes, most }, undefined, details);
  };
  for (const { indicator, level1 } of rows) {
    check(fields.indicators.name.word, [indicator.name], name, { level1 });
    const reasons = reasonKinds.map((kind) => indicator.reasons[kind]);
    check("偏差原因及改进措施", [...reasons, indicator.measure], explanation, { level1 });
  }
  check(wordOf(fields.goals.goal, family.print), [form.goal], goal, inGoals);
  check(fields.goals.achievement.word, [form.achievement], goal, inGoals);
}

const inGoals = { section: "goals" } as const;

/** "产出指标（50分）" */
const printedPoints = /[（(](\d+(?:\.\d+)?)分[）)]$/u;

/** A label of 一级 or 二级指标, and the weights of its rows. */
interface Label {
  field: Field;
  level: string;
  level1: string;
  weights: number[];
}

/** Labels of 一级 and 二级指标 that print their points, against the sum of their rows. */
function checkLevels(rows: readonly IndicatorRow[], tell: TellRow): void {
  const labels = new Map<string, Label>();
  for (const { indicator, level1, level2, reading } of rows) {
    for (const [field, level, key] of [
      [indicator.level1, level1, level1],
      [indicator.level2, level2, `${level1}\n${level2}`],
    ] as const) {
      const label = labels.get(key) ?? { field, level, level1, weights: [] };
      label.weights.push(numberOf(reading.weight) ?? 0);
      labels.set(key, label);
    }
  }
  for (const { field, level, level1, weights } of labels.values()) {
    const points = Number(printedPoints.exec(level)?.[1] ?? NaN);
    const sum = sumExact(weights);
    if (!Number.isNaN(points) && sum !== points) {
      tell("IMPORT_LEVEL_POINTS", field, { level, points, sum }, undefined, { level1 });
    }
  }
}

/**
 * The form prints the bands in words of its own, which stay; the upload wants the platform's. Told once a text, since
 * most rows of a form say the same.
 */
function checkBandWords(
  rows: readonly IndicatorRow[],
  bands: NonNullable<PrecheckChecks["bands"]>,
  tell: TellRow,
): void {
  const texts = new Map<string, IndicatorRow[]>();
  for (const row of rows) {
    const actual = shownAs(row.indicator.actual);
    const isTheirs = actual === "" || bands.some(({ word }) => word === actual);
    if (row.reading.kind !== "qualitative" || isTheirs) continue;
    texts.set(actual, [...(texts.get(actual) ?? []), row]);
  }
  for (const [actual, [first, ...others]] of texts) {
    if (first === undefined) continue;
    const { band } = first.reading;
    const wanted = band === null ? bands : bands.slice(band - 1, band);
    const words = wanted.map(({ word }) => word).join("、");
    const related = others.map(({ indicator }) => indicator.actual);
    const { indicator, level1 } = first;
    const values = { actual, words, rows: others.length + 1 };
    tell("IMPORT_BAND_WORDS", indicator.actual, values, undefined, { related, level1 });
  }
}

/** A column of the upload that no form of ours has: told once, since nothing in the form can be put right. */
function checkDescription(
  rows: readonly IndicatorRow[],
  { description }: PrecheckChecks,
  tell: TellRow,
): void {
  const wanted = rows.filter(({ reading }) => reading.kind === "qualitative");
  const [first] = wanted;
  if (description === undefined || first === undefined) return;
  const values = { column: description, rows: wanted.length };
  const { indicator, level1 } = first;
  tell("IMPORT_COLUMN_ABSENT", indicator.name, values, undefined, { level1 });
}
