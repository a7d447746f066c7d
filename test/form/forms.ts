import fc from "fast-check";
import { families, familyOf, fieldsOf, makeForm, meaningsOf, printedWords } from "../../src/form";
import type { CellRange, Grid, PerformanceForm, Task } from "../../src/form";
import type { CellValue } from "../../src/scoring";

/** What a form says, without where it says it. */
export function valuesOf(form: PerformanceForm): [string, CellValue][] {
  return fieldsOf(form).map(({ path, field }) => [path, field.value]);
}

/** A grid of plain cells, as pasted: no formulas, formats or merges unless given. */
export function gridOf(values: CellValue[][], merges: CellRange[] = []): Grid {
  const columns = Math.max(0, ...values.map((row) => row.length));
  const cells = values.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? ""));
  return {
    sheetId: "sheet",
    sheetName: "Sheet1",
    origin: { row: 0, column: 0 },
    values: cells,
    formulas: cells,
    numberFormats: cells.map((row) => row.map(() => "General")),
    merges,
    isProtected: false,
  };
}

/** The grid after a blank row was inserted above a row, as Excel does it: merged areas grow. */
export function insertRow(grid: Grid, at: number): Grid {
  const blank = <T>(rows: T[][], value: T): T[][] => [
    ...rows.slice(0, at),
    (rows[0] ?? []).map(() => value),
    ...rows.slice(at),
  ];
  return {
    ...grid,
    values: blank(grid.values, ""),
    formulas: blank(grid.formulas, ""),
    numberFormats: blank(grid.numberFormats, "General"),
    merges: grid.merges.map((merge) => {
      if (at <= merge.row) return { ...merge, row: merge.row + 1 };
      return at < merge.row + merge.rows ? { ...merge, rows: merge.rows + 1 } : merge;
    }),
  };
}

/** The same for a blank column. */
export function insertColumn(grid: Grid, at: number): Grid {
  const blank = <T>(rows: T[][], value: T): T[][] =>
    rows.map((row) => [...row.slice(0, at), value, ...row.slice(at)]);
  return {
    ...grid,
    values: blank(grid.values, ""),
    formulas: blank(grid.formulas, ""),
    numberFormats: blank(grid.numberFormats, "General"),
    merges: grid.merges.map((merge) => {
      if (at <= merge.column) return { ...merge, column: merge.column + 1 };
      return at < merge.column + merge.columns ? { ...merge, columns: merge.columns + 1 } : merge;
    }),
  };
}

const plainText = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      "=1+1",
      "=HYPERLINK(1)",
      "<img src=x onerror=1>",
      "-5",
      "办结率",
      "第一行\n第二行",
    ),
  )
  .filter((each) => each.trim() !== "" && meaningsOf(each) === null);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0));

/** Printed words as people type them: labels, headings and titles that may stand in any cell. */
const word = fc
  .tuple(
    fc.constantFrom(
      ...printedWords,
      ...families.map(({ title }) => title),
      "2024年度",
      "合计",
      "小计",
    ),
    fc.constantFrom("", "：", "（万元）", " "),
  )
  .map(([printed, after]) => printed + after);

function formsOf(text: fc.Arbitrary<string>, level: fc.Arbitrary<string>) {
  const value = fc.oneof(fc.constant<CellValue>(""), number, text, fc.boolean());

  const task = fc.record({
    name: text,
    budget: value,
    allocated: value,
    executed: value,
    rate: value,
    weight: value,
    score: value,
  });
  const indicator = fc.record({
    level1: level,
    level2: fc.constantFrom("基础管理", "财务管理", "社会效益"),
    name: text,
    operator: value,
    target: value,
    unit: value,
    deadline: value,
    actual: value,
    completion: value,
    weight: value,
    score: value,
    measure: value,
    reasons: fc.record({
      funding: value,
      system: value,
      staff: value,
      hardware: value,
      other: value,
    }),
  });

  return fc
    .record({
      kind: fc.constantFrom("target", "selfEvaluation", "projectSelfEvaluation"),
      year: fc.constantFrom("2024年度", "2024年年度", "（2021年）", ""),
      unit: value,
      rulePack: value,
      income: value,
      expenditure: value,
      spending: fc.record({
        personnel: value,
        publicFunds: value,
        otherOperation: value,
        specific: value,
      }),
      tasks: fc.array(task, { maxLength: 4 }),
      goal: value,
      achievement: value,
      indicators: fc.array(indicator, { maxLength: 8 }),
      total: value,
    } as const)
    .map(({ kind, ...values }) => {
      const isTarget = kind === "target";
      // What the kind's form has no cell for can't be read back.
      const { spending, achievement, total, tasks, indicators, ...shared } = values;
      return makeForm({
        kind,
        title: familyOf(kind).title,
        ...shared,
        ...(isTarget ? { spending } : { achievement, total }),
        tasks: tasks.map(({ name, budget, ...rest }) =>
          isTarget ? { name, budget } : { name, ...rest },
        ),
        indicators: indicators.map(
          ({ deadline, actual, completion, weight, score, measure, reasons, ...rest }) =>
            isTarget
              ? { ...rest, deadline }
              : { ...rest, actual, completion, weight, score, measure, reasons },
        ),
      });
    });
}

const level1 = fc.constantFrom("履职效能", "预算执行", "管理效率", "其他");

/** Forms of every kind with any text and number in their cells, save the printed words. */
export const anyForm: fc.Arbitrary<PerformanceForm> = formsOf(plainText, level1);

/**
 * The same with printed words too in any cell that a person fills; only a task that is word for word
 * the heading of its table can't be told from one.
 */
export const anyWordyForm: fc.Arbitrary<PerformanceForm> = formsOf(
  fc.oneof(plainText, word),
  fc.oneof(level1, word),
).filter(({ tasks }) => tasks.every((task) => !isTaskHeading(task)));

function isTaskHeading({ name, budget }: Task): boolean {
  const [first, second] = [name, budget].map(({ value }) => meaningsOf(String(value))?.tasks);
  return first === "name" && second === "budget";
}
