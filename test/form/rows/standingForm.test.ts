/** A form on a sheet seen as what was planned and then filled in: with its blank rows, each field in its planned cell. */
import {
  gridFromPlan,
  makeForm,
  readForm,
  toA1,
  type Grid,
  type PerformanceForm,
} from "../../../src/form";
import type { CellValue } from "../../../src/scoring";
import { planForm } from "../../../src/formulas";
import { atPlan, standingForm } from "../../../src/form/rows/standingForm";
import { insertColumn, insertRow } from "../forms";

/** Tasks in rows 7 and 8, goals in 9 and 10, headings in 11 and 12, indicators in 13 to 16, the sum in 17. */
const evaluation = makeForm({
  kind: "selfEvaluation",
  year: "2024年度",
  unit: "703001甲局",
  income: 10,
  expenditure: 10,
  tasks: [
    { name: "专项甲", allocated: 6, executed: 5, weight: 20 },
    { name: "专项乙", allocated: 4, executed: 4, weight: 20 },
  ],
  goal: "按时办结",
  achievement: "已办结",
  indicators: [
    { level1: "履职效能", level2: "重点工作", name: "办结率", weight: 10 },
    { level1: "履职效能", level2: "重点工作", name: "及时率", weight: 10 },
    { level1: "履职效能", level2: "工作质量", name: "合格率", weight: 20 },
    { level1: "预算执行", level2: "预算管理", name: "执行率", weight: 20 },
  ],
  total: 95,
});

/** The same before the year: tasks in rows 9 and 10, goal in 11, headings in 12, indicators from 13 on. */
const target = makeForm({
  ...{ kind: "target", year: "2024年度", unit: "703001甲局", income: 10, expenditure: 10 },
  tasks: [
    { name: "专项甲", budget: 6 },
    { name: "专项乙", budget: 4 },
  ],
  goal: "按时办结",
  indicators: [
    { level1: "履职效能", level2: "重点工作", name: "办结率" },
    { level1: "履职效能", level2: "工作质量", name: "合格率" },
  ],
});

const [ofYear, ofPlan] = [evaluation, target].map((form) => gridFromPlan(planForm(form)));
const planned = (form = evaluation): Grid => structuredClone(form === target ? ofPlan! : ofYear!);

/** The grid with something in one cell more, by its place as Excel counts rows. */
function written(grid: Grid, row: number, column: number, value: CellValue, formula = value): Grid {
  const put = (lines: CellValue[][], content: CellValue) =>
    lines.map((line, at) =>
      at === row - 1 ? line.map((cell, across) => (across === column ? content : cell)) : line,
    );
  return { ...grid, values: put(grid.values, value), formulas: put(grid.formulas, formula) };
}

const formOn = (grid: Grid): PerformanceForm => readForm(grid)!;

function seen(grid: Grid) {
  return standingForm(formOn(grid), grid);
}

/** What stands in the rows: the name and its cell, for indicators with its labels and where they stand. */
function rowsOf(grid: Grid) {
  const standing = seen(grid);
  if (standing === null) return null;
  const { tasks, indicators } = standing.form;
  const cell = ({ at }: { at: { row: number; column: number } | null }) => at && toA1(at);
  return {
    tasks: tasks.map(({ row, name }) => [row + 1, name.value, cell(name)]),
    indicators: indicators.map(({ row, level1, level2, name }) =>
      [
        `${row + 1} ${String(name.value)} ${cell(name)}`,
        `${String(level1.value)} ${cell(level1)}`,
        `${String(level2.value)} ${cell(level2)}`,
      ].join(", "),
    ),
  };
}

const tasks = [
  [7, "专项甲", "B7"],
  [8, "专项乙", "B8"],
];
const indicators = [
  "13 办结率 D13, 履职效能 B13, 重点工作 C13",
  "14 及时率 D14, 履职效能 B13, 重点工作 C13",
  "15 合格率 D15, 履职效能 B13, 工作质量 C15",
  "16 执行率 D16, 预算执行 B16, 预算管理 C16",
];

