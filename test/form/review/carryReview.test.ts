/** Which rows of a form are reviewed, and what was written to them before found again. */
import {
  carriedLines,
  isReviewOf,
  planReviewSheet,
  readReviewSheet,
  reviewedRows,
  type ReviewSheet,
} from "../../../src/form/review";
import { gridFromPlan, makeForm, type PerformanceForm } from "../../../src/form";
import { nameInKey } from "../../../src/form/review/reviewedRows";
import { formSheet, plain, reviewedForm } from "./forms";

/** The review of a form as it stands, with what is written to its rows, by the place of the row. */
function reviewOf(
  form: PerformanceForm,
  written: Record<number, Record<string, { value: string | number; formula?: string }>> = {},
): ReviewSheet {
  const lines = carriedLines(form, formSheet, null, () => "").map((line, i) => ({
    ...line,
    written: written[i] ?? {},
  }));
  const table = { form, lines, sheetName: formSheet, identity: "703001 2024", summary: "" };
  return readReviewSheet(gridFromPlan(planReviewSheet({ ...table, said: [], own: [] })))!;
}

/** Without what its rows refer to, as where the form's sheet was deleted. */
function withoutReferences(review: ReviewSheet): ReviewSheet {
  const rows = review.rows.map((row) => ({
    ...row,
    cells: { ...row.cells, name: { value: row.cells.name.value } },
  }));
  return { ...review, rows };
}

const linesOf = (form: PerformanceForm, before: ReviewSheet | null, sheetName = formSheet) =>
  carriedLines(form, sheetName, before, ({ name }) => `说${name}`).map(
    ({ key, of, last, written, said }) => [key, of?.row ?? null, last, written, said],
  );

const keys = [
  "行 预算执行 /  / 专项业务经费",
  "行 产出指标 / 数量指标 / 监管企业户数",
  "行 效益指标 / 社会效益指标 / 监管覆盖率",
];

const written = {
  0: { reviewedScore: { value: 9 } },
  1: {
    reviewedActual: { value: 60 },
    reviewedScore: { value: 1, formula: "=G6*0.5" },
    remark: { value: "没有台账" },
  },
};

/** Planned once: what is tested is how their rows are found again. */
const bareReview = reviewOf(reviewedForm());
const review = reviewOf(reviewedForm(), written);
const reviewOfFirst = reviewOf(reviewedForm(), { 1: written[1] });
const spaces = reviewOf(reviewedForm(), {
  2: { remark: { value: " " }, reviewedScore: { value: 0 } },
});

const keptOfTask = { reviewedScore: plain(9) };
const keptOfFirst = (row: number) => ({
  reviewedActual: plain(60),
  reviewedScore: { ...plain(1), formula: `=G${row}*0.5` },
  remark: plain("没有台账"),
});

describe("the lines of a review", () => {
  test("without one before hold what the form has", () => {
    expect(linesOf(reviewedForm(), null)).toEqual([
      [keys[0], 7, {}, {}, "说专项业务经费"],
      [keys[1], 12, {}, {}, "说监管企业户数"],
      [keys[2], 13, {}, {}, "说监管覆盖率"],
    ]);
  });

  test("keep what was written, and nothing that was not", () => {
    const form = reviewedForm();
    const again = linesOf(form, review);
    expect(again.map((line) => line[3])).toEqual([keptOfTask, keptOfFirst(6), {}]);
    expect(linesOf(form, spaces)[2]?.[3]).toEqual({ reviewedScore: plain(0) });
  });

  test("are known by the cells that they show, whatever these say by now", () => {
    const form = reviewedForm();
    form.indicators[0]!.name.value = "监管户数";
    form.indicators.reverse();
    const [, , last] = linesOf(form, review);
    expect(last).toEqual([
      ...["行 产出指标 / 数量指标 / 监管户数", 12, {}, keptOfFirst(7), "说监管户数"],
    ]);
  });

  test("are known by their words where they show nothing of the form", () => {
    const found = [keptOfTask, keptOfFirst(6), {}];
    expect(linesOf(reviewedForm(), withoutReferences(review)).map((line) => line[3])).toEqual(
      found,
    );
    // Another sheet, as where the form was copied.
    expect(linesOf(reviewedForm(), review, "乙表").map((line) => line[3])).toEqual(found);
  });

  test("a cell that is shown goes before words, and no row is taken twice", () => {
    const form = reviewedForm();
    // The second indicator is now called as the first, which is called otherwise.
    const [first, second] = form.indicators;
    const { level1, level2, name } = first!;
    Object.assign(second!, {
      level1: { ...second!.level1, value: level1.value },
      level2: { ...second!.level2, value: level2.value },
      name: { ...second!.name, value: name.value },
    });
    first!.name = { ...name, value: "另一个" };
    expect(linesOf(form, review).map((line) => line[3])).toEqual([keptOfTask, keptOfFirst(6), {}]);
    expect(linesOf(form, withoutReferences(review)).map((line) => line[3])).toEqual([
      keptOfTask,
      {},
      keptOfFirst(7),
    ]);
  });

  test("what was written to a row that is gone stays at the end, other gone rows do not", () => {
    const form = reviewedForm();
    form.indicators = [];
    expect(linesOf(form, review)).toEqual([
      [keys[0], 7, {}, keptOfTask, "说专项业务经费"],
      [keys[1], null, { name: "监管企业户数" }, keptOfFirst(6), ""],
    ]);
    form.tasks = [];
    expect(linesOf(form, review)).toEqual([
      [keys[0], null, { name: "专项业务经费" }, keptOfTask, ""],
      [keys[1], null, { name: "监管企业户数" }, keptOfFirst(6), ""],
    ]);
    // A formula of it speaks of the row where it stands then.
    expect(linesOf(form, reviewOfFirst)).toEqual([
      [keys[1], null, { name: "监管企业户数" }, keptOfFirst(5), ""],
    ]);
  });
});

