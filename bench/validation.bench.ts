/**
 * Rows validated per second with the full rule set, beside zod 4 that only checks the shape of the same
 * rows. Run: npx tsx bench/run.ts validation
 */
import { z } from "zod";
import { emptyField, type Indicator, type PerformanceForm } from "../src/form";
import type { CellValue } from "../src/scoring";
import { validateForm } from "../src/validation";
import { changedSheet, type Sheet } from "../test/validation/support/sheets";
import { rowsPerSecond } from "./timing";

const columns = [
  "level1",
  "level2",
  "name",
  "operator",
  "target",
  "unit",
  "actual",
  "completion",
  "weight",
  "score",
  "measure",
] as const;

/** The flat row that zod checks. */
type FlatRow = Record<(typeof columns)[number], CellValue>;

/** The shape of a sound row and no rule beyond it. */
const shape = z.array(
  z.object({
    level1: z.string(),
    level2: z.string(),
    name: z.string(),
    operator: z.enum(["", "=", ">=", "<=", ">", "<"]),
    target: z.union([z.number(), z.string().regex(/^\D+$/)]),
    unit: z.string(),
    actual: z.union([z.number(), z.string().min(4)]),
    completion: z.number().min(0).max(1),
    weight: z.number().positive(),
    score: z.number().min(0),
    measure: z.string(),
  }),
);

function flat(indicator: Indicator): FlatRow {
  return Object.fromEntries(columns.map((name) => [name, indicator[name].value])) as FlatRow;
}

const wrong: Partial<FlatRow> = {
  operator: "≥",
  target: "９０",
  unit: "管理规范",
  actual: "好",
  completion: 81,
  weight: -1,
  score: "#NAME?",
};

/** An indicator of which every value is wrong, for the rules and for the shape. */
function spoiled(indicator: Indicator): Indicator {
  const fields = Object.entries(wrong).map(([name, value]) => {
    const { at } = indicator[name as keyof FlatRow];
    return [name, { value, at }];
  });
  return { ...indicator, ...(Object.fromEntries(fields) as Partial<Indicator>) };
}

/** A long form: the rows of a sheet over and over, each under a name of its own. */
function longForm({ form }: Sheet, rows: number): PerformanceForm {
  const empty = { ...emptyField() };
  const indicators = Array.from({ length: rows }, (_, i): Indicator => {
    const source = form.indicators[i % form.indicators.length];
    if (source === undefined) throw new Error("a form without indicators");
    return {
      ...source,
      row: i + 20,
      name: { ...source.name, value: `${i}号指标` },
      deadline: empty,
    };
  });
  return { ...form, indicators };
}

function line(rows: number, own: number, zod: number, problems: number): string {
  const rate = (value: number) => Math.round(value).toLocaleString("en-US").padStart(12);
  const ratio = (own / zod).toPrecision(3).padStart(7);
  return `${rows.toLocaleString("en-US").padStart(9)} ${rate(own)} ${rate(zod)} ${ratio} ${problems}`;
}

/** Rows per second of PerfScore and of zod on the same forms. */
function measure(forms: PerformanceForm[], { grid }: Sheet) {
  const flatForms = forms.map(({ indicators }) => indicators.map(flat));
  const rows = flatForms.reduce((sum, list) => sum + list.length, 0);
  const problems = forms.reduce((sum, form) => sum + validateForm(form, grid).length, 0);
  const run = () => forms.map((form) => validateForm(form, grid).length);
  const runZod = () => flatForms.map((list) => shape.safeParse(list).success);
  const own = rowsPerSecond({ name: "PerfScore", rows, run });
  const zod = rowsPerSecond({ name: "zod", rows, run: runZod });
  return { rows, own, zod, problems };
}

/** One table: the same rows in forms, for PerfScore and for zod. */
function compare(title: string, formsOf: (rows: number) => PerformanceForm[], sheet: Sheet): void {
  console.log(`\n${title}\n     rows    PerfScore    zod shape   ratio problems`);
  // Unseen, so that the first line measures either's code and not its compilation.
  measure(formsOf(1_000), sheet);
  for (const wanted of [30, 1_000, 10_000, 100_000]) {
    const { rows, own, zod, problems } = measure(formsOf(wanted), sheet);
    console.log(line(rows, own, zod, problems));
  }
}

/** Prints rows per second on clean forms, on forms all wrong, and on one long form. */
export function benchValidation(): void {
  const sheet = changedSheet({});
  const spoiledForm = { ...sheet.form, indicators: sheet.form.indicators.map(spoiled) };
  const times = (form: PerformanceForm, rows: number) =>
    Array.from({ length: Math.ceil(rows / form.indicators.length) }, () => form);
  compare("Validation: clean forms, rows per second", (rows) => times(sheet.form, rows), sheet);
  compare(
    "Validation: every row wrong, rows per second",
    (rows) => times(spoiledForm, rows),
    sheet,
  );
  compare("Validation: one long form, rows per second", (rows) => [longForm(sheet, rows)], sheet);
}

if (require.main === module) benchValidation();