test("a form as it was written stands as it was planned", () => {
  const standing = seen(planned());
  expect(standing?.origin).toEqual({ row: 0, column: 0 });
  expect(standing?.placed).toMatchObject({ rows: 17, columns: 17, firstIndicator: 12, goals: 8 });
  expect(rowsOf(planned())).toEqual({ tasks, indicators });
  const { form } = standing!;
  expect([form.total, form.goal, form.achievement].map(({ value, at }) => [value, at])).toEqual([
    [95, { row: 16, column: 10 }],
    ["按时办结", { row: 9, column: 1 }],
    ["已办结", { row: 9, column: 8 }],
  ]);
});

test("it may stand anywhere, and other rows may stand in its head", () => {
  const shifted = insertColumn(insertRow(insertRow(planned(), 0), 0), 0);
  expect(seen(shifted)?.origin).toEqual({ row: 2, column: 1 });
  expect(seen(shifted)?.form.indicators[0]?.name.at).toEqual({ row: 14, column: 4 });
  const moved = planned().merges.map((merge) => ({
    ...merge,
    ...{ row: merge.row + 2, column: merge.column + 3 },
  }));
  const begins = { ...planned(), origin: { row: 2, column: 3 }, merges: moved };
  expect(seen(begins)?.origin).toEqual({ row: 2, column: 3 });
  const head = insertRow(planned(), 3);
  expect(seen(head)?.origin).toEqual({ row: 1, column: 0 });
  expect(seen(head)?.form.tasks.map(({ row }) => row)).toEqual([7, 8]);
  // Fields of the head keep their own cells.
  expect(seen(head)?.form.unit.at).toEqual({ row: 2, column: 3 });
  expect(seen(head)?.form.income.at).toEqual({ row: 4, column: 3 });
});

test.each<[where: string, above: number, tasks: unknown[]]>([
  [
    "above the first",
    7,
    [
      [7, "", "B7"],
      [8, "专项甲", "B8"],
      [9, "专项乙", "B9"],
    ],
  ],
  [
    "between two",
    8,
    [
      [7, "专项甲", "B7"],
      [8, "", "B8"],
      [9, "专项乙", "B9"],
    ],
  ],
  [
    "below the last",
    9,
    [
      [7, "专项甲", "B7"],
      [8, "专项乙", "B8"],
      [9, "", "B9"],
    ],
  ],
])("a blank row of tasks %s is one of them", (_, above, rows) => {
  const grid = insertRow(planned(), above - 1);
  expect(rowsOf(grid)?.tasks).toEqual(rows);
  expect(rowsOf(grid)?.indicators[0]).toBe("14 办结率 D14, 履职效能 B14, 重点工作 C14");
});

test.each<[where: string, above: number, rows: string[]]>([
  [
    // No label stands above, so it can be meant for the one below only.
    "above the first",
    13,
    [
      "13  D13, 履职效能 B13, 重点工作 C13",
      "14 办结率 D14, 履职效能 B13, 重点工作 C13",
      "15 及时率 D15, 履职效能 B13, 重点工作 C13",
      "16 合格率 D16, 履职效能 B13, 工作质量 C16",
      "17 执行率 D17, 预算执行 B17, 预算管理 C17",
    ],
  ],
  [
    "within a 二级指标",
    14,
    [
      "13 办结率 D13, 履职效能 B13, 重点工作 C13",
      "14  D14, 履职效能 B13, 重点工作 C13",
      "15 及时率 D15, 履职效能 B13, 重点工作 C13",
      "16 合格率 D16, 履职效能 B13, 工作质量 C16",
      "17 执行率 D17, 预算执行 B17, 预算管理 C17",
    ],
  ],
  [
    "above another 一级指标",
    16,
    [
      ...indicators.slice(0, 3),
      "16  D16, 履职效能 B13, 工作质量 C15",
      "17 执行率 D17, 预算执行 B17, 预算管理 C17",
    ],
  ],
  ["below the last", 17, [...indicators, "17  D17, 预算执行 B16, 预算管理 C16"]],
])("a blank row of indicators %s has the labels that hold there", (_, above, rows) => {
  expect(rowsOf(insertRow(planned(), above - 1))).toEqual({ tasks, indicators: rows });
});

