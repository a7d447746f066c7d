/** Sheets and texts as other places print them, each a kind that was once read wrong. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Grid, Indicator, PerformanceForm, Task } from "../../src/form";
import { formsInPlace, importGrid, importText } from "../../src/importing";
import { gridOfTexts } from "../../src/importing/sources/gridRows";
import type { CellValue } from "../../src/words/cell";
import { gridFromPlan, rulesOf, toA1 } from "../../src/form";
import { planForm } from "../../src/formulas";
import { scoringRow, taskCells } from "../../src/form/model/scoringRow";
import { standardForm } from "../../src/report";
import { readRow, readTask, type Outcome } from "../../src/scoring";
import { validateForm } from "../../src/validation";
import { recalculate } from "../validation/support/sheets";

/** A number with its cell's format, or a plain value. */
type Cell = CellValue | [number, string];

interface Case {
  what: string;
  input: { text?: string; rows?: Cell[][]; merges?: [number, number, number, number][] };
  should: {
    task0?: Record<string, CellValue>;
    taskNames?: string[];
    indicators?: Record<string, CellValue>[];
    indicatorCount?: number;
    total?: CellValue;
    leftoversHold?: string[];
    /** Of the sheet that is made of the import. */
    absent?: string[];
    present?: string[];
    task0Score?: number;
    scored?: Record<string, number>;
    pack?: string;
    formNames?: string[];
    /** Of the sheet where it stands. */
    problems?: number;
    tasks?: number;
  };
}

const folder = path.join(__dirname, "cases");
const cases = readdirSync(folder).map(
  (file) =>
    [file, JSON.parse(readFileSync(path.join(folder, file), "utf8")) as Case] as [string, Case],
);

function gridOf(rows: Cell[][], merges: [number, number, number, number][] = []): Grid {
  const grid = gridOfTexts(
    rows.map((row) => row.map((cell) => (Array.isArray(cell) ? cell[0] : cell))),
    merges.map(([row, column, high, wide]) => ({ row, column, rows: high, columns: wide })),
  );
  const numberFormats = grid.values.map((row, r) =>
    row.map((_, c) => {
      const cell = rows[r]?.[c];
      return Array.isArray(cell) ? cell[1] : "General";
    }),
  );
  return { ...grid, numberFormats };
}

const taskValue = (task: Task | undefined, key: string) => task?.[key as "name"]?.value;

function indicatorValue(row: Indicator | undefined, key: string): CellValue | undefined {
  return key === "other" ? row?.reasons.other.value : row?.[key as "name"]?.value;
}

/** What a form says of the things that a case asks for. */
function answers(form: PerformanceForm | undefined, { task0, indicators }: Case["should"]) {
  return {
    task0: task0 && mapped(task0, (key) => taskValue(form?.tasks[0], key)),
    indicators: indicators?.map((wanted, i) =>
      mapped(wanted, (key) => indicatorValue(form?.indicators[i], key)),
    ),
  };
}

function mapped<Value>(record: Record<string, CellValue>, value: (key: string) => Value) {
  return Object.fromEntries(Object.keys(record).map((key) => [key, value(key)]));
}

function importedFrom({ text = "", rows, merges }: Case["input"]) {
  return rows === undefined ? importText(text) : importGrid(gridOf(rows, merges));
}

/** What validation tells of the sheet that is made of an imported form. */
function codesOnNewSheet(form: PerformanceForm): string[] {
  const plan = planForm(standardForm(form), { keepScores: true });
  const { grid, form: read } = recalculate(gridFromPlan(plan), new Set());
  return validateForm(read, grid).map(({ code }) => code);
}

/** 得分 by the rules in force, by the row's name. */
function scoresBy(form: PerformanceForm): Record<string, Outcome> {
  const { pack } = rulesOf(form);
  return Object.fromEntries([
    ["", form.tasks[0] === undefined ? null : readTask(taskCells(form.tasks[0]), pack).score],
    ...form.indicators.map((row) => [row.name.value, readRow(scoringRow(row), pack).score]),
  ]) as Record<string, Outcome>;
}

test.each(cases.filter(([, { should }]) => should.absent ?? should.present))(
  "%s, checked on the sheet made of it",
  (_, { input, should: { absent = [], present = [] } }) => {
    const codes = codesOnNewSheet(importedFrom(input)[0]!.form);
    expect(codes.filter((code) => absent.includes(code))).toEqual([]);
    expect(codes).toEqual(expect.arrayContaining(present));
  },
);

test.each(cases.filter(([, { should }]) => should.problems !== undefined))(
  "%s, checked where it stands",
  (_, { input, should }) => {
    const grid = gridOf(input.rows ?? [], input.merges);
    const [form, ...others] = formsInPlace(grid);
    expect(others).toEqual([]);
    expect(form!.tasks).toHaveLength(should.tasks ?? 0);
    expect(validateForm(form!, grid)).toHaveLength(should.problems!);
  },
);

test("a defect of a sheet of elsewhere is told at its cell, and a cell that holds more is not written", () => {
  const [, { input }] = cases.find(([file]) => file === "in-place-national.json")!;
  const rows = structuredClone(input.rows!);
  rows[9]![7] = 20;
  rows[10]![5] = "";
  rows[12]![6] = 0.5;
  const grid = gridOf(rows);
  const problems = validateForm(formsInPlace(grid)[0]!, grid);
  expect(problems.map(({ code, at }) => [code, toA1(at)])).toEqual(
    expect.arrayContaining([
      ["SCORE_DIFFERS", "H10"],
      ["ACTUAL_MISSING_SCORED", "F11"],
      ["SCORE_OUT_OF_RANGE", "H13"],
    ]),
  );
  const written = problems.flatMap(({ fix }) => fix?.edits ?? []).map(({ at }) => toA1(at));
  expect(written).not.toContain("E10");
});

test.each(cases)("%s", (_, { input, should }) => {
  const [imported, ...others] = importedFrom(input);
  const form = imported?.form;
  if (should.formNames !== undefined) {
    const names = [imported, ...others].map((each) => each?.form.project.value);
    expect(names).toEqual(should.formNames);
  }
  if (should.pack !== undefined) expect(rulesOf(form!).pack.id).toBe(should.pack);
  if (should.task0Score !== undefined) expect(scoresBy(form!)[""]).toBe(should.task0Score);
  if (should.scored !== undefined) expect(scoresBy(form!)).toMatchObject(should.scored);
  const { task0, indicators, taskNames, indicatorCount, total, leftoversHold = [] } = should;
  expect(answers(form, should)).toEqual({ task0, indicators });
  if (taskNames !== undefined) {
    expect(form?.tasks.map(({ name }) => name.value)).toEqual(taskNames);
  }
  if (indicatorCount !== undefined) expect(form?.indicators).toHaveLength(indicatorCount);
  if (total !== undefined) expect(form?.total.value).toBe(total);
  const leftovers = imported?.leftovers.map(({ text }) => text);
  expect(leftovers).toEqual(expect.arrayContaining(leftoversHold));
});

test("cells under an unknown heading are left over with that heading's name", () => {
  const [, { input }] = cases.find(([file]) => file === "unknown-columns-xinjiang.json")!;
  const leftovers = importGrid(gridOf(input.rows!))[0]!.leftovers;
  expect(leftovers).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ heading: "指标值设置依据", text: "历史标准" }),
      expect.objectContaining({ heading: "指标赋分规则", text: "满意度赋分" }),
    ]),
  );
});
