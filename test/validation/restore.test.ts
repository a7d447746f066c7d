/** What puts a computed cell right: its formula on a sheet that has formulas, the rules' number on any other. */
import {
  emptyForm,
  emptyIndicator,
  emptyTask,
  type Field,
} from "../../src/form/model/performanceForm";
import type { CellValue } from "../../src/scoring";
import type { Context, IndicatorRow, TaskRow } from "../../src/validation/context";
import { prepare } from "../../src/validation/context";
import {
  expectedTotal,
  restoreIndicator,
  restoreTask,
  restoreTotal,
} from "../../src/validation/fixes/restore";
import { formWith } from "./support/quickForms";

const at = { row: 3, column: 5 };
const percent: Field = { value: "", at, numberFormat: "0%" };
const { grid } = formWith();

/** A form on no sheet, one row in each table, that computes nothing by itself. */
function contextOf(scores: { tasks?: CellValue[]; rows?: CellValue[] } = {}): Context {
  const { tasks = [""], rows = [""] } = scores;
  const score = (value: CellValue): Field => ({ ...percent, value });
  return prepare(
    {
      ...emptyForm("selfEvaluation"),
      total: percent,
      tasks: tasks.map((value) => ({ ...emptyTask(), rate: percent, score: score(value) })),
      indicators: rows.map((value) => ({
        ...emptyIndicator(),
        completion: percent,
        score: score(value),
      })),
    },
    { ...grid, values: [] },
  );
}

const context = contextOf();
const [row, task] = [context.rows[0], context.tasks[0]] as [IndicatorRow, TaskRow];
const written = (after: object) => ({
  safe: false,
  edits: [{ at, before: { value: "", numberFormat: "0%" }, after }],
});
const points = written({ value: 0.5, numberFormat: "General" });
const ratio = written({ value: 0.5 });

test("without formulas the rules' number is written: points as points, a ratio as the percentage that it is", () => {
  const known = { ...row, expected: { completion: 0.5, score: 0.5 } };
  expect(restoreIndicator(context, known, "completion")()).toEqual(ratio);
  expect(restoreIndicator(context, known, "score")()).toEqual(points);
  const done = { ...task, expected: { rate: 0.5, score: 0.5 } };
  expect(restoreTask(context, done, "rate")()).toEqual(ratio);
  expect(restoreTask(context, done, "score")()).toEqual(points);
  expect(restoreTotal(context, 0.5)()).toEqual(points);
});

test("nor anything where the rules give none", () => {
  expect(restoreIndicator(context, row, "completion")()).toBeUndefined();
  expect(restoreTask(context, task, "rate")()).toBeUndefined();
  expect(restoreTotal(context, null)()).toBeUndefined();
});

test("with formulas each has its own again", () => {
  const clean = formWith();
  const own = prepare(clean.form, clean.grid);
  const shown = (fix: ReturnType<typeof restoreTotal>, field: Field) => {
    expect(fix()).toBeUndefined();
    return field.formula;
  };
  const [first] = own.rows as [IndicatorRow];
  const [money] = own.tasks as [TaskRow];
  // What stands there already is no edit.
  expect(shown(restoreTotal(own, 1), own.form.total)).toContain("PERFTOTAL");
  expect(shown(restoreIndicator(own, first, "score"), first.indicator.score)).toContain(
    "PERFSCORE",
  );
  expect(shown(restoreTask(own, money, "rate"), money.task.rate)).toContain("PERFEXECUTION");
  const typed = { ...own, form: { ...own.form, total: { value: 1, at } } };
  expect(restoreTotal(typed, 1)()).toEqual({
    safe: false,
    edits: [{ at, before: { value: 1 }, after: { value: "", formula: own.form.total.formula } }],
  });
});

test.each<[tasks: CellValue[], rows: CellValue[], total: number | null]>([
  [[13.4, 6.6], [3.5, 0.1], 23.6],
  [[], [3.5], 3.5],
  [[13.4], [], 13.4],
  [[13.4, ""], ["", "#VALUE!", "无"], 13.4],
  [[0], [], 0],
  [["", "无"], ["#REF!"], null],
  [[], [], null],
])("the total of the tasks' %j and the rows' %j is %j", (tasks, rows, total) => {
  expect(expectedTotal(contextOf({ tasks, rows }))).toBe(total);
});