test("a row put in above the first label, with a name and no labels, has those of the first", () => {
  const named = written(insertRow(planned(), 12), 13, 3, "新指标");
  expect(rowsOf(named)?.indicators.slice(0, 3)).toEqual([
    "13 新指标 D13, 履职效能 B13, 重点工作 C13",
    "14 办结率 D14, 履职效能 B13, 重点工作 C13",
    "15 及时率 D15, 履职效能 B13, 重点工作 C13",
  ]);
});

test("a blank row that prints a label itself has that one", () => {
  // As Excel sorts rows: the label of 预算执行 stands in the row above its indicator.
  const grid = written(written(insertRow(planned(), 15), 16, 1, "预算执行"), 17, 1, "");
  const labelled = written(written(grid, 16, 2, "预算管理"), 17, 2, "");
  const merges = labelled.merges.filter(({ row }) => row < 15);
  expect(rowsOf({ ...labelled, merges })?.indicators.slice(3)).toEqual([
    "16  D16, 预算执行 B16, 预算管理 C16",
    "17 执行率 D17, 预算执行 B16, 预算管理 C16",
  ]);
});

describe("it is none of ours where", () => {
  test.each<[what: string, grid: Grid]>([
    ["a row stands below the heading of tasks", insertRow(planned(), 5)],
    ["a row stands between the heading of goals and the goal", insertRow(planned(), 9)],
    ["a row stands between the goals and the indicators", insertRow(planned(), 10)],
    ["a row stands within the headings of indicators", insertRow(planned(), 11)],
    ...[2, 3, 4, 7, 10, 11, 16].map((at): [string, Grid] => [
      `a column stands before column ${at}`,
      insertColumn(planned(), at),
    ]),
  ])("%s", (_, grid) => {
    expect(seen(grid)).toBeNull();
  });

  test.each<[what: string, column: number]>([
    ["a column that a task's name covers", 4],
    ["the last column beside the tasks", 16],
  ])("a row of tasks without a name holds something in %s", (_, column) => {
    const blank = insertRow(planned(), 7);
    const merges = blank.merges.filter(({ row, rows }) => row !== 5 || rows === 1);
    const filled = (value: CellValue, formula = value) =>
      seen(written({ ...blank, merges }, 8, column, value, formula));
    expect(filled("")).not.toBeNull();
    expect(filled("注")).toBeNull();
    expect(filled("", '=""')).toBeNull();
  });

  test("a heading is printed again on the next page", () => {
    const heading = planned().values[10]!.slice(0, 11);
    const again = heading.reduce<Grid>(
      (grid, word, column) => (column < 3 ? grid : written(grid, 15, column, word)),
      insertRow(planned(), 14),
    );
    expect(readForm(again)?.indicators).toHaveLength(4);
    expect(seen(again)).toBeNull();
  });
});

test("what stands beside the table is no matter", () => {
  const wide = insertColumn(insertRow(planned(), 14), 17);
  expect(seen(written(wide, 15, 17, "旁注"))).not.toBeNull();
  expect(seen(written(wide, 15, 17, "", '=""'))).not.toBeNull();
  const left = insertColumn(insertRow(planned(), 14), 0);
  expect(seen(written(left, 15, 0, "旁注"))).not.toBeNull();
  const both = insertColumn(wide, 0);
  expect(seen(written(both, 15, 18, "旁注"))).not.toBeNull();
});

test("a plan has no sum below its indicators: it ends with the last", () => {
  const grid = planned(target);
  expect(rowsOf(grid)).toEqual({
    tasks: [
      [9, "专项甲", "B9"],
      [10, "专项乙", "B10"],
    ],
    indicators: [
      "13 办结率 D13, 履职效能 B13, 重点工作 C13",
      "14 合格率 D14, 履职效能 B13, 工作质量 C14",
    ],
  });
  expect(rowsOf(insertRow(grid, 13))?.indicators).toHaveLength(3);
  expect(rowsOf(insertRow(grid, 14))?.indicators).toHaveLength(2);
  expect(rowsOf(insertRow(grid, 8))?.tasks).toHaveLength(3);
});

