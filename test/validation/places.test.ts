/** Rules that look at many cells find what is wrong in each of them. */
import { toA1 } from "../../src/form";
import { validateForm, type Problem, type ProblemCode } from "../../src/validation";
import { row } from "./support/cleanForms";
import { changedSheet, placeOf, type CellChange, type Change } from "./support/sheets";

const rate = row("重点工作办结率");
const output = row("工业企业对接推介企业户数");
const quality = row("依法行政能力");
const assets = row("固定资产利用率");

/** Where on a sheet a code is told, what only follows from another problem included. */
function cellsWith(code: ProblemCode, change: Change): string[] {
  const { form, grid } = changedSheet(change);
  const problems = validateForm(form, grid).flatMap((problem): Problem[] => [
    problem,
    ...(problem.consequences ?? []),
  ]);
  return problems.filter((problem) => problem.code === code).map(({ at }) => toA1(at));
}

const taskCells = ["name", "allocated", "executed"].map((column) => `tasks[1].${column}`);

test.each<[ProblemCode, CellChange, string[], Change["kind"]?]>([
  [
    "CELL_ERROR",
    "#REF!",
    [
      ...["income", "expenditure", "goal", "achievement", ...taskCells],
      ...["operator", "target", "unit", "actual", "weight"].map((column) => `${rate}.${column}`),
      ...["reasons.funding", "reasons.other", "measure"].map((column) => `${assets}.${column}`),
    ],
  ],
  ["CELL_ERROR", "#REF!", ["spending.personnel", "tasks[0].budget"], "target"],
  ["RESULT_ERROR", "#REF!", ["tasks[0].rate", "tasks[1].score", `${output}.score`]],
  ["TOTAL_ERROR", "#REF!", ["total"]],
  [
    "HTML_IN_TEXT",
    "<p>做好</p>",
    [
      ...["unit", "goal", "achievement", "tasks[1].name", `${output}.name`, `${quality}.target`],
      ...["reasons.funding", "reasons.other", "measure"].map((column) => `${assets}.${column}`),
    ],
  ],
  [
    "TEMPLATE_RESIDUE",
    "请填写",
    [
      ...["unit", "goal", "achievement", "tasks[1].name", `${output}.name`, `${quality}.target`],
      ...["reasons.funding", "reasons.other", "measure"].map((column) => `${assets}.${column}`),
    ],
  ],
  [
    "NUMBER_AS_TEXT",
    "150",
    ["income", "tasks[1].allocated", "tasks[1].executed"].concat(
      ["target", "actual", "weight"].map((column) => `${output}.${column}`),
    ),
  ],
  [
    "MONEY_NOT_NUMERIC",
    "约150",
    ["income", "expenditure", "tasks[1].allocated", "tasks[1].executed"],
  ],
  ["MONEY_NOT_NUMERIC", "约150", ["spending.specific", "tasks[1].budget"], "target"],
  ["VALUE_NEGATIVE", -5, [`${output}.target`, `${output}.actual`]],
  ["DATE_AS_NUMBER", { value: 45626, numberFormat: "m/d" }, [`${rate}.target`, `${rate}.actual`]],
  ["COLUMNS_SHIFTED", "%", [`${row("依法行政能力", "target")}.deadline`], "target"],
])("%s for %j is told of each cell", (code, value, paths, kind = "selfEvaluation") => {
  const cells = Object.fromEntries(paths.map((path) => [path, value]));
  const { form } = changedSheet({ kind });
  expect(cellsWith(code, { kind, cells }).sort()).toEqual(
    paths.map((path) => toA1(placeOf(form, path))).sort(),
  );
});

test("problems come in the order of the form", () => {
  const cells = {
    [`${assets}.measure`]: "<p>处置</p>",
    [`${output}.actual`]: "33户",
    [`${rate}.target`]: "１００",
    [`${row("预算执行率")}.actual`]: 98.5,
    "tasks[0].executed": 300.01,
    "tasks[2].name": "<b>专项</b>经费",
    goal: "<p>做好</p>",
    year: "2024年年度",
    total: 100,
  };
  const { form, grid } = changedSheet({ cells });
  const told = validateForm(form, grid).map(({ at }) => toA1(at));
  expect(told.join(" ")).toBe("A2 H7 B9 B11 F14 H20 Q28 H34 K37");
});

test.each<[ProblemCode, Change, string[]]>([
  ["INCOME_EXPENDITURE", { cells: { expenditure: 500.01 } }, ["income"]],
  ["EXECUTED_ABOVE_ALLOCATED", { cells: { "tasks[2].executed": 58.01 } }, ["tasks[2].allocated"]],
  ["YEAR_IN_TITLE", { cells: { title: "2023年部门（单位）整体绩效自评表" } }, ["year"]],
  [
    "FORMULA_MISSING",
    { cells: { [`${rate}.completion`]: "", [`${rate}.score`]: "" } },
    [`${rate}.score`],
  ],
  ["TASKS_BUDGET", { kind: "target", cells: { "tasks[0].budget": 280 } }, ["expenditure"]],
])("%s names the other cells that it speaks of", (code, change, paths) => {
  const { form, grid } = changedSheet(change);
  const problem = validateForm(form, grid).find((each) => each.code === code);
  expect(problem?.related.map(toA1)).toEqual(paths.map((path) => toA1(placeOf(form, path))));
});
