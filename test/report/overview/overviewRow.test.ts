/** A form of the workbook in one row: what is counted, and the money of its tasks. */
import { executionOf, moneyRows } from "../../../src/report/overview/execution";
import { overviewRows, startOf } from "../../../src/report/overview/overviewRow";
import { makeForm, type FormValues, type TaskValues } from "../../../src/form";
import type { Problem } from "../../../src/validation";
import { at, onSheet } from "../support";

const money = (tasks: TaskValues[], rest: Partial<FormValues> = {}) =>
  executionOf(makeForm({ kind: "selfEvaluation", ...rest, tasks }));

test.each<[string, TaskValues[], ReturnType<typeof money>]>([
  [
    "added exactly",
    [
      { allocated: 0.1, executed: 0.1 },
      { allocated: 0.2, executed: 0 },
    ],
    { allocated: 0.3, executed: 0.1 },
  ],
  [
    "a row without either amount takes no part",
    [{ allocated: 5, executed: 4 }, { name: "甲" }, { allocated: " ", executed: null }],
    { allocated: 5, executed: 4 },
  ],
  ["of none there is none", [], null],
  ["of empty rows there is none", [{ name: "甲" }], null],
  ["half a row leaves it open", [{ allocated: 5, executed: 4 }, { allocated: 1 }], null],
  ["the other half as well", [{ allocated: 5, executed: 4 }, { executed: 1 }], null],
  ["a text", [{ allocated: "五万", executed: 4 }], null],
  ["a text as what was spent", [{ allocated: 5, executed: "好" }], null],
  ["below 0", [{ allocated: 5, executed: -1 }], null],
  ["nothing given", [{ allocated: 0, executed: 0 }], null],
  ["one unit", [{ allocated: "5万元", executed: "4万元" }], { allocated: 5, executed: 4 }],
  [
    "two units",
    [
      { allocated: "5万元", executed: "4万元" },
      { allocated: "5元", executed: "4元" },
    ],
    null,
  ],
  ["more than was given", [{ allocated: 5, executed: 6 }], { allocated: 5, executed: 6 }],
])("the money of tasks: %s", (_, tasks, expected) => {
  expect(money(tasks)).toEqual(expected);
});

test("a form that is filled before the year has spent nothing; of a project the first row is all of it", () => {
  const tasks = [
    { name: "合计", allocated: 5, executed: 4 },
    { name: "其中：财政拨款", allocated: 3, executed: 3 },
  ];
  expect(money(tasks, { kind: "target" })).toBeNull();
  expect(money(tasks, { kind: "projectSelfEvaluation" })).toEqual({ allocated: 5, executed: 4 });
  expect(money(tasks)).toEqual({ allocated: 8, executed: 7 });
  expect(moneyRows(makeForm({ kind: "selfEvaluation", tasks }))).toHaveLength(2);
  expect(moneyRows(makeForm({ kind: "nationalSelfEvaluation", tasks }))).toHaveLength(1);
});

const indicator = { level1: "履职效能", operator: ">=", target: 98, unit: "%" };

test("a row tells whose form it is, how far it is, and what it comes to", () => {
  const filled = onSheet(
    {
      ...{ kind: "selfEvaluation", unit: "703001朝阳市教育局", year: "2024年度" },
      tasks: [{ name: "甲", allocated: 100, executed: 94, weight: 40 }],
      indicators: [{ ...indicator, name: "一", actual: 98, weight: 60 }],
    },
    "自评",
  );
  const open = onSheet(
    {
      ...{
        kind: "projectSelfEvaluation",
        project: " 道路 ",
        tasks: [{ name: "合计", weight: 10 }],
      },
      indicators: [{ ...indicator, name: "一", actual: 98, weight: 60 }],
    },
    "项目",
  );
  open.form.ordinal = 2;
  const problem = (level: Problem["level"], sheet: string, row = 5) =>
    ({ level, sheetId: `id of ${sheet}`, at: { row, column: 0 } }) as Problem;
  const rows = overviewRows(
    [filled, open],
    [
      ...[problem("error", "项目"), problem("error", "项目"), problem("warning", "项目")],
      ...[problem("unfilled", "项目", 0), problem("info", "自评"), problem("error", "别的")],
    ],
  );
  expect(rows).toEqual([
    {
      ...{ key: "id of 自评|0", sheetId: "id of 自评", sheetName: "自评", at: at("A1") },
      unit: { code: "703001", name: "朝阳市教育局" },
      ...{ project: "", year: "2024", kind: "selfEvaluation", filled: 2, toFill: 2 },
      ...{ unfilled: 0, errors: 0, warnings: 0, total: "97.60", grade: "优", rate: 0.94 },
    },
    {
      ...{ key: "id of 项目|2", sheetId: "id of 项目", sheetName: "项目", at: at("A1") },
      unit: { code: "", name: "" },
      ...{ project: "道路", year: "", kind: "projectSelfEvaluation", filled: 1, toFill: 2 },
      ...{ unfilled: 1, errors: 2, warnings: 1, total: null, grade: null, rate: null },
    },
  ]);
});

test("a problem of a sheet with several forms is of the last that begins above it", () => {
  const formFrom = (row: number) => {
    const { grid, form } = onSheet({ kind: "selfEvaluation" });
    form.title.at = { row, column: 0 };
    return { grid, form };
  };
  const errors = (...rows: number[]) => {
    const problems = rows.map(
      (row) => ({ level: "error", sheetId: "id of 表", at: { row, column: 0 } }) as Problem,
    );
    return overviewRows([formFrom(2), formFrom(20), formFrom(40)], problems).map(
      (row) => row.errors,
    );
  };
  expect(errors(2, 19)).toEqual([2, 0, 0]);
  expect(errors(20, 21, 39)).toEqual([0, 3, 0]);
  expect(errors(40, 99)).toEqual([0, 0, 2]);
  // Above all of them.
  expect(errors(0, 1)).toEqual([2, 0, 0]);
});

test("a form begins at its title, else at its unit, its year, its first row", () => {
  const start = (without: RegExp, values: Partial<FormValues> = {}) =>
    startOf(onSheet({ kind: "selfEvaluation", ...values }, "表", without).form);
  const rows = { tasks: [{ name: "甲" }], indicators: [{ name: "一" }] };
  expect(start(/none/u)).toEqual(at("A1"));
  expect(start(/title/u)).toEqual(at("B3"));
  expect(start(/title|unit/u)).toEqual(at("A2"));
  expect(start(/title|unit|year/u, rows)).toEqual(at("A6"));
  expect(start(/title|unit|year/u, { indicators: rows.indicators })).toEqual(at("A12"));
  expect(start(/title|unit|year/u)).toEqual(at("A1"));
  expect(startOf(makeForm({ kind: "target", ...rows }))).toEqual(at("A1"));
});

test("a form without a project's cell has no project", () => {
  const sheet = onSheet({ kind: "projectTarget" });
  sheet.form.project.value = null;
  expect(overviewRows([sheet], [])[0]!.project).toBe("");
});