test("where the head has no cells the first task begins its table", () => {
  const grid = insertRow(planned(), 7);
  const form = formOn(grid);
  form.expenditure.at = null;
  expect(standingForm(form, grid)?.form.tasks.map(({ row }) => row)).toEqual([6, 7, 8]);
  const first = insertRow(planned(), 6);
  const without = formOn(first);
  without.expenditure.at = null;
  expect(standingForm(without, first)?.form.tasks.map(({ row }) => row)).toEqual([7, 8]);
});

test("no form without indicators, without a goal or with sources of money stands as planned", () => {
  const grid = planned();
  const form = formOn(grid);
  const { indicators: rows, tasks: money } = form;
  expect(standingForm({ ...form, indicators: [] }, grid)).toBeNull();
  expect(standingForm({ ...form, goal: { value: "", at: null } }, grid)).toBeNull();
  expect(standingForm({ ...form, sources: money.slice(1) }, grid)).toBeNull();
  const [first, ...others] = rows;
  const moved = { ...first!, name: { ...first!.name, at: null } };
  expect(standingForm({ ...form, indicators: [moved, ...others] }, grid)).toBeNull();
});

test("a row of the form outside of its table is in none of its places", () => {
  const grid = planned();
  const form = formOn(grid);
  const [first, second, third, fourth] = form.indicators;
  const below = { ...fourth!, row: 17 };
  expect(standingForm({ ...form, indicators: [first!, second!, third!, below] }, grid)).toBeNull();
  const above = { ...form.tasks[0]!, row: 5 };
  expect(standingForm({ ...form, tasks: [above, form.tasks[1]!] }, grid)).toBeNull();
});

test("a field that stands beside its planned cell shows another layout, a label above does not", () => {
  const grid = planned();
  const changed = (change: (form: PerformanceForm) => void) => {
    const form = formOn(grid);
    change(form);
    return standingForm(form, grid) !== null;
  };
  expect(changed((form) => (form.indicators[1]!.unit.at = { row: 13, column: 7 }))).toBe(false);
  expect(changed((form) => (form.indicators[1]!.unit.at = { row: 14, column: 6 }))).toBe(false);
  expect(changed((form) => (form.indicators[1]!.level2.at = { row: 10, column: 2 }))).toBe(true);
  expect(changed((form) => (form.indicators[1]!.level2.at = { row: 12, column: 3 }))).toBe(false);
  expect(changed((form) => (form.indicators[1]!.deadline.at = { row: 13, column: 2 }))).toBe(false);
  expect(changed((form) => (form.indicators[1]!.measure.at = null))).toBe(true);
  expect(changed((form) => (form.unit.at = { row: 40, column: 40 }))).toBe(true);
  expect(changed((form) => (form.total.at = { row: 16, column: 9 }))).toBe(false);
});

test("where a plan puts a field on its sheet: the tables by their origin, the head nowhere", () => {
  const { placed } = seen(planned())!;
  const at = (path: string) => atPlan(placed.form, path, { row: 2, column: 1 });
  expect(at("tasks[1].weight")).toEqual({ row: 9, column: 10 });
  expect(at("indicators[3].reasons.other")).toEqual({ row: 17, column: 16 });
  expect(at("goal")).toEqual({ row: 11, column: 2 });
  expect(at("achievement")).toEqual({ row: 11, column: 9 });
  expect(at("total")).toEqual({ row: 18, column: 11 });
  for (const path of ["unit", "title", "year", "spending.personnel", "rulePack"]) {
    expect(at(path)).toBeUndefined();
  }
  // Not printed in this form.
  expect(at("tasks[0].budget")).toBeNull();
  expect(at("indicators[9].name")).toBeNull();
});