describe("a review is of a form", () => {
  const is = (of: ReviewSheet, sheetName = formSheet, identity = "703001 2024") =>
    isReviewOf(of, reviewedForm(), sheetName, identity);

  test("whose cells it shows, whatever the form is called", () => {
    expect(is(bareReview, formSheet, "703002 2023")).toBe(true);
    expect(is(bareReview, "乙表")).toBe(false);
  });

  test("where one of its rows does", () => {
    const { rows } = bareReview;
    for (const [place, row] of [7, 12, 13].entries()) {
      expect([rows[place]!.row, is({ ...bareReview, rows: [rows[place]!] })]).toEqual([
        4 + place,
        true,
      ]);
      const form = reviewedForm();
      form.tasks = form.tasks.filter((task) => task.row !== row);
      form.indicators = form.indicators.filter((indicator) => indicator.row !== row);
      expect(isReviewOf({ ...bareReview, rows: [rows[place]!] }, form, formSheet, "")).toBe(false);
      expect(isReviewOf(bareReview, form, formSheet, "")).toBe(true);
    }
  });

  test("by what its sums say where it shows nothing any more", () => {
    const bare = withoutReferences(bareReview);
    expect(is(bare)).toBe(true);
    expect(is(bare, "乙表")).toBe(true);
    expect(is(bare, formSheet, "703002 2024")).toBe(false);
    expect(is({ ...bare, total: null })).toBe(false);
    expect(is({ ...bare, rows: [] })).toBe(true);
  });
});

describe("the rows that are reviewed", () => {
  test("those of tasks and indicators with points", () => {
    const form = reviewedForm();
    form.indicators[1]!.name.value = "其中：一季度";
    expect(reviewedRows(form).map(({ row }) => row)).toEqual([7, 12, 13]);
    form.indicators[1]!.weight.value = "";
    expect(reviewedRows(form).map(({ row }) => row)).toEqual([7, 12]);
    form.tasks[0]!.weight.value = "";
    expect(reviewedRows(form).map(({ row }) => row)).toEqual([7, 12]);
    form.tasks[0]!.score.value = "";
    expect(reviewedRows(form).map(({ row }) => row)).toEqual([12]);
  });

  test("each known by its labels and name, in one spelling, and by its number where there are several", () => {
    const rows = ["办结率", "办 结\n率", "办结率", "质量"].map((name) => ({
      ...{ level1: "履职\n效能", level2: "重点工作", name },
    }));
    const form = makeForm({
      kind: "selfEvaluation",
      tasks: [{ name: "甲" }, { name: null }],
      indicators: [...rows, { level1: null, name: 5 }],
    });
    expect(reviewedRows(form).map(({ key, name }) => [key, name])).toEqual([
      ["行 年度主要任务 /  / 甲", "甲"],
      ["行 年度主要任务 /  / ", ""],
      ["行 履职效能 / 重点工作 / 办结率", "办结率"],
      ["行 履职效能 / 重点工作 / 办结率 / 2", "办 结\n率"],
      ["行 履职效能 / 重点工作 / 办结率 / 3", "办结率"],
      ["行 履职效能 / 重点工作 / 质量", "质量"],
      ["行  /  / 5", "5"],
    ]);
  });

  test("the name that is left of a row is its key's", () => {
    expect(nameInKey("行 履职效能 / 重点工作 / 办结率 / 2")).toBe("办结率");
    expect(nameInKey("行 履职效能 /  / ")).toBe("");
    expect(nameInKey("行 改过的码")).toBe("行 改过的码");
  });

  test("a task shows its amounts; it has no 二级指标, operator or unit", () => {
    const form = reviewedForm();
    const task = form.tasks[0]!;
    const none = { value: "", at: null };
    expect(reviewedRows(form)[0]?.fields).toEqual({
      ...{ level1: { value: "预算执行", at: null }, level2: none, name: task.name },
      ...{ operator: none, target: task.allocated, unit: none, weight: task.weight },
      ...{ actual: task.executed, score: task.score },
    });
  });

  test("an indicator shows what it is judged by: the adjusted target where there is one", () => {
    const form = reviewedForm();
    const [row] = form.indicators;
    const { level1, level2, name, operator, target, unit, weight, actual, score } = row!;
    const own = { level1, level2, name, operator, target, unit, weight, actual, score };
    expect(reviewedRows(form)[1]?.fields).toEqual(own);
    row!.adjusted = { value: 30, at: { row: 12, column: 18 } };
    expect(reviewedRows(form)[1]?.fields).toEqual({ ...own, target: row!.adjusted });
  });

  test("one cell that holds several fields is shown once: as the name, else as the target", () => {
    const form = reviewedForm();
    const [row] = form.indicators;
    const none = { value: "", at: null };
    const glued = { value: "≥40户", at: row!.target.at };
    Object.assign(row!, { operator: glued, unit: glued, target: glued });
    expect(reviewedRows(form)[1]?.fields).toMatchObject({
      ...{ operator: none, target: glued, unit: none, actual: row!.actual },
    });
    Object.assign(row!, { name: glued });
    expect(reviewedRows(form)[1]?.fields).toMatchObject({
      ...{ name: glued, target: none, operator: none, unit: none },
    });
    // Fields in no cell hide none.
    Object.assign(row!, { operator: { value: ">=", at: null }, unit: { value: "户", at: null } });
    expect(reviewedRows(form)[1]?.fields).toMatchObject({
      ...{ operator: { value: ">=" }, unit: { value: "户" } },
    });
  });
});
